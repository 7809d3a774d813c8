/** Finds the tables that earlier runs put around labels and details. */
import type {Element, Root, RootContent} from 'hast'
import {hasClass} from '../hast/attributes.ts'
import {unseen} from '../hast/tags.ts'
import {isBlank, isElement, traverse} from '../hast/tree.ts'
import {isOwnLabel, isUnclosed, isWholeLabel} from '../page/own.ts'
import {panelClass} from '../page/own-names.ts'
import {closest, type Page} from '../page/page.ts'
import {detailsTags, frameTags, headClass, type Standing} from './mail-elements.ts'

/** The tables of a class that hold nothing but what we put in; others are left to their author. */
export function framesOf(page: Page, className: typeof headClass | typeof panelClass): Element[] {
  const frames: Element[] = []
  traverse(page.root, node => {
    if (isElement(node) && unseen.has(node.tagName)) return false
    if (isElement(node, 'table') && hasClass(node, className) && isWhole(node, className === panelClass))
      frames.push(node)
    return undefined
  })
  return frames
}

/** The tables around labels at the head. Their labels are no longer listed, so that a plan makes all of them anew. */
export function takeHeadFrames(page: Page): Element[] {
  const frames = framesOf(page, headClass)
  const around: ReadonlySet<Element | undefined> = new Set(frames)
  if (frames.length > 0) page.labels = page.labels.filter(label => !around.has(closest(page, label, 'table')))
  return frames
}

/** How a table will stand beside or in a node. Nothing is known of what a part of a mail will stand in. */
export function standingOf(page: Page, node: RootContent | Root): Standing {
  return !page.body || node.type === 'root' || isInCell(page, node) ? 'in cell' : 'free'
}

/** Whether a node is a cell, or stands in one that is there. */
export function isInCell(page: Page, node: RootContent | Root): boolean {
  if (node.type === 'root') return false
  const cells = ['td', 'th']
  return isElement(node, ...cells) || cells.some(name => closest(page, node, name))
}

/** Whether all in a table is ours: labels have marks, and details are known by their elements alone. */
function isWhole(table: Element, isPanel: boolean): boolean {
  const known = isPanel ? [...frameTags, ...detailsTags] : frameTags
  let whole = !isUnclosed(table)
  traverse(table, inner => {
    const label = !isPanel && isElement(inner) && isOwnLabel(inner)
    if (!isElement(inner)) whole &&= isPanel ? inner.type === 'text' : isBlank(inner)
    else whole &&= !isUnclosed(inner) && (label ? isWholeLabel(inner) : isElement(inner, ...known))
    return whole && !label
  })
  return whole
}
