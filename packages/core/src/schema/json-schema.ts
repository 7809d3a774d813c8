/** The schemas as JSON Schema 2020-12, for editors, YAML completion and other languages. */
import * as z from 'zod'
import {draftSchema, policySchema} from './policy.ts'
import {recordSchema} from './record.ts'
import {shorthandSchema} from './shorthand.ts'
import {languageFileSchema} from './words.ts'

/** Every schema by name: `record`, `disclosure` (what front matter may hold), `policy`, `draft`, `labels`. */
export function jsonSchemas(): Record<'record' | 'disclosure' | 'policy' | 'draft' | 'labels', object> {
  const disclosure = z
    .union([shorthandSchema, recordSchema])
    .meta({id: 'disclosure', title: 'Disclosure in front matter'})
  const convert = (schema: z.ZodType) => z.toJSONSchema(schema, {io: 'input', unrepresentable: 'any'})
  return {
    record: convert(recordSchema),
    disclosure: convert(disclosure),
    policy: convert(policySchema),
    draft: convert(draftSchema),
    labels: convert(languageFileSchema),
  }
}
