/** The beginning of a page that is held back, up to the head of its content, and written by the HTML surface. */
import {type Disclosure, DisclosureError} from '@forthright/core'
import type {ReportEntry, Written} from '@forthright/core/surface'
import {otherEncoding} from '../apply/encoding.ts'
import {parseHtml} from '../hast/parse.ts'
import type {Parent} from '../hast/tree.ts'
import type {HtmlOptions} from '../options.ts'
import {isUnclosed} from '../page/own.ts'
import {pageOf} from '../page/page.ts'
import {isHeadSure, isHeadWhole} from '../page/place/head-place.ts'
import {mayHoldPlaceholder} from '../page/place/placeholder.ts'
import {html} from '../surface.ts'
import {type Head, HeadFinder} from './head-finder.ts'

/** What became of a page. */
export interface PageReport {
  written: boolean
  report: ReportEntry[]
  manual: string[]
}

/** Says of every part why its disclosure is not in the page. */
function untouched(disclosure: Disclosure, reason: string): PageReport {
  const report = disclosure.parts.map(
    ({part}): ReportEntry => ({part, mark: 'label', via: 'none', where: '', reason}),
  )
  return {written: false, report, manual: []}
}

/** The options with every value set, those of the surface apart. */
export interface Settings {
  content: string
  media: string
  limit: number
  html: HtmlOptions
}

/** Where the beginning of a page ends, and the end tags of what is open there. */
export type Cut = Pick<Head, 'end' | 'closing'>

/** The beginning of a page. */
export class HeldPage {
  readonly #disclosure: Disclosure
  readonly #options: Settings
  readonly #chunks: Uint8Array[] = []
  readonly #decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true})
  readonly #finder: HeadFinder
  /** How many places are tried before all of the page is held back, which then is cheaper. */
  #tries = 24
  #text = ''
  #size = 0
  #readable = true

  constructor(disclosure: Disclosure, options: Settings) {
    this.#disclosure = disclosure
    this.#options = options
    this.#finder = new HeadFinder(options.content)
    // What a part is about may stand anywhere, and more than once.
    if ((options.html.place ?? 'start') !== 'start') this.#tries = 0
    if (options.media !== 'head' && disclosure.parts.some(part => part.at && 'src' in part.at))
      this.#tries = 0
  }

  /** Takes in a chunk; where no more is needed, says where the beginning of the page ends. */
  take(chunk: Uint8Array): Cut | undefined {
    this.#chunks.push(chunk)
    this.#size += chunk.length
    let text: string
    try {
      text = this.#decoder.decode(chunk, {stream: true})
    } catch {
      this.#readable = false
      return {end: 0, closing: ''}
    }
    this.#text += text
    // Where a page says itself where the label stands, that may be anywhere.
    if (this.#tries > 0 && mayHoldPlaceholder(this.#text)) this.#tries = 0
    if (this.#tries > 0) this.#finder.write(text)
    for (let head = this.#finder.take(); head && this.#tries > 0; head = this.#finder.take()) {
      if (this.#isContent(head)) return head
      this.#tries--
    }
    return this.#size > this.#options.limit ? {end: safeEnd(this.#text), closing: ''} : undefined
  }

  /** All that was taken in, with the disclosure in what comes before the cut; without one, in all of it. */
  write(cut: Cut = {end: this.#text.length, closing: ''}): {pieces: Uint8Array[]; report: PageReport} {
    const source = this.#text.slice(0, cut.end)
    const encoding = otherEncoding(source)
    const reason = this.#readable
      ? encoding && `The page says that it is in ${JSON.stringify(encoding)}; only UTF-8 is written here.`
      : 'The page is not in UTF-8, which is all that is read here.'
    if (reason !== undefined) return {pieces: this.#chunks, report: untouched(this.#disclosure, reason)}
    try {
      const {content, report, manual} = this.#writeHead(source, cut.closing)
      const encoder = new TextEncoder()
      // Text and UTF-8 stand for each other one to one, so the rest is found by the length of what was written.
      const rest = after(this.#chunks, encoder.encode(source).length)
      const isCut = cut.end < this.#text.length || cut.closing !== ''
      const entries = isCut ? this.#unseen(report) : report
      return {pieces: [encoder.encode(content), ...rest], report: {written: true, report: entries, manual}}
    } catch (error) {
      // A page without its label is reported; a page that is not sent helps nobody.
      if (!(error instanceof DisclosureError)) throw error
      return {pieces: this.#chunks, report: untouched(this.#disclosure, error.message)}
    }
  }

  /** What a page holds further down was not looked for, so that it is not shown cannot be said. */
  #unseen(report: readonly ReportEntry[]): ReportEntry[] {
    const parts = new Map(this.#disclosure.parts.toReversed().map(part => [part.part, part.at]))
    return report.map(entry => {
      const at = parts.get(entry.part)
      const missed = at && 'src' in at && ['head of content', ''].includes(entry.where)
      return missed ? {...entry, reason: 'The page streams, and this part was not looked for in it.'} : entry
    })
  }

  /** A page whose elements all end can be skimmed, and needs no parser; so the end tags are lent to it. */
  #writeHead(source: string, closing: string): Written<string> {
    const {html: options} = this.#options
    const written = html.write(source + closing, this.#disclosure, options)
    if (!written.content.endsWith(closing)) return html.write(source, this.#disclosure, options)
    return {...written, content: written.content.slice(0, written.content.length - closing.length)}
  }

  /** Whether the surface will take an element for the content, and nothing that may still come moves its head. */
  #isContent({start, end, closing}: Head): boolean {
    const source = this.#text.slice(0, end) + closing
    try {
      const page = pageOf(parseHtml(source, this.#options.html), source)
      const {content} = page
      if (content.type !== 'element' || content.data?.position?.opening?.start.offset !== start) return false
      const arrival = {isOpen: (node: Parent) => endOf(node) > end || (endOf(node) === end && isOpen(node))}
      return isHeadSure(content, arrival) && isHeadWhole(page, arrival)
    } catch {
      return false
    }
  }
}

function endOf(node: Parent): number {
  return node.type === 'root' ? Number.POSITIVE_INFINITY : (node.position?.end.offset ?? 0)
}

function isOpen(node: Parent): boolean {
  return node.type === 'root' || isUnclosed(node)
}

/** Where a page can be cut and its beginning be looked at for itself. */
function safeEnd(text: string): number {
  const finder = new HeadFinder('')
  finder.write(text)
  return finder.safe
}

/** The chunks without their first `length` bytes. */
function after(chunks: readonly Uint8Array[], length: number): Uint8Array[] {
  let left = length
  return chunks.map(chunk => {
    const rest = chunk.subarray(Math.min(left, chunk.length))
    left -= chunk.length - rest.length
    return rest
  })
}
