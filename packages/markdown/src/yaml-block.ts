/** The YAML of a front matter block: read, and one key of it replaced in the source text. */
import {
  Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  visit,
} from 'yaml'
import type {ParsedBlock} from './front-matter.ts'
import {readPlainYaml} from './plain-yaml.ts'

/** Reads a block. Core schema of YAML 1.2, so dates stay strings; merge keys are followed, as js-yaml does. */
export function parseYaml(text: string): ParsedBlock {
  const data = readPlainYaml(text)
  if (!data) return parseAnyYaml(text)
  let block: ParsedBlock | undefined
  const spanOf = (path: readonly (string | number)[]) => {
    block ??= parseAnyYaml(text)
    return block.problem === undefined ? block.spanOf(path) : undefined
  }
  return {data, spanOf}
}

/** The same by a parser for all of YAML. */
export function parseAnyYaml(text: string): ParsedBlock {
  const document = parseDocument(text, {version: '1.2', merge: true, logLevel: 'silent', prettyErrors: false})
  const error = document.errors[0]
  if (error) return {problem: `${error.message}.`, at: error.pos}
  let data: unknown
  try {
    // Throws where aliases are nested to blow up memory.
    data = document.toJS()
  } catch (cause) {
    return {problem: `${(cause as Error).message}.`, at: [0, 0]}
  }
  if (data === null || data === undefined) return {data: {}, spanOf: () => undefined}
  if (!isMap(document.contents))
    return {problem: 'It must hold keys with values.', at: [0, text.trimEnd().length]}
  return {data: data as Record<string, unknown>, spanOf: path => spanOf(document, text, path)}
}

/** The block with a key set to a value, or without it where the value is undefined. */
export function spliceYaml(text: string, key: string, value: unknown, eol: string): string {
  const document = parseDocument(text, {
    version: '1.2',
    merge: true,
    logLevel: 'silent',
    keepSourceTokens: true,
  })
  const {contents} = document
  const pair = isMap(contents) ? contents.items.find(item => keyOf(item) === key) : undefined
  const first = isMap(contents) ? contents.items[0] : undefined
  const indent = /[ \t]*$/.exec(text.slice(0, startOf(pair ?? first)))?.[0] ?? ''
  if (!pair) return value === undefined ? text : `${text}${indent}${render(key, value, indent, eol)}${eol}`
  const end = endOf(pair, text)
  if (value === undefined) {
    const rest = /[^\n]*(\n|$)/.exec(text.slice(end))?.[0] ?? ''
    return text.slice(0, startOf(pair) - indent.length) + text.slice(end + rest.length)
  }
  const colon = pair.srcToken?.sep?.find(token => token.type === 'map-value-ind')
  const from = colon ? colon.offset + 1 : startOf(pair)
  const rendered = render(key, value, indent, eol)
  return text.slice(0, from) + (colon ? rendered.slice(`${key}:`.length) : rendered) + text.slice(end)
}

/**
 * `key: …` in block style. Plain scalars that mean something else to a YAML 1.1 parser (`no`, `12:30`) are
 * quoted, and characters that cannot be seen or turn the direction of a line are escaped.
 */
function render(key: string, value: unknown, indent: string, eol: string): string {
  const document = new Document({[key]: value}, {aliasDuplicateObjects: false, compat: 'yaml-1.1'})
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && node.value.search(unseen) >= 0) node.type = 'QUOTE_DOUBLE'
    },
  })
  return document
    .toString({lineWidth: 0})
    .trimEnd()
    .replace(unseen, escapeUnseen)
    .replaceAll('\n', `${eol}${indent}`)
}

/** Characters that are written as escapes: line separators, bidirectional controls and other invisible ones. */
export const unseen: RegExp = /[\u0085\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g

/** An escape that double-quoted strings of YAML and of TOML both have. */
export function escapeUnseen(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function spanOf(
  document: Document.Parsed,
  text: string,
  path: readonly (string | number)[],
): readonly [number, number] | undefined {
  let node: unknown = document.contents
  let span: readonly [number, number] | undefined
  for (const key of path) {
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) {
      const pair = node.items.find(item => keyOf(item) === String(key))
      if (!pair) return undefined
      span = [startOf(pair), endOf(pair, text)]
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(key)]
      if (!isNode(node) || !node.range) return undefined
      span = [node.range[0], trimmedEnd(text, node.range[0], node.range[1])]
    } else {
      return undefined
    }
  }
  return span
}

function keyOf(pair: unknown): string | undefined {
  return isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : undefined
}

function startOf(pair: Pair | undefined): number {
  return (isNode(pair?.key) && pair.key.range?.[0]) || 0
}

/** The end of the value, without the line endings and blank lines that block values run on to. */
function endOf(pair: Pair, text: string): number {
  const keyEnd = (isNode(pair.key) && pair.key.range?.[1]) || 0
  const colon = pair.srcToken?.sep?.find(token => token.type === 'map-value-ind')
  const least = colon ? colon.offset + 1 : keyEnd
  const end = (isNode(pair.value) && pair.value.range?.[1]) || least
  return trimmedEnd(text, least, Math.max(end, least))
}

function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length
}
