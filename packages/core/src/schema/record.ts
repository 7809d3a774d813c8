/** The disclosure record: the parts of an item, how each was made, and what is known of the context. */
import * as z from 'zod'
import {address, day, digestValue, languageTag, line, moment, url} from './atoms.ts'

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

export const modelSchema = z
  .strictObject({
    kind: z.literal('model'),
    provider: line.optional().meta({description: 'Who offers the model, e.g. openai.'}),
    id: line.optional().meta({description: 'The model, as its provider calls it, e.g. gpt-5.2.'}),
    version: line.optional().meta({description: 'Version or snapshot, when it is not part of the id.'}),
  })
  .meta({description: 'A generative AI model or a service built on one.'})

export const personSchema = z
  .strictObject({
    kind: z.literal('person'),
    name: line.optional().meta({description: 'A name. May be left out: a role is enough.'}),
    role: line.optional().meta({description: 'A role instead of, or besides, a name, e.g. editor.'}),
  })
  .meta({description: 'A human being. Never software.'})

export const stepSchema = z
  .strictObject({
    action: z.enum(actions).meta({
      description:
        'created: made from nothing by a person. generated: made by a model. edited, translated, summarised: by either. reviewed: a person read the part for its substance; a spelling check is a minor edit.',
    }),
    by: z.discriminatedUnion('kind', [modelSchema, personSchema]),
    at: moment.optional().meta({description: 'When: a day, or a time with its offset.'}),
    extent: z.enum(['minor', 'substantive']).optional().meta({
      description: 'minor: spelling, grammar, colour, crop. Absent counts as substantive.',
    }),
    digest: digestValue.optional().meta({
      description:
        'Of the canonical text that was reviewed. When the text no longer has it, the review is stale.',
    }),
  })
  .check(ctx => {
    const {action, by, digest} = ctx.value
    const refuse = (path: string, message: string) =>
      ctx.issues.push({code: 'custom', input: ctx.value, path: [path], message})
    if (action === 'reviewed' && by.kind !== 'person')
      refuse('by', 'only a person can review: a model cannot attest')
    if (action === 'created' && by.kind !== 'person')
      refuse('action', 'a model does not create but generate: use generated')
    if (action === 'generated' && by.kind !== 'model')
      refuse('action', 'a person does not generate but create: use created')
    if (digest !== undefined && action !== 'reviewed') refuse('digest', 'only a review carries a digest')
  })
  .meta({description: 'One act on a part, by a model or a person.'})

export const partFactsSchema = z
  .strictObject({
    appearsAuthentic: z.boolean().optional().meta({
      description: 'Would wrongly seem authentic or truthful to someone in the foreseeable audience.',
    }),
    resemblesReality: z.boolean().optional().meta({
      description:
        'Appreciably resembles a person, object, place, entity or event that exists, could plausibly exist or could have existed.',
    }),
    depictsRealPerson: z
      .boolean()
      .optional()
      .meta({description: 'Shows or voices a person who can be recognised as a real one.'}),
    depictsInventedPerson: z
      .boolean()
      .optional()
      .meta({description: 'Shows or voices a human being who does not exist (a synthetic performer).'}),
    productAltered: z.boolean().optional().meta({
      description: 'The look, quality or use of the product that is offered was made or changed by AI.',
    }),
    depictsRealEvent: z
      .boolean()
      .optional()
      .meta({description: 'Shows a real event or place in a way that did not happen or does not exist so.'}),
    prominentPerformer: z
      .boolean()
      .optional()
      .meta({description: 'An invented person is prominent in it, not one of a crowd or background.'}),
    endorsesProduct: z
      .boolean()
      .optional()
      .meta({description: 'The person shown or heard recommends or endorses a product.'}),
    bodyRetouched: z.boolean().optional().meta({
      description:
        'Body shape, size, skin or face of a real person was changed by retouching or manipulation.',
    }),
    evidentlyArtistic: z
      .boolean()
      .optional()
      .meta({description: 'Evidently artistic, creative, satirical or fictional.'}),
  })
  .meta({description: 'What was assessed about the part. Absent means not assessed, never false.'})

export const partSchema = z
  .strictObject({
    id: line.meta({description: 'Unique in the record: body, title, or the path of an image.'}),
    medium: z.enum(media),
    at: z
      .union([
        z.strictObject({field: line.meta({description: 'A front matter field or property, e.g. title.'})}),
        z.strictObject({
          src: line.meta({
            description: 'The path or URL of an image, clip or recording as the content spells it.',
          }),
        }),
      ])
      .optional()
      .meta({description: 'What the part describes; absent means the body.'}),
    language: languageTag.optional().meta({description: 'The language of the part, BCP 47.'}),
    steps: z
      .array(stepSchema)
      .meta({description: 'In the order in which they happened. Empty means not assessed.'}),
    digest: digestValue.optional().meta({
      description:
        'Of the canonical text as it stands now; set by the reader of the content, not by its author.',
    }),
    facts: partFactsSchema.optional(),
  })
  .check(ctx => {
    const late = ctx.value.steps.findIndex((step, index) => index > 0 && step.action === 'created')
    if (late > 0) {
      ctx.issues.push({
        code: 'custom',
        input: ctx.value,
        path: ['steps', late, 'action'],
        message: 'created can only come first: a part written anew starts a new list of steps',
      })
    }
  })
  .meta({description: 'A piece of an item with its own making: title, body, one image, a clip.'})

export const responsibleSchema = z
  .strictObject({
    name: line.meta({description: 'The person or organisation that answers for the item.'}),
    kind: z.enum(['person', 'organization']).optional(),
    role: line.optional(),
    contact: address.optional().meta({description: 'Where to ask: an http(s) URL or mailto: address.'}),
  })
  .meta({description: 'Who bears editorial responsibility.'})

export const contextSchema = z
  .strictObject({
    responsible: responsibleSchema.optional(),
    roles: z.array(z.enum(roles)).optional().meta({
      description: 'How the organisation that keeps this record takes part. Absent means not assessed.',
    }),
    purpose: z.enum(purposes).optional(),
    published: z
      .boolean()
      .optional()
      .meta({description: 'Reachable by an indeterminate, fairly large number of unrelated people.'}),
    informsPublic: z
      .boolean()
      .optional()
      .meta({description: 'Conveys knowledge, opinion or facts to the public.'}),
    publicInterest: z.boolean().optional().meta({
      description:
        'On a matter of public interest: politics, health, environment, consumer safety, economy … Advertising counts when it claims something on such a matter.',
    }),
    expressiveWork: z.boolean().optional().meta({
      description:
        'An advertisement for an expressive work (film, game, book) that uses the depiction as the work does.',
    }),
    actualKnowledge: z
      .boolean()
      .optional()
      .meta({description: 'Whoever makes the advertisement knows that a synthetic performer is in it.'}),
    interactive: z.boolean().optional().meta({
      description:
        'An AI system that people talk or write with directly, e.g. a chatbot in an advertisement.',
    }),
    obviouslyAi: z
      .boolean()
      .optional()
      .meta({description: 'That it is AI is obvious to a reasonably attentive person.'}),
    systemBeforeAugust2026: z
      .boolean()
      .optional()
      .meta({description: 'The generative system was on the Union market before 2026-08-02.'}),
    largeProvider: z.boolean().optional().meta({
      description: 'The generative system has over 1,000,000 monthly users; for a platform, over 2,000,000.',
    }),
    political: z
      .boolean()
      .optional()
      .meta({description: 'Advertises on social issues, elections or politics.'}),
    realEstate: z.boolean().optional().meta({description: 'Advertises the sale of real property.'}),
    misleadsBySilence: z
      .boolean()
      .optional()
      .meta({description: 'Readers would be misled in a way that matters to them if AI use were not told.'}),
    aiPolicy: url.optional().meta({description: "The site's policy on AI."}),
    audience: z
      .strictObject({
        targeted: z.boolean().optional().meta({description: 'Shown to selected groups only.'}),
        includesChildren: z.boolean().optional(),
        description: line.optional(),
      })
      .optional(),
    personalization: z
      .strictObject({
        used: z.boolean().optional(),
        data: z
          .array(line)
          .optional()
          .meta({description: 'Kinds of data, e.g. purchase history. Never the data.'}),
        basis: line.optional().meta({description: 'The legal basis, e.g. consent.'}),
        optOut: address.optional(),
      })
      .optional()
      .meta({
        description:
          'Whether the item was fitted to its reader, with which data, on what basis, and how to opt out.',
      }),
    assessments: z
      .array(
        z.strictObject({
          kind: line.meta({description: 'e.g. bias, fairness, privacy.'}),
          by: line.optional(),
          on: day.optional(),
          outcome: line.optional(),
          url: url.optional(),
        }),
      )
      .optional(),
  })
  .meta({description: 'What is known around the parts. Absent means not assessed.'})

export const recordSchema = z
  .strictObject({
    version: z.literal(1),
    id: line.optional().meta({description: 'Of the item, e.g. its canonical URL or path.'}),
    language: languageTag.optional().meta({description: 'The main language of the item.'}),
    parts: z.array(partSchema).min(1),
    context: contextSchema.optional(),
  })
  .check(ctx => {
    const seen = new Set<string>()
    for (const [index, part] of ctx.value.parts.entries()) {
      if (seen.has(part.id)) {
        ctx.issues.push({
          code: 'custom',
          input: ctx.value,
          path: ['parts', index, 'id'],
          message: `two parts are called ${JSON.stringify(part.id)}: ids are unique in a record`,
        })
      }
      seen.add(part.id)
    }
  })
  .meta({
    id: 'record',
    title: 'Disclosure record',
    description: 'How the parts of one published item were made.',
  })
