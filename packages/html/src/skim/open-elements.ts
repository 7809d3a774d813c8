/**
 * The elements that are open while a page is skimmed. It knows only pages on which every element ends where its
 * own end tag stands, or where the standard lets that tag be left out; everything else it gives up on, for a parser.
 */
import type {Root, RootContent} from 'hast'
import {endParagraphs} from '../tags.ts'
import {LightElement, LightText} from './light-element.ts'

/** Thrown where a page needs a parser. */
export const givesUp: unique symbol = Symbol('needs a parser')

/** What the start tag of an element ends or asks for; elements without a rule end nothing. */
type Rule = 'block' | 'heading' | 'item' | 'once' | 'ruby' | 'strange' | 'table' | 'table part' | 'term'

const names: Readonly<Record<Exclude<Rule, 'block'>, string>> = {
  heading: 'h1 h2 h3 h4 h5 h6',
  item: 'li',
  once: 'a button form',
  ruby: 'rp rt',
  strange:
    'applet frame frameset image isindex keygen listing marquee math menuitem nobr noembed noframes object optgroup ' +
    'option plaintext rb rtc xmp',
  table: 'table',
  'table part': 'caption col colgroup tbody td tfoot th thead tr',
  term: 'dd dt',
}
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
/** What ends a paragraph is a block, unless it has a rule of its own. */
const rules: ReadonlyMap<string, Rule> = new Map([
  ...[...endParagraphs].map(name => [name, 'block'] as const),
  ...(Object.keys(names) as (keyof typeof names)[]).flatMap(rule =>
    names[rule].split(' ').map(name => [name, rule] as const),
  ),
])

/** Elements that may be the content of a page. */
const contents = words('article main body')
/** Elements that may lack their end tag. */
const implied = words('dd dt li p rp rt')
/** What may stand in the parts of a table. */
const inTable: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['table', words('caption colgroup thead tbody tfoot tr')],
  ['colgroup', words('col')],
  ['thead', words('tr')],
  ['tbody', words('tr')],
  ['tfoot', words('tr')],
  ['tr', words('td th')],
])
/** Ended by their parent's end, or by one of their kind. */
const tableParts = words('tbody thead tfoot tr td th colgroup')
/** A list item, or term, looks for one to end up to one of these; what is not special it looks past. */
const special = new Set([
  ...[...endParagraphs].filter(name => !['address', 'div', 'p'].includes(name)),
  ...words(`${names['table part']} body button dd dt head html iframe li noscript select template`),
])

/** What is open, from the root inwards. */
export class OpenElements {
  readonly root: Root = {type: 'root', children: []}
  readonly #source: string
  readonly #stack: LightElement[] = []

  constructor(source: string) {
    this.#source = source
  }

  get top(): LightElement | undefined {
    return this.#stack.at(-1)
  }

  /** What is open, from the outside in. */
  get all(): readonly LightElement[] {
    return this.#stack
  }

  /** Opens an element, and first ends what its start tag ends. */
  open(name: string, start: number, end: number): LightElement {
    this.#makeRoom(name, start)
    return this.#push(name, start, end)
  }

  /** Adds what holds nothing: a void element, or one whose content is text and needs no look. */
  leaf(name: string, start: number, end: number, keep = false): LightElement {
    this.#makeRoom(name, start)
    const element = new LightElement(this.#source, name, start, end)
    if (keep || this.#showsAll()) this.add(element)
    if (keep) this.keep()
    return element
  }

  /** Adds a node to what is open. */
  add(node: RootContent): void {
    const {children} = this.top ?? this.root
    children.push(node as never)
  }

  /** Whether it matters that text stands here. */
  get asksForText(): boolean {
    return this.#showsAll() || inTable.has(this.top?.tagName ?? '')
  }

  /** Text: not where a table would move it. */
  text(start: number, end: number, value: string): void {
    // Of white space only the end matters, where nothing else is there.
    if (value.trim() === '' && this.top) return
    if (inTable.has(this.top?.tagName ?? '')) throw givesUp
    if (this.#showsAll()) this.add(new LightText(value, start, end))
  }

  /** Ends the element that an end tag is for, and first what may lack its own end tag in it. */
  close(name: string, start: number, end: number): LightElement {
    const ends = endsBefore(name)
    while (this.top && this.top.tagName !== name) {
      if (!ends.has(this.top.tagName)) throw givesUp
      this.#pop(start, start, false)
    }
    return this.#pop(start, end, true)
  }

  /** Keeps the open elements, which are dropped when they end otherwise, but where one may be content. */
  keep(): void {
    for (let index = this.#stack.length - 1; index >= 0; index--) {
      const element = this.#stack[index] as LightElement
      if (element.kept) return
      element.kept = true
    }
  }

  /** Ends everything at the end of what was skimmed; `whole` where that is the end of the source. */
  end(at: number, whole: boolean): void {
    while (this.top) {
      const {tagName} = this.top
      if (whole && !implied.has(tagName) && tagName !== 'html' && tagName !== 'body') throw givesUp
      this.keep()
      this.#pop(at, at, false)
    }
  }

  #push(name: string, start: number, end: number): LightElement {
    const element = new LightElement(this.#source, name, start, end)
    this.#stack.push(element)
    return element
  }

  #pop(start: number, end: number, tag: boolean): LightElement {
    const element = this.#stack.pop()
    if (!element) throw givesUp
    element.close(start, end, tag)
    // Most hold nothing of interest, and are never put into the tree.
    if (!element.kept) element.children = []
    if (element.kept || this.#showsAll()) this.add(element)
    return element
  }

  #makeRoom(name: string, start: number): void {
    const rule = rules.get(name)
    const top = this.top?.tagName ?? ''
    if (rule === 'table part') {
      this.#makeRoomInTable(name, start)
      return
    }
    if (inTable.has(top) && name !== 'script' && name !== 'style' && name !== 'template') throw givesUp
    switch (rule) {
      case undefined:
        return
      case 'strange':
        throw givesUp
      case 'once':
        if (this.#isOpen(name)) throw givesUp
        if (name !== 'form') return
        break
      case 'ruby':
        // Outside of `ruby` they end nothing.
        if (!implied.has(top)) return
        if (rules.get(top) !== rule || this.#stack.at(-2)?.tagName !== 'ruby') throw givesUp
        this.#pop(start, start, false)
        return
      case 'table':
        // Whether it ends a paragraph depends on the doctype.
        if (this.#isOpen('p')) throw givesUp
        return
      case 'item':
      case 'term':
        this.#endItem(rule, start)
    }
    if (top === 'p' && this.top?.tagName === 'p') this.#pop(start, start, false)
    if (this.#isOpen('p')) throw givesUp
    // A heading ends the heading that it would stand in.
    if (rule === 'heading' && rules.get(this.top?.tagName ?? '') === rule) throw givesUp
  }

  /** Whether what is open may be the content: a label goes before, or after, what it begins with. */
  #showsAll(): boolean {
    const {top} = this
    return !top || contents.has(top.tagName)
  }

  #isOpen(name: string): boolean {
    return this.#stack.some(({tagName}) => tagName === name)
  }

  #endItem(rule: Rule, start: number): void {
    const item = this.#stack.findLast(({tagName}) => special.has(tagName))
    if (rules.get(item?.tagName ?? '') !== rule) return
    if (this.top?.tagName === 'p') this.#pop(start, start, false)
    if (this.top !== item) throw givesUp
    this.#pop(start, start, false)
  }

  #makeRoomInTable(name: string, start: number): void {
    for (let {top} = this; top; top = this.top) {
      // A row without a body has one in the tree of a parser; nothing here asks for it.
      if (inTable.get(top.tagName)?.has(name)) return
      if (!tableParts.has(top.tagName) && !implied.has(top.tagName)) throw givesUp
      this.#pop(start, start, false)
    }
    throw givesUp
  }
}

/** What an end tag ends besides its own element. */
function endsBefore(name: string): ReadonlySet<string> {
  if (name === 'table' || tableParts.has(name)) return rowEnds
  if (name === 'li' || name === 'dd' || name === 'dt') return paragraph
  const rule = rules.get(name)
  const block =
    rule === 'block' || rule === 'heading' || name === 'form' || name === 'button' || name === 'caption'
  return block && name !== 'p' ? implied : nothing
}

const rowEnds = new Set([...implied, ...tableParts])
const paragraph = words('p')
const nothing: ReadonlySet<string> = new Set()
