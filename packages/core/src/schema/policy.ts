/** A policy file: one instrument (statute, regulation, code, platform terms, standard) as dated, cited obligations. */
import * as z from 'zod/mini'
import {day, languageTag, url} from './atoms.ts'
import {media} from './record.ts'

const words = z.string().check(z.minLength(1), z.maxLength(1200))
const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'))
/** `EU`, `CN`, `US-NY`: ISO 3166 codes, and EU. */
export const marketCode = z
  .string()
  .check(z.regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'must be an ISO 3166 code such as CN or US-NY, or EU'))

/** How sure we are of a reading, as in our research notes. */
export const confidences = ['primary', 'primary-quoted', 'secondary', 'memory', 'unconfirmed'] as const

/** How sure we are of our reading, and when we read. */
export const readingSchema = z.strictObject({
  /** primary: read in the official source. primary-quoted: the official text as quoted at length elsewhere. secondary: law firms, press. memory: not looked up. unconfirmed: searched for and not confirmed. */
  confidence: z.enum(confidences),
  /** The day of our reading. */
  on: day,
  /** What is unsure. */
  note: z.optional(words),
})

export const citationSchema = z.strictObject({
  /** Article, section, paragraph. */
  provision: words,
  /** The most official source. */
  url,
  /** What it says, in our own words. */
  paraphrase: z.optional(words),
})

/**
 * Named conditions combined in three-valued logic; groups can nest. `unless` is `none` for exceptions: what is open there
 * counts only where the record speaks for it.
 */
export interface Clause {
  all?: (string | Clause)[] | undefined
  any?: (string | Clause)[] | undefined
  none?: (string | Clause)[] | undefined
  unless?: (string | Clause)[] | undefined
}
export const clauseSchema: z.ZodMiniType<Clause> = z.lazy(() =>
  z
    .strictObject({
      all: z.optional(z.array(z.union([id, clauseSchema]))),
      any: z.optional(z.array(z.union([id, clauseSchema]))),
      none: z.optional(z.array(z.union([id, clauseSchema]))),
      unless: z.optional(z.array(z.union([id, clauseSchema]))),
    })
    .check(
      z.refine(clause => Object.keys(clause).length > 0, 'give at least one of all, any, none and unless'),
    ),
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

export const requirementSchema = z.union([
  z.strictObject({
    kind: z.literal('label'),
    placement: z.enum(placements),
    moment: z.optional(z.enum(['before-access', 'first-exposure', 'at-start', 'throughout'])),
    /** Shown for at least so long. */
    seconds: z.optional(z.number().check(z.positive())),
    /** At least so large. shortest-side: height of the characters. image-area: of the mark. */
    size: z.optional(
      z.strictObject({
        percent: z.number().check(z.positive(), z.maximum(100)),
        of: z.enum(['shortest-side', 'image-area']),
      }),
    ),
    /** The label must hold one text of each list. */
    elements: z.optional(z.array(z.array(z.string().check(z.minLength(1))).check(z.minLength(1)))),
    /** Wording that the law fixes, in its language; the first is used. Never translated by us. */
    wording: z.optional(
      z.strictObject({
        language: languageTag,
        texts: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
      }),
    ),
    note: z.optional(words),
    /** A less conspicuous place that is enough for parts that meet these conditions, e.g. evidently artistic work. */
    lighter: z.optional(z.strictObject({when: clauseSchema, placement: z.enum(placements), note: words})),
  }),
  z.strictObject({
    kind: z.literal('no-label'),
    placement: z.enum(placements),
    /** Where a label may not stand, e.g. over product images. */
    note: words,
  }),
  z.strictObject({kind: z.literal('mark'), vocabulary: id, note: z.optional(words)}),
  z.strictObject({kind: z.literal('declaration'), note: words}),
  z.strictObject({kind: z.literal('evidence'), note: words}),
  z.strictObject({
    kind: z.literal('form'),
    /** How what other obligations ask for has to be done. */
    note: words,
    /** Left out only where this certainly does not hold. */
    when: z.optional(clauseSchema),
  }),
  z.strictObject({
    kind: z.literal('prohibition'),
    /** What may not be published at all, whatever the label. */
    note: words,
  }),
])

export const exampleSchema = z.strictObject({
  name: words,
  on: day,
  /** A record or shorthand, as in front matter. */
  record: z.unknown(),
  expect: z.enum(['required', 'not-required', 'unknown']),
  /** A wrong claim found in public that this example refutes. */
  claim: z.optional(words),
})

export const obligationSchema = z.strictObject({
  /** For ever. The full id is the path of the file, #, and this. */
  id,
  /** Who does what, when; a plain sentence. */
  summary: words,
  cite: z.array(citationSchema).check(z.minLength(1)),
  /** from: the first day. by: where the first day is not known, a day on which it certainly was in force; before that it is unknown. to: the first day on which it is no longer in force. */
  'in-force': z.union([
    z.strictObject({from: day, to: z.optional(day)}),
    z.strictObject({by: day, to: z.optional(day)}),
  ]),
  /** Who is bound, in plain words. */
  binds: words,
  /** Parts of these media are looked at. */
  media: z.array(z.enum(media)).check(z.minLength(1)),
  /** When it applies to a part: names of conditions. */
  applies: clauseSchema,
  exceptions: z.optional(
    z.array(
      z.strictObject({id, summary: words, when: clauseSchema, cite: z.optional(z.array(citationSchema))}),
    ),
  ),
  requires: z.array(requirementSchema).check(z.minLength(1)),
  /** What does not lift it, though many think so, e.g. review by a person for images. */
  persists: z.optional(z.array(words)),
  sanction: z.optional(words),
  reading: readingSchema,
  examples: z.array(exampleSchema).check(z.minLength(3)),
})

/** One instrument as dated, cited obligations. */
export const policySchema = z
  .strictObject({
    name: words,
    issuer: z.strictObject({
      kind: z.enum(['state', 'union', 'regulator', 'industry', 'platform', 'standards-body']),
      name: words,
    }),
    status: z.enum(['law', 'rule', 'code', 'terms', 'guidance', 'standard']),
    /** Where it holds. */
    markets: z.optional(z.array(marketCode).check(z.minLength(1))),
    /** Ids of the platforms whose terms these are, instead of markets. */
    platforms: z.optional(z.array(id).check(z.minLength(1))),
    source: url,
    notes: z.optional(words),
    obligations: z.array(obligationSchema).check(z.minLength(1)),
  })
  .check(
    z.refine(
      policy => (policy.markets === undefined) !== (policy.platforms === undefined),
      'give either markets or platforms',
    ),
  )

/** A proposal, or a rule whose passage is not confirmed. Never shipped as a rule. */
export const draftSchema = z.strictObject({
  name: words,
  jurisdiction: marketCode,
  /** When this state of knowledge was written down. */
  'draft-date': day,
  /** What is known of it, and what is not. */
  state: words,
  /** What it would ask for. */
  would: z.optional(words),
  confidence: z.enum(confidences),
  sources: z.optional(z.array(words)),
})
