/**
 * Comments in a value of front matter that is written anew. None is lost: one on the line of the key stays on it, one
 * that belongs to an entry which is there still goes with it, and any other stands first in the new value.
 */

/** A comment, from its sign to the end of its line. */
export interface Comment {
  start: number
  text: string
}

/** Where an entry of a value begins. */
export interface Mark {
  start: number
  /** Equal for entries with the same key and value; absent where a comment cannot stand behind the entry. */
  id: string | undefined
}

/** The value as it was, from a place on the line of its key. */
export interface Replaced {
  text: string
  start: number
  comments: readonly Comment[]
  marks: readonly Mark[]
}

/** A new value, whose first line holds its key, with the comments of the old one; `step` indents those below a value on one line. */
export function withComments(
  {text, marks}: Pick<Replaced, 'text' | 'marks'>,
  old: Replaced,
  step: string,
): string {
  const lines = text.split('\n')
  const lineOf = new Map(marks.map(({id, start}) => [id, text.slice(0, start).split('\n').length - 1]))
  const above = new Map<number, string[]>()
  const behind = new Map<number, string>()
  const first: string[] = []
  const last: string[] = lines.length > 1 ? [] : first
  for (const comment of old.comments) {
    const before = old.text.slice(old.text.lastIndexOf('\n', comment.start - 1) + 1, comment.start)
    const isAlone = before.trim() === ''
    const owner = isAlone
      ? old.marks.find(({start}) => start > comment.start)
      : old.marks.findLast(({start}) => start < comment.start)
    const isOfKey = !old.text.slice(old.start, comment.start).includes('\n')
    const line = isOfKey ? 0 : owner?.id === undefined ? undefined : lineOf.get(owner.id)
    if (isAlone && !owner && old.marks.length > 0) last.push(comment.text)
    else if (line === undefined || (!isAlone && behind.has(line))) first.push(comment.text)
    else if (isAlone) above.set(line, [...(above.get(line) ?? []), comment.text])
    else behind.set(line, (/[ \t]+$/.exec(before)?.[0] ?? ' ') + comment.text)
  }
  const indentOf = (line: string | undefined) =>
    line === undefined ? step : (/^[ \t]*/.exec(line)?.[0] ?? '')
  const inner = (comments: readonly string[]) => comments.map(comment => indentOf(lines[1]) + comment)
  const kept = lines.flatMap((line, index) => [
    ...(above.get(index) ?? []).map(comment => indentOf(line) + comment),
    line + (behind.get(index) ?? ''),
    ...(index === 0 ? inner(first) : []),
  ])
  return [...kept, ...(last === first ? [] : inner(last))].join('\n')
}
