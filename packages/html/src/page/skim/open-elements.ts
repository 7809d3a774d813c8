/**
 * The elements that are open while a page is skimmed. It knows only pages on which every element ends where its
 * own end tag stands, or where the standard lets that tag be left out; everything else it gives up on, for a parser.
 */
import type {Root, RootContent} from 'hast'
import {LightElement, LightText} from './light-element.ts'
import type {Rule, TagKind} from './tag-kinds.ts'

/** Thrown where a page needs a parser. */
export const givesUp: unique symbol = Symbol('needs a parser')

/** What is open, from the root inwards. */
export class OpenElements {
  readonly root: Root = {type: 'root', children: []}
  readonly #source: string
  readonly #stack: LightElement[] = []
  /** How many of each name are open. */
  readonly #named = new Map<string, number>()
  /** Whether all that comes in is kept, since any of it may be what the head of the content depends on. */
  keepsAll = true

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
  open(kind: TagKind, start: number, end: number): LightElement {
    this.#makeRoom(kind, start)
    const element = new LightElement(this.#source, kind, start, end)
    this.#stack.push(element)
    this.#named.set(element.tagName, (this.#named.get(element.tagName) ?? 0) + 1)
    return element
  }

  /** Adds what holds nothing: a void element, or one whose content is text and needs no look. */
  leaf(kind: TagKind, start: number, end: number, keep = false): LightElement {
    this.#makeRoom(kind, start)
    const element = new LightElement(this.#source, kind, start, end)
    if (keep || this.#showsAll()) this.add(element)
    if (keep) this.keep()
    return element
  }

  /** Adds a node to what is open. */
  add(node: RootContent): void {
    const children: RootContent[] = (this.top ?? this.root).children
    children.push(node)
  }

  /** Whether it matters that text stands here. */
  get asksForText(): boolean {
    return this.#showsAll() || this.top?.kind.holds !== undefined
  }

  /** Text: not where a table would move it. */
  text(start: number, end: number, value: string): void {
    // Of white space only the end matters, where nothing else is there.
    if (value.trim() === '' && this.top) return
    if (this.top?.kind.holds) throw givesUp
    if (this.#showsAll()) this.add(new LightText(value, start, end))
  }

  /** Ends the element that an end tag is for, and first what may lack its own end tag in it. */
  close({name, ends}: TagKind, start: number, end: number): LightElement {
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

  /** Looks at the tree with what is open in it, as if the page ended here. */
  peek<Result>(look: () => Result): Result {
    const parents: {children: RootContent[]}[] = [this.root, ...this.#stack]
    for (const [index, element] of this.#stack.entries()) parents[index]?.children.push(element)
    try {
      return look()
    } finally {
      for (const index of this.#stack.keys()) parents[index]?.children.pop()
    }
  }

  /** Ends everything at the end of what was skimmed; `whole` where that is the end of the source. */
  end(at: number, whole: boolean): void {
    while (this.top) {
      const {isImplied, name} = this.top.kind
      if (whole && !isImplied && name !== 'html' && name !== 'body') throw givesUp
      this.keep()
      this.#pop(at, at, false)
    }
  }

  #pop(start: number, end: number, tag: boolean): LightElement {
    const element = this.#stack.pop()
    if (!element) throw givesUp
    this.#named.set(element.tagName, (this.#named.get(element.tagName) ?? 0) - 1)
    element.close(start, end, tag)
    // Most hold nothing of interest, and are never put into the tree.
    if (!element.kept && !this.keepsAll) element.children = []
    if (element.kept || this.#showsAll()) this.add(element)
    return element
  }

  #makeRoom(kind: TagKind, start: number): void {
    const {name, rule} = kind
    const top = this.top?.kind
    if (rule === 'table part') {
      this.#makeRoomInTable(kind, start)
      return
    }
    if (top?.holds && name !== 'script' && name !== 'style' && name !== 'template') throw givesUp
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
        if (!top?.isImplied) return
        if (top.rule !== rule || this.#stack.at(-2)?.tagName !== 'ruby') throw givesUp
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
    if (top?.name === 'p' && this.top?.tagName === 'p') this.#pop(start, start, false)
    if (this.#isOpen('p')) throw givesUp
    // A heading ends the heading that it would stand in.
    if (rule === 'heading' && this.top?.kind.rule === rule) throw givesUp
  }

  /** Whether what is open may be the content: a label goes before, or after, what it begins with. */
  #showsAll(): boolean {
    const {top} = this
    return this.keepsAll || !top || top.kind.isContent
  }

  #isOpen(name: string): boolean {
    return (this.#named.get(name) ?? 0) > 0
  }

  #endItem(rule: Rule, start: number): void {
    const item = this.#stack.findLast(({kind}) => kind.isSpecial)
    if (item?.kind.rule !== rule) return
    if (this.top?.tagName === 'p') this.#pop(start, start, false)
    if (this.top !== item) throw givesUp
    this.#pop(start, start, false)
  }

  #makeRoomInTable({name}: TagKind, start: number): void {
    for (let {top} = this; top; top = this.top) {
      const {holds, isTablePart, isImplied} = top.kind
      // A row without a body has one in the tree of a parser; nothing here asks for it.
      if (holds?.has(name)) return
      if (!isTablePart && !isImplied) throw givesUp
      this.#pop(start, start, false)
    }
    throw givesUp
  }
}
