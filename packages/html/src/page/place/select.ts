/** CSS selectors over pages. */
import {DisclosureError} from '@forthright/core'
import {compile, type Options} from 'css-select'
import type {Element, RootContent} from 'hast'
import {attributeOf, hasAttribute} from '../../hast/attributes.ts'
import {unseen} from '../../hast/tags.ts'
import {isElement, type Parent, textOf, traverse} from '../../hast/tree.ts'
import {isOurs} from '../opening.ts'
import {isOwnLabel} from '../own.ts'
import type {Page} from '../page.ts'
import {isOwnScript} from './block.ts'

/** Whether an element is one that a selector meets. */
export type Selector = (page: Page) => (node: Element) => boolean

type Node = Parent | RootContent

/**
 * Reads a selector. Throws `usage` where it is none.
 *
 * @example
 * readSelector('main > h1 + p')
 */
export function readSelector(text: string): Selector {
  const selectorFor: Selector = page => compile<Node, Element>(text, optionsFor(page))
  try {
    if (/[>+~|]\s*(?:,|$)/.test(text)) throw new Error('It ends where another element should follow')
    compile<Node, Element>(text, optionsFor(undefined))
  } catch (cause) {
    throw new DisclosureError(
      'usage',
      `[html] The option place is ${JSON.stringify(text)}, which is no CSS selector: ${(cause as Error).message}.`,
      {field: 'place', cause},
    )
  }
  return selectorFor
}

/** The first element of a page that a selector meets; what is ours, or out of sight, is not asked. */
export function selectFirst(page: Page, selector: Selector): Element | undefined {
  const isMet = selector(page)
  let found: Element | undefined
  traverse(page.root, node => {
    if (found || (isElement(node) && (unseen.has(node.tagName) || node === page.head || isOurs(node))))
      return false
    if (isElement(node) && isMet(node)) found = node
    return found === undefined
  })
  return found
}

function optionsFor(page: Page | undefined): Options<Node, Element> {
  const parentOf = (node: Node): Parent | null => (node.type === 'root' || !page ? null : page.parentOf(node))
  const known = new WeakMap<Node, Node[]>()
  // To the author's selector, what is ours is not there.
  const childrenOf = (node: Node): Node[] => {
    const there = known.get(node)
    const children = there ?? ('children' in node ? (node.children as RootContent[]).filter(isTheirs) : [])
    if (!there) known.set(node, children)
    return children
  }
  return {
    adapter: {
      isTag: (node): node is Element => node.type === 'element',
      getAttributeValue: attributeOf,
      hasAttrib: hasAttribute,
      getName: node => node.tagName,
      getParent: parentOf,
      getChildren: childrenOf,
      getSiblings: node => {
        const parent = parentOf(node)
        return parent ? childrenOf(parent) : [node]
      },
      getText: node => ('children' in node ? textOf(node as Parent) : node.type === 'text' ? node.value : ''),
      removeSubsets: nodes => nodes,
    },
  }
}

function isTheirs(node: RootContent): boolean {
  return !(isElement(node) && (isOurs(node) || isOwnLabel(node))) && !isOwnScript(node)
}
