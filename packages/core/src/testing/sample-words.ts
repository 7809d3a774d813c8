/** Words for tests of surfaces: complete, and not of any language. */

import {labelIds} from '../disclose/label.ts'
import type {DetailsWords, Words} from '../disclose/words.ts'
import {grades} from '../record/grade.ts'

/** Words whose texts name their own key, so that a test can tell which one it meets. */
export const sampleWords: Words = wordsWith('', {
  language: 'en',
  name: 'Sample',
  direction: 'ltr',
  notes: {reviewed: {text: 'A person has reviewed it.', review: 'none'}},
})

/** The same in another language, that is written from right to left. */
export const otherSampleWords: Words = wordsWith('Other ', {
  language: 'ar',
  name: 'Other sample',
  direction: 'rtl',
  notes: {reviewed: {text: 'Other note: a person has reviewed it.', review: 'none'}},
})

function wordsWith(prefix: string, rest: Pick<Words, 'language' | 'name' | 'direction' | 'notes'>): Words {
  return {
    ...rest,
    labels: Object.fromEntries(
      labelIds.map(id => [
        id,
        {
          long: `${prefix}Long label ${id} & more.`,
          short: `${prefix}Short label ${id}`,
          shortest: `${prefix}Label ${id}`.slice(0, 24),
          review: 'none',
        },
      ]),
    ) as Words['labels'],
    grades: Object.fromEntries(
      grades.map(id => [id, {text: `${prefix}Grade ${id}`, review: 'none'}]),
    ) as Words['grades'],
  }
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
  'consent',
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
