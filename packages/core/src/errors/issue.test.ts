import {expect, it} from 'vitest'
import {parseRecord} from '../record/parse-record.ts'
import {fieldOf, issueLine} from './issue.ts'

it('names the field where there is one', () => {
  const issue = {path: ['reviewed', 'at'], message: 'is wrong'}
  expect([issueLine(issue), issueLine(issue, 'disclosure')]).toEqual([
    'reviewed.at: is wrong',
    'disclosure.reviewed.at: is wrong',
  ])
  expect(fieldOf({path: ['parts', 0]}, 'disclosure')).toBe('disclosure.parts.0')
})

it('does not begin with a colon where a bare grade is wrong', () => {
  const [issue = {path: ['?'], message: ''}] = parseRecord('ai-made').issues ?? []
  expect(issueLine(issue)).toMatch(/^"ai-made" is not allowed/)
  expect(issueLine(issue, 'disclosure')).toMatch(/^disclosure: "ai-made" is not allowed/)
})
