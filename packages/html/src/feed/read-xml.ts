/** Reads XML tag by tag with the offsets of everything, and throws where it is not well-formed. */
import {DisclosureError, placeAt} from '@forthright/core'
import {QuoteType, Tokenizer} from 'htmlparser2'
import type {Piece} from './coded-text.ts'
import {documentTypeOf} from './document-type.ts'

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

interface Open extends Tag {
  prefixes: Readonly<Record<string, string>>
}

/** Reads a source. References that a DOCTYPE may declare, as `&nbsp;`, are left to who reads the text. */
export function readXml(source: string, reader: Reader): void {
  const {readable, typed} = withoutType(source)
  const open: Open[] = []
  let tag: Open | undefined
  let attribute = {name: '', start: 0}
  let value = ''
  let elements = 0
  let outside: number | undefined

  function begin(end: number): Open | undefined {
    if (!tag) return undefined
    const begun = tag
    tag = undefined
    if (open.length === 0 && elements++ > 0)
      fault(source, begun.start, end, 'a second element follows the first')
    begun.end = end
    resolve(begun, open.at(-1)?.prefixes ?? {})
    reader.open(begun, open)
    open.push(begun)
    return begun
  }

  const tokenizer = new Tokenizer(
    {xmlMode: true, decodeEntities: true},
    {
      onopentagname(start, end) {
        const qualified = source.slice(start, end)
        tag = {qualified, name: '', namespace: '', attributes: {}, start: start - 1, end, prefixes: {}}
      },
      onattribname(start, end) {
        attribute = {name: source.slice(start, end), start}
        value = ''
      },
      onattribdata(start, end) {
        value += source.slice(start, end)
      },
      onattribentity(code) {
        value += String.fromCodePoint(code)
      },
      onattribend(quote, end) {
        const {name, start} = attribute
        if (quote === QuoteType.NoValue || quote === QuoteType.Unquoted)
          fault(source, end - 1, end, `the attribute ${name} has no value in quotes`)
        const last = end - 1
        checkText(source, source.lastIndexOf(source.charAt(last), last - 1) + 1, last, typed)
        if (!tag) return
        if (Object.hasOwn(tag.attributes, name))
          fault(source, start, end, `the attribute ${name} is there twice`)
        tag.attributes[name] = value
      },
      onopentagend(at) {
        begin(at + 1)
      },
      onselfclosingtag(at) {
        const begun = begin(at + 1)
        open.pop()
        if (begun) reader.close(begun, at + 1, at + 1)
      },
      onclosetag(start, end) {
        const name = source.slice(start, end)
        const ended = open.pop()
        if (!ended) fault(source, start - 2, end, `</${name}> closes nothing`)
        if (ended.qualified !== name)
          fault(source, start - 2, end, `<${ended.qualified}> is closed by </${name}>`)
        reader.close(ended, start - 2, source.indexOf('>', end) + 1)
      },
      ontext(start, end) {
        const text = readable.slice(start, end)
        if (open.length === 0) {
          const shown = text.search(start === 0 ? /[^\t\n\r \uFEFF]/ : /[^\t\n\r ]/)
          if (shown >= 0) outside ??= start + shown
          return
        }
        checkText(source, start, end, typed)
        reader.text({kind: 'text', start, end, text})
      },
      ontextentity(code, end) {
        const start = source.lastIndexOf('&', end - 1)
        if (open.length === 0) outside ??= start
        reader.text({kind: 'reference', start, end, text: String.fromCodePoint(code)})
      },
      oncdata(start, end, delimiter) {
        if (open.length === 0) outside ??= start
        reader.text({
          kind: 'cdata',
          start,
          end: end - delimiter,
          text: source.slice(start, end - delimiter),
        })
        reader.opaque('cdata', start - '<![CDATA['.length, end + 1)
      },
      onprocessinginstruction(start, end) {
        reader.opaque('instruction', start - 1, end + 1)
      },
      oncomment(start, end, delimiter) {
        if (delimiter === 0) fault(source, start, end, 'a comment is never closed')
      },
      ondeclaration() {},
      onend() {},
    },
  )
  tokenizer.write(readable)
  tokenizer.end()
  const last = open.at(-1)
  if (last) fault(source, last.start, last.end, `<${last.qualified}> is never closed`)
  if (elements === 0) fault(source, 0, 0, 'there is no whole element')
  if (outside !== undefined) fault(source, outside, outside + 1, 'text stands outside of the root element')
  if (tag || !readable.trimEnd().endsWith('>'))
    fault(source, source.lastIndexOf('<'), source.length, 'a tag is never closed')
}

/** The source with blanks for its document type, which a tokenizer would take for tags and text. */
function withoutType(source: string): {readable: string; typed: boolean} {
  const type = documentTypeOf(source)
  if (!type) return {readable: source, typed: false}
  const {start, end} = type
  if (end === undefined) fault(source, start, start, 'the DOCTYPE is never closed')
  return {readable: source.slice(0, start) + ' '.repeat(end - start) + source.slice(end), typed: true}
}

/** Throws where a text or the value of an attribute holds what has to be escaped; `typed` where more may be declared. */
function checkText(source: string, start: number, end: number, typed: boolean): void {
  const text = source.slice(start, end)
  for (const {0: found, 1: name, index} of text.matchAll(/<|&(?:([^\s&;<>"'#]+|#\d+|#x[\da-fA-F]+);)?/g)) {
    if (found === '<') fault(source, start + index, end, 'a < stands for itself instead of &lt;')
    if (name === undefined) fault(source, start + index, end, 'an & stands for itself instead of &amp;')
    if (!typed && !name.startsWith('#') && !predeclared.includes(name))
      fault(source, start + index, end, `${found} is not declared`)
  }
}

/** The names that XML declares itself. */
const predeclared: readonly string[] = ['amp', 'lt', 'gt', 'quot', 'apos']

/** Finds the namespace of a tag among the prefixes that it and what stands around it declare. */
function resolve(tag: Open, around: Readonly<Record<string, string>>): void {
  const declared = Object.entries(tag.attributes).flatMap(([name, address]) => {
    const match = /^xmlns(?::(.+))?$/.exec(name)
    return match ? [[match[1] ?? '', address]] : []
  })
  tag.prefixes = declared.length > 0 ? {...around, ...Object.fromEntries(declared)} : around
  const colon = tag.qualified.indexOf(':')
  const prefix = tag.qualified.slice(0, Math.max(0, colon))
  tag.name = tag.qualified.slice(colon + 1)
  tag.namespace = (Object.hasOwn(tag.prefixes, prefix) ? tag.prefixes[prefix] : undefined) ?? prefix
}

function fault(source: string, start: number, end: number, what: string): never {
  const place = placeAt(source, Math.max(0, start), end)
  throw new DisclosureError(
    'content-invalid',
    `The feed is not well-formed XML: in line ${place.start.line}, column ${place.start.column}, ${what}. Correct what writes the feed.`,
    {place},
  )
}
