/** Reads XML tag by tag with the offsets of everything, and throws where it is not well-formed. */
import {DisclosureError, placeAt} from '@forthright/core'
import {QuoteType, Tokenizer} from 'htmlparser2'
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

interface Open extends Tag {
  prefixes: Readonly<Record<string, string>>
}

/** Reads a source. References that it does not declare, as `&nbsp;`, are left to who reads the text. */
export function readXml(source: string, reader: Reader): void {
  const open: Open[] = []
  let tag: Open | undefined
  let attribute = ''
  let value = ''
  let elements = 0

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
        attribute = source.slice(start, end)
        value = ''
      },
      onattribdata(start, end) {
        value += source.slice(start, end)
      },
      onattribentity(code) {
        value += String.fromCodePoint(code)
      },
      onattribend(quote, end) {
        if (quote === QuoteType.NoValue || quote === QuoteType.Unquoted)
          fault(source, end - 1, end, `the attribute ${attribute} has no value in quotes`)
        if (tag) tag.attributes[attribute] = value
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
        if (open.length === 0) return
        const text = source.slice(start, end)
        const bare = text.indexOf('<')
        if (bare >= 0) fault(source, start + bare, end, 'a < stands for itself')
        reader.text({kind: 'text', start, end, text})
      },
      ontextentity(code, end) {
        const start = source.lastIndexOf('&', end - 1)
        reader.text({kind: 'reference', start, end, text: String.fromCodePoint(code)})
      },
      oncdata(start, end, delimiter) {
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
      oncomment() {},
      ondeclaration() {},
      onend() {},
    },
  )
  tokenizer.write(source)
  tokenizer.end()
  const last = open.at(-1)
  if (last) fault(source, last.start, last.end, `<${last.qualified}> is never closed`)
  if (elements === 0) fault(source, 0, 0, 'there is no whole element')
}

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
