/**
 * The text blocks of a page as its author wrote them: the same blocks as in the Markdown source it was rendered from.
 * What counts of an element is for `ContentBlocks` of core to say; here is what renderers add to a page.
 */
import {checkOptions, optionsSchema} from '@forthright/core/options'
import type {KnownWords} from '@forthright/core/surface'
import {ContentBlocks, type ContentOptions, expressionText, type JsxElement} from '@forthright/core/text'
import {decodeHTML} from 'entities'
import type {Element, RootContent} from 'hast'
import * as z from 'zod/mini'
import {attributeOf, hasAttribute} from '../hast/attributes.ts'
import {maskCode} from '../hast/mask-code.ts'
import {parseHtml} from '../hast/parse.ts'
import {isElement, type Parent, readableText, traverse, visibleText} from '../hast/tree.ts'
import {type HtmlOptions, htmlShape} from '../options.ts'
import {isSealedPanel} from '../page/own.ts'
import {type Page, pageOf} from '../page/page.ts'
import {footnoteHeadings} from './footnote-headings.ts'

/** Options for finding the blocks. */
export interface BlockOptions extends Pick<HtmlOptions, 'fragment'>, KnownWords {
  /** Words alone, as for a text that is shown, and nothing of what is marked. */
  plain?: boolean | undefined
}

const schema = optionsSchema<BlockOptions>({
  fragment: htmlShape.fragment,
  words: htmlShape.words,
  wordings: htmlShape.wordings,
  plain: z.boolean(),
})

/**
 * The blocks of a page or fragment from which its digest is taken, in the order of the document: words, and what is
 * marked in them. Labels are left out by their words, in the languages that are given; throws `usage` for other options.
 *
 * @example
 * canonicalBlocks('<p>It is <del>never</del> <a href="https://a.example/?b">safe</a>.</p>')
 * // → ['It is ~~never~~ ⟦link https://a.example/?b⟧safe⟦/link⟧.']
 */
export function canonicalBlocks(html: string, options?: BlockOptions): string[] {
  const {fragment, ...known} = checkOptions('html/canonicalBlocks', schema, options)
  const source = maskCode(html, 'read')
  return blocksOf(pageOf(parseHtml(source, {fragment}), source), known)
}

/** The blocks of a page that is parsed already. */
export function blocksOf(page: Page, known: Omit<ContentOptions, 'decode'> = {}): string[] {
  const blocks = new ContentBlocks({...known, decode: decodeHTML})
  /** How many elements were open before each that is now: markup that is not parsed yet may leave more of them open. */
  const depths: number[] = []
  traverse(
    page.content,
    (node, parent) => {
      if (node.type === 'text') blocks.text(node.value)
      else if (isElement(node) && hasAttribute(node, 'data-footnote-ref')) {
        blocks.reference(readableText(node))
        return false
      } else if (isElement(node)) {
        if (isSealedPanel(node) || isFootnoteHeading(node, parent)) return false
        depths.push(blocks.depth)
        blocks.open(node.tagName, name => attributeOf(node, name))
      } else if (isJsx(node)) {
        depths.push(blocks.depth)
        blocks.component(node)
      } else takeOther(blocks, node, depths.length === 0 ? 0 : (depths.at(-1) ?? 0) + 1)
      return undefined
    },
    node => {
      if (isElement(node) || /^mdxJsx/.test(node.type)) blocks.closeTo(depths.pop() ?? 0)
      if ((node.type as string) === 'mdxJsxFlowElement') blocks.endBlock()
    },
  )
  return blocks.end().map(visibleText)
}

/** Nodes of trees that are on their way through a pipeline: markup that is not parsed yet, and expressions of MDX. */
function takeOther(blocks: ContentBlocks, node: RootContent, base: number): void {
  const {type, value} = node as {type: string; value?: unknown}
  if (type === 'raw') blocks.markup(String(value), base)
  else if (type === 'mdxTextExpression') blocks.text(expressionText(String(value)))
  else if (type === 'mdxFlowExpression') {
    blocks.endBlock()
    blocks.text(expressionText(String(value)))
    blocks.endBlock()
  }
}

function isJsx(node: {type: string}): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** The heading that remark-rehype puts before footnotes, known by its words: others are the author's. */
function isFootnoteHeading(node: Element, parent: Parent): boolean {
  if (!/^h[1-6]$/.test(node.tagName) || !isElement(parent) || !hasAttribute(parent, 'data-footnotes'))
    return false
  return footnoteHeadings.has(readableText(node).toLowerCase())
}
