/** Words for tests of surfaces: complete, and not of any language. */
import {grades} from '../grade.ts'
import {labelIds} from '../label.ts'
import type {Words} from '../words.ts'

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
