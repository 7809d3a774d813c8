/** The disclosure record: the parts of an item, how each was made, and what is known of the context. */
import * as z from 'zod/mini'
import {address, day, digestValue, languageTag, line, moment, refuse, url} from './atoms.ts'

/** What a step did. */
export const actions = ['created', 'generated', 'edited', 'translated', 'summarised', 'reviewed'] as const

/** What a part consists of. */
export const media = ['text', 'image', 'audio', 'video'] as const

/** How an organisation takes part, in the words of the AI Act; `publisher` posts on a platform, `platform` runs one, `disseminator` only passes on. */
export const roles = [
  'provider',
  'deployer',
  'client',
  'publisher',
  'influencer',
  'platform',
  'device-maker',
  'disseminator',
] as const

/** What an item is for. */
export const purposes = ['advertising', 'product-information', 'editorial', 'service', 'other'] as const

/** How it is known which model it was. */
export const bases = ['response', 'request', 'declared'] as const

/** What names a model. */
export const modelFields = {
  /** Who offers the model, e.g. openai. */
  provider: z.optional(line),
  /** The model, as its provider calls it, e.g. gpt-5.2. */
  id: z.optional(line),
  /** Version or snapshot, when it is not part of the id. */
  version: z.optional(line),
  /** The address of its model card. */
  card: z.optional(url),
  /** The address of the summary of the data it was trained on. */
  dataSummary: z.optional(url),
  /** How it is known which model it was. response: its provider said so with what it made. request: it was asked for, and nothing says which one answered. declared: a person or a tool says so. */
  basis: z.optional(z.literal(bases)),
}

/** A generative AI model or a service built on one. */
export const modelSchema = z.strictObject({kind: z.literal('model'), ...modelFields})

/** What names a person. */
export const personFields = {
  /** A name. May be left out: a role is enough. */
  name: z.optional(line),
  /** A role instead of, or besides, a name, e.g. editor. */
  role: z.optional(line),
}

/** A human being, or for editorial control the desk or body that has it. Never software. */
export const personSchema = z.strictObject({kind: z.literal('person'), ...personFields})

/** What a review decided. `pending`: nothing yet. */
export const decisions = ['approved', 'approved-with-changes', 'rejected', 'pending'] as const

/** What a review looked at: the whole substance, the facts at least, only the language (spelling, grammar, style), only the layout. */
export const scopes = ['substance', 'facts', 'language', 'layout'] as const

/** review: a person read it for its substance. editorial-control: a desk or body that can approve, change or reject it decided on it. */
export const reviewKinds = ['review', 'editorial-control'] as const

/** What a review can state besides who and when. */
export const reviewFields = {
  /** What was decided. Absent counts as approved; editorial control has to state it. */
  decision: z.optional(z.literal(decisions)),
  /** What was looked at. Absent counts as the substance, unless the role is that of a proofreader. */
  scope: z.optional(z.literal(scopes)),
  /** review where absent. */
  kind: z.optional(z.literal(reviewKinds)),
  /** Of the canonical text that was reviewed. When the text no longer has it, the review is stale. */
  digest: z.optional(digestValue),
}

/** One act on a part, by a model or a person. */
export const stepSchema = z
  .strictObject({
    /** created: made from nothing by a person. generated: made by a model. edited, translated, summarised: by either. reviewed: a person read the part for its substance; a spelling check is a minor edit. */
    action: z.literal(actions),
    by: z.union([modelSchema, personSchema]),
    /** When: a day, or a time with its offset. */
    at: z.optional(moment),
    /** minor: spelling, grammar, colour, crop. Absent counts as substantive. */
    extent: z.optional(z.literal(['minor', 'substantive'])),
    ...reviewFields,
    /** Why the step does not count as a person's act yet; set by the reader of the record, not by its author. nobody, software: that is what stands in the place of a name. who: nobody is named. person: the name can be that of an assistant. substance: the role is that of a proofreader. order: the days of the review and of the making contradict the list. */
    doubt: z.optional(z.literal(['nobody', 'software', 'who', 'person', 'substance', 'order'])),
  })
  .check(ctx => {
    const {action, by} = ctx.value
    if (action === 'reviewed' && by.kind !== 'person')
      refuse(ctx, ['by'], 'only a person can review: a model cannot attest', 'impossible-review')
    if (action === 'created' && by.kind !== 'person')
      refuse(ctx, ['action'], 'a model does not create but generate: use generated')
    if (action === 'generated' && by.kind !== 'model')
      refuse(ctx, ['action'], 'a person does not generate but create: use created')
    if (action === 'reviewed') return
    for (const field of ['digest', 'decision', 'scope', 'kind'] as const)
      if (ctx.value[field] !== undefined) refuse(ctx, [field], `only a review carries a ${field}`)
  })

/** That a real person who is shown or heard agreed to it. Never the agreement itself: no more of a person than is needed. */
export const consentSchema = z.strictObject({
  /** Who agreed; a role is enough, e.g. the actor. */
  of: z.optional(line),
  /** e.g. consent, contract, licence. */
  basis: z.optional(line),
  /** Where it is kept, e.g. the number of a release. Not shown to readers. */
  evidence: z.optional(line),
})

/** What was assessed about the part. Absent means not assessed, never false. */
export const partFactsSchema = z.strictObject({
  /** Would wrongly seem authentic or truthful to someone in the foreseeable audience. */
  appearsAuthentic: z.optional(z.boolean()),
  /** Appreciably resembles a person, object, place, entity or event that exists, could plausibly exist or could have existed. */
  resemblesReality: z.optional(z.boolean()),
  /** Shows or voices a person who can be recognised as a real one. */
  depictsRealPerson: z.optional(z.boolean()),
  /** Shows or voices a human being who does not exist (a synthetic performer). */
  depictsInventedPerson: z.optional(z.boolean()),
  /** The look, quality or use of the product that is offered was made or changed by AI. */
  productAltered: z.optional(z.boolean()),
  /** Shows a real event or place in a way that did not happen or does not exist so. */
  depictsRealEvent: z.optional(z.boolean()),
  /** An invented person is prominent in it, not one of a crowd or background. */
  prominentPerformer: z.optional(z.boolean()),
  /** The person shown or heard recommends or endorses a product. */
  endorsesProduct: z.optional(z.boolean()),
  /** Body shape, size, skin or face of a real person was changed by retouching or manipulation. */
  bodyRetouched: z.optional(z.boolean()),
  /** The figure of a real person was made thinner or fuller by software. */
  silhouetteRetouched: z.optional(z.boolean()),
  /** Evidently artistic, creative, satirical or fictional. */
  evidentlyArtistic: z.optional(z.boolean()),
  /** The consent of a real person who is shown or heard. */
  consent: z.optional(consentSchema),
  /** Made by software other than generative AI, e.g. computer-generated imagery (CGI). */
  computerGenerated: z.optional(z.boolean()),
  /** The AI service left out its visible label because its user asked for that. */
  unlabelledOnRequest: z.optional(z.boolean()),
})

/** A piece of an item with its own making: title, body, one image, a clip. */
export const partSchema = z
  .strictObject({
    /** Unique in the record: body, title, or the path of an image. */
    id: line,
    medium: z.literal(media),
    /** What the part describes; absent means the body. */
    at: z.optional(
      z.union([
        z.strictObject({
          /** A front matter field or property, e.g. title. */
          field: line,
        }),
        z.strictObject({
          /** The path or URL of an image, clip or recording as the content spells it. */
          src: line,
        }),
      ]),
    ),
    /** The language of the part, BCP 47. */
    language: z.optional(languageTag),
    /** In the order in which they happened. Empty means not assessed. */
    steps: z.array(stepSchema),
    /** Of the canonical text as it stands now; set by the reader of the content, not by its author. */
    digest: z.optional(digestValue),
    facts: z.optional(partFactsSchema),
  })
  .check(ctx => {
    const late = ctx.value.steps.findIndex((step, index) => index > 0 && step.action === 'created')
    if (late > 0)
      refuse(
        ctx,
        ['steps', late, 'action'],
        'created can only come first: a part written anew starts a new list of steps',
      )
  })

/** Who bears editorial responsibility. */
export const responsibleSchema = z.strictObject({
  /** The person or organisation that answers for the item. */
  name: line,
  kind: z.optional(z.literal(['person', 'organization'])),
  role: z.optional(line),
  /** Where to ask: an http(s) URL or mailto: address. */
  contact: z.optional(address),
  /** Why the name does not count as one; set by the reader of the record, not by its author. */
  doubt: z.optional(z.literal(['nobody', 'who'])),
})

/** What a site says once of its own use of AI; it stands in the configuration, and in no record. */
export const governanceSchema = z.strictObject({
  /** The policy on AI; linked in details panels. */
  aiPolicy: z.optional(url),
  /** Who leads the use of AI, and where to ask. */
  lead: z.optional(responsibleSchema),
  /** The day on which those who use AI were last trained. */
  trainedOn: z.optional(day),
  /** A training counts for so many days; for ever where absent. */
  trainingMaxAgeDays: z.optional(z.int().check(z.positive())),
})

/** What a site wants assessed. */
export const assessmentsWantedSchema = z.strictObject({
  /** Kinds of assessment, e.g. bias. */
  require: z.array(line).check(z.minLength(1)),
  /** An assessment counts for so many days; for ever where absent. */
  maxAgeDays: z.optional(z.int().check(z.positive())),
})

/** What is known around the parts. Absent means not assessed. */
export const contextSchema = z.strictObject({
  responsible: z.optional(responsibleSchema),
  /** How the organisation that keeps this record takes part. Absent means not assessed. */
  roles: z.optional(z.array(z.literal(roles))),
  /** Whoever keeps this record decided, alone or with others, that AI is used and how. Of a client it is asked; whoever only passes it on did not, and others are taken to have decided. */
  decidedOnAiUse: z.optional(z.boolean()),
  /** advertising: paid or own advertising. product-information: what one says of goods or services that one offers, on one's own site too; it counts as advertising. editorial: articles and news. service: help to those who are customers already, such as a manual, an invoice or a notice. other: none of these. */
  purpose: z.optional(z.literal(purposes)),
  /** Reachable by an indeterminate, fairly large number of unrelated people. */
  published: z.optional(z.boolean()),
  /** Conveys knowledge, opinion or facts to the public. */
  informsPublic: z.optional(z.boolean()),
  /** On a matter of public interest: politics, health, environment, consumer safety, economy … Advertising counts when it claims something on such a matter. */
  publicInterest: z.optional(z.boolean()),
  /** An advertisement for an expressive work (film, game, book) that uses the depiction as the work does. */
  expressiveWork: z.optional(z.boolean()),
  /** Whoever makes the advertisement knows that a synthetic performer is in it. */
  actualKnowledge: z.optional(z.boolean()),
  /** An AI system that people talk or write with directly, e.g. a chatbot in an advertisement. Absent counts as false: an item is no conversation until somebody says so. */
  interactive: z.optional(z.boolean()),
  /** Shown in a livestream that sells goods or services. */
  livestream: z.optional(z.boolean()),
  /** That it is AI is obvious to a reasonably attentive person. */
  obviouslyAi: z.optional(z.boolean()),
  /** The generative system was on the Union market before 2026-08-02. */
  systemBeforeAugust2026: z.optional(z.boolean()),
  /** The generative system has over 1,000,000 monthly users; for a platform, over 2,000,000. */
  largeProvider: z.optional(z.boolean()),
  /** Advertises on social issues, elections or politics. */
  political: z.optional(z.boolean()),
  /** Advertises the sale of real property. */
  realEstate: z.optional(z.boolean()),
  /** Readers would be misled in a way that matters to them if AI use were not told. */
  misleadsBySilence: z.optional(z.boolean()),
  /** The site's policy on AI. */
  aiPolicy: z.optional(url),
  audience: z.optional(
    z.strictObject({
      /** Shown to selected groups only. */
      targeted: z.optional(z.boolean()),
      /** Children are among those who are likely to see it. */
      includesChildren: z.optional(z.boolean()),
      description: z.optional(line),
    }),
  ),
  /** Whether the item was fitted to its reader, with which data, on what basis, and how to opt out. */
  personalization: z.optional(
    z.strictObject({
      used: z.optional(z.boolean()),
      /** Kinds of data, e.g. purchase history. Never the data. */
      data: z.optional(z.array(line)),
      /** The legal basis, e.g. consent. */
      basis: z.optional(line),
      optOut: z.optional(address),
    }),
  ),
  assessments: z.optional(
    z.array(
      z.strictObject({
        /** e.g. bias, fairness, privacy. */
        kind: line,
        by: z.optional(line),
        on: z.optional(day),
        outcome: z.optional(line),
        url: z.optional(url),
      }),
    ),
  ),
})

/** How the parts of one published item were made. */
export const recordSchema = z
  .strictObject({
    version: z.literal(1),
    /** Of the item, e.g. its canonical URL or path. */
    id: z.optional(line),
    /** The main language of the item. */
    language: z.optional(languageTag),
    /** Where the item is published, e.g. EU or US-NY, instead of where the site publishes. */
    markets: z.optional(z.array(line).check(z.minLength(1))),
    parts: z.array(partSchema).check(z.refine(parts => parts.length > 0, 'must hold at least one part')),
    context: z.optional(contextSchema),
  })
  .check(ctx => {
    const seen = new Set<string>()
    for (const [index, part] of ctx.value.parts.entries()) {
      if (seen.has(part.id))
        refuse(
          ctx,
          ['parts', index, 'id'],
          `two parts are called ${JSON.stringify(part.id)}: ids are unique in a record`,
        )
      seen.add(part.id)
    }
  })
