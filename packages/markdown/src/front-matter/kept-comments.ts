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
  const lineOf = linesOf(lines, marks)
  const above = new Map<number, string[]>()
  const behind = new Map<number, string>()
  const first: string[] = []
  const last: string[] = lines.length > 1 ? [] : first
  const keyEnd = old.text.indexOf('\n', old.start)
  let next = 0
  for (const comment of old.comments) {
    const before = old.text.slice(old.text.lastIndexOf('\n', comment.start - 1) + 1, comment.start)
    const isAlone = before.trim() === ''
    // Marks and comments are in the order of the text.
    while ((old.marks[next]?.start ?? comment.start) < comment.start) next++
    const owner = old.marks[isAlone ? next : next - 1]
    const isOfKey = keyEnd < 0 || comment.start <= keyEnd
    const line = isOfKey ? 0 : owner?.id === undefined ? undefined : lineOf.get(owner.id)
    if (isAlone && !owner && old.marks.length > 0) last.push(comment.text)
    else if (line === undefined || (!isAlone && behind.has(line))) first.push(comment.text)
    else if (isAlone) {
      const there = above.get(line)
      if (there) there.push(comment.text)
      else above.set(line, [comment.text])
    } else behind.set(line, (before.slice(before.trimEnd().length) || ' ') + comment.text)
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

/** The index of the line that each mark stands on; marks are in the order of the text. */
function linesOf(lines: readonly string[], marks: readonly Mark[]): Map<string | undefined, number> {
  const found = new Map<string | undefined, number>()
  let index = 0
  let end = lines[0]?.length ?? 0
  for (const {id, start} of marks) {
    while (start > end && index < lines.length) end += 1 + (lines[++index]?.length ?? 0)
    found.set(id, index)
  }
  return found
}
