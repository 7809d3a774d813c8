/**
 * The text blocks of a body, from which the digest is taken. They are the same that rendered HTML has; what counts of an
 * element is for `ContentBlocks` of core to say, and here is which elements a tree of Markdown stands for:
 *
 * - A block is the text of one paragraph (also of a list item, quotation or footnote), heading, table cell or code
 *   block, in document order; footnotes that are referred to come last, in the order of their first reference.
 * - Raw HTML and JSX count as the elements that they are; expressions of MDX by their source, unless they are a string.
 * - Left out: front matter, our own labels by their words, definitions (their targets stand where they are used),
 *   comments, emphasis, numbers of lists, languages of code, `import` and `export` of MDX, elements such as scripts and players.
 */
import {digest} from '@forthright/core'
import type {KnownWords} from '@forthright/core/surface'
import {ContentBlocks, type ContentOptions, expressionText} from '@forthright/core/text'
import type {Definition, FootnoteDefinition, ListItem, Nodes, Root, Table} from 'mdast'
import {formatOf} from '../parse-file.ts'
import {decodeReferences} from './decode-references.ts'
import {type Format, parseBody} from './parse.ts'

/** How to read the file. */
export interface CanonicalOptions extends KnownWords {
  format?: Format | undefined
  /** Words alone, as for a text that is shown, and nothing of what is marked. */
  plain?: boolean | undefined
}

/**
 * The blocks of a file's body from which its digest is taken, without front matter. Labels are left out by their words,
 * in the languages that are given.
 *
 * @example
 * canonicalBlocks('# Cables\n\n*Measure* ~~last~~ [first](https://a.example).\n')
 * // → ['Cables', 'Measure ~~last~~ ⟦link https://a.example⟧first⟦/link⟧.']
 */
export function canonicalBlocks(source: string, {format, ...known}: CanonicalOptions = {}): string[] {
  return blocksOf(parseBody(source, format ?? formatOf(source)).root, known)
}

/** The blocks of a tree. */
export function blocksOf(root: Root, known: Omit<ContentOptions, 'decode'> = {}): string[] {
  const collector = new Collector(root, known)
  collector.takeAll(root.children)
  collector.takeNotes()
  return collector.blocks.end()
}

/** The digest of a tree's body. */
export function digestOf(root: Root, known?: KnownWords): string {
  return digest(blocksOf(root, known))
}

class Collector {
  readonly blocks: ContentBlocks
  readonly #root: Root
  readonly #notes = new Map<string, FootnoteDefinition>()
  /** Identifiers of the notes that are referred to, in the order of their first reference. */
  readonly #referred = new Map<string, number>()
  #definitions: ReadonlyMap<string, Definition> | undefined
  /** How many elements are open that markup here cannot close. */
  #base = 0

  constructor(root: Root, known: Omit<ContentOptions, 'decode'>) {
    this.#root = root
    this.blocks = new ContentBlocks({...known, decode: decodeReferences})
  }

  takeAll(children: readonly Nodes[]): void {
    for (const child of children) this.#take(child)
  }

  /** A note may refer to another, which then comes after it. */
  takeNotes(): void {
    for (const identifier of this.#referred.keys()) {
      const note = this.#notes.get(identifier)
      if (note) this.#element('li', {}, () => this.takeAll(note.children))
    }
  }

  #take(node: Nodes): void {
    const {blocks} = this
    switch (node.type) {
      case 'text':
        blocks.text(node.value)
        return
      case 'inlineCode':
        this.#element('code', {}, () => blocks.text(node.value))
        return
      case 'code':
        this.#element('pre', {}, () => blocks.text(node.value))
        return
      case 'break':
        blocks.text(' ')
        return
      case 'html':
        blocks.markup(node.value, this.#base)
        return
      case 'delete':
        this.#element('del', {}, () => this.takeAll(node.children))
        return
      case 'link':
        this.#link(node, node)
        return
      case 'linkReference':
        this.#link(this.#definitionOf(node.identifier), node)
        return
      case 'image':
        this.#element('img', {alt: node.alt, title: node.title})
        return
      case 'imageReference':
        this.#element('img', {alt: node.alt, title: this.#definitionOf(node.identifier)?.title})
        return
      case 'footnoteReference':
        this.#refer(node.identifier)
        return
      case 'footnoteDefinition':
        if (!this.#notes.has(node.identifier)) this.#notes.set(node.identifier, node)
        return
      case 'listItem':
        this.#element('li', {}, () => this.#item(node))
        return
      case 'table':
        this.#element('table', {}, () => this.#table(node))
        return
      case 'mdxTextExpression':
        blocks.text(expressionText(node.value))
        return
      case 'mdxFlowExpression':
        this.#element('div', {}, () => blocks.text(expressionText(node.value)))
        return
      case 'mdxJsxTextElement':
      case 'mdxJsxFlowElement':
        this.#within(
          () => blocks.component(node),
          () => this.takeAll(node.children),
        )
        if (node.type === 'mdxJsxFlowElement') blocks.endBlock()
        return
      default:
        if ('children' in node)
          this.#element(elements[node.type] ?? '', {}, () => this.takeAll(node.children))
    }
  }

  #element(
    name: string,
    attributes: Readonly<Record<string, string | null | undefined>>,
    inside: () => void = () => {},
  ): void {
    this.#within(() => this.blocks.open(name, key => attributes[key] ?? undefined), inside)
  }

  /** What markup leaves open in an element ends with it. */
  #within(open: () => void, inside: () => void): void {
    const [depth, base] = [this.blocks.depth, this.#base]
    open()
    this.#base = depth + 1
    inside()
    this.#base = base
    this.blocks.closeTo(depth)
  }

  #link(
    target: {url: string; title?: string | null | undefined} | undefined,
    {children}: {children: readonly Nodes[]},
  ): void {
    // HTML has a backslash percent-encoded, which keeps it from being a slash.
    const href = target?.url.replaceAll('\\', '%5C')
    this.#element('a', {href, title: target?.title}, () => this.takeAll(children))
  }

  #item({checked, children}: ListItem): void {
    const box = () => {
      if (typeof checked !== 'boolean') return
      this.#element('input', {type: 'checkbox', checked: checked ? '' : undefined})
      this.blocks.text(' ')
    }
    const [first, ...rest] = children
    if (first?.type !== 'paragraph') {
      box()
      this.takeAll(children)
      return
    }
    this.#element('p', {}, () => {
      box()
      this.takeAll(first.children)
    })
    this.takeAll(rest)
  }

  /** Cells beyond the columns of the table are not shown. */
  #table({align, children}: Table): void {
    for (const row of children)
      this.#element('tr', {}, () => {
        for (const cell of row.children.slice(0, align?.length))
          this.#element('td', {}, () => this.takeAll(cell.children))
      })
  }

  #refer(identifier: string): void {
    const number = this.#referred.get(identifier) ?? this.#referred.size + 1
    this.#referred.set(identifier, number)
    this.blocks.reference(String(number))
  }

  #definitionOf(identifier: string): Definition | undefined {
    this.#definitions ??= definitionsIn(this.#root)
    return this.#definitions.get(identifier)
  }
}

/** The elements that nodes become in HTML, where it matters what stands in them. */
const elements: Readonly<Record<string, string>> = {
  paragraph: 'p',
  heading: 'h2',
  blockquote: 'blockquote',
  list: 'ul',
  containerDirective: 'div',
  leafDirective: 'div',
}

/** Of several definitions with one name the first counts. */
function definitionsIn(root: Root): Map<string, Definition> {
  const found = new Map<string, Definition>()
  const visit = (node: Nodes): void => {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(root)
  return found
}
