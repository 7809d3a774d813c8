/** The sample words with some texts of a language. */
import type {Words} from '@forthright/core'
import {sampleWords} from '@forthright/core/testing'

/** Words with the given labels, long and short; `reviewed` is the note of a review. */
export function wordsOf(
  language: string,
  texts: Record<string, readonly [long: string, short: string]>,
  direction: Words['direction'] = 'ltr',
): Words {
  const {labels, notes} = structuredClone(sampleWords)
  for (const [id, [long, short]] of Object.entries(texts)) {
    if (id === 'reviewed') notes.reviewed.text = long
    else Object.assign(labels, {[id]: {long, short, shortest: short.slice(0, 24), review: 'none'}})
  }
  return {...sampleWords, language, direction, labels, notes}
}
