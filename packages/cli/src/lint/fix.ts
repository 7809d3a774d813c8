/** Makes the changes that are safe by themselves. */
import type {Finding} from '@forthright/core'

/** The text after the fixes of findings, and how many were made; `undefined` where there are none. Of those that overlap, the first is made. */
export function fixedText(
  text: string,
  findings: readonly Finding[],
): {text: string; count: number} | undefined {
  const fixes = findings.flatMap(({fix}) => (fix && fix.edits.length > 0 ? [fix.edits] : []))
  let count = 0
  const taken: {start: number; end: number; text: string}[] = []
  for (const edits of fixes)
    if (edits.every(edit => taken.every(({start, end}) => edit.end <= start || end <= edit.start))) {
      taken.push(...edits)
      count++
    }
  if (taken.length === 0) return undefined
  const inOrder = taken.sort((a, b) => a.start - b.start)
  let fixed = ''
  let at = 0
  for (const {start, end, text: own} of inOrder) {
    fixed += text.slice(at, start) + own
    at = end
  }
  return {text: fixed + text.slice(at), count}
}
