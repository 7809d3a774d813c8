/** Whether a document breaks off in a block that takes in whatever comes after it. */
import type {RootContent} from 'mdast'

/** What ends the blocks of HTML that a blank line does not end (CommonMark 0.31.2, section 4.6, conditions 1 to 5). */
const htmlEnds: readonly (readonly [begins: RegExp, ends: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![A-Za-z]/, />/],
]

/** Whether nothing can stand after the last node, whose text is given: a fence, or HTML such as a comment, is never closed. */
export function runsOn(node: RootContent | undefined, text: string): boolean {
  if (node?.type === 'html') {
    const html = text.trimStart()
    const kind = htmlEnds.find(([begins]) => begins.test(html))
    return kind !== undefined && !kind[1].test(html)
  }
  if (node?.type !== 'code') return false
  const lines = text.split(/\r\n|\r|\n/)
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[1]
  if (fence === undefined) return false
  const last = lines.length > 1 ? (lines.at(-1) ?? '') : ''
  const end = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(last)?.[1] ?? ''
  return end[0] !== fence[0] || end.length < fence.length
}
