import {expect, it} from 'vitest'
import {memberStates, withUnion} from './member-states.ts'

it('adds the Union where a member state is asked for, once', () => {
  expect(withUnion(['DE', 'FR', 'US'])).toEqual(['DE', 'FR', 'US', 'EU'])
  expect(withUnion(['EU', 'FR'])).toEqual(['EU', 'FR'])
  expect(withUnion(['NO', 'GB'])).toEqual(['NO', 'GB'])
  expect(memberStates).toHaveLength(27)
})
