/** Whether two states of an entry are the same, for what the gate looks at. */
import {createHash} from 'node:crypto'
import type {Row} from './host.ts'
import type {GuardedType} from './settings.ts'

/** SHA-256 of plain data in hex, whatever the order of keys in it. */
export function fingerprint(value: unknown): string {
  const sorted = (_: string, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one
  return createHash('sha256')
    .update(JSON.stringify(value, sorted) ?? '')
    .digest('hex')
}

/** What of a row is written in its own table and looked at: disclosure, title and texts, empty ones left out. */
export function writtenValues(type: GuardedType, row: Row): Row {
  const values = lookedAt(type).map((name): [string, unknown] => [name, row[name]])
  return Object.fromEntries(
    values.filter(([, value]) => value !== undefined && value !== null && value !== ''),
  )
}

/** The attributes of the row itself that the gate looks at. */
export function lookedAt({model, disclosure, title, formats}: GuardedType): string[] {
  return Object.entries(model.attributes).flatMap(([name, {type}]) =>
    name === disclosure || name === title || name in formats || /^(blocks|richtext|text|string)$/.test(type)
      ? [name]
      : [],
  )
}
