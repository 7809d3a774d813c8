import {expect, it} from 'vitest'
import type {Step} from './record.ts'
import {isBoundToDigest, reviewOf} from './review.ts'
import {expand} from './shorthand.ts'

it.each([
  ['ai-generated', false],
  [{origin: 'human-edited', reviewed: true}, false],
  [{origin: 'human-edited', reviewed: {by: 'Kari', digest: 'sha256-x'}}, true],
  [{origin: 'human', parts: {title: {origin: 'ai-generated', reviewed: {digest: 'sha256-x'}}}}, true],
] as const)('knows whether a review in %j is bound to what was reviewed', (shorthand, bound) => {
  expect(isBoundToDigest(expand(shorthand))).toBe(bound)
})

const generated: Step = {action: 'generated', by: {kind: 'model'}, at: '2026-11-20'}
const review: Step = {action: 'reviewed', by: {kind: 'person', name: 'Kari'}, at: '2026-11-21'}

it.each<[string, Partial<Step>, object, string?]>([
  ['a person', {}, {state: 'standing'}],
  ['the day before it', {}, {state: 'later'}, '2026-11-20'],
  ['the day itself', {}, {state: 'standing'}, '2026-11-21'],
  ['a decision that is none', {decision: 'pending'}, {state: 'pending'}],
  ['a rejection', {decision: 'rejected'}, {state: 'rejected'}],
  ['a look at the layout', {scope: 'layout'}, {state: 'language'}],
  ['nobody who is named', {by: {kind: 'person'}}, {state: 'standing', asks: 'who'}],
  ['what is read as nobody', {doubt: 'nobody'}, {state: 'pending'}],
  ['what is read as software', {doubt: 'software'}, {state: 'pending'}],
  ['a name that can be software', {doubt: 'person'}, {state: 'unclear', asks: 'person'}],
  ['editorial control', {kind: 'editorial-control'}, {state: 'standing', asks: 'decision'}],
  ['a day that may be before the making', {doubt: 'order'}, {state: 'unclear', asks: 'order'}],
  ['a model', {by: {kind: 'model'}}, {state: 'none'}],
])('knows what %s amounts to', (_name, fields, expected, on) => {
  const {step: _, ...found} = reviewOf({steps: [generated, {...review, ...fields}]}, on)
  expect(found).toEqual(expected)
})

it('takes the last review that stands, and none from before a rejection or a stale one', () => {
  const state = (...reviews: Partial<Step>[]) =>
    reviewOf({
      steps: [generated, ...reviews.map(fields => ({...review, ...fields}))],
      digest: `sha256:${'a'.repeat(64)}`,
    }).state
  expect(state({}, {scope: 'language'})).toBe('standing')
  expect(state({}, {decision: 'rejected'})).toBe('rejected')
  expect(state({decision: 'rejected'}, {})).toBe('standing')
  expect(state({}, {digest: `sha256:${'b'.repeat(64)}`})).toBe('stale')
})
