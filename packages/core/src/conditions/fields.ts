/**
 * Conditions that are a field of the record: a fact of the part, a field of the context, a purpose, or a role. An entry is
 * a condition; its examples are the field as yes, as no, and left out. One that does more has a file of its own.
 */
import type {FieldCondition} from '../evaluate/field-condition.ts'

const fields: Readonly<Record<string, FieldCondition>> = {
  'appears-authentic': {
    fact: 'appearsAuthentic',
    question: 'Would it wrongly seem authentic or truthful to someone in the audience?',
    says: {
      true: 'It would wrongly seem authentic to someone in the audience.',
      false: 'It would not seem authentic to the audience.',
    },
  },
  advertising: {
    // Marketing one's own goods or services on one's own site is marketing: Consumer Authority of Norway, on retouching.
    purposes: ['advertising', 'product-information'],
    given: true,
    question:
      'What is it for: advertising, product-information (your own goods, on your own site too), editorial, service, or other?',
    says: {
      true: 'It is advertising; a page that markets goods or services of one’s own counts.',
      false: 'It is not advertising.',
    },
  },
  'audience-includes-children': {
    audience: 'includesChildren',
    question: 'Are children among those who are likely to see it?',
    says: {
      true: 'Children are among those who are likely to see it.',
      false: 'Children are not among those who are likely to see it.',
    },
  },
  'audience-targeted': {
    audience: 'targeted',
    question: 'Is it shown to selected people only, by what they do online or by data about them?',
    says: {true: 'It is shown to selected people only.', false: 'It is shown to everybody alike.'},
  },
  'body-retouched': {
    fact: 'bodyRetouched',
    impliedBy: ['silhouetteRetouched'],
    question:
      'Was the body shape, size, skin or face of a real person changed by retouching or manipulation?',
    says: {
      true: 'The body or face of a real person was retouched.',
      false: 'No body or face of a real person was retouched.',
    },
  },
  commercial: {
    purposes: ['advertising', 'product-information', 'service'],
    given: true,
    question:
      'Is it part of trade with consumers: advertising, product-information or service, and not editorial or other?',
    says: {true: 'It is part of trade with consumers.', false: 'It is not part of trade with consumers.'},
  },
  'depicts-invented-person': {
    fact: 'depictsInventedPerson',
    question: 'Does it show or voice a human being who does not exist?',
    says: {true: 'It shows a human being who does not exist.', false: 'It shows no invented human being.'},
  },
  'depicts-real-event': {
    fact: 'depictsRealEvent',
    question: 'Does it show a real event or place in a way that did not happen or does not exist so?',
    says: {
      true: 'It shows a real event or place as it was not.',
      false: 'It shows no real event or place as it was not.',
    },
  },
  'depicts-real-person': {
    fact: 'depictsRealPerson',
    question: 'Does it show or voice a real person who can be recognised?',
    says: {
      true: 'It shows a real person who can be recognised.',
      false: 'It shows no real person who can be recognised.',
    },
  },
  'endorses-product': {
    fact: 'endorsesProduct',
    question: 'Does the person in it recommend or endorse a product?',
    says: {true: 'The person in it recommends a product.', false: 'The person in it recommends no product.'},
  },
  'evidently-artistic': {
    fact: 'evidentlyArtistic',
    question: 'Is it evidently artistic, creative, satirical or fictional?',
    says: {
      true: 'It is evidently artistic, satirical or fictional.',
      false: 'It is not evidently artistic, satirical or fictional.',
    },
  },
  'expressive-work': {
    context: 'expressiveWork',
    question:
      'Does it advertise a film, game, book or other expressive work, and use the performer as the work does?',
    says: {
      true: 'It advertises an expressive work and uses the performer as the work does.',
      false: 'It does not advertise an expressive work in the way the exception asks.',
    },
  },
  'informs-public': {
    context: 'informsPublic',
    question: 'Does it convey knowledge, opinion or facts to the public?',
    says: {true: 'It informs the public.', false: 'It does not inform the public.'},
  },
  'interactive-ai': {
    context: 'interactive',
    // The one absence that is read: an item is no conversation until somebody says so.
    absent: false,
    question: 'Do people talk or write with an AI system directly, e.g. a chatbot?',
    says: {
      true: 'People talk or write with an AI system directly.',
      false: 'Nobody talks or writes with an AI system directly.',
    },
  },
  'large-provider': {
    context: 'largeProvider',
    question: 'Has the service enough monthly users for the law (1,000,000; platforms 2,000,000)?',
    says: {
      true: 'The service has enough monthly users for the law.',
      false: 'The service has fewer monthly users than the law asks for.',
    },
  },
  livestream: {
    context: 'livestream',
    question: 'Is it shown in a livestream that sells goods or services?',
    says: {
      true: 'It is shown in a livestream that sells.',
      false: 'It is not shown in a livestream that sells.',
    },
  },
  'misleads-by-silence': {
    context: 'misleadsBySilence',
    question: 'Would readers be misled in a way that matters to them if AI use were not told?',
    says: {
      true: 'Readers would be misled if AI use were not told.',
      false: 'Readers would not be misled if AI use were not told.',
    },
  },
  'obviously-ai': {
    context: 'obviouslyAi',
    question: 'Is it obvious to a reasonably attentive person that it is AI?',
    says: {
      true: 'It is obvious to a reasonably attentive person that it is AI.',
      false: 'It is not obvious that it is AI.',
    },
  },
  political: {
    context: 'political',
    question: 'Does it advertise on social issues, elections or politics?',
    says: {
      true: 'It advertises on social issues, elections or politics.',
      false: 'It does not advertise on social issues, elections or politics.',
    },
  },
  'product-altered': {
    fact: 'productAltered',
    question: 'Was the look, quality or use of the product made or changed by AI?',
    says: {
      true: 'AI made or changed the look of the product.',
      false: 'AI did not change the look of the product.',
    },
  },
  'prominent-performer': {
    fact: 'prominentPerformer',
    question: 'Is the invented person prominent in it, not one of a crowd or background?',
    says: {
      true: 'The invented person is prominent in it.',
      false: 'The invented person is not prominent in it.',
    },
  },
  'public-interest': {
    context: 'publicInterest',
    question:
      'Is it on a matter of public interest, such as politics, health, environment, consumer safety or the economy? Advertising counts when it claims something on such a matter.',
    says: {true: 'It is on a matter of public interest.', false: 'It is not on a matter of public interest.'},
  },
  published: {
    context: 'published',
    question: 'Can an indeterminate, fairly large number of unrelated people read it?',
    says: {true: 'It is published.', false: 'It is not published: only a closed group can reach it.'},
  },
  'real-estate': {
    context: 'realEstate',
    question: 'Does it advertise the sale of real property?',
    says: {true: 'It advertises the sale of real property.', false: 'It does not advertise real property.'},
  },
  'resembles-reality': {
    fact: 'resemblesReality',
    // A human being, real or invented, is something that could exist.
    impliedBy: ['depictsRealPerson', 'depictsInventedPerson'],
    question:
      'Does it resemble a person, object, place, entity or event that exists, could exist or could have existed?',
    says: {
      true: 'It resembles something that exists or could exist.',
      false: 'It resembles nothing that exists or could exist.',
    },
  },
  'role-device-maker': {
    role: 'device-maker',
    question: 'Do you make the camera or recorder that it was captured with? (role: device-maker)',
    says: {
      true: 'You make the device it was captured with.',
      false: 'You do not make the device it was captured with.',
    },
  },
  'role-influencer': {
    role: 'influencer',
    question: 'Do you publish it as a commercial influencer? (role: influencer)',
    says: {
      true: 'You publish it as a commercial influencer.',
      false: 'You do not publish it as a commercial influencer.',
    },
  },
  'role-platform': {
    role: 'platform',
    question: 'Do you run the platform on which it is published? (role: platform)',
    says: {
      true: 'You run the platform on which it is published.',
      false: 'You do not run the platform on which it is published.',
    },
  },
  'role-provider': {
    role: 'provider',
    question: 'Do you offer the AI service that generated it to the public? (role: provider)',
    says: {
      true: 'You offer the AI service that generated it.',
      false: 'You do not offer the AI service that generated it.',
    },
  },
  'silhouette-retouched': {
    fact: 'silhouetteRetouched',
    implies: 'bodyRetouched',
    question: 'Was software used to make the figure of a real person thinner or fuller?',
    says: {
      true: 'The figure of a real person was made thinner or fuller.',
      false: 'No figure of a real person was made thinner or fuller.',
    },
  },
  'system-before-august-2026': {
    context: 'systemBeforeAugust2026',
    question: 'Was the generative system on the Union market before 2026-08-02?',
    says: {
      true: 'The system was on the Union market before 2026-08-02.',
      false: 'The system was not on the Union market before 2026-08-02.',
    },
  },
  'unlabelled-on-request': {
    fact: 'unlabelledOnRequest',
    question:
      'Did the AI service hand it out without its visible label, because you or its user asked for that?',
    says: {
      true: 'The service handed it out without a visible label, on request.',
      false: 'The service did not leave out its visible label on request.',
    },
  },
}

export default fields
