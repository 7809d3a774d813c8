/**
 * Gathers the blocks of text that a digest is taken of, from trees and from markup: one walk of elements gives the same
 * blocks whatever the tree is, since what elements mean is known here alone.
 *
 * A block is the text of one paragraph, heading, table cell or code block. In it stand, besides its words:
 *
 * - `~~words~~` for what is struck out (`del`, `s`, `strike`), as renderers without strikethrough leave it;
 * - `⟦link https://a.example/?b⟧words⟦/link⟧` for a link to an absolute target, unless the words are the target;
 * - `⟦image words⟧` for an alternative text, `⟦title words⟧…⟦/title⟧` and `⟦aria-label words⟧…⟦/aria-label⟧`;
 * - `⟦hidden⟧`, `⟦sup⟧` and `⟦sub⟧` around words that are hidden, raised or lowered;
 * - `[x]` and `[ ]` for boxes, `[^1]` for references to notes, and a block `⟦⟧` for an empty cell before others of its row.
 *
 * A bracket `⟦` or `⟧` of the author stands there twice.
 */
import {isLabelText, type KnownWords} from '../surface/label-words.ts'
import {BlockText, doubled, type Mark} from './block-text.ts'
import {canonicalText} from './canonical.ts'
import {
  type Attributes,
  flowElements,
  isHostSign,
  marksOf,
  saysTarget,
  silentElements,
  voidElements,
} from './element-marks.ts'
import {isComponent, type JsxElement, jsxAttributes, shownProperties} from './jsx.ts'
import {piecesOf} from './markup-pieces.ts'

/** How blocks are gathered, and by what words labels are known, which are left out. */
export interface ContentOptions extends KnownWords {
  /** Words alone, as for a text that is shown, and nothing of what is marked. */
  plain?: boolean | undefined
  /** Makes characters of character references, in raw markup. */
  decode?: ((text: string) => string) | undefined
}

interface Frame {
  name: string
  attributeOf: Attributes
  /** The marks around it. */
  around: readonly Mark[]
  own: readonly Mark[]
  silent: boolean
  /** Whether it is, or stands in, an item of a list, and whether the words of a label in it are those of the author. */
  inList: boolean
  isAuthors: boolean
  /** A parser has opened it again; without words there is none. */
  again: boolean
  /** Where its words begin, and whether white space stands before them. */
  block: number
  index: number
  said: number
  spaced: boolean
}

const noAttributes: Attributes = () => undefined

/** Names the part on a label as HTML has it. */
const labelAttribute = 'data-ai-disclosure-part'

/** Elements in which the words of a label are those of the author. */
const authorsOwn = new Set('caption dd dt h1 h2 h3 h4 h5 h6 legend pre summary td th'.split(' '))

/** Elements that a parser opens again after what they stand in has ended, until their own end tag. */
const reopened: ReadonlySet<string> = new Set(['a', 's', 'strike'])

/** More elements than this in one another are taken as text: no page has them. */
const deepest = 1000

export class ContentBlocks {
  readonly #blocks: string[] = []
  readonly #options: ContentOptions
  readonly #frames: Frame[] = []
  /** Elements that are opened again where text or an element in text comes next. */
  #lost: Frame[] = []
  #marks: readonly Mark[] = []
  readonly #text = new BlockText()
  #silence = 0
  /** How many blocks were begun, and how many pieces of text there were in all. */
  #block = 0
  #said = 0
  /** The label that was left out stood in a directive, of which the end comes next. */
  #isFenced = false
  #emptyCells = 0
  #cell: {said: number} | undefined

  constructor(options: ContentOptions = {}) {
    this.#options = options
  }

  /** How many elements are open. */
  get depth(): number {
    return this.#frames.length
  }

  /** The blocks, once everything is closed. */
  end(): string[] {
    while (this.#frames.length > 0) this.close()
    this.endBlock()
    return this.#blocks
  }

  /** Text as it is read. */
  text(value: string): void {
    if (this.#silence > 0 || value === '') return
    if (this.#lost.length > 0 && value.trim() !== '') this.#openLost()
    const before = this.#text.length
    this.#text.pushWords(value, this.#marks, this.#options.plain)
    this.#said += this.#text.length - before
  }

  /** An element begins. What ends with it is for {@link close}. */
  open(name: string, attributeOf: Attributes = noAttributes, again = false): void {
    if (flowElements.has(name)) this.endBlock()
    else if (!again) this.#openLost()
    this.#noteCell(name)
    const isTold = name === 'title' && this.#frames.some(frame => frame.name === 'svg')
    const own = this.#ownMarks(name, attributeOf)
    const outer = this.#frames.at(-1)
    this.#frames.push({
      inList: name === 'li' || outer?.inList === true,
      isAuthors: flowElements.has(name) ? authorsOwn.has(name) : outer?.isAuthors === true,
      ...{name, attributeOf, own, again, around: this.#marks, silent: silentElements.has(name) && !isTold},
      ...{block: this.#block, index: this.#text.length, said: this.#said, spaced: this.#text.spaced},
    })
    if (own.length > 0) this.#marks = [...this.#marks, ...own]
    if (name === 'br') this.text(' ')
    else if (!this.#options.plain && this.#silence === 0) this.#standIn(name, attributeOf)
    if (this.#frames.at(-1)?.silent) this.#silence++
  }

  /** An element of MDX begins; what components show of their properties is theirs to know, so that words in them count. */
  component(element: JsxElement): void {
    if (element.type === 'mdxJsxFlowElement') this.endBlock()
    const attributes = jsxAttributes(element)
    this.open(element.name ?? '', attributes)
    if (isComponent(element.name))
      for (const name of shownProperties) this.#aside(name, attributes(name) ?? '')
  }

  /** The innermost element ends. */
  close(): void {
    const frame = this.#frames.at(-1)
    if (!frame) return
    if (frame.silent) this.#silence--
    this.#finish(frame)
    if (flowElements.has(frame.name)) this.endBlock()
    this.#frames.pop()
    this.#marks = frame.around
    if (frame.name === 'tr') this.#emptyCells = 0
  }

  /** All elements end but so many of the outermost. */
  closeTo(depth: number): void {
    this.#lost.push(...this.#frames.slice(depth + 1).filter(({name}) => reopened.has(name)))
    while (this.#frames.length > depth) this.close()
  }

  /** A reference to a note, by what stands for it. */
  reference(sign: string): void {
    if (this.#options.plain || this.#silence > 0) return
    this.#push(
      `[^${sign.trim()}]`,
      this.#marks.filter(({text}) => text !== 'sup'),
    )
  }

  /** Markup that is not parsed, with the elements that it leaves open; its end tags close none below `base`. */
  markup(source: string, base: number): void {
    const decode = this.#options.decode ?? (text => text)
    for (const piece of piecesOf(source)) {
      if (piece.kind === 'text') this.text(decode(piece.text))
      else if (piece.kind === 'close') this.#closeNamed(piece.name, base)
      else if (this.#frames.length > deepest) this.text(piece.source)
      else {
        // A paragraph ends where another block begins.
        if (flowElements.has(piece.name)) this.#closeNamed('p', base)
        const attributes = new Map(piece.attributes.map(([name, value]) => [name, decode(value)]))
        this.open(piece.name, name => attributes.get(name))
        if (voidElements.has(piece.name)) this.close()
      }
    }
  }

  /** The block that is being gathered ends. */
  endBlock(): void {
    if (this.#text.length > 0) this.#block++
    const text = this.#text.end().trim()
    if (text === '' || this.#isOwn(text)) return
    for (; this.#emptyCells > 0; this.#emptyCells--) this.#blocks.push('⟦⟧')
    this.#blocks.push(text)
  }

  #push(text: string, marks: readonly Mark[]): void {
    this.#text.push(text, marks)
    this.#said++
  }

  #ownMarks(name: string, attributeOf: Attributes): Mark[] {
    if (this.#options.plain) return []
    const around = new Set(this.#marks.map(({text}) => text))
    return marksOf(name, attributeOf).flatMap(text => (around.has(text) ? [] : [{text}]))
  }

  #openLost(): void {
    const lost = this.#lost
    this.#lost = []
    for (const {name, attributeOf} of lost) this.open(name, attributeOf, true)
  }

  #closeNamed(name: string, base: number): void {
    const index = this.#frames.findLastIndex(frame => frame.name === name)
    if (index >= base) this.closeTo(index)
    else this.#lost = this.#lost.filter((_, at) => at !== this.#lost.findLastIndex(one => one.name === name))
  }

  /** What an element shows that has no words in it. */
  #standIn(name: string, attributeOf: Attributes): void {
    const type = name === 'input' ? attributeOf('type')?.toLowerCase() : undefined
    if (type === 'checkbox') this.#push(attributeOf('checked') === undefined ? '[ ]' : '[x]', this.#marks)
    else this.#aside('image', attributeOf('alt') ?? '')
  }

  /** What is said beside the words. A picture parts them: formatters set and take white space around it. */
  #aside(name: string, words: string): void {
    if (this.#options.plain || this.#silence > 0 || words.trim() === '') return
    this.#text.spaced = true
    this.#push(`⟦${name} ${doubled(words)}⟧`, this.#marks)
    this.#text.spaced = true
  }

  /** An empty cell tells in which column the next one stands. */
  #noteCell(name: string): void {
    if (this.#options.plain || !/^t[rdh]$/.test(name)) return
    if (name === 'tr') this.#emptyCells = 0
    else if (this.#cell?.said === this.#said) this.#emptyCells++
    this.#cell = name === 'tr' ? undefined : {said: this.#said}
  }

  /** Of a link whose words say all there is, nothing more is told; a sign of the host goes; what has no words is told alone. */
  #finish({name, attributeOf, own, again, around, ...start}: Frame): void {
    const isLabel = attributeOf(labelAttribute) !== undefined
    if (this.#silence > 0 || (own.length === 0 && name !== 'a' && !isLabel)) return
    const isEmpty = this.#said === start.said
    const isWhole =
      isEmpty || (start.block === this.#block && this.#text.length - start.index === this.#said - start.said)
    const words = isEmpty ? '' : this.#text.wordsFrom(start.index)
    const link = own.find(({text}) => text.startsWith('link '))
    const take = () => this.#text.take(start.index, start.spaced)
    if (isWhole && name === 'a' && !link && isHostSign(words, attributeOf)) take()
    else if (isWhole && link && saysTarget(words, link.text.slice('link '.length)))
      this.#text.unmark(start.index, link)
    else if (isEmpty && !again && own.some(({text}) => text.includes(' '))) this.#push('', this.#marks)
    else if (isWhole && isLabel && this.#text.isBare(start.index, around.length))
      if (isLabelText(canonicalText([words]), this.#options)) take()
  }

  /**
   * Whether a block is a label of ours by its words, where one can stand: lists, tables and headings are the author's. The
   * lines of a directive around it go along.
   */
  #isOwn(text: string): boolean {
    const isFenced = this.#isFenced
    this.#isFenced = false
    if (isFenced && text === ':::') return true
    const frame = this.#frames.at(-1)
    if (frame?.inList || frame?.isAuthors) return false
    const words = canonicalText([text])
    const inside =
      /^:::note(?:\{\.ai-disclosure\})? (.*) :::$/.exec(words)?.[1] ?? words.replace(/^\[!\w+\] /, '')
    if (!isLabelText(inside, this.#options)) return false
    this.#isFenced = /^:::note(?:\{\.ai-disclosure\})?$/.test(this.#blocks.at(-1) ?? '')
    if (this.#isFenced) this.#blocks.pop()
    return true
  }
}
