/** Writes the index of the conditions, the words that name no reviewer, the names of models, and the JSON Schemas. */
import {mkdirSync, writeFileSync} from 'node:fs'
import {indexUnits} from '../../guards/scripts/index-units.ts'
import fields from '../src/conditions/fields.ts'
import * as schemas from './json-schema.ts'
import {writeModelNames} from './model-names.ts'
import {writeReviewerWords} from './reviewer-words.ts'

indexUnits({
  folder: new URL('../src/conditions/', import.meta.url),
  to: new URL('../src/generated/conditions.ts', import.meta.url),
  name: 'conditions',
  named: true,
  type: {name: 'Condition', from: '../evaluate/condition.ts'},
  table: {
    file: 'fields.ts',
    entries: fields,
    make: {name: 'fieldCondition', from: '../evaluate/field-condition.ts'},
  },
})

writeReviewerWords(
  new URL('../data/reviewers.yaml', import.meta.url),
  new URL('../../labels/languages/', import.meta.url),
  new URL('../src/review/generated/', import.meta.url),
)

writeModelNames(
  new URL('../data/models.yaml', import.meta.url),
  new URL('../src/disclose/generated/', import.meta.url),
)

const folder = new URL('../generated/schema/', import.meta.url)
mkdirSync(folder, {recursive: true})
for (const [name, schema] of Object.entries(schemas.jsonSchemas())) {
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(schema, null, 2)}\n`)
}
