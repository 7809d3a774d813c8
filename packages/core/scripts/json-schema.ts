/** The schemas as JSON Schema 2020-12, for editors, YAML completion and other languages. */
import * as z from 'zod'
import {day, moment} from '../src/schema/atoms.ts'
import {draftSchema, policySchema} from '../src/schema/policy.ts'
import {recordSchema} from '../src/schema/record.ts'
import {otherName, otherParts, shorthandSchema} from '../src/schema/shorthand.ts'
import {languageFileSchema} from '../src/schema/words.ts'
import {readDocs} from './schema-docs.ts'

/** Every schema by name: `record`, `disclosure` (what front matter may hold), `policy`, `draft`, `labels`. */
export function jsonSchemas(): Record<string, object> {
  const docs = readDocs(['record', 'shorthand', 'policy', 'words'])
  const titled = [
    [recordSchema, 'record', 'Disclosure record', 'recordSchema'],
    [shorthandSchema, 'shorthand', 'Disclosure, as written in front matter', 'shorthandSchema'],
    [policySchema, 'policy', 'Policy', 'policySchema'],
    [draftSchema, 'draft', 'Draft', 'draftSchema'],
    [languageFileSchema, 'labels', 'Words of one language', 'languageFileSchema'],
  ] as const
  for (const [schema, id, title] of titled) z.globalRegistry.add(schema, {id, title})
  const disclosure = z
    .union([shorthandSchema, recordSchema])
    .meta({id: 'disclosure', title: 'Disclosure in front matter'})
  const convert = (schema: z.core.$ZodType) => {
    const json = z.toJSONSchema(schema, {io: 'input', unrepresentable: 'any', override: completed})
    for (const [, id, , name] of titled) if (json.$defs?.[id]) docs.describe(json.$defs[id], name)
    return json
  }
  return {
    record: convert(recordSchema),
    disclosure: convert(disclosure),
    policy: convert(policySchema),
    draft: convert(draftSchema),
    labels: convert(languageFileSchema),
  }
}

/** What our own checks ask for, in the words of JSON Schema. */
function completed({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodType
  jsonSchema: z.core.JSONSchema.BaseSchema
}) {
  const plain = (schema: z.core.$ZodType) => {
    const {$schema: _, ...json} = z.toJSONSchema(schema)
    return json as z.core.JSONSchema.BaseSchema
  }
  if (zodSchema === day) Object.assign(jsonSchema, plain(z.iso.date()))
  if (zodSchema === moment) {
    delete jsonSchema.type
    Object.assign(jsonSchema, plain(z.union([z.iso.date(), z.iso.datetime({offset: true})])))
  }
  if (zodSchema === recordSchema.shape.parts) jsonSchema.minItems = 1
  if (zodSchema === otherParts) {
    delete jsonSchema.properties
    jsonSchema.propertyNames = plain(otherName)
  }
}
