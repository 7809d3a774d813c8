/** What stands around the text of a page and not in it: navigation, headers, what is not shown, what has no words. */
import type {Element} from 'hast'
import {attributeOf, hasAttribute} from '../../hast/attributes.ts'
import {wordless} from '../../hast/tags.ts'
import {isElement, type Parent, traverse} from '../../hast/tree.ts'

const landmarks: ReadonlySet<string> = new Set('nav aside footer search menu dialog'.split(' '))
const roles: ReadonlySet<string> = new Set(
  'navigation complementary contentinfo search dialog alertdialog menu menubar toolbar tablist alert status'.split(
    ' ',
  ),
)
const ampAround: ReadonlySet<string> = new Set(
  'amp-sidebar amp-consent amp-user-notification amp-lightbox amp-ad amp-analytics amp-sticky-ad'.split(' '),
)
/** What a header in it is the header of, and not of the page. */
export const sections: ReadonlySet<string> = new Set(['article', 'main', 'section'])
/** Classes and ids, whole, by which common frameworks and themes call what is no text, where no element says so. */
const names: ReadonlySet<string> = new Set(
  (
    'nav navbar navigation menu main-menu topbar top-bar top-nav topnav breadcrumb breadcrumbs skip-link skip-links skiplink ' +
    'skip-to-content sr-only sr-only-focusable visually-hidden visually-hidden-focusable visuallyhidden screen-reader-text ' +
    'preloader loader cookie-banner cookie-bar cookie-consent cookie-notice offcanvas modal'
  ).split(' '),
)
const withoutWords: ReadonlySet<string> = new Set([
  ...wordless,
  ...'base link meta math progress meter hr br wbr area map source track param'.split(' '),
])

/** Whether the eye passes over an element, with all that is in it, on its way to the text. */
export function isAround(node: Element): boolean {
  const {tagName} = node
  if (withoutWords.has(tagName) || landmarks.has(tagName) || ampAround.has(tagName) || hides(node))
    return true
  return roles.has(roleOf(node)) || (isNamedAround(node) && !holdsContent(node))
}

/** The first of the roles that its author has given an element, in lower case; empty where there is none. */
export function roleOf(node: Element & {tag?: string}): string {
  if (node.tag !== undefined && !/role/i.test(node.tag)) return ''
  return attributeOf(node, 'role')?.trim().toLowerCase().split(/\s+/)[0] ?? ''
}

/** The name of the element that a role makes of an element, else its own. */
export function landmarkOf(node: Element): string {
  return landmarkOfRole.get(roleOf(node)) ?? node.tagName
}

const landmarkOfRole: ReadonlyMap<string, string> = new Map([
  ['main', 'main'],
  ['article', 'article'],
  ['navigation', 'nav'],
  ['banner', 'header'],
  ['complementary', 'aside'],
  ['contentinfo', 'footer'],
])

/** Whether an element navigates, by its name or its role. */
export function isNavigation(node: Element): boolean {
  return landmarkOf(node) === 'nav'
}

/** Whether an element is out of sight until somebody acts; the line of a closed `details` is not. */
export function hides(node: Element & {tag?: string}): boolean {
  if (node.tagName === 'dialog') return !hasAttribute(node, 'open')
  // Of a skimmed element the tag is known as it is spelled, and few have such attributes.
  if (node.tag !== undefined && !/hidden|style/i.test(node.tag)) return false
  if (hasAttribute(node, 'hidden') || attributeOf(node, 'aria-hidden') === 'true') return true
  return /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)\b/i.test(attributeOf(node, 'style') ?? '')
}

/** A link within the page, e.g. to its text past the navigation. */
export function isSkipLink(node: Element): boolean {
  return node.tagName === 'a' && (attributeOf(node, 'href')?.trim().startsWith('#') ?? false)
}

function isNamedAround(node: Element & {tag?: string}): boolean {
  if (node.tag !== undefined && !/\s(class|id)\s*=/i.test(node.tag)) return false
  const words = `${attributeOf(node, 'class') ?? ''} ${attributeOf(node, 'id') ?? ''}`
  return words.split(/\s+/).some(word => names.has(word.toLowerCase()))
}

/** A name is no proof: what holds the heading of the page, or its content, is not passed over. */
function holdsContent(node: Parent): boolean {
  let holds = false
  traverse(node, inner => {
    holds ||= isElement(inner, 'h1', 'main', 'article')
    return !holds
  })
  return holds
}
