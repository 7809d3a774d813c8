/**
 * What an element says of the words in it beyond the words themselves, as the digest counts it: struck out, hidden,
 * raised or lowered, linked to an absolute address, and what is shown or read out besides. One list for every tree.
 */

import {struck} from './block-text.ts'

/** The value of an attribute by its HTML name; undefined where it is not there. */
export type Attributes = (name: string) => string | undefined

/** Elements whose text stands by itself. */
export const flowElements: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p ' +
    'pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

/** Elements that have nothing in them, nor an end tag. */
export const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed frame hr img image input link meta param source track wbr'.split(' '),
)

/** Elements whose content no reader sees, or sees only in place of what they stand for. */
export const silentElements: ReadonlySet<string> = new Set(
  (
    'audio canvas datalist head iframe noembed noframes noscript object script select style template textarea ' +
    'title video'
  ).split(' '),
)

/** Those of them of which attributes are not shown either. */
const unseenElements = new Set(
  'head link meta noscript param script source style template title track'.split(' '),
)

/** The marks of an element: each is the same text in every tree. */
export function marksOf(name: string, attributeOf: Attributes): string[] {
  if (unseenElements.has(name)) return []
  const marks: string[] = []
  const style = attributeOf('style') ?? ''
  if (/^(?:del|s|strike)$/.test(name) || /line-through/i.test(style)) marks.push(struck)
  if (attributeOf('hidden') !== undefined || hiding.test(style)) marks.push('hidden')
  if (name === 'sup' || name === 'sub') marks.push(name)
  const target = absoluteTarget(attributeOf('href') ?? attributeOf('xlink:href'))
  if (target !== undefined) marks.push(`link ${target}`)
  for (const said of ['title', 'aria-label']) {
    const words = attributeOf(said)?.trim()
    if (words) marks.push(`${said} ${words}`)
  }
  return marks
}

/** As a style sheet spells it, or an object of JSX. */
const hiding =
  /(?:display\s*:\s*['"]?none|visibility\s*:\s*['"]?(?:hidden|collapse)|(?:opacity|font-?size)\s*:\s*['"]?0(?![.\d]))/i

/**
 * A target that names its host or scheme, spelled as renderers spell it in HTML (CommonMark percent-encodes what URLs
 * cannot hold); undefined for relative ones, which hosts rewrite.
 */
export function absoluteTarget(href: string | undefined): string | undefined {
  // Browsers take these characters out, and a backslash for a slash.
  const address = href?.replace(/[\t\n\r]+/g, '').replace(/^[\0- ]+|[\0- ]+$/g, '') ?? ''
  if (!/^(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i.test(address)) return undefined
  return address.replace(/%(?![A-Za-z\d]{2})|[^!#-;=?-Z_a-z~]/gu, encode)
}

function encode(character: string): string {
  return encodeURIComponent(/^\p{Cs}$/u.test(character) ? '\uFFFD' : character)
}

/** Whether the words of a link are its target, as where an address in running text was made a link. */
export function saysTarget(words: string, target: string): boolean {
  const said = words.trim()
  return ['', 'http://', 'mailto:'].some(scheme => absoluteTarget(scheme + said) === target)
}

/** Whether a link within a page is a sign that its host has put there: beside a heading, or after a footnote. */
export function isHostSign(words: string, attributeOf: Attributes): boolean {
  const back =
    attributeOf('data-footnote-backref') !== undefined || hasClass(attributeOf, 'data-footnote-backref')
  if (back) return /^(?:\s|\d|↩|\uFE0E|\uFE0F)*$/u.test(words)
  return (
    attributeOf('href')?.trim().startsWith('#') === true &&
    /^(?:[\s#¶§↩↑🔗⚓\u200B]|\uFE0E|\uFE0F)*$/u.test(words)
  )
}

function hasClass(attributeOf: Attributes, name: string): boolean {
  return attributeOf('class')?.split(/\s+/).includes(name) === true
}
