/**
 * The plain text blocks of a body, from which the digest is taken. They are the same that rendered HTML has:
 *
 * - A block is the text of one paragraph (also of a list item, quotation or footnote), heading, table cell or code
 *   block, in document order; footnotes that are referred to come last, in the order of their first reference.
 * - Raw HTML and JSX count with their text content alone; tags of HTML blocks (`div`, `p`, `li`, `td` …) part blocks,
 *   and `br` and line breaks are spaces.
 * - Left out: front matter, our own labels, images and their alternative text, footnote numbers, definitions,
 *   comments, elements such as scripts, drawings and players, and MDX expressions other than a literal string.
 */
import {digest} from '@forthright/core'
import type {FootnoteDefinition, Nodes, Root} from 'mdast'
import {labelRegions, type Wording} from '../label/region.ts'
import {blockBreak, breakOf, htmlText, isSilent} from './html-text.ts'
import {type Format, parseBody} from './parse.ts'

/** How to read the file. */
export interface CanonicalOptions extends Pick<Wording, 'words' | 'component'> {
  format?: Format | undefined
}

/**
 * The blocks of a file's body, without front matter and without our own labels.
 *
 * @example
 * canonicalBlocks('# Cables\n\n*Measure* first.\n') // → ['Cables', 'Measure first.']
 */
export function canonicalBlocks(source: string, {format, ...wording}: CanonicalOptions = {}): string[] {
  return blocksOf(parseBody(source, format).root, wording)
}

/** The blocks of a tree; labels are left out, also without their marker where their wording is known. */
export function blocksOf(root: Root, wording?: Wording): string[] {
  const regions = labelRegions(root.children, wording)
  const own = new Set(regions.flatMap(({from, to}) => Array.from({length: to - from}, (_, i) => from + i)))
  const collector = new Collector()
  for (const [index, node] of root.children.entries()) {
    if (node.type === 'footnoteDefinition') collector.notes.set(node.identifier, node)
    else if (!own.has(index)) collector.take(node)
  }
  collector.takeNotes()
  return collector.blocks
}

/** The digest of a tree's body. */
export function digestOf(root: Root, wording?: Wording): string {
  return digest(blocksOf(root, wording))
}

class Collector {
  readonly blocks: string[] = []
  readonly notes = new Map<string, FootnoteDefinition>()
  readonly #referred = new Set<string>()

  take(node: Nodes): void {
    if (node.type === 'mdxJsxFlowElement' && isSilent(node.name)) return
    if (node.type === 'footnoteDefinition') this.notes.set(node.identifier, node)
    else if (node.type === 'code') this.#push(node.value)
    else if (node.type === 'mdxFlowExpression') this.#push(literal(node.value))
    else if (leaves.has(node.type)) this.#push(this.#inline(node))
    else if ('children' in node) this.#takeAll(node.children)
  }

  /** A note may refer to another, which then comes after it. */
  takeNotes(): void {
    for (const identifier of this.#referred) {
      for (const child of this.notes.get(identifier)?.children ?? []) this.take(child)
    }
  }

  /** Where MDX has taken a paragraph away, text stands directly in an element. */
  #takeAll(children: readonly Nodes[]): void {
    let text = ''
    for (const child of children) {
      if (phrasing.has(child.type)) {
        text += this.#inline(child)
      } else {
        this.#push(text)
        text = ''
        this.take(child)
      }
    }
    this.#push(text)
  }

  #push(text: string): void {
    for (const block of text.split(blockBreak)) if (block.trim() !== '') this.blocks.push(block)
  }

  #inline(node: Nodes): string {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return node.value
      case 'break':
        return ' '
      case 'html':
        return htmlText(node.value)
      case 'mdxTextExpression':
        return literal(node.value)
      case 'footnoteReference':
        this.#referred.add(node.identifier)
        return ''
      case 'mdxJsxTextElement': {
        if (isSilent(node.name)) return ''
        const edge = breakOf(node.name)
        return edge + node.children.map(child => this.#inline(child)).join('') + edge
      }
      default:
        return 'children' in node ? node.children.map(child => this.#inline(child)).join('') : ''
    }
  }
}

const leaves: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'html'])

const phrasing: ReadonlySet<string> = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'linkReference',
  'footnoteReference',
  'mdxTextExpression',
  'mdxJsxTextElement',
])

/** The text of an expression that is a string without escapes, as `{' '}`; others are known only when they run. */
function literal(expression: string): string {
  return /^\s*(['"`])((?:(?!\1)[^\\$])*)\1\s*$/.exec(expression)?.[2] ?? ''
}
