/** A head of `Key: value` lines: read, and one line of it replaced in the source text. */
import type {Notation} from '../object-literal.ts'
import {inOneLine} from '../object-literal.ts'
import type {ParsedBlock} from '../parsed-block.ts'
import {parseYaml} from '../yaml/yaml-block.ts'
import {type MetaLine, metaLines} from './meta-lines.ts'

/** Reads a head; keys are in lower case, as the hosts have them, and values are text but for a disclosure. */
export function parseMeta(text: string): ParsedBlock {
  const lines = metaLines(text, 0)
  const values = new Map<string, string>()
  for (const {key, value} of lines) {
    const name = key.toLowerCase()
    const before = values.get(name)
    values.set(name, before === undefined ? value : `${before}\n${value}`)
  }
  return {
    data: Object.fromEntries([...values].map(([key, value]) => [key, typed(key, value)])),
    spanOf([key]) {
      const line = lines.find(one => isKey(one, String(key)))
      return line && [line.start, line.start + text.slice(line.start, line.end).trimEnd().length]
    },
  }
}

/** The head with a key set to a value, on one line as the hosts have them, or without it where the value is undefined. */
export function spliceMeta(text: string, key: string, value: unknown, eol: string): string {
  const lines = metaLines(text, 0)
  const own = lines.filter(line => isKey(line, key))
  const [first] = own
  const written = value === undefined ? '' : `${first?.key ?? key}: ${inOneLine(value, flow)}`
  if (!first) return value === undefined ? text : appended(text, written, eol)
  let rest = text
  for (const {start, end} of own.toReversed()) {
    const isFirst = start === first.start && value !== undefined
    const ending = /\r?\n$/.exec(rest.slice(start, end))?.[0] ?? ''
    rest = rest.slice(0, start) + (isFirst ? written + ending : '') + rest.slice(end)
  }
  // What was added behind a last line without a line ending took one along.
  return value === undefined && !/\n$/.test(text) ? rest.replace(/\r?\n$/, '') : rest
}

function appended(text: string, line: string, eol: string): string {
  return text === '' || text.endsWith('\n') ? `${text}${line}${eol}` : `${text}${eol}${line}`
}

/** YAML in braces on one line; words stand without quotes. */
const flow: Notation = {
  quote: '"',
  bareKeys: true,
  isBare: text => /^[A-Za-z][\w/.-]*$/.test(text) && !isReserved(text),
}

function isReserved(text: string): boolean {
  return /^(?:y|yes|n|no|on|off|true|false|null)$/i.test(text)
}

function isKey({key}: MetaLine, name: string): boolean {
  return key.toLowerCase() === name.toLowerCase()
}

function typed(key: string, value: string): unknown {
  if (/^(?:true|false)$/i.test(value)) return value.toLowerCase() === 'true'
  if (key !== 'disclosure') return value
  const parsed = parseYaml(`${key}: ${value}`)
  return parsed.problem === undefined ? (parsed.data[key] ?? '') : value
}
