/** Dresses the plan of a page for e-mail: the same labels, as mail clients can show them. */
import type {Element} from 'hast'
import type {Edit} from '../apply/edit.ts'
import type {NewElement} from '../hast/new-element.ts'
import {isElement} from '../hast/tree.ts'
import {isOwnLabel} from '../page/own.ts'
import {labelClass} from '../page/own-names.ts'
import {type Page, parentOf} from '../page/page.ts'
import {isInCell, standingOf} from './frames.ts'
import type {CheckedLook} from './look.ts'
import {dressedParagraph, dressedSpan, frame, headClass} from './mail-elements.ts'
import {mailPlace} from './preheader.ts'

/**
 * The edits with inline styles, and the labels at the head in a table: in the place of the first of `frames`, which are
 * those of earlier runs, else after the hidden first words. `inTable` where the mail is rows or cells whose table is
 * elsewhere.
 */
export function dress(
  edits: readonly Edit[],
  page: Page,
  look: CheckedLook,
  inTable: boolean,
  frames: readonly Element[],
): Edit[] {
  const dressed = edits.map(edit => dressEdit(edit, page, look, inTable, frames[0]))
  const replaced = new Set(dressed.map(edit => (edit.kind === 'replace' ? edit.node : undefined)))
  return [
    ...dressed,
    ...frames.flatMap((node): Edit[] => (replaced.has(node) ? [] : [{kind: 'remove', node}])),
  ]
}

function dressEdit(
  edit: Edit,
  page: Page,
  look: CheckedLook,
  inTable: boolean,
  own: Element | undefined,
): Edit {
  if (edit.kind === 'replace') {
    const alone = isElement(edit.node, 'span') && standsAlone(page, edit.node)
    return {...edit, element: dressElement(edit.element, alone, look)}
  }
  if (!('elements' in edit)) return edit
  const alone = 'node' in edit && standsAlone(page, edit.node)
  const elements = edit.elements.map(one => dressElement(one, alone, look))
  const [first] = elements
  const follows = edit.kind === 'after' && isElement(edit.node) && isOwnLabel(edit.node)
  if (!first || !isHeadLabel(first) || follows) return {...edit, elements}
  const {lang = '', dir = 'ltr'} = first.attributes
  const place = mailPlace(page) ?? edit
  const at = own ?? ('node' in place ? place.node : place.parent)
  // A parser would take what follows a table of ours for something else.
  if (inTable && !isInCell(page, at)) return {...edit, ...place, elements}
  const table = frame(headClass, elements, {lang, dir}, look, standingOf(page, at))
  return own ? {kind: 'replace', node: own, element: table} : {...edit, ...place, elements: [table]}
}

function dressElement(element: NewElement, alone: boolean, look: CheckedLook): NewElement {
  if (isHeadLabel(element)) return dressedParagraph(element, look)
  if (isLabel(element)) return dressedSpan(element, alone, look)
  if (element.tag !== 'figcaption') return element
  const children = (element.children ?? []).map(child =>
    typeof child === 'string' ? child : dressElement(child, false, look),
  )
  return {...element, children}
}

function isHeadLabel(element: NewElement): boolean {
  return (element.tag === 'div' || element.tag === 'p') && isLabel(element)
}

function isLabel({attributes}: NewElement): boolean {
  return attributes.class === labelClass
}

/** Whether what stands there has a line for itself, and is not part of running text. */
function standsAlone(page: Page, node: Parameters<Page['parents']['get']>[0]): boolean {
  return !isElement(
    parentOf(page, node),
    'p',
    'a',
    'span',
    'li',
    'b',
    'strong',
    'i',
    'em',
    'font',
    'figcaption',
  )
}
