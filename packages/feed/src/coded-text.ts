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
  let from = 0
  for (const {kind, start, text} of pieces) {
    if (offset < from + text.length) return kind === 'reference' ? start : start + offset - from
    from += text.length
  }
  return pieces.at(-1)?.end ?? at
}

/** Splices of the decoded text as splices of the source. */
export function codedSplices(coded: CodedText, source: string, splices: readonly Splice[]): Splice[] {
  const changes = new Map<Piece, Splice[]>()
  const change = (piece: Piece, splice: Splice) => changes.set(piece, [...(changes.get(piece) ?? []), splice])
  const loose: Splice[] = []
  for (const {start, end, text} of splices) {
    const home = homeOf(coded, start)
    if (text !== '' && home) change(home.piece, {start: home.offset, end: home.offset, text})
    else if (text !== '') loose.push({start: coded.at, end: coded.at, text: escapeXml(text)})
    let from = 0
    for (const piece of coded.pieces) {
      const first = Math.max(0, start - from)
      const last = Math.min(piece.text.length, end - from)
      if (first < last) change(piece, {start: first, end: last, text: ''})
      from += piece.text.length
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
  let from = 0
  for (const [index, piece] of pieces.entries()) {
    const length = piece.text.length
    const inside = offset - from
    const next = pieces[index + 1]
    if (inside < length || (inside === length && (!next || piece.kind === 'cdata'))) {
      const blank = piece.kind !== 'cdata' && piece.text.trim() === ''
      return blank && next?.kind === 'cdata' ? {piece: next, offset: 0} : {piece, offset: inside}
    }
    from += length
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
