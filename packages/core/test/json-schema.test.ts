import {expect, it} from 'vitest'
import {jsonSchemas} from '../scripts/json-schema.ts'

const schemas = jsonSchemas()

function at(schema: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], schema)
}

it.each([
  ['record', 'record.description', 'How the parts of one published item were made.'],
  ['record', 'record.properties.parts.items.properties.id.description', /^Unique in the record/],
  [
    'record',
    'record.properties.parts.items.properties.at.anyOf.1.properties.src.description',
    /^The path or URL/,
  ],
  ['record', 'record.properties.context.description', /^What is known around the parts/],
  [
    'record',
    'record.properties.context.properties.audience.properties.targeted.description',
    /^Shown to selected/,
  ],
  ['disclosure', 'shorthand.anyOf.1.properties.model.description', 'provider/model, or its fields.'],
  [
    'disclosure',
    'shorthand.anyOf.1.properties.publicInterest.description',
    /^On a matter of public interest/,
  ],
  ['disclosure', 'shorthand.anyOf.1.properties.depictsRealPerson.description', /^Shows or voices/],
  ['labels', 'labels.properties.labels.properties.text-ai-generated.properties.long.description', /^A whole/],
  ['policy', 'policy.properties.obligations.items.properties.in-force.description', /^from: the first day/],
] as const)('describes in %s the field %s with the comment above it', (name, path, text) => {
  expect(at(schemas[name], `$defs.${path}`)).toEqual(
    typeof text === 'string' ? text : expect.stringMatching(text),
  )
})

it('says what our own checks ask for', () => {
  const part = 'record.properties.parts'
  expect(at(schemas.record, `$defs.${part}.minItems`)).toBe(1)
  expect(at(schemas.record, `$defs.${part}.items.properties.steps.items.properties.at.anyOf.0.format`)).toBe(
    'date',
  )
  expect(
    at(schemas.record, '$defs.record.properties.context.properties.assessments.items.properties.on.format'),
  ).toBe('date')
  expect(at(schemas.disclosure, '$defs.shorthand.anyOf.1.properties.parts.propertyNames.pattern')).toBe(
    '^[^\\p{Cc}]{1,500}$',
  )
})
