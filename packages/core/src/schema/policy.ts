/** A policy file: one instrument (statute, regulation, code, platform terms, standard) as dated, cited obligations. */
import * as z from 'zod'
import {day, languageTag, url} from './atoms.ts'
import {media} from './record.ts'

const words = z.string().min(1).max(1200)
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
/** `EU`, `CN`, `US-NY`: ISO 3166 codes, and EU. */
export const marketCode = z
  .string()
  .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'must be an ISO 3166 code such as CN or US-NY, or EU')

/** How sure we are of a reading, as in our research notes. */
export const confidences = ['primary', 'primary-quoted', 'secondary', 'memory', 'unconfirmed'] as const

export const readingSchema = z
  .strictObject({
    confidence: z.enum(confidences).meta({
      description:
        'primary: read in the official source. primary-quoted: the official text as quoted at length elsewhere. secondary: law firms, press. memory: not looked up. unconfirmed: searched for and not confirmed.',
    }),
    on: day.meta({description: 'The day of our reading.'}),
    note: words.optional().meta({description: 'What is unsure.'}),
  })
  .meta({description: 'How sure we are of our reading, and when we read.'})

export const citationSchema = z.strictObject({
  provision: words.meta({description: 'Article, section, paragraph.'}),
  url: url.meta({description: 'The most official source.'}),
  paraphrase: words.optional().meta({description: 'What it says, in our own words.'}),
})

/** Named conditions combined in three-valued logic; groups can nest. */
export interface Clause {
  all?: (string | Clause)[] | undefined
  any?: (string | Clause)[] | undefined
  none?: (string | Clause)[] | undefined
}
export const clauseSchema: z.ZodType<Clause> = z.lazy(() =>
  z
    .strictObject({
      all: z.array(z.union([id, clauseSchema])).optional(),
      any: z.array(z.union([id, clauseSchema])).optional(),
      none: z.array(z.union([id, clauseSchema])).optional(),
    })
    .refine(clause => Object.keys(clause).length > 0, 'give at least one of all, any and none'),
)

/** Where a visible or audible label stands. */
export const placements = [
  'head-of-content',
  'first-two-paragraphs',
  'on-content',
  'next-to-content',
  'top-left-corner',
  'spoken',
] as const

export const requirementSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('label'),
    placement: z.enum(placements),
    moment: z.enum(['before-access', 'first-exposure', 'at-start', 'throughout']).optional(),
    seconds: z.number().positive().optional().meta({description: 'Shown for at least so long.'}),
    size: z
      .strictObject({percent: z.number().positive().max(100), of: z.enum(['shortest-side', 'image-area'])})
      .optional()
      .meta({
        description: 'At least so large. shortest-side: height of the characters. image-area: of the mark.',
      }),
    elements: z
      .array(z.array(z.string().min(1)).min(1))
      .optional()
      .meta({description: 'The label must hold one text of each list.'}),
    wording: z
      .strictObject({language: languageTag, texts: z.array(z.string().min(1)).min(1)})
      .optional()
      .meta({
        description:
          'Wording that the law fixes, in its language; the first is used. Never translated by us.',
      }),
    note: words.optional(),
  }),
  z.strictObject({
    kind: z.literal('no-label'),
    placement: z.enum(placements),
    note: words.meta({description: 'Where a label may not stand, e.g. over product images.'}),
  }),
  z.strictObject({kind: z.literal('mark'), vocabulary: id, note: words.optional()}),
  z.strictObject({kind: z.literal('declaration'), note: words}),
  z.strictObject({kind: z.literal('evidence'), note: words}),
  z.strictObject({
    kind: z.literal('form'),
    note: words.meta({description: 'How what other obligations ask for has to be done.'}),
  }),
])

export const exampleSchema = z.strictObject({
  name: words,
  on: day,
  record: z.unknown().meta({description: 'A record or shorthand, as in front matter.'}),
  expect: z.enum(['required', 'not-required', 'unknown']),
  claim: words.optional().meta({description: 'A wrong claim found in public that this example refutes.'}),
})

export const obligationSchema = z.strictObject({
  id: id.meta({description: 'For ever. The full id is the path of the file, #, and this.'}),
  summary: words.meta({description: 'Who does what, when; a plain sentence.'}),
  cite: z.array(citationSchema).min(1),
  'in-force': z
    .union([z.strictObject({from: day, to: day.optional()}), z.strictObject({by: day, to: day.optional()})])
    .meta({
      description:
        'from: the first day. by: where the first day is not known, a day on which it certainly was in force; before that it is unknown. to: the first day on which it is no longer in force.',
    }),
  binds: words.meta({description: 'Who is bound, in plain words.'}),
  media: z.array(z.enum(media)).min(1).meta({description: 'Parts of these media are looked at.'}),
  applies: clauseSchema.meta({description: 'When it applies to a part: names of conditions.'}),
  exceptions: z
    .array(z.strictObject({id, summary: words, when: clauseSchema, cite: z.array(citationSchema).optional()}))
    .optional(),
  requires: z.array(requirementSchema).min(1),
  persists: z
    .array(words)
    .optional()
    .meta({description: 'What does not lift it, though many think so, e.g. review by a person for images.'}),
  sanction: words.optional(),
  reading: readingSchema,
  examples: z.array(exampleSchema).min(3),
})

export const policySchema = z
  .strictObject({
    name: words,
    issuer: z.strictObject({
      kind: z.enum(['state', 'union', 'regulator', 'industry', 'platform', 'standards-body']),
      name: words,
    }),
    status: z.enum(['law', 'rule', 'code', 'terms', 'guidance', 'standard']),
    markets: z.array(marketCode).min(1).optional().meta({description: 'Where it holds.'}),
    platforms: z
      .array(id)
      .min(1)
      .optional()
      .meta({description: 'Ids of the platforms whose terms these are, instead of markets.'}),
    source: url,
    notes: words.optional(),
    obligations: z.array(obligationSchema).min(1),
  })
  .refine(
    policy => (policy.markets === undefined) !== (policy.platforms === undefined),
    'give either markets or platforms',
  )
  .meta({id: 'policy', title: 'Policy', description: 'One instrument as dated, cited obligations.'})

export const draftSchema = z
  .strictObject({
    name: words,
    jurisdiction: marketCode,
    'draft-date': day.meta({description: 'When this state of knowledge was written down.'}),
    state: words.meta({description: 'What is known of it, and what is not.'}),
    would: words.optional().meta({description: 'What it would ask for.'}),
    confidence: z.enum(confidences),
    sources: z.array(words).optional(),
  })
  .meta({
    id: 'draft',
    title: 'Draft',
    description: 'A proposal, or a rule whose passage is not confirmed. Never shipped as a rule.',
  })
