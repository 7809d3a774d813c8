import {type Grade, grades, type Model, type PartDisclosure} from '@forthright/core'
import type {Element} from 'hast'
import {describe, expect, it} from 'vitest'
import {elementMarks, exactMakingOf, groupModelOf, hasForeignMarks, labelMarks} from './part-marks.ts'

const part = (grade: Grade, models: Omit<Model, 'kind'>[] = [], reviewed = false): PartDisclosure => ({
  part: 'a.png',
  medium: 'image',
  grade,
  models: models.map(model => ({kind: 'model', ...model})),
  reviewed,
  outcome: 'required',
  because: [],
})
const element = (properties: Record<string, string>): Element => ({
  type: 'element',
  tagName: 'img',
  properties,
  children: [],
})
const gpt = {provider: 'openai', id: 'gpt-5.2'}

describe('the marks of a part', () => {
  it.each(
    grades.flatMap(grade =>
      [[], [{}], [gpt], [{...gpt, version: '2'}], [{id: 'flux'}], [gpt, {provider: 'deepl'}]].flatMap(
        models => [true, false].flatMap(exactOnly => [{grade, models, exactOnly, reviewed: exactOnly}]),
      ),
    ),
  )('come back: $grade, $models, $exactOnly', ({grade, models, exactOnly, reviewed}) => {
    const given = part(grade, models, reviewed)
    const known = models.some(model => Object.keys(model).length > 0)
    const expected = {making: {grade, reviewed, ...(known ? {models: given.models} : {})}, issues: []}
    const marked = element(elementMarks(given, exactOnly))
    expect(exactMakingOf(marked)).toEqual(expected)
    expect(exactMakingOf(element(labelMarks(given)))).toEqual(expected)
    expect(hasForeignMarks(marked)).toBe(false)
  })

  it('say each thing once', () => {
    expect(elementMarks(part('ai-generated', [gpt]), false, 'hero')).toEqual({
      'ai-disclosure': 'ai-autonomous',
      'ai-model': 'gpt-5.2',
      'ai-provider': 'openai',
      'data-ai-grade': 'ai-generated',
      'data-ai-part': 'hero',
      'data-forthright': 'marks',
    })
    const exact = elementMarks(part('ai-generated', [gpt]), true)
    expect(Object.keys(exact)).toEqual(['data-ai-grade', 'data-ai-models', 'data-forthright'])
  })
})

describe('the marks of others', () => {
  it.each(['ai-disclosure', 'ai-model', 'ai-provider'])('are seen by %s', name => {
    expect(hasForeignMarks(element({[name]: 'x'}))).toBe(true)
  })

  it('name a model by id, by provider, or by both', () => {
    expect(groupModelOf(element({'ai-model': 'm', 'ai-provider': 'p'}))).toEqual({
      kind: 'model',
      provider: 'p',
      id: 'm',
    })
    expect(groupModelOf(element({'ai-model': 'm', 'ai-provider': ''}))).toEqual({kind: 'model', id: 'm'})
    expect(groupModelOf(element({'ai-provider': 'p'}))).toEqual({kind: 'model', provider: 'p'})
    expect(groupModelOf(element({'ai-model': '', 'ai-provider': ''}))).toBeUndefined()
  })

  it.each([
    ['', true],
    ['true', true],
    [' TRUE ', true],
    ['false', false],
  ])('say %j of a review', (value, reviewed) => {
    const said = exactMakingOf(element({'data-ai-grade': ' human ', 'data-ai-reviewed': value}))
    expect(said).toEqual({making: {grade: 'human', reviewed}, issues: []})
  })

  it.each([
    ['data-ai-grade', 'robot'],
    ['data-ai-reviewed', 'yes'],
    ['data-ai-models', 'gpt'],
    ['data-ai-models', '{}'],
    ['data-ai-models', '[null]'],
    ['data-ai-models', '["gpt"]'],
    ['data-ai-models', '[[]]'],
    ['data-ai-models', '[{"id":1}]'],
    ['data-ai-models', '[{"provider":1}]'],
    ['data-ai-models', '[{"id":"a"},{"version":1}]'],
  ])('are an issue where %s is %j', (name, value) => {
    const {issues} = exactMakingOf(element({'data-ai-grade': 'human', [name]: value}))
    expect(issues.map(({path}) => path)).toEqual([[name]])
  })
})
