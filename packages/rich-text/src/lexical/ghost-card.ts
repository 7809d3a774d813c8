/** Cards of Ghost's editor, as the posts of a site show them. Their captions and the like are HTML of the editor. */
import {DisclosureError} from '@forthright/core'
import {invalid, pointerTo} from '../read/plain-tree.ts'
import {nodesIn, type TreeNode} from '../read/tree-node.ts'
import type {RichTextOptions} from '../rich-text-format.ts'
import {element, escaped, image} from '../write/markup.ts'
import {fileCards} from './ghost-file-card.ts'
import {offerCards, told} from './ghost-offer-card.ts'

type Card = (node: TreeNode, options: RichTextOptions) => string

/** The HTML of a card; undefined where the type is none whose form is known. */
export function ghostCard(type: string, node: TreeNode, options: RichTextOptions): string | undefined {
  return Object.hasOwn(cards, type) ? cards[type]?.(node, options) : undefined
}

const cards: Readonly<Record<string, Card>> = {
  image: node => ifGiven(node, 'src', () => figure(picture(node), node)),
  gallery: node => figure(pictures(node), node),
  html: node =>
    ifGiven(node, 'html', html => `\n<!--kg-card-begin: html-->\n${html}\n<!--kg-card-end: html-->\n`),
  markdown: (node, {markdown}) => {
    const source = node.text('markdown')
    if (markdown) return rendered(markdown(source))
    return source
      .split(/\n\s*\n/)
      .map(one => element('p', escaped(one)))
      .join('')
  },
  callout: node => element('div', told(node, 'calloutEmoji') + element('div', node.text('calloutText'))),
  codeblock: node =>
    ifGiven(node, 'code', code => figure(element('pre', element('code', escaped(code))), node)),
  button: node =>
    ifGiven(node, 'buttonUrl', href =>
      element('div', element('a', escaped(node.text('buttonText') || 'Button Title'), {href})),
    ),
  bookmark: node => ifGiven(node, 'url', href => figure(element('a', bookmark(node), {href}), node)),
  embed: node => figure(node.text('html'), node),
  toggle: node =>
    element('div', element('h4', node.text('heading')) + toggleSign) + element('div', node.text('content')),
  paywall: () => '<!--members-only-->',
  // Only in mail.
  email: () => '',
  ...offerCards,
  ...Object.fromEntries(
    Object.entries(fileCards).map(
      ([type, card]) =>
        [type, node => ifGiven(node, 'src', () => element('div', card(node)))] satisfies [string, Card],
    ),
  ),
}

/** What a renderer gave. Throws `usage` where that is no text, such as a promise of one. */
function rendered(html: unknown): string {
  if (typeof html === 'string') return html
  throw new DisclosureError(
    'usage',
    '[toHtml] The option markdown: it has to give HTML as text, and at once.',
  )
}

/** What the button of a toggle says to those who listen. */
const toggleSign = element('button', '', {'aria-label': 'Expand toggle to read content'})

/** Nothing is shown of a card without its main field. */
function ifGiven(node: TreeNode, name: string, write: (value: string) => string): string {
  const value = node.text(name)
  return value.trim() === '' ? '' : write(value)
}

function figure(html: string, node: TreeNode): string {
  const caption = node.text('caption')
  return element('figure', html + (caption === '' ? '' : element('figcaption', caption)))
}

function picture(node: TreeNode): string {
  const shown = image(node.text('src'), node.text('alt'), node.text('title'))
  const href = node.text('href')
  return href === '' ? shown : element('a', shown, {href})
}

function pictures(node: TreeNode): string {
  const at = pointerTo(node.at, 'images')
  return nodesIn(node.fields.images ?? invalid(at, 'is missing.'), at)
    .map(one => element('div', picture(one)))
    .join('')
}

/** Ghost has title, description and publisher in an object where a page was looked up. */
function bookmark(node: TreeNode): string {
  const source = node.child('metadata') ?? node
  const by = ['publisher', 'author'].map(name => element('span', escaped(source.text(name)))).join('')
  return told(source, 'title') + told(source, 'description') + element('div', by)
}
