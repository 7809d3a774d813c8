/** The running text of a document: what its author says, without code, quotations, comments, tags and attributes. */
import {notProse, type Stretch, unquoted} from '@forthright/core/surface'
import type {Nodes} from 'mdast'
import {parseFile} from '../parse-file.ts'
import type {Format} from './parse.ts'

/**
 * The stretches of running text, in order, by offsets in the file; link targets and alternative texts stay. Throws as a
 * reading does.
 */
export function proseIn(source: string, {format}: {format?: Format | undefined} = {}): Stretch[] {
  const {root, shift} = parseFile(source, format).body
  const prose = new Prose(source, shift)
  prose.take(root)
  return prose.stretches
}

class Prose {
  readonly stretches: Stretch[] = []
  readonly #source: string
  readonly #shift: number
  /** Elements of raw HTML that are open and hold no running text. */
  readonly #open: string[] = []

  constructor(source: string, shift: number) {
    this.#source = source
    this.#shift = shift
  }

  take(node: Nodes): void {
    if (isOther(node)) return
    const inner = 'children' in node ? node.children : []
    if (node.type === 'html') this.#takeHtml(node)
    else if (isLeaf(node)) this.#takeLeaf(node, inner)
    else for (const child of inner) this.take(child)
  }

  #takeLeaf(node: Nodes, inner: readonly Nodes[]): void {
    const [start, end] = this.#spanOf(node)
    let from = start
    for (const child of inner) {
      const [childStart, childEnd] = this.#spanOf(child)
      if (child.type !== 'html' && !hasOther(child)) continue
      this.#add(from, childStart)
      this.take(child)
      from = childEnd
    }
    this.#add(from, end)
  }

  /** Raw HTML: the text between its tags. In a paragraph each tag is a node of its own. */
  #takeHtml(node: Nodes): void {
    const [start, end] = this.#spanOf(node)
    let from = start
    for (const {0: tag, 1: slash, 2: name, index} of this.#source.slice(start, end).matchAll(tags)) {
      this.#add(from, start + index)
      from = start + index + tag.length
      if (name === undefined || !notProse.has(name.toLowerCase()) || tag.endsWith('/>')) continue
      const at = this.#open.lastIndexOf(name.toLowerCase())
      if (slash === undefined) this.#open.push(name.toLowerCase())
      else if (at >= 0) this.#open.length = at
    }
    this.#add(from, end)
  }

  #add(start: number, end: number): void {
    if (start < end && this.#open.length === 0) this.stretches.push(...unquoted(this.#source, [start, end]))
  }

  #spanOf({position}: Nodes): Stretch {
    return [(position?.start.offset ?? 0) + this.#shift, (position?.end.offset ?? 0) + this.#shift]
  }
}

/** Comments, and tags with their names. */
const tags = /<!--[\s\S]*?(?:-->|$)|<(\/)?([A-Za-z][\w-]*)(?:"[^"]*"|'[^']*'|[^"'<>])*>/g

/** Nodes whose text goes in one stretch, but for what is cut out of it. */
function isLeaf({type}: Nodes): boolean {
  return type !== 'root' && !containers.has(type)
}

const containers: ReadonlySet<string> = new Set([
  ...['blockquote', 'list', 'listItem', 'table', 'tableRow', 'footnoteDefinition'],
  ...['mdxJsxFlowElement', 'mdxJsxTextElement', 'containerDirective'],
])

/** Code, and quotations that are no alerts, which are written as such. */
function isOther(node: Nodes): boolean {
  if (node.type === 'blockquote') return !isAlert(node)
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
    return notProse.has(node.name?.toLowerCase() ?? '')
  return code.has(node.type)
}

const code: ReadonlySet<string> = new Set([
  ...['code', 'inlineCode', 'mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression', 'yaml', 'toml'],
])

function isAlert({children: [first]}: Extract<Nodes, {type: 'blockquote'}>): boolean {
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  return text?.type === 'text' && /^\[!\w+\]/.test(text.value)
}

/** Whether anything is to be cut out of an inline node. */
function hasOther(node: Nodes): boolean {
  if (isOther(node) || node.type === 'html' || node.type === 'mdxJsxTextElement') return true
  return 'children' in node && node.children.some(hasOther)
}
