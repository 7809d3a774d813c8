/** A stretch of text of Lexical: marked words, line breaks and links. */
import type {TreeNode} from '../read/tree-node.ts'
import {element, escaped} from '../write/markup.ts'

type Mark = readonly [bit: number, tag: string]

/** `TEXT_TYPE_TO_FORMAT` of Lexical, with the tags of Ghost's renderer, in its order. */
const marks: readonly Mark[] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
  [128, 'mark'],
]

const texts: ReadonlySet<string> = new Set(['text', 'extended-text', 'tk', 'code-highlight', 'tab'])
const links: ReadonlySet<string> = new Set(['link', 'autolink'])
/** Nodes that mark the place of something and show nothing of their own. */
const transparent: ReadonlySet<string> = new Set(['mark', 'overflow', 'at-link', 'hashtag'])
const silent: ReadonlySet<string> = new Set(['zwnj', 'at-link-search'])

export function isInline(node: TreeNode): boolean {
  const type = node.text('type')
  return [texts, links, transparent, silent].some(all => all.has(type)) || type === 'linebreak'
}

/** The stretch as the host shows it: Ghost opens a mark once for all the words in a row that have it, Payload for each text. */
export function inlineHtml(stretch: readonly TreeNode[], childrenOf: (node: TreeNode) => string): string {
  const isGhost = stretch.some(node => node.text('type') === 'extended-text')
  const open: Mark[] = []
  let html = ''
  for (const [index, node] of stretch.entries()) {
    const type = node.words('type')
    if (type === 'linebreak') html += '<br>'
    else if (links.has(type)) html += element('a', childrenOf(node), {href: addressOf(node)})
    else if (transparent.has(type))
      html += 'children' in node.fields ? childrenOf(node) : escaped(node.text('text'))
    else if (silent.has(type)) continue
    else if (type === 'tab') html += '\t'
    else if (isGhost) html += inRow(node, stretch.slice(index + 1), open)
    else html += alone(node)
  }
  return (
    html +
    open
      .reverse()
      .map(([, tag]) => `</${tag}>`)
      .join('')
  )
}

/** Payload: raised and lowered outside of struck out. */
function alone(node: TreeNode): string {
  return marksOf(node).reduce((html, [, tag]) => element(tag, html), escaped(node.words('text')))
}

/** Ghost: what goes on longest is opened first, and closed where the next text lacks it, or a link comes. */
function inRow(node: TreeNode, rest: readonly TreeNode[], open: Mark[]): string {
  const text = escaped(node.words('text'))
  const own = marksOf(node)
  if (own.length === 0) return text
  const linkAt = rest.findIndex(isLink)
  const texts = (linkAt === -1 ? rest : rest.slice(0, linkAt)).filter(isText)
  const until = (mark: Mark) => texts.findIndex(one => hasMark(one, mark))
  const opened = own
    .filter(mark => !open.includes(mark))
    .sort((a, b) => (until(a) === -1 ? 1 : until(b) === -1 ? -1 : until(a) - until(b)))
  open.push(...opened)
  const next = rest.find(one => isText(one) || isLink(one))
  const closed = open.filter(mark => !next || isLink(next) || !hasMark(next, mark))
  const tags = closed.map(() => open.pop()).map(mark => `</${mark?.[1]}>`)
  return opened.map(([, tag]) => `<${tag}>`).join('') + text + tags.join('')
}

function marksOf(node: TreeNode): Mark[] {
  return marks.filter(mark => hasMark(node, mark))
}

function hasMark(node: TreeNode, [bit]: Mark): boolean {
  return ((node.number('format') ?? 0) & bit) !== 0
}

function isText(node: TreeNode): boolean {
  return texts.has(node.text('type'))
}

function isLink(node: TreeNode): boolean {
  return links.has(node.text('type'))
}

/** Payload keeps the address in `fields` and shows none of another scheme than these; Ghost shows it as it is. */
function addressOf(node: TreeNode): string | undefined {
  const fields = node.child('fields')
  if (!fields) return node.text('url') || undefined
  if (fields.text('linkType') === 'internal') return '#'
  const url = fields
    .text('url')
    .trim()
    .replace(/\p{Cc}/gu, '')
  const scheme = /^([a-z][a-z\d+.-]*):(?=.)/i.exec(url)?.[1]?.toLowerCase()
  return scheme === undefined || /^(?:https?|mailto|tel)$/.test(scheme) ? url : '#'
}
