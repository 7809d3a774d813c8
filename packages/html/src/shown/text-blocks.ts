/** What a page says, block by block in its order, with where each stands: labels are looked for in these. */
import type {Element, RootContent, Text} from 'hast'
import {hasAttribute} from '../hast/attributes.ts'
import {wordless} from '../hast/tags.ts'
import {isElement, isFlow, type Parent, traverse, unseenCharacters} from '../hast/tree.ts'
import {isOwnLabel, isOwnPanel, isSealedPanel, isWholePanel} from '../page/own.ts'
import type {Page} from '../page/page.ts'
import {landmarkOf} from '../page/place/around.ts'

/** One block of running text, or something that is shown. */
export interface TextBlock {
  /** As it is read, on one line; empty for a picture or clip. */
  text: string
  /** Where the text of each node begins in it. */
  pieces: readonly (readonly [start: number, node: Text])[]
  /** The innermost block that all of it stands in. */
  node: Element | undefined
  /** All that it stands in, from the outside inwards. */
  around: readonly Parent[]
  /** The label of ours that it is in. */
  own: Element | undefined
  /** The article that it is in; undefined where it is in none. */
  article: Element | undefined
  /** What it stands in that is not the content. */
  landmark: Element | undefined
  kind: 'text' | 'heading' | 'shown'
}

/** Text that is quoted as it is, and shows nothing of how the page was made. */
const quoted: ReadonlySet<string> = new Set(['code', 'pre', 'kbd', 'samp', 'q'])
const shown: ReadonlySet<string> = new Set(
  'img picture video audio canvas iframe object embed svg amp-img math'.split(' '),
)
const landmarks: ReadonlySet<string> = new Set(['footer', 'aside', 'nav'])

/** The blocks of a page; what nobody sees as text, and panels of ours, are left out. */
export function textBlocks(page: Page): TextBlock[] {
  const blocks: TextBlock[] = []
  let pieces: [number, Text][] = []
  let text = ''
  let around: readonly Parent[] = []
  let own: Element | undefined
  const end = () => {
    if (/\S/.test(text)) blocks.push({text: text.trimEnd(), pieces, own, ...placed(page, around, 'text')})
    text = ''
    pieces = []
  }
  traverse(
    page.root,
    (node, _, open) => {
      if (node.type === 'text') {
        if (pieces.length === 0 && /\S/.test(node.value)) around = [...open]
        pieces.push([text.length, node])
        const words = node.value.replace(unseenCharacters, '').replace(/\s+/g, ' ')
        text += text === '' || text.endsWith(' ') ? words.trimStart() : words
        return undefined
      }
      if (isFlow(node)) end()
      if (!isElement(node)) return undefined
      if (isOwnLabel(node)) {
        end()
        own ??= node
      }
      if (node.tagName === 'br' && text !== '') text += ' '
      if (shown.has(node.tagName) && !own)
        blocks.push({text: '', pieces: [], own, ...placed(page, open, 'shown')})
      if (quoted.has(node.tagName)) {
        // It is read, but it is no label: a sign that no label holds stands for it.
        text += '\uFFFC'
        pieces.push([text.length, {type: 'text', value: ''}])
        if (pieces.length === 1) around = [...open]
        return false
      }
      const isOut =
        wordless.has(node.tagName) || (isOwnPanel(node) && (isSealedPanel(node) || isWholePanel(node)))
      return !isOut && !isPageHead(node)
    },
    node => {
      if (isFlow(node)) end()
      if (node === own) {
        end()
        own = undefined
      }
    },
  )
  end()
  return blocks
}

function isPageHead(node: Element): boolean {
  return node.tagName === 'head' || (node.tagName === 'template' && !hasAttribute(node, 'shadowrootmode'))
}

function placed(
  page: Page,
  around: readonly Parent[],
  kind: TextBlock['kind'],
): Pick<TextBlock, 'node' | 'around' | 'article' | 'landmark' | 'kind'> {
  const elements = around.filter(one => isElement(one))
  const node = elements.findLast(one => isFlow(one)) ?? elements.at(-1)
  const article = elements.findLast(one => landmarkOf(one) === 'article')
  const isContent = (one: RootContent) => one === page.content || contains(elements, one, page.content)
  // What is around an article is not around its content.
  const inner = article ? elements.slice(elements.indexOf(article)) : elements
  const landmark = inner.findLast(
    one => landmarks.has(landmarkOf(one)) && !isContent(one) && !isOfQuotation(elements, one),
  )
  const isHeading = elements.some(({tagName}) => /^h[1-6]$/.test(tagName))
  return {node, around: [...around], article, landmark, kind: kind === 'text' && isHeading ? 'heading' : kind}
}

/** Whether, on a path inwards, one element comes before another. */
function contains(path: readonly Element[], outer: RootContent, inner: Parent): boolean {
  const at = path.indexOf(outer as Element)
  const other = path.indexOf(inner as Element)
  return other > at
}

/** The footer of a quotation names its source. */
function isOfQuotation(path: readonly Element[], landmark: Element): boolean {
  return path.slice(0, path.indexOf(landmark)).some(({tagName}) => tagName === 'blockquote')
}
