/** The labels that a page shows once its scripts ran, known by their words. */
import type {Grade, Medium, Words} from '@forthright/core'
import {findLabels, type LabelMatch, languagesIn, meaningOf} from '@forthright/core/surface'
import type {JSHandle} from 'playwright-core'
import type {Block, PageWords} from './in-page/words.ts'

/** A label in a page that is open. */
export interface ShownLabel {
  /** Its number among the words of the page. */
  label: number
  id: LabelMatch['id']
  text: string
  medium: Medium
  grade: Grade
}

/** Finds them, in the order of the page. */
export async function labelsOn(words: JSHandle<PageWords>, known: readonly Words[]): Promise<ShownLabel[]> {
  const blocks = await words.evaluate(({blocks}) => blocks.map(({text, spans}) => ({text, spans})))
  const spoken = languagesIn(textOf(blocks), known)
  if (spoken.length === 0) return []
  const matches = blocks.flatMap((block, index) =>
    matchesIn(block, spoken).map(match => ({...match, block: index})),
  )
  const numbers = await words.evaluate(
    (page, taken) => taken.map(({block, start, end}) => page.take(block, start, end)),
    matches,
  )
  return matches.map(({id, text}, index) => ({
    label: numbers[index] ?? 0,
    id,
    text,
    ...meaningOf(id),
  }))
}

/** The whole text of blocks, with what may stand alone in them. */
function textOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap(({text, spans}) => [text, ...spans.map(([start, end]) => text.slice(start, end))])
    .join(' ')
}

/** What looks like a line of its own may have no space before it, so it is looked through by itself, too. */
function matchesIn({text, spans}: Block, words: readonly Words[]): LabelMatch[] {
  const matches = [...findLabels(text, words)]
  for (const [from, to] of spans) {
    if (matches.some(({start, end}) => start < to && end > from)) continue
    for (const match of findLabels(text.slice(from, to), words))
      matches.push({...match, start: match.start + from, end: match.end + from})
  }
  return matches.sort((a, b) => a.start - b.start)
}
