/** What is known of the networks, as a table and one by one, with the day on which it was checked. */
import type {Confidence, Platform} from '@forthright/social'
import pc from 'picocolors'

/** After so many days a fact about a network is told to be old: they change every month. */
export const freshFor = 180

const sure: Readonly<Record<Confidence, string>> = {
  primary: 'read in its own documents',
  secondary: 'read elsewhere',
  memory: 'from memory, not looked up',
  negative: 'looked for and not found',
}

/** A network in one row: its flag, since when, what it means, the source, and when that was checked. */
export interface NetworkRow {
  id: string
  name: string
  flag: string | null
  since: string | null
  says: string | null
  about: 'media' | 'text' | null
  confidence: Confidence
  /** How sure the names of the payload's fields are. */
  fields: Confidence
  checked: string
  /** How many days ago that was, on the day that was asked about. */
  age: number
  sources: readonly string[]
}

/** The row of a network on a day, `YYYY-MM-DD`. */
export function networkRow({id, name, facts}: Platform, on: string): NetworkRow {
  const {native, checked, confidence, fields, sources} = facts
  return {
    id,
    name,
    flag: native?.path ?? null,
    since: native?.since ?? null,
    says: native?.says ?? null,
    about: native?.about ?? null,
    confidence: native?.confidence ?? confidence,
    fields: fields ?? confidence,
    checked,
    age: Math.round((Date.parse(on) - Date.parse(checked)) / 86_400_000),
    sources,
  }
}

/** All rows as a table to read; what is longer than its column goes into the next line. */
export function networksText(rows: readonly NetworkRow[]): string {
  const [flagged, plain] = [rows.filter(row => row.flag !== null), rows.filter(row => row.flag === null)]
  return [
    ...(flagged.length === 0
      ? []
      : [`${pc.bold('Networks with a flag of their own')}; the label stands in words as well.`]),
    ...flagged.flatMap(row => [
      `  ${row.id.padEnd(16)} ${row.flag}${row.since === null ? '' : `, since ${row.since}`}`,
      `  ${''.padEnd(16)} the post ${row.says}`,
      pc.dim(`  ${''.padEnd(16)} ${checkedText(row)}`),
    ]),
    ...(flagged.length === 0 || plain.length === 0 ? [] : ['']),
    ...(plain.length === 0
      ? []
      : [
          `${pc.bold('Networks without a flag of their own')}: words, and steps for a person where the network has a switch.`,
        ]),
    ...plain.map(row => `  ${row.id.padEnd(16)} ${row.name}; ${checkedText(row)}`),
    '',
    'forthright explain <network> has all about one of them.',
    '',
  ].join('\n')
}

/** Which of the rows were checked too long ago, a sentence each. */
export function oldFacts(rows: readonly NetworkRow[]): string[] {
  return rows
    .filter(({age}) => age > freshFor)
    .map(
      ({id, checked, age, sources}) =>
        `${id}: its facts were checked on ${checked}, ${age} days ago. Look them up again: ${sources[0]}`,
    )
}

/** Everything about one network. */
export function networkText({id, name, facts}: Platform): string {
  const {native, textLimits, counting, altText, notes = [], sources, checked, confidence, fields} = facts
  const rows: [string, string][] = [
    ...(native
      ? ([
          [
            'Flag',
            `${native.path} (${native.type})${native.since === undefined ? '' : `, since ${native.since}`}`,
          ],
          ['Says', `the post ${native.says}; ${sure[native.confidence]}`],
          ['Left out', native.unset],
          ['Taken back', native.undo],
        ] satisfies [string, string][])
      : ([['Flag', 'none was found']] satisfies [string, string][])),
    ...textLimits.map(({field, max, unit, confidence: of}): [string, string] => [
      'Text',
      `${field}: at most ${max} ${unit}; ${sure[of]}`,
    ]),
    ...(fields ? ([['Fields', `their names: ${sure[fields]}`]] satisfies [string, string][]) : []),
    ['Counting', counting],
    ...(altText
      ? [
          ['Alt text', `${altText.where}${altText.max === undefined ? '' : `: at most ${altText.max}`}`] as [
            string,
            string,
          ],
        ]
      : []),
    ...notes.map((note): [string, string] => ['Note', note]),
    ...sources.map((source): [string, string] => ['Source', source]),
    ['Checked', `on ${checked}; ${sure[confidence]}`],
  ]
  return [pc.bold(`${name} (${id})`), ...rows.map(([word, text]) => `  ${word.padEnd(10)} ${text}`), ''].join(
    '\n',
  )
}

function checkedText({checked, confidence, fields}: NetworkRow): string {
  const names = fields === 'memory' && confidence !== 'memory' ? `; names of its fields ${sure[fields]}` : ''
  return `checked on ${checked}: ${sure[confidence]}${names}`
}
