/** The running text of a page: what its author says, without code, quotations, comments, tags and attributes. */
import {notProse, type Stretch, unquoted} from '@forthright/core/surface'
import type {Nodes} from 'hast'
import {parseHtml} from '../hast/parse.ts'

/** The stretches of running text, in order, by offsets in the page. Throws as a reading does. */
export function proseIn(content: string, options: {fragment?: boolean | undefined} = {}): Stretch[] {
  const stretches: Stretch[] = []
  const take = (node: Nodes): void => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset]
    if (node.type === 'text' && start !== undefined && end !== undefined)
      stretches.push(...unquoted(content, [start, end]))
    if (node.type === 'element' && notProse.has(node.tagName)) return
    if ('children' in node) for (const child of node.children) take(child)
  }
  take(parseHtml(content, options))
  return stretches
}
