/** Where pairs and comments stand in the text of a YAML block. */
import {CST, isMap, isNode, isPair, isScalar, isSeq, Lexer, type Pair} from 'yaml'
import type {Comment, Mark} from '../kept-comments.ts'

/** The key of a pair. */
export function keyOf(pair: unknown): string | undefined {
  return isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : undefined
}

/** Where the key of a pair begins. */
export function startOf(pair: Pair | undefined): number {
  return (isNode(pair?.key) && pair.key.range?.[0]) || 0
}

/** The colon after the key; absent where there is none. */
export function colonOf(pair: Pair): number | undefined {
  return pair.srcToken?.sep?.find(token => token.type === 'map-value-ind')?.offset
}

/** The end of the value, without the line endings and blank lines that block values run on to. */
export function endOf(pair: Pair, text: string): number {
  const keyEnd = (isNode(pair.key) && pair.key.range?.[1]) || 0
  const colon = colonOf(pair)
  const least = colon === undefined ? keyEnd : colon + 1
  const end = (isNode(pair.value) && pair.value.range?.[1]) || least
  return trimmedEnd(text, least, Math.max(end, least))
}

/** The end of a span without the white space that it ends with. */
export function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length
}

/** The spaces and tabs right before an offset. */
export function spaceBefore(text: string, offset: number): string {
  let start = offset
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--
  return text.slice(start, offset)
}

/** The comments of a block, which only the lexer tells from what looks like one inside a string. */
export function commentsIn(text: string): Comment[] {
  const comments: Comment[] = []
  let at = 0
  let isScalar = false
  for (const lexeme of new Lexer().lex(text)) {
    const isControl: boolean = !isScalar && [CST.DOCUMENT, CST.FLOW_END, CST.SCALAR].includes(lexeme)
    if (!isScalar && lexeme.startsWith('#')) comments.push({start: at, text: lexeme.trimEnd()})
    if (!isControl) at += lexeme.length
    isScalar = isControl && lexeme === CST.SCALAR
  }
  return comments
}

/** The entries of mappings and lists in a value, in the order of the text. */
export function marksIn(
  node: unknown,
  text: string,
  path: readonly (string | number | undefined)[] = [],
): Mark[] {
  if (isMap(node))
    return node.items.flatMap(pair => {
      const inner = [...path, keyOf(pair)]
      return [{start: startOf(pair), id: idOf(inner, pair.value, text)}, ...marksIn(pair.value, text, inner)]
    })
  if (!isSeq(node)) return []
  return node.items.flatMap((item, index) => {
    const inner = [...path, index]
    const start = (isNode(item) && item.range?.[0]) || 0
    return [{start, id: idOf(inner, item, text)}, ...marksIn(item, text, inner)]
  })
}

/** A text over several lines has none: a comment behind its last line would be part of it. */
function idOf(path: readonly unknown[], node: unknown, text: string): string | undefined {
  if (!isScalar(node)) return JSON.stringify([path, isMap(node) ? 'mapping' : isSeq(node) ? 'list' : 'other'])
  const [start = 0, end = 0] = node.range ?? []
  return text.slice(start, end).trimEnd().includes('\n') ? undefined : JSON.stringify([path, [node.value]])
}
