/** Finds a label in plain text by its wording. */
import {type LabelId, labelIds} from './label.ts'
import type {Words} from './words.ts'

/** A label found in plain text; offsets in UTF-16 units from 0. */
export interface LabelMatch {
  id: LabelId
  language: string
  text: string
  start: number
  end: number
}

/**
 * The first label of any of the languages in a text, the longest form where several begin at one place.
 * Only the long and the short form are looked for: the shortest may be an ordinary word of the text.
 */
export function findLabel(text: string, words: readonly Words[]): LabelMatch | undefined {
  let best: LabelMatch | undefined
  for (const {language, labels} of words) {
    for (const id of labelIds) {
      for (const form of [labels[id].long, labels[id].short]) {
        let start = text.indexOf(form)
        while (start >= 0 && !standsAlone(text, start, start + form.length))
          start = text.indexOf(form, start + 1)
        if (start < 0) continue
        const match = {id, language, text: form, start, end: start + form.length}
        if (!best || start < best.start || (start === best.start && match.end > best.end)) best = match
      }
    }
  }
  return best
}

/** Whether a stretch of text is not cut out of a longer word. */
function standsAlone(text: string, start: number, end: number): boolean {
  const cased = /[\p{L}\p{M}\p{N}]/u
  const spaced = (a: string | undefined, b: string | undefined) =>
    !(
      a &&
      b &&
      cased.test(a) &&
      cased.test(b) &&
      /[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Arab}\p{sc=Hebr}\p{sc=Deva}\p{sc=Hang}]/u.test(a + b)
    )
  return spaced(text[start - 1], text[start]) && spaced(text[end - 1], text[end])
}
