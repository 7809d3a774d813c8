/** Replacements in a text: how content is changed while every byte that is not ours stays as it was. */

/** A replacement: `text` in the place of what stands from `start` up to but without `end`, in UTF-16 units. */
export interface Splice {
  start: number
  end: number
  text: string
}

/** A text with splices applied; of several at one place, the first comes first. What two of them take out goes once. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let result = ''
  let done = 0
  for (const one of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(done, Math.max(done, one.start)) + one.text
    done = Math.max(done, one.end)
  }
  return result + text.slice(done)
}
