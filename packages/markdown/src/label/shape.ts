/**
 * What the words of a label may stand in: one node, or the three paragraphs that a directive is to a parser which
 * does not know directives. Whether the words are those of a label is for the caller to tell.
 */
import {ContentBlocks} from '@forthright/core/text'
import type {Nodes, Paragraph, PhrasingContent, RootContent} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import {decodeReferences} from '../body/decode-references.ts'
import {defaultComponent, foldText, type LabelVariant, labelClass, markerOf} from './syntax.ts'

/** The property that names the part on a label in a tree that is being rendered. */
export const partProperty = 'dataAiDisclosurePart'

/** Words and what they stand in. */
export interface LabelShape {
  variant: LabelVariant
  text: string
  /** Index after its last node. */
  to: number
  /** Set just as we set it, so that an author is not likely to have. */
  ours: boolean
  /** The part that it names itself, as a component does and a label in a tree that is being rendered. */
  part?: string
  /** The part that a comment right behind its words names. */
  marked?: string
  /** What else a component has. */
  component?: {name: string; language?: string}
}

/** The shape that begins at a node, if one does. */
export function shapeAt(
  children: readonly (RootContent | Directive)[],
  index: number,
  component: string = defaultComponent,
): LabelShape | undefined {
  const node = children[index]
  switch (node?.type) {
    case 'paragraph':
      return paragraphAt(children, index, node, component)
    case 'blockquote':
      return blockquote(node, index)
    case 'containerDirective':
      return directive(node, index)
    case 'mdxJsxFlowElement':
      return element(node, index, component)
    case 'html':
      return rawHtml(node.value, index)
    default:
      return undefined
  }
}

/** A node of remark-directive, whose types do not come along. */
interface Directive {
  type: 'containerDirective'
  name: string
  attributes?: Record<string, string | null | undefined> | null | undefined
  children: Nodes[]
}

function paragraphAt(
  children: readonly (RootContent | Directive)[],
  index: number,
  node: Paragraph,
  component: string,
): LabelShape | undefined {
  const {children: words, marked} = withoutMarker(node)
  const [first, ...rest] = words
  if (first?.type === 'mdxJsxTextElement' && rest.length === 0) return element(first, index, component)
  const fence = first?.type === 'text' ? /^:{3,}[A-Za-z][^\n]*/.exec(first.value)?.[0] : undefined
  if (fence !== undefined) return fenced(children, index, node, fence)
  return {
    variant: 'paragraph',
    text: textOf(words),
    to: index + 1,
    ours: isEmphasis(words) || partOf(node) !== undefined,
    ...named(partOf(node)),
    ...marked,
  }
}

/** `:::note{.ai-disclosure}`, a paragraph and `:::`, with blank lines between them or without. */
function fenced(
  children: readonly (RootContent | Directive)[],
  index: number,
  node: Paragraph,
  fence: string,
): LabelShape | undefined {
  const ours = /^:+note(\{\.ai-disclosure\})?\s*$/.test(fence)
  const [paragraph, end] = [children[index + 1], children[index + 2]]
  const tight = /^:{3,}[^\n]*\n([\s\S]*)\n:{3,}\s*$/.exec(toText(node, {includeHtml: false}))?.[1]
  if (tight !== undefined) return {variant: 'directive', text: foldText(tight), to: index + 1, ours}
  if (paragraph?.type !== 'paragraph' || end?.type !== 'paragraph' || !/^:{3,}$/.test(textOf(end.children)))
    return undefined
  const {children: words, marked} = withoutMarker(paragraph)
  return {variant: 'directive', text: textOf(words), to: index + 3, ours, ...marked}
}

/** An alert names its kind in the first line; a plugin for alerts may have made a title of it. */
function blockquote({children}: {children: Nodes[]}, index: number): LabelShape | undefined {
  // A formatter of MDX draws the comment into the quotation.
  const marker = markerOf(children.at(-1))
  const blocks = marker?.kind === 'start' ? children.slice(0, -1) : children
  const paragraph = blocks.at(-1)
  if (paragraph?.type !== 'paragraph' || blocks.length > 2) return undefined
  const {children: words, marked} = withoutMarker(paragraph)
  const text = textOf(words)
  const kind = /^\[!\w+\]\s*/.exec(text)?.[0]
  const isAlert = kind !== undefined || blocks.length === 2
  return {
    variant: isAlert ? 'alert' : 'blockquote',
    text: kind === undefined ? text : text.slice(kind.length),
    to: index + 1,
    ours: kind !== undefined || isEmphasis(words) || partOf(paragraph) !== undefined,
    ...named(partOf(paragraph)),
    ...(marker?.kind === 'start' ? {marked: marker.part} : marked),
  }
}

function directive({name, attributes, children}: Directive, index: number): LabelShape | undefined {
  const paragraph = children.at(-1)
  if (paragraph?.type !== 'paragraph') return undefined
  const {children: words, marked} = withoutMarker(paragraph)
  const ours = attributes?.class?.split(/\s+/).includes(labelClass) ?? false
  return {
    variant: 'directive',
    text: textOf(words),
    to: index + 1,
    ours: ours && name === 'note',
    ...named(partOf(paragraph)),
    ...marked,
  }
}

function element(
  node: Extract<Nodes, {type: 'mdxJsxFlowElement' | 'mdxJsxTextElement'}>,
  index: number,
  component: string,
): LabelShape | undefined {
  const {name} = node
  if (name === null) return undefined
  const attributeOf = (key: string) => {
    const value = node.attributes.find(one => one.type === 'mdxJsxAttribute' && one.name === key)?.value
    return typeof value === 'string' ? value : undefined
  }
  const language = attributeOf('language')
  const ours = name === component || name === defaultComponent
  // A frame around a part of the document holds more than the words of a label.
  if (!ours && node.children.length > 3) return undefined
  return {
    variant: 'component',
    text: foldText(node.children.map(child => toText(child, {includeHtml: false})).join(' ')),
    to: index + 1,
    ours,
    ...named(ours ? attributeOf('part') : undefined),
    component: {name, ...(language === undefined ? {} : {language})},
  }
}

/** One block of raw HTML that is seen, as the HTML surface writes its labels. */
function rawHtml(html: string, index: number): LabelShape | undefined {
  const blocks = new ContentBlocks({plain: true, decode: decodeReferences})
  blocks.markup(html, 0)
  const [text, ...more] = blocks.end().map(foldText)
  if (text === undefined || more.length > 0 || /\s(?:hidden|style|aria-hidden)\b/i.test(html))
    return undefined
  const part = /\sdata-ai-disclosure-part="([^"[]+)"/.exec(html)?.[1]
  return {
    variant: 'paragraph',
    text,
    to: index + 1,
    ours: part !== undefined,
    ...named(part && decodeReferences(part)),
  }
}

function named(part: string | undefined): {part?: string} {
  return part === undefined ? {} : {part}
}

/** Types of `data` are extended by the packages that render, of which none is needed here. */
function partOf(node: Nodes): string | undefined {
  const data = node.data as {hProperties?: Record<string, unknown>} | undefined
  const part = data?.hProperties?.[partProperty]
  return typeof part === 'string' ? part : undefined
}

/** The words of a paragraph, and the part that a comment behind them names. */
function withoutMarker({children}: Paragraph): {children: PhrasingContent[]; marked: {marked?: string}} {
  const marker = markerOf(children.at(-1))
  if (marker?.kind !== 'start') return {children, marked: {}}
  const words = children.slice(0, -1)
  const last = words.at(-1)
  if (last?.type === 'text' && last.value.trim() === '') words.pop()
  return {children: words, marked: {marked: marker.part}}
}

function textOf(words: readonly PhrasingContent[]): string {
  return foldText(toText(words, {includeHtml: false}))
}

function isEmphasis(words: readonly PhrasingContent[]): boolean {
  return words.length === 1 && words[0]?.type === 'emphasis'
}
