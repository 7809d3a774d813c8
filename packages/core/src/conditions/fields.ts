/**
 * Conditions that are a field of the record: a fact of the part, a field of the context, a purpose, or a role. An entry is
 * a condition; its examples are the field as yes, as no, and left out. One that does more has a file of its own.
 */
import type {FieldCondition} from '../evaluate/field-condition.ts'

const fields: Readonly<Record<string, FieldCondition>> = {
  'appears-authentic': {
    fact: 'appearsAuthentic',
    question: 'Could someone take {part} for real, though it is not?',
    example:
      'Yes: a generated photo of a shop that looks like a real photo. No: a cartoon, an icon, an obvious collage.',
    says: {
      true: 'It would wrongly seem authentic to someone in the audience.',
      false: 'It would not seem authentic to the audience.',
    },
  },
  advertising: {
    // Marketing one's own goods or services on one's own site is marketing: Consumer Authority of Norway, on retouching.
    purposes: ['advertising', 'product-information'],
    given: true,
    question: 'What is this for?',
    example:
      'advertising: it sells; product-information: your own goods, also on your own site; editorial: news or an essay; service: a notice to customers.',
    says: {
      true: 'It is advertising; a page that markets goods or services of one’s own counts.',
      false: 'It is not advertising.',
    },
  },
  'audience-includes-children': {
    audience: 'includesChildren',
    question: 'Are children likely to see this?',
    example: 'Yes: a toy, a cartoon, a school page. No: a page for trade customers.',
    says: {
      true: 'Children are among those who are likely to see it.',
      false: 'Children are not among those who are likely to see it.',
    },
  },
  'audience-targeted': {
    audience: 'targeted',
    question: 'Is this shown only to selected people, by what they do online or by data about them?',
    example: 'Yes: an advertisement for visitors of your shop. No: a page that anyone gets alike.',
    says: {true: 'It is shown to selected people only.', false: 'It is shown to everybody alike.'},
  },
  'body-retouched': {
    fact: 'bodyRetouched',
    impliedBy: ['silhouetteRetouched'],
    question: 'Was the body, skin or face of a real person in {part} changed by editing?',
    example: 'Yes: a slimmer waist, smoother skin. No: colours and crop only.',
    says: {
      true: 'The body or face of a real person was retouched.',
      false: 'No body or face of a real person was retouched.',
    },
  },
  commercial: {
    purposes: ['advertising', 'product-information', 'service'],
    given: true,
    question: 'What is this for?',
    example:
      'advertising: it sells; product-information: your own goods; service: notices to customers; editorial: news or an essay.',
    says: {true: 'It is part of trade with consumers.', false: 'It is not part of trade with consumers.'},
  },
  'depicts-invented-person': {
    fact: 'depictsInventedPerson',
    question: 'Does an invented person appear in {part}, or speak in it?',
    example: 'Yes: a generated model or voice that is nobody. No: only real people, or none.',
    says: {true: 'It shows a human being who does not exist.', false: 'It shows no invented human being.'},
  },
  'depicts-real-event': {
    fact: 'depictsRealEvent',
    question: 'Does {part} show a real event or place in a way that did not happen?',
    example: 'Yes: a generated crowd at your real shop opening. No: a studio scene of nowhere.',
    says: {
      true: 'It shows a real event or place as it was not.',
      false: 'It shows no real event or place as it was not.',
    },
  },
  'depicts-real-person': {
    fact: 'depictsRealPerson',
    question: 'Does a real person appear in {part} who can be recognised, or speak in it?',
    example: 'Yes: your founder, a customer, a celebrity. No: hands, backs, a crowd from afar.',
    says: {
      true: 'It shows a real person who can be recognised.',
      false: 'It shows no real person who can be recognised.',
    },
  },
  'endorses-product': {
    fact: 'endorsesProduct',
    question: 'Does the person in {part} recommend a product?',
    example: 'Yes: “I wear it every day.” No: somebody walks past in the coat.',
    says: {true: 'The person in it recommends a product.', false: 'The person in it recommends no product.'},
  },
  'evidently-artistic': {
    fact: 'evidentlyArtistic',
    question: 'Is {part} plainly art, satire or fiction?',
    example: 'Yes: a talking kettle in a fairy tale. No: a lifelike picture of your kitchen.',
    says: {
      true: 'It is evidently artistic, satirical or fictional.',
      false: 'It is not evidently artistic, satirical or fictional.',
    },
  },
  'expressive-work': {
    context: 'expressiveWork',
    question: 'Does this advertise a film, game, book or the like, and use the performer as the work does?',
    example: 'Yes: the trailer of a film with the film’s own digital actor. No: an advertisement for shoes.',
    says: {
      true: 'It advertises an expressive work and uses the performer as the work does.',
      false: 'It does not advertise an expressive work in the way the exception asks.',
    },
  },
  'informs-public': {
    context: 'informsPublic',
    question: 'Does the text tell the public something: facts, news or opinions?',
    example: 'Yes: a guide, a report, a news post. No: a slogan, a poem, a menu.',
    says: {true: 'It informs the public.', false: 'It does not inform the public.'},
  },
  'interactive-ai': {
    context: 'interactive',
    // The one absence that is read: an item is no conversation until somebody says so.
    absent: false,
    question: 'Do people talk or write with an AI directly here, such as a chatbot?',
    example: 'Yes: a chat window that AI answers. No: a text that people only read.',
    says: {
      true: 'People talk or write with an AI system directly.',
      false: 'Nobody talks or writes with an AI system directly.',
    },
  },
  'large-provider': {
    context: 'largeProvider',
    question: 'Does your AI service have enough monthly users for the law (1,000,000; a platform 2,000,000)?',
    example: 'Yes: a public chatbot with two million users. No: a shop that uses one.',
    says: {
      true: 'The service has enough monthly users for the law.',
      false: 'The service has fewer monthly users than the law asks for.',
    },
  },
  livestream: {
    context: 'livestream',
    question: 'Is this shown in a livestream that sells something?',
    example: 'Yes: a host shows products live and viewers buy. No: a recorded clip on a page.',
    says: {
      true: 'It is shown in a livestream that sells.',
      false: 'It is not shown in a livestream that sells.',
    },
  },
  'misleads-by-silence': {
    context: 'misleadsBySilence',
    question: 'Would readers feel misled, in a way that matters to them, if nobody told them of the AI?',
    example: 'Yes: a generated “before and after”. No: a spell-checked paragraph.',
    says: {
      true: 'Readers would be misled if AI use were not told.',
      false: 'Readers would not be misled if AI use were not told.',
    },
  },
  'obviously-ai': {
    context: 'obviouslyAi',
    question: 'Is it plain to any attentive person that this is AI?',
    example: 'Yes: “Ask our robot” with a robot’s face. No: a chat with a person’s name and photo.',
    says: {
      true: 'It is obvious to a reasonably attentive person that it is AI.',
      false: 'It is not obvious that it is AI.',
    },
  },
  political: {
    context: 'political',
    question: 'Does this advertise on elections, politics or a social issue?',
    example: 'Yes: a call to vote on a bill. No: a sale on lamps.',
    says: {
      true: 'It advertises on social issues, elections or politics.',
      false: 'It does not advertise on social issues, elections or politics.',
    },
  },
  'product-altered': {
    fact: 'productAltered',
    question: 'Did AI make or change how the product looks or works in {part}?',
    example: 'Yes: a generated kettle, a smoother fabric. No: only the background is new.',
    says: {
      true: 'AI made or changed the look of the product.',
      false: 'AI did not change the look of the product.',
    },
  },
  'prominent-performer': {
    fact: 'prominentPerformer',
    question: 'Does the invented person in {part} stand out, rather than being one of a crowd?',
    example: 'Yes: she holds the product. No: a passer-by in the background.',
    says: {
      true: 'The invented person is prominent in it.',
      false: 'The invented person is not prominent in it.',
    },
  },
  'public-interest': {
    context: 'publicInterest',
    question:
      'Is this about something of public interest, such as health, politics, the environment, safety or the economy?',
    example: 'Yes: sleep advice, “climate-neutral”, an election. No: a new colour of socks.',
    says: {true: 'It is on a matter of public interest.', false: 'It is not on a matter of public interest.'},
  },
  published: {
    context: 'published',
    question: 'Can anybody read this, rather than a closed group?',
    example:
      'Yes: a website, a public post, a newsletter that anyone can join. No: an intranet, a note to one customer.',
    says: {true: 'It is published.', false: 'It is not published: only a closed group can reach it.'},
  },
  'real-estate': {
    context: 'realEstate',
    question: 'Does this advertise a house, a flat or land for sale?',
    example: 'Yes: a listing with rooms furnished by AI. No: furniture.',
    says: {true: 'It advertises the sale of real property.', false: 'It does not advertise real property.'},
  },
  'resembles-reality': {
    fact: 'resemblesReality',
    // A human being, real or invented, is something that could exist.
    impliedBy: ['depictsRealPerson', 'depictsInventedPerson'],
    question: 'Does {part} look like people, things or places that exist or could exist?',
    example: 'Yes: a living room, a person, a bottle. No: a dragon, an abstract pattern.',
    says: {
      true: 'It resembles something that exists or could exist.',
      false: 'It resembles nothing that exists or could exist.',
    },
  },
  'role-device-maker': {
    role: 'device-maker',
    question: 'Do you make the camera or recorder that {part} was taken with?',
    example: 'Yes: you build phones or cameras. No: you only use one.',
    says: {
      true: 'You make the device it was captured with.',
      false: 'You do not make the device it was captured with.',
    },
  },
  'role-influencer': {
    role: 'influencer',
    question: 'Do you publish this as a paid influencer?',
    example: 'Yes: a brand pays you or sends you things to post. No: you post for your own company.',
    says: {
      true: 'You publish it as a commercial influencer.',
      false: 'You do not publish it as a commercial influencer.',
    },
  },
  'role-platform': {
    role: 'platform',
    question: 'Do you run the platform that this is published on?',
    example: 'Yes: others upload to your network. No: you post on somebody else’s, or on your own site.',
    says: {
      true: 'You run the platform on which it is published.',
      false: 'You do not run the platform on which it is published.',
    },
  },
  'role-provider': {
    role: 'provider',
    question: 'Do you yourself offer the AI service that made {part}?',
    example: 'Yes: you sell an AI model or tool. No: you use ChatGPT, Midjourney and the like.',
    says: {
      true: 'You offer the AI service that generated it.',
      false: 'You do not offer the AI service that generated it.',
    },
  },
  'silhouette-retouched': {
    fact: 'silhouetteRetouched',
    implies: 'bodyRetouched',
    question: 'Was software used to make the figure of a real person in {part} thinner or fuller?',
    example: 'Yes: a slimmer waist. No: colours and light only.',
    says: {
      true: 'The figure of a real person was made thinner or fuller.',
      false: 'No figure of a real person was made thinner or fuller.',
    },
  },
  'system-before-august-2026': {
    context: 'systemBeforeAugust2026',
    question: 'Was the AI tool on sale in the EU before 2 August 2026?',
    example: 'Yes: a model that was released in 2025. No: one that came out in the autumn of 2026.',
    says: {
      true: 'The system was on the Union market before 2026-08-02.',
      false: 'The system was not on the Union market before 2026-08-02.',
    },
  },
  'unlabelled-on-request': {
    fact: 'unlabelledOnRequest',
    question: 'Did the AI service hand out {part} without its visible label because somebody asked for that?',
    example: 'Yes: you ticked “no watermark”. No: it came as the service makes it.',
    says: {
      true: 'The service handed it out without a visible label, on request.',
      false: 'The service did not leave out its visible label on request.',
    },
  },
}

export default fields
