/** The YAML of a front matter block: read, and one key of it replaced in the source text. */
import {
  Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml'
import {withComments} from '../kept-comments.ts'
import type {ParsedBlock} from '../parsed-block.ts'
import {escapeUnseen, unseen} from '../unseen.ts'
import {spliceFlow} from './yaml-flow.ts'
import {colonOf, commentsIn, endOf, keyOf, marksIn, spaceBefore, startOf, trimmedEnd} from './yaml-places.ts'
import {yamlValues} from './yaml-values.ts'

/** Core schema of YAML 1.2, so dates stay strings; merge keys are followed, as js-yaml does. */
const options = {version: '1.2', merge: true, logLevel: 'silent', prettyErrors: false} as const

/** Reads a block: its values where both parsers are sure to agree on them, and places when somebody asks for one. */
export function parseYaml(text: string): ParsedBlock {
  const data = yamlValues(text)
  if (!data) return parsePlaced(text)
  let placed: ParsedBlock | undefined
  return {
    data,
    spanOf(path) {
      const near = path.length === 1 ? spanOfLine(text, String(path[0])) : undefined
      if (near) return near
      placed ??= parsePlaced(text)
      return placed.problem === undefined ? placed.spanOf(path) : undefined
    },
  }
}

/**
 * Where a key of the block stands whose value ends with its line, as most do; absent for all others. It is only asked of
 * blocks that {@link yamlValues} reads, in which nothing goes on at the start of a line but lists and comments.
 */
function spanOfLine(text: string, key: string): readonly [number, number] | undefined {
  if (!/^[A-Za-z][\w-]*$/.test(key)) return undefined
  const line = new RegExp(
    `(?<![^\\n])${key}:(?: +[^\\s#|>][^\\n#]*| *)(?=\\r?\\n[A-Za-z]|\\s*(?![\\s\\S]))`,
  ).exec(text)
  return line ? [line.index, line.index + line[0].trimEnd().length] : undefined
}

/** The same by the parser that knows places, in six times the time. */
export function parsePlaced(text: string): ParsedBlock {
  // The parser compares each key with all before it: that they differ is seen to here, in one go.
  const document = parseDocument(text, {...options, uniqueKeys: false})
  const [error] = document.errors
  if (error?.code === 'RESOURCE_EXHAUSTION') throw new RangeError(error.message)
  if (error) return {problem: `${error.message}.`, at: error.pos}
  const {contents} = document
  const doubled = doubledKey(contents)
  if (doubled) return {problem: 'Map keys must be unique.', at: doubled}
  let data: unknown
  try {
    // Throws where aliases are nested to blow up memory.
    data = document.toJS()
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause
    return {problem: `${cause.message}.`, at: [0, 0]}
  }
  if (data === null || data === undefined) return {data: {}, spanOf: () => undefined}
  if (!isMap(contents)) return {problem: 'It must hold keys with values.', at: [0, text.trimEnd().length]}
  const pairs: Pairs = new Map()
  return {data: data as Record<string, unknown>, spanOf: path => spanOf(document, text, path, pairs)}
}

/** Where a key stands that a mapping has had already. */
function doubledKey(contents: unknown): [start: number, end: number] | undefined {
  let found: [start: number, end: number] | undefined
  visit(contents as Node, {
    Map(_, {items}) {
      const keys = new Set<unknown>()
      for (const {key} of items) {
        if (isScalar(key) && keys.has(key.value)) found = key.range?.slice(0, 2) as [number, number]
        else if (isScalar(key)) keys.add(key.value)
        if (found) return visit.BREAK
      }
      return undefined
    },
  })
  return found
}

/** The block with a key set to a value, or without it where the value is undefined. */
export function spliceYaml(text: string, key: string, value: unknown, eol: string): string {
  const document = parseDocument(text, {...options, uniqueKeys: false, keepSourceTokens: true})
  const {contents} = document
  if (isMap(contents) && contents.flow) return spliceFlow(text, contents, key, value, eol)
  const pair = isMap(contents) ? contents.items.find(item => keyOf(item) === key) : undefined
  const first = isMap(contents) ? contents.items[0] : undefined
  const indent = spaceBefore(text, startOf(pair ?? first))
  const indented = (lines: string) => lines.replaceAll('\n', eol + indent)
  if (!pair) return value === undefined ? text : `${text}${indent}${indented(render(key, value))}${eol}`
  const end = endOf(pair, text)
  if (value === undefined) {
    const rest = /[^\n]*(\n|$)/.exec(text.slice(end))?.[0] ?? ''
    return text.slice(0, startOf(pair) - indent.length) + text.slice(end + rest.length)
  }
  const colon = colonOf(pair)
  const from = colon === undefined ? startOf(pair) : colon + 1
  const old = {text, start: from, marks: marksIn(pair.value, text)}
  const rendered = render(key, value)
  const comments = commentsIn(text).filter(({start}) => start >= from)
  const isOneLine = !rendered.includes('\n') && !comments.some(({start}) => start < end)
  const stop = isOneLine ? end : endWithComments(text, end, indent, {below: old.marks.length === 0})
  const kept = withComments(
    {text: rendered, marks: marksIn(parseDocument(rendered).get(key), rendered)},
    {...old, comments: comments.filter(({start}) => start < stop)},
    '  ',
  )
  return (
    text.slice(0, from) +
    indented(colon === undefined ? kept : kept.slice(`${key}:`.length)) +
    text.slice(stop)
  )
}

/** The end of a value with the comment behind it and, if asked, those below that are indented more than its key. */
function endWithComments(text: string, end: number, indent: string, {below}: {below: boolean}): number {
  const behind = /(?:[ \t]+#[^\r\n]*)?/y
  behind.lastIndex = end
  behind.exec(text)
  const lines = new RegExp(`(?:\\r?\\n${indent}[ \\t]+#[^\\r\\n]*)*`, 'y')
  lines.lastIndex = behind.lastIndex
  if (below) lines.exec(text)
  return lines.lastIndex
}

/**
 * `key: …` in block style. Plain scalars that mean something else to a YAML 1.1 parser (`no`, `12:30`) are
 * quoted, and characters that cannot be seen or turn the direction of a line are escaped.
 */
function render(key: string, value: unknown): string {
  const document = new Document({[key]: value}, {aliasDuplicateObjects: false, compat: 'yaml-1.1'})
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && node.value.search(unseen) >= 0) node.type = 'QUOTE_DOUBLE'
    },
  })
  return document.toString({lineWidth: 0}).trimEnd().replace(unseen, escapeUnseen)
}

/** The pairs of the mappings that were asked for, by key; of pairs with one key, the first. */
type Pairs = Map<YAMLMap, ReadonlyMap<string | undefined, Pair>>

function pairsOf(map: YAMLMap, known: Pairs): ReadonlyMap<string | undefined, Pair> {
  const pairs = known.get(map) ?? new Map(map.items.toReversed().map(pair => [keyOf(pair), pair]))
  known.set(map, pairs)
  return pairs
}

function spanOf(
  document: Document.Parsed,
  text: string,
  path: readonly (string | number)[],
  pairs: Pairs,
): readonly [number, number] | undefined {
  let node: unknown = document.contents
  let span: readonly [number, number] | undefined
  for (const key of path) {
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) {
      const pair = pairsOf(node, pairs).get(String(key))
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
