/**
 * Finds, in a page that is still coming in, how much of it has to be there before the head of its content can be
 * written. What it finds depends on the text alone, never on how the text was cut into pieces.
 */
import {decodeHTML} from 'entities'
import {Tokenizer, type TokenizerCallbacks} from 'htmlparser2'
import {endParagraphs, silent, unseen, voids} from '../hast/tags.ts'
import {elementName, ownAttribute, partAttribute} from '../page/own-names.ts'

/** An element that may be the content, and where in the page its head is over: always before a piece of markup or text. */
export interface Head {
  start: number
  end: number
  /** The end tags of what is open there, as far as the standard asks for them. */
  closing: string
}

/** Where the search for the head of one element stands. */
interface Track {
  start: number
  /** Before any child, after a heading, or after a paragraph that may be a label which has lost its marker. */
  phase: 'first' | 'heading' | 'paragraph'
  /** A child whose end is waited for. */
  inside?: {name: string; depth: number; then: Track['phase']}
  /** Where a stretch of text began that is blank so far. */
  text?: number
}

const words = (list: string) => new Set(list.split(' '))
const headings = words('h1 header hgroup')
/** Elements that have no end tag, or may lack it. */
const unended = new Set([
  ...voids,
  ...words('html head body p li dt dd rt rp option optgroup caption colgroup thead tbody tfoot tr td th'),
])
/** Elements that we write, by the attributes on them. */
const ownNames = words(`p span div details svg ${elementName}`)
const ownTag = new RegExp(`[\\s"'/](?:${partAttribute}|${ownAttribute})(?=[\\s=/>])`, 'i')

/** Reads a page piece by piece. */
export class HeadFinder {
  readonly #name: string
  readonly #tokenizer: Tokenizer
  readonly #found: Head[] = []
  readonly #unseen: string[] = []
  readonly #open: string[] = []
  #track: Track | undefined
  #text = ''
  #safe = 0
  #tag = {name: '', start: 0}

  /** `name` is that of the element that holds the content. */
  constructor(name: string) {
    this.#name = name
    this.#tokenizer = new Tokenizer({decodeEntities: false}, this.#callbacks())
  }

  /** Takes in the next piece of the page. */
  write(piece: string): void {
    this.#text += piece
    this.#tokenizer.write(piece)
  }

  /** The next head that was found; each is given once. */
  take(): Head | undefined {
    return this.#found.shift()
  }

  /** The start of the last piece of markup: up to there a page can be looked at for itself. */
  get safe(): number {
    return this.#safe
  }

  #callbacks(): TokenizerCallbacks {
    const ignore = () => {}
    return {
      onopentagname: (start, end) => {
        this.#safe = start - 1
        this.#tag = {name: this.#text.slice(start, end).toLowerCase(), start: start - 1}
      },
      onopentagend: end => this.#enter(end, false),
      onselfclosingtag: end => this.#enter(end, true),
      onclosetag: (start, end) => {
        const name = this.#text.slice(start, end).toLowerCase()
        this.#close(name, start - 2)
        const index = this.#open.lastIndexOf(name)
        if (index >= 0) this.#open.splice(index)
      },
      ontext: (start, end) => this.#readText(start, end),
      oncomment: start => {
        if (this.#unseen.length === 0) this.#settle(this.#text.lastIndexOf('<', start - 1))
      },
      isInForeignContext: () => this.#unseen.includes('svg') || this.#unseen.includes('math'),
      onattribdata: ignore,
      onattribend: ignore,
      onattribentity: ignore,
      onattribname: ignore,
      oncdata: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onprocessinginstruction: ignore,
      ontextentity: ignore,
    }
  }

  #enter(end: number, selfClosing: boolean): void {
    const {name, start} = this.#tag
    const inner = this.#unseen.length > 0
    if (!inner) {
      if (this.#track) this.#child(this.#track, name, start, this.#text.slice(start, end + 1))
      if (!this.#track && name === this.#name) this.#track = {start, phase: 'first'}
    }
    // Outside of SVG and MathML a slash before the end of a tag means nothing.
    const closed = selfClosing && (name === 'svg' || name === 'math' || inner)
    if (unseen.has(name) && !closed) this.#unseen.push(name)
    if (!closed && !unended.has(name)) this.#open.push(name)
  }

  #child(track: Track, name: string, start: number, tag: string): void {
    this.#settle(start)
    const {inside} = track
    if (inside?.name === 'p' && endParagraphs.has(name)) this.#leave(track)
    else if (inside) {
      if (inside.name === name) inside.depth++
      return
    }
    if (this.#track !== track || (silent.has(name) && voids.has(name))) return
    if (silent.has(name) || (ownNames.has(name) && ownTag.test(tag))) waitFor(track, name, track.phase)
    else if (headings.has(name) && track.phase === 'first') waitFor(track, name, 'heading')
    else if (name === 'p' && track.phase !== 'paragraph') waitFor(track, name, 'paragraph')
    else this.#decide(start)
  }

  #close(name: string, start: number): void {
    if (this.#unseen.length > 0) {
      const index = this.#unseen.lastIndexOf(name)
      if (index < 0) return
      this.#unseen.splice(index)
      if (this.#unseen.length > 0) return
    }
    const track = this.#track
    if (!track) return
    this.#settle(start)
    if (this.#track !== track) return
    const {inside} = track
    if (inside?.name === name) {
      inside.depth--
      if (inside.depth === 0) this.#leave(track)
    } else if (!inside || name === this.#name) this.#decide(start)
  }

  #readText(start: number, end: number): void {
    if (!this.#track || !this.#waits()) return
    this.#track.text ??= start
    this.#judge(this.#track.text, end, false)
  }

  /** Judges text that ends before a piece of markup. */
  #settle(end: number): void {
    const from = this.#track?.text
    if (this.#track) delete this.#track.text
    if (from !== undefined) this.#judge(from, end, true)
  }

  /** Text that is not blank is content. What a reference at the end stands for is only known when `whole`. */
  #judge(from: number, end: number, whole: boolean): void {
    let at = from
    for (const [piece] of this.#text.slice(from, end).matchAll(/\s+|&#?[a-z0-9]*;?|./giu)) {
      const open = !whole && piece.startsWith('&') && !piece.endsWith(';') && at + piece.length === end
      if (open) return
      if (decodeHTML(piece).trim() !== '') {
        this.#decide(at)
        return
      }
      at += piece.length
    }
  }

  /** Whether the next child of an element decides something. */
  #waits(): boolean {
    return this.#unseen.length === 0 && this.#track !== undefined && this.#track.inside === undefined
  }

  #leave(track: Track): void {
    if (!track.inside) return
    track.phase = track.inside.then
    delete track.inside
  }

  #decide(end: number): void {
    const closing = this.#open.toReversed().map(name => `</${name}>`)
    if (this.#track) this.#found.push({start: this.#track.start, end, closing: closing.join('')})
    this.#track = undefined
  }
}

function waitFor(track: Track, name: string, then: Track['phase']): void {
  track.inside = {name, depth: 1, then}
}
