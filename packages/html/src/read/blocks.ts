/**
 * The text blocks of a page as its author wrote them: the same blocks as in the Markdown source it was rendered from.
 * A block is a stretch of phrasing content that stands by itself: a paragraph, heading, caption, table cell, code
 * block, or the own text of a list item.
 */
import type {Words} from '@forthright/core'
import {checkOptions, optionsSchema} from '@forthright/core/options'
import {labelsAtStart, withoutIsolates} from '@forthright/core/surface'
import type {Element} from 'hast'
import {attributeOf, hasAttribute, hasClass} from '../hast/attributes.ts'
import {parseHtml} from '../hast/parse.ts'
import {wordless} from '../hast/tags.ts'
import {isElement, isFlow, type Parent, traverse, visibleText} from '../hast/tree.ts'
import {type HtmlOptions, htmlShape} from '../options.ts'
import {isOwnLabel, isOwnPanel} from '../page/own.ts'
import {type Page, pageOf} from '../page/page.ts'

/** Options for finding the blocks. */
export interface BlockOptions extends Pick<HtmlOptions, 'fragment'> {
  /** Languages whose labels are left out also where their markers were lost. */
  words?: readonly Words[] | undefined
}

const schema = optionsSchema<BlockOptions>({fragment: htmlShape.fragment, words: htmlShape.words})

/** The blocks of a page or fragment, in the order of the document, without our labels. */
export function canonicalBlocks(html: string, options?: BlockOptions): string[] {
  const {fragment, words} = checkOptions('html/canonicalBlocks', schema, options)
  return blocksOf(pageOf(parseHtml(html, {fragment}), html), words)
}

/** The blocks of a page that is parsed already. */
export function blocksOf(page: Page, words: readonly Words[] = []): string[] {
  const blocks: string[] = []
  let block = ''
  const end = () => {
    const text = visibleText(block)
    if (text !== '' && !isLabelText(text, words)) blocks.push(text)
    block = ''
  }
  traverse(
    page.content,
    (node, parent) => {
      if (node.type === 'text') block += node.value
      if (!isElement(node)) {
        if (isFlow(node)) end()
        return undefined
      }
      if (page.sourceLabels.has(node) || isSilent(node) || isFootnoteHeading(node, parent)) return false
      if (node.tagName === 'br') block += ' '
      if (isFlow(node)) end()
      return undefined
    },
    node => {
      if (isFlow(node)) end()
    },
  )
  end()
  return blocks
}

function isSilent(node: Element): boolean {
  if (wordless.has(node.tagName) || isOwnLabel(node) || isOwnPanel(node)) return true
  if (attributeOf(node, 'aria-hidden') === 'true') return true
  return hasAttribute(node, 'data-footnote-ref') || isBackReference(node)
}

/** What remark-rehype adds to footnotes. */
function isBackReference(node: Element): boolean {
  return hasAttribute(node, 'data-footnote-backref') || hasClass(node, 'data-footnote-backref')
}

function isFootnoteHeading(node: Element, parent: Parent): boolean {
  if (!/^h[1-6]$/.test(node.tagName)) return false
  if (attributeOf(node, 'id')?.endsWith('footnote-label')) return true
  return isElement(parent) && hasAttribute(parent, 'data-footnotes') && hasClass(node, 'sr-only')
}

function isLabelText(text: string, words: readonly Words[]): boolean {
  const bare = withoutIsolates(text)
  return labelsAtStart(bare, words).some(({form, words: {notes}}) => {
    const rest = bare.slice(form.length).replace(notes.reviewed.text, '').trim()
    // Wording that a law fixes follows after a dot, as it does in Markdown.
    return rest === '' || /^· .{1,80}$/u.test(rest)
  })
}
