/**
 * Finds, in a page that is still coming in, how much of it has to be there before the head of its content can be
 * written. What it finds depends on the text alone, never on how the text was cut into pieces.
 */
import {decodeHTML} from 'entities'
import {Tokenizer, type TokenizerCallbacks} from 'htmlparser2'
import {blocks, endParagraphs, silent, unseen, voids} from '../hast/tags.ts'
import {elementName, ownAttribute, partAttribute} from '../page/own-names.ts'

/**
 * An element that may be the content, and where in the page its head may be over: after a block that says something,
 * always before a piece of markup or text. Whoever asks looks whether it is, and else at the next.
 */
export interface Head {
  start: number
  end: number
  /** The end tags of what is open there, as far as the standard asks for them. */
  closing: string
}

/** Where the search for the head of one element stands. */
interface Track {
  start: number
  /** An element that is passed over, until its end. */
  past?: {name: string; depth: number}
  /** Whether the block that is being read says anything. */
  says: boolean
  /** Whether the head may be over where the next piece begins, and whether the element is. */
  isDue: boolean
  isOver: boolean
  /** How many elements are open around it. */
  depth: number
  /** Where a stretch of text began that is blank so far. */
  text?: number
}

const words = (list: string) => new Set(list.split(' '))
/** What is read before the text, and is not it. */
const around = words('nav aside footer search menu dialog a button label select textarea title h1 hgroup')
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

  /** The next that was found; each is given once. */
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
    // Outside of SVG and MathML a slash before the end of a tag means nothing.
    const closed = voids.has(name) || (selfClosing && (name === 'svg' || name === 'math' || inner))
    if (!inner) {
      if (this.#track) this.#child(this.#track, name, start, end, closed)
      if (!this.#track && name === this.#name)
        this.#track = {start, says: false, isDue: false, isOver: false, depth: this.#open.length}
    }
    if (unseen.has(name) && !closed) this.#unseen.push(name)
    if (!closed && !unended.has(name)) this.#open.push(name)
  }

  #child(track: Track, name: string, start: number, end: number, closed: boolean): void {
    this.#settle(start)
    if (track.past?.name === 'p' && endParagraphs.has(name)) delete track.past
    if (track.past) {
      if (track.past.name === name && !closed) track.past.depth++
      return
    }
    if (track.isDue || (track.says && blocks.has(name))) this.#decide(track, start)
    if (closed || this.#track !== track) return
    const isOwn = ownNames.has(name) && ownTag.test(this.#text.slice(start, end + 1))
    if (isOwn || around.has(name) || silent.has(name)) track.past = {name, depth: 1}
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
    if (track.past) {
      if (track.past.name === name) track.past.depth--
      if (track.past.depth === 0) delete track.past
      if (name !== this.#name || track.past) return
    }
    if (track.isDue) this.#decide(track, start)
    if (this.#track !== track) return
    track.isOver = name === this.#name && this.#open.lastIndexOf(name) <= track.depth
    track.isDue = track.isOver || (track.says && blocks.has(name))
  }

  #readText(start: number, end: number): void {
    if (!this.#track || this.#track.past || this.#unseen.length > 0) return
    this.#track.text ??= start
    this.#judge(this.#track, this.#track.text, end, false)
  }

  /** Judges text that ends before a piece of markup. */
  #settle(end: number): void {
    const track = this.#track
    const from = track?.text
    if (track) delete track.text
    if (track && from !== undefined) this.#judge(track, from, end, true)
  }

  /** Text that is not blank says something. What a reference at the end stands for is only known when `whole`. */
  #judge(track: Track, from: number, end: number, whole: boolean): void {
    let at = from
    for (const [piece] of this.#text.slice(from, end).matchAll(/\s+|&#?[a-z0-9]*;?|./giu)) {
      const open = !whole && piece.startsWith('&') && !piece.endsWith(';') && at + piece.length === end
      if (open) return
      if (decodeHTML(piece).trim() !== '') {
        if (track.isDue) this.#decide(track, at)
        track.says = true
        return
      }
      at += piece.length
    }
  }

  /** Gives what there is, and goes on: whoever asks may need more. */
  #decide(track: Track, end: number): void {
    track.isDue = false
    track.says = false
    const closing = this.#open.toReversed().map(name => `</${name}>`)
    this.#found.push({start: track.start, end, closing: closing.join('')})
    if (track.isOver) this.#track = undefined
  }
}
