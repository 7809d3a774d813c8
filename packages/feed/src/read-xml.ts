/** Reads XML with the offsets of everything; a strict parser says where it is not well-formed. */
import {DisclosureError} from '@forthright/core'
import {placeAt} from '@forthright/core/surface'
import {SaxesParser, type SaxesTagNS} from 'saxes'
import type {Piece} from './coded-text.ts'

/** A start tag; offsets of the tag, up to but without `end`. */
export interface Tag {
  /** As it is written, with its prefix. */
  qualified: string
  name: string
  /** The address of the namespace, or the prefix where none is declared for it. */
  namespace: string
  attributes: Record<string, string>
  start: number
  end: number
}

/** What is told of a source, in its order. */
export interface Reader {
  /** An element begins; `parents` are those around it, the nearest last. */
  open(tag: Tag, parents: readonly Tag[]): void
  /** An element ends; its end tag stands from `start` to `end`, and is empty after `<br/>`. */
  close(tag: Tag, start: number, end: number): void
  text(piece: Piece): void
  /** A section with its delimiters, or a processing instruction. */
  opaque(kind: 'cdata' | 'instruction', start: number, end: number): void
}

/**
 * Reads a source; throws `content-invalid` where it is not well-formed. References that a DOCTYPE may declare, as
 * `&nbsp;`, are left to who reads the text.
 */
export function readXml(source: string, reader: Reader): void {
  const parser = new SaxesParser({xmlns: true, position: false})
  const open: Tag[] = []
  let typed = false
  // The end of the last piece of markup; the next one begins at the next <, which in text is never raw.
  let done = 0
  const next = (end: number) => {
    const start = Math.max(done, source.indexOf('<', done))
    if (open.length > 0) for (const piece of piecesOf(source, done, start)) reader.text(piece)
    done = end
    return start
  }
  const after = (close: string) => source.indexOf(close, source.indexOf('<', done)) + close.length

  parser.on('doctype', () => {
    typed = true
    next(parser.position)
  })
  parser.on('comment', () => next(after('-->')))
  parser.on('processinginstruction', () => {
    const start = next(after('?>'))
    reader.opaque('instruction', start, done)
  })
  parser.on('xmldecl', () => next(after('?>')))
  parser.on('cdata', () => {
    const start = next(after(']]>'))
    reader.text({
      kind: 'cdata',
      start: start + '<![CDATA['.length,
      end: done - ']]>'.length,
      text: source.slice(start + '<![CDATA['.length, done - ']]>'.length),
    })
    reader.opaque('cdata', start, done)
  })
  parser.on('opentag', node => {
    const start = next(parser.position)
    const tag = tagOf(node, start, done)
    reader.open(tag, open)
    open.push(tag)
  })
  parser.on('closetag', ({isSelfClosing}) => {
    const start = isSelfClosing ? done : next(parser.position)
    const tag = open.pop()
    if (tag) reader.close(tag, start, done)
  })
  parser.on('error', ({message}) => {
    const {position} = parser
    // A control character is for readers to judge; a < would begin a tag.
    const control = message === 'disallowed character.' && source[position - 1] !== '<'
    if (control || harmless.test(message) || (typed && message === 'undefined entity.')) return
    throw fault(source, done, position, message)
  })
  parser.write(source).close()
}

/** Faults that change nothing of what the parts of a feed are; what comes before the declaration is a common slip. */
const harmless =
  /^(unbound namespace prefix|an XML declaration must be at the start|the XML declaration must appear at the start)/

function tagOf({name, local, uri, attributes}: SaxesTagNS, start: number, end: number): Tag {
  const values = Object.entries(attributes).map(([attribute, {value}]) => [attribute, value] as const)
  return {
    qualified: name,
    name: local,
    namespace: uri,
    attributes: Object.fromEntries(values),
    start,
    end,
  }
}

/** The text between two offsets: what stands for itself, and references. */
function piecesOf(source: string, from: number, to: number): Piece[] {
  return [...source.slice(from, to).matchAll(/&([^&;]+);|[^&]+|&/g)].map(({0: raw, 1: name, index}) => {
    const text = name === undefined ? undefined : referred(name)
    const start = from + index
    const place = {start, end: start + raw.length}
    return text === undefined ? {kind: 'text', ...place, text: raw} : {kind: 'reference', ...place, text}
  })
}

/** What a reference stands for; undefined where only a DOCTYPE may say it. */
function referred(name: string): string | undefined {
  if (!name.startsWith('#')) return Object.hasOwn(declared, name) ? declared[name] : undefined
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return String.fromCodePoint(code)
}

const declared: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}

/** Says where and what; an ampersand alone is named itself, since a parser looks on from it for its semicolon. */
function fault(source: string, from: number, position: number, message: string): DisclosureError {
  const read = source.slice(from, position)
  const stray = /&(?!(?:#\d+|#x[\da-f]+|[^\s&;<>"'#]+);)(?!$)/i.exec(read.split(/<!--|<!\[CDATA\[/)[0] ?? '')
  const end = stray ? from + stray.index + 1 : position
  const what = stray ? 'an & stands for itself instead of &amp;' : message.replace(/\.$/, '')
  const place = placeAt(source, Math.max(0, end - 1), end)
  const {line, column} = place.start
  const before = source
    .slice(Math.max(0, end - 30), end)
    .trim()
    .split(/[\r\n]/)
    .at(-1)
  const after = before ? `, after ${JSON.stringify(before)}` : ''
  return new DisclosureError(
    'content-invalid',
    `The feed is not well-formed XML: in line ${line}, column ${column}, ${what}${after}. Correct what writes the feed.`,
    {place},
  )
}
