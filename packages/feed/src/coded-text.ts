/**
 * The text of an XML element, decoded, with the way back to its source: text and references as they are escaped,
 * and CDATA sections. What is inserted is written as what stands around it is written.
 */
import type {Splice} from '@forthright/core/text'

/** A stretch of source and what it says. */
export interface Piece {
  kind: 'text' | 'reference' | 'cdata'
  /** Offsets in the source, of a section without its delimiters. */
  start: number
  end: number
  text: string
}

/** Decoded text; `at` is where its element begins to hold something. */
export interface CodedText {
  pieces: readonly Piece[]
  at: number
}

/** What it says. */
export function decoded({pieces}: CodedText): string {
  return pieces.map(({text}) => text).join('')
}

/** The offset in the source of an offset in the decoded text. */
export function sourceOffset({pieces, at}: CodedText, offset: number): number {
  const froms = fromsOf(pieces)
  const index = indexAt(froms, offset)
  const piece = pieces[index]
  if (!piece) return pieces.at(-1)?.end ?? at
  return piece.kind === 'reference' ? piece.start : piece.start + offset - (froms[index] ?? 0)
}

/** Where each piece begins in the decoded text, and at last where that ends; found once for each list. */
function fromsOf(pieces: readonly Piece[]): readonly number[] {
  const known = starts.get(pieces)
  if (known) return known
  const froms = [0]
  for (const [index, {text}] of pieces.entries()) froms.push((froms[index] ?? 0) + text.length)
  starts.set(pieces, froms)
  return froms
}

const starts = new WeakMap<readonly Piece[], readonly number[]>()

/** The index of the piece that an offset stands in; of the end of the text, the number of pieces. */
function indexAt(froms: readonly number[], offset: number): number {
  let low = 0
  for (let high = froms.length - 1; low < high; ) {
    const middle = (low + high) >> 1
    if (offset < (froms[middle + 1] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}

/** Splices of the decoded text as splices of the source. */
export function codedSplices(coded: CodedText, source: string, splices: readonly Splice[]): Splice[] {
  const froms = fromsOf(coded.pieces)
  const changes = new Map<Piece, Splice[]>()
  const change = (piece: Piece, splice: Splice) => {
    const list = changes.get(piece)
    if (list) list.push(splice)
    else changes.set(piece, [splice])
  }
  const loose: Splice[] = []
  for (const {start, end, text} of splices) {
    const home = homeOf(coded, start)
    if (text !== '' && home) change(home.piece, {start: home.offset, end: home.offset, text})
    else if (text !== '') loose.push({start: coded.at, end: coded.at, text: escapeXml(text)})
    for (let index = indexAt(froms, start); (froms[index] ?? end) < end; index++) {
      const piece = coded.pieces[index]
      const from = froms[index] ?? 0
      const first = Math.max(0, start - from)
      const last = Math.min(piece?.text.length ?? 0, end - from)
      if (piece && first < last) change(piece, {start: first, end: last, text: ''})
    }
  }
  return [
    ...loose,
    ...[...changes].map(([piece, list]) => ({
      start: piece.start,
      end: piece.end,
      text: rewritten(piece, source, list),
    })),
  ]
}

/** The piece that takes an insertion: a section rather than the white space or the end of the text around it. */
function homeOf({pieces}: CodedText, offset: number): {piece: Piece; offset: number} | undefined {
  const froms = fromsOf(pieces)
  // What ends at the offset comes first.
  for (let index = indexAt(froms, offset - 1); index < pieces.length; index++) {
    const piece = pieces[index] as Piece
    const length = piece.text.length
    const inside = offset - (froms[index] ?? 0)
    const next = pieces[index + 1]
    if (inside < length || (inside === length && (!next || piece.kind === 'cdata'))) {
      const blank = piece.kind !== 'cdata' && piece.text.trim() === ''
      return blank && next?.kind === 'cdata' ? {piece: next, offset: 0} : {piece, offset: inside}
    }
  }
  return undefined
}

/** The source of a piece with its changes; a section that would end early is divided. */
function rewritten({kind, start, end, text}: Piece, source: string, changes: readonly Splice[]): string {
  const raw = source.slice(start, end)
  const keep = (from: number, to: number) =>
    kind === 'reference' ? (from < to ? raw : '') : text.slice(from, to)
  let result = ''
  let done = 0
  for (const one of changes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += keep(done, one.start) + (kind === 'cdata' ? allowed(one.text) : escapeXml(one.text))
    done = Math.max(done, one.end)
  }
  result += keep(done, text.length)
  return kind === 'cdata' ? result.replaceAll(']]>', ']]]]><![CDATA[>') : result
}

/** Text as it stands between tags. */
export function escapeXml(text: string): string {
  return allowed(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Without the characters that XML 1.0 (section 2.2) has no way to write. */
function allowed(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
}
