/** What people write by hand in front matter. Each form means something definite: see `expand`. */
import * as z from 'zod/mini'
import {languageTag, line, moment, refuse} from './atoms.ts'
import {
  contextSchema,
  media,
  modelFields,
  partFactsSchema,
  personFields,
  responsibleSchema,
  reviewFields,
} from './record.ts'

/** The grades that a person can state; each expands into steps. */
export const origins = [
  'human',
  'ai-assisted',
  'ai-modified',
  'human-edited',
  'ai-generated',
  'unknown',
] as const

/** provider/model, or its fields. */
const modelShape = z.union([line, z.strictObject(modelFields)])
/** A name, or name and role. */
const personShape = z.union([line, z.strictObject(personFields)])

const byPerson = {by: z.optional(personShape), at: z.optional(moment)}
const edit = z.union([z.boolean(), line, z.strictObject(byPerson)])
/** What a form leaves behind where nothing was filled in: it says that there is none yet. */
const blank = z.nullable(z.literal(''))
const signOff = z.union([
  z.boolean(),
  blank,
  line,
  z.strictObject({
    by: z.optional(z.union([blank, personShape])),
    at: z.optional(z.union([blank, moment])),
    ...reviewFields,
  }),
])
const translation = z.union([
  z.boolean(),
  z
    .strictObject({model: z.optional(modelShape), ...byPerson})
    .check(
      z.refine(
        value => value.model === undefined || value.by === undefined,
        'translated by a model or by a person: give one of model and by',
      ),
    ),
])

const making = {
  origin: z.optional(z.literal(origins)),
  model: z.optional(modelShape),
  /** When the model worked on it. */
  at: z.optional(moment),
  translated: z.optional(translation),
  /** By a person, after the model. */
  edited: z.optional(edit),
  /** By a person, for the substance. */
  reviewed: z.optional(signOff),
}

interface Stated {
  origin?: (typeof origins)[number] | undefined
  model?: unknown
  at?: unknown
}

/** Without a step of a model there is nothing that its name and day could be said of. */
function modelTookPart(ctx: z.core.ParsePayload<Stated>): void {
  const {origin, model, at} = ctx.value
  if (origin !== undefined && origin !== 'human' && origin !== 'unknown') return
  const says = origin === undefined ? 'no origin is given' : `origin says ${origin}`
  const remedy =
    'give the origin that the model is part of, e.g. ai-generated or ai-modified; a model that only translated stands under translated'
  if (model !== undefined) refuse(ctx, ['model'], `${says}, model names an AI model: ${remedy}`)
  if (at !== undefined) refuse(ctx, ['at'], `${says}, at says when a model worked on it: ${remedy}`)
}

/** Of a part other than the body. */
export const partShorthandSchema = z.union([
  z.literal(origins),
  z
    .strictObject({
      ...making,
      ...partFactsSchema.shape,
      medium: z.optional(z.literal(media)),
      language: z.optional(languageTag),
    })
    .check(modelTookPart),
])

/** The body has no entry of its own: what is said of it stands beside `parts`. */
export const otherName = line.check(
  z.refine(name => name !== 'body', 'must not stand here: what is said of the body stands beside parts'),
)

export const otherParts = z.catchall(z.object({}), partShorthandSchema).check(({value, issues}) => {
  for (const name of Object.keys(value))
    for (const issue of z.safeParse(otherName, name).error?.issues ?? [])
      issues.push({...issue, input: name, path: [name]} as z.core.$ZodRawIssue)
})

export const shorthandSchema = z.union([
  z.literal(origins),
  z
    .strictObject({
      ...making,
      ...partFactsSchema.shape,
      ...contextSchema.shape,
      responsible: z.optional(z.union([blank, line, responsibleSchema])),
      id: z.optional(line),
      language: z.optional(languageTag),
      /** Where the item is published, e.g. EU or a list, instead of where the site publishes. */
      markets: z.optional(z.union([line, z.array(line).check(z.minLength(1))])),
      /** Other parts by name: title, description, or the path of an image, clip or recording. */
      parts: z.optional(otherParts),
    })
    .check(modelTookPart),
])
