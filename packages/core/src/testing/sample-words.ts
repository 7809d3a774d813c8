/** Words for tests of surfaces: complete, and not of any language. */

import {labelIds} from '../disclose/label.ts'
import type {DetailsWords, Words} from '../disclose/words.ts'
import {grades} from '../record/grade.ts'

/** Words whose texts name their own key, so that a test can tell which one it meets. */
export const sampleWords: Words = {
  language: 'en',
  name: 'Sample',
  direction: 'ltr',
  labels: Object.fromEntries(
    labelIds.map(id => [
      id,
      {
        long: `Long label ${id} & more.`,
        short: `Short label ${id}`,
        shortest: `Label ${id}`.slice(0, 24),
        review: 'none',
      },
    ]),
  ) as Words['labels'],
  grades: Object.fromEntries(
    grades.map(id => [id, {text: `Grade ${id}`, review: 'none'}]),
  ) as Words['grades'],
  notes: {reviewed: {text: 'A person has reviewed it.', review: 'none'}},
}

const terms = [
  'title',
  'close',
  'use',
  'models',
  'reviewed-by',
  'person',
  'responsible',
  'contact',
  'personalization',
  'personalized',
  'not-personalized',
  'data',
  'basis',
  'opt-out',
  'assessments',
  'ai-policy',
  'published',
  'required-by',
] as const

/** The words of a details panel whose texts name their own key. */
export const sampleDetails: DetailsWords = {
  language: 'en',
  direction: 'ltr',
  texts: {
    ...(Object.fromEntries(terms.map(id => [id, {text: `Term ${id}`, review: 'none'}])) as Record<
      (typeof terms)[number],
      {text: string; review: 'none'}
    >),
    pair: {text: '{name}: {value}', review: 'none'},
    aside: {text: '{text} ({detail})', review: 'none'},
    both: {text: '{first}, {second}', review: 'none'},
  },
}
