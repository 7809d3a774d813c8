import {drupal, forem, ietfAiDisclosure, type Vocabulary, w3cCg} from '@forthright/core'
import {describe, expect, it} from 'vitest'
import {statementsIn} from './statements.ts'

describe('statements', () => {
  it.each<[key: string, Vocabulary]>([
    ['ai-disclosure', w3cCg],
    ['ai_disclosure', forem],
    ['aiDisclosure', ietfAiDisclosure],
    ['ai_disclosure_level', forem],
    ['ai_disclosure', drupal],
  ])('reads every value of %s by the vocabulary that has it', (key, {id, values, to}) => {
    for (const value of values) {
      if (id === 'ietf-ai-disclosure' && w3cCg.to(value)) continue
      expect(statementsIn({[key]: value})).toEqual([{key, vocabulary: id, value, grade: to(value)?.grade}])
    }
  })

  it('takes a word that two drafts share in the sense of the first', () => {
    expect(statementsIn({'ai-disclosure': 'none'})[0]?.vocabulary).toBe('w3c-cg')
  })

  it.each([
    ['ai_assisted', true, 'ai-modified'],
    ['ai_assisted', false, undefined],
    ['ai-generated', 'partial', 'ai-modified'],
    ['ai-generated', 'no', undefined],
    ['AIGC', 1, 'ai-generated'],
    ['digitalSourceType', 'screenCapture', undefined],
  ])('takes %s: %j for %s', (key, value, grade) => {
    const [statement] = statementsIn({[key]: value})
    expect(statement?.grade).toBe(grade)
    expect(statement).not.toHaveProperty('problem')
  })

  it.each([
    ['ai_disclosure_level', 'lots', forem.values],
    ['ai-disclosure', 'lots', w3cCg.values],
    ['AIGC', {Label: '9'}, ['1', '2', '3']],
    ['AIGC', {ContentProducer: 'x'}, ['1', '2', '3']],
  ])('says what %s: %j should be', (key, value, allowed) => {
    expect(statementsIn({[key]: value})).toEqual([
      expect.objectContaining({
        allowed: [...allowed],
        problem: expect.stringContaining('is not allowed; write one of'),
      }),
    ])
  })
})
