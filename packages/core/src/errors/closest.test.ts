import {expect, it} from 'vitest'
import {closest, nearest} from './closest.ts'

it.each([
  ['languge', ['markets', 'language'], 'language'],
  ['US-YN', ['US-CA', 'US-NY'], 'US-NY'],
  ['ue', ['EU', 'NO'], 'EU'],
  ['Norway', ['EU', 'NO'], undefined],
  ['x', ['eu', 'y'], undefined],
  ['', ['a'], undefined],
  ['a', [], undefined],
  ['x'.repeat(1e6), ['always'], undefined],
])('of %s among %o is %s', (value, allowed, near) => {
  expect(nearest(value, allowed)).toBe(near)
})

it('is told with what is allowed', () => {
  expect(closest('alway', ['never', 'always'])).toBe('Did you mean always? Allowed: never, always.')
  expect(closest('often', ['no'])).toBe('Allowed: no.')
})
