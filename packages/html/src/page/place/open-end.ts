/** Whether a source breaks off in something that would take in whatever came after it. */
import type {Nodes} from 'hast'
import {rawText, unseen} from '../../hast/tags.ts'
import {isElement, traverse} from '../../hast/tree.ts'
import {isUnclosed} from '../own.ts'
import type {Page} from '../page.ts'

const takesRest: ReadonlySet<string> = new Set([...unseen, ...rawText, 'plaintext', 'select'])

/** Whether no label can stand at the end of a page: a comment, script or template that is never closed reaches to it. */
export function endsOpen({root, source}: Page): boolean {
  let is = false
  traverse(root, node => {
    is ||= isOpen(node, source)
    return !is
  })
  return is
}

function isOpen(node: Nodes, source: string | undefined): boolean {
  if (isElement(node)) return takesRest.has(node.tagName) && isUnclosed(node)
  if (node.type !== 'comment' || source === undefined) return false
  const {start, end} = node.position ?? {}
  return start?.offset !== undefined && !isClosedComment(source.slice(start.offset, end?.offset))
}

/** Whether a comment has an end, as it is spelled; of declarations and other bogus comments that is any `>`. */
export function isClosedComment(text: string): boolean {
  return text.startsWith('<!--') ? /^<!---?>$|^<!--[\s\S]*--!?>$/.test(text) : text.endsWith('>')
}
