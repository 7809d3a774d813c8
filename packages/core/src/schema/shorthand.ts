/** What people write by hand in front matter. Each form means something definite: see `expand`. */
import * as z from 'zod'
import {digestValue, languageTag, line, moment} from './atoms.ts'
import {
  contextSchema,
  media,
  modelSchema,
  partFactsSchema,
  personSchema,
  responsibleSchema,
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

const modelShape = z
  .union([line, modelSchema.omit({kind: true})])
  .meta({description: 'provider/model, or its fields.'})
const personShape = z
  .union([line, personSchema.omit({kind: true})])
  .meta({description: 'A name, or name and role.'})

const byPerson = z.union([
  z.boolean(),
  line,
  z.strictObject({by: personShape.optional(), at: moment.optional()}),
])
const review = z.union([
  z.boolean(),
  line,
  z.strictObject({by: personShape.optional(), at: moment.optional(), digest: digestValue.optional()}),
])
const translation = z.union([
  z.boolean(),
  z
    .strictObject({model: modelShape.optional(), by: personShape.optional(), at: moment.optional()})
    .refine(
      value => value.model === undefined || value.by === undefined,
      'translated by a model or by a person: give one of model and by',
    ),
])

const making = {
  origin: z.enum(origins).optional(),
  model: modelShape.optional(),
  at: moment.optional().meta({description: 'When the model worked on it.'}),
  translated: translation.optional(),
  edited: byPerson.optional().meta({description: 'By a person, after the model.'}),
  reviewed: review.optional().meta({description: 'By a person, for the substance.'}),
}

export const partShorthandSchema = z.union([
  z.enum(origins),
  z.strictObject({
    ...making,
    ...partFactsSchema.shape,
    medium: z.enum(media).optional(),
    language: languageTag.optional(),
  }),
])

/** The body has no entry of its own: what is said of it stands beside `parts`. */
const otherName = line.refine(
  name => name !== 'body',
  'must not stand here: what is said of the body stands beside parts',
)

const fields = z.strictObject({
  ...making,
  ...partFactsSchema.shape,
  ...contextSchema.shape,
  responsible: z.union([line, responsibleSchema]).optional(),
  id: line.optional(),
  language: languageTag.optional(),
  parts: z.record(otherName, partShorthandSchema).optional().meta({
    description: 'Other parts by name: title, description, or the path of an image, clip or recording.',
  }),
})

export const shorthandSchema = z
  .union([z.enum(origins), fields])
  .meta({id: 'shorthand', title: 'Disclosure, as written in front matter'})

type Shorthand = z.infer<typeof shorthandSchema>

/**
 * The same for one value: of an object, the schema of the fields that it has. Of about fifty most objects have three,
 * and zod looks at every field of a schema, whether it is there or not.
 */
export function shorthandSchemaFor(value: unknown): z.ZodType<Shorthand> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return shorthandSchema
  const names = Object.keys(value)
  const shape: Readonly<Record<string, z.ZodType>> = fields.shape
  if (!names.every(name => Object.hasOwn(shape, name))) return shorthandSchema
  const key = names.join()
  const known = narrowed.get(key)
  if (known) return known
  const schema = z.strictObject(Object.fromEntries(names.map(name => [name, shape[name] as z.ZodType])))
  // A site has a few ways to write it.
  if (narrowed.size < 50) narrowed.set(key, schema as z.ZodType<Shorthand>)
  return schema as z.ZodType<Shorthand>
}

const narrowed = new Map<string, z.ZodType<Shorthand>>()
