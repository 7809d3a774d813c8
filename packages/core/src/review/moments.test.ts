import {expect, it} from 'vitest'
import {isBefore} from './moments.ts'

it.each([
  ['2026-11-10', '2026-11-20', true],
  ['2026-11-20', '2026-11-20', false],
  // Moments as they were, whatever their zones write.
  ['2026-11-20T09:00:00+02:00', '2026-11-20T08:00:00Z', true],
  ['2026-11-20T23:30:00-08:00', '2026-11-21T06:00:00Z', false],
  // A day and a moment: the day of the review can be another one where the text was made.
  ['2026-11-20', '2026-11-20T18:00:00Z', false],
  ['2026-11-20T08:00:00Z', '2026-11-20', false],
  ['2026-11-19', '2026-11-20T10:00:00Z', undefined],
  ['2026-11-19', '2026-11-20T12:00:00Z', true],
  ['2026-11-19T12:00:00Z', '2026-11-20', undefined],
  ['2026-11-19T09:00:00Z', '2026-11-20', true],
])('%s before %s: %s', (a, b, expected) => {
  expect(isBefore(a, b)).toBe(expected)
})
