/** Recognises the icons, and the drawings they refer to, that an earlier run wrote. */
import type {Element} from 'hast'
import {attributeOf, hasClass} from '../hast/attributes.ts'
import {isBlank, isElement} from '../hast/tree.ts'
import {iconClass, sheetClass} from './own-names.ts'

/** The files of the Commission as they are linked; one is misspelt. A sanitizer may have taken the class away. */
const officialName = /(^|\/)LABEL_AI(%20(GENERATED|MODIFIED|MOFIFIED))?_(black|white)(%20transparent)?\.svg$/

/** Whether an element is an icon of ours, also when a sanitizer has taken out the reference to its drawing. */
export function isOwnIcon(node: Element): boolean {
  // Formatters set a line for each of the elements inside.
  const children = node.children.filter(child => !isBlank(child))
  switch (node.tagName) {
    case 'svg':
      return hasClass(node, iconClass) && children.every(child => isElement(child, 'use'))
    case 'picture':
      return (
        children.every(child => isElement(child, 'source', 'img')) &&
        children.some(child => isElement(child) && isOwnIcon(child))
      )
    case 'img':
      return hasClass(node, iconClass) || officialName.test(attributeOf(node, 'src') ?? '')
    default:
      return false
  }
}

/** Whether an element holds the drawings that an earlier run wrote. */
export function isSymbolSheet(node: Element): boolean {
  return isElement(node, 'svg') && hasClass(node, sheetClass)
}
