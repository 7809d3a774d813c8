/** Finds the tables that earlier runs put around labels and details. */
import type {Element, Root, RootContent} from 'hast'
import {hasClass} from '../attributes.ts'
import {isOwnLabel, isUnclosed} from '../own.ts'
import {closest, type Page} from '../page.ts'
import {unseen} from '../tags.ts'
import {isElement, traverse} from '../tree.ts'
import {frameTags, type Standing} from './mail-elements.ts'

/** Such a table, and the labels in it. */
export interface Frame {
  node: Element
  labels: Element[]
}

/** The tables of a class that hold nothing but elements that we put in; others are left to their author. */
export function framesOf(page: Page, className: string): Frame[] {
  const frames: Frame[] = []
  traverse(page.root, node => {
    if (isElement(node) && unseen.has(node.tagName)) return false
    if (isElement(node, 'table') && hasClass(node, className)) {
      const frame = wholeFrame(node)
      if (frame) frames.push(frame)
    }
    return undefined
  })
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

function wholeFrame(node: Element): Frame | undefined {
  const labels: Element[] = []
  let whole = !isUnclosed(node)
  traverse(node, inner => {
    whole &&= inner.type === 'text' || (isElement(inner, ...frameTags) && !isUnclosed(inner))
    if (isElement(inner) && isOwnLabel(inner)) labels.push(inner)
    return undefined
  })
  return whole ? {node, labels} : undefined
}
