import {expand} from '@forthright/core'
import {discloseSample} from '@forthright/core/testing'
import type {RootContent} from 'mdast'
import {expect, it} from 'vitest'
import {planLabels} from './plan.ts'
import {StandingLabels} from './standing.ts'

const disclosure = discloseSample(expand({origin: 'ai-generated', parts: {'a.png': 'ai-generated'}}), {
  channel: 'markdown',
})

it('takes many labels in a row', () => {
  const marker: RootContent = {type: 'html', value: '<!-- ai-disclosure: x -->'}
  const children = Array.from({length: 20_000}, () => marker)
  const {wanted, unwanted} = planLabels({type: 'root', children}, disclosure)
  expect(wanted.map(({before}) => before)).toEqual([0, children.length])
  expect(unwanted).toHaveLength(children.length)
})

it('gives each label to one part, by its marker before its words, and near before far', () => {
  const shape = {variant: 'paragraph' as const, text: '', to: 0, ours: true}
  const region = (from: number, rest: {part?: string; text?: string; id?: 'image-ai-generated'}) => ({
    text: 'x',
    from,
    to: from + 1,
    closed: false,
    words: {from, shape},
    ...rest,
  })
  const labels = new StandingLabels([
    region(0, {text: 'far'}),
    region(2, {text: 'other', id: 'image-ai-generated'}),
    region(3, {text: 'near'}),
    region(4, {part: 'marked'}),
    region(6, {text: 'far'}),
  ])
  const take = (part: string, medium: 'image' | 'text', start: number, ...forms: string[]) =>
    labels.take({part, medium, start, forms})?.from
  expect([2, 3, 5, 6].map(start => labels.after(start))).toEqual([5, 5, 5, 7])
  expect(take('marked', 'image', 6, 'far')).toBe(4)
  // It has had a marker of its own, which another label does not stand in for.
  expect(take('marked', 'image', 6, 'far')).toBeUndefined()
  expect(take('a', 'image', 2, 'far', 'near')).toBe(2)
  expect(take('b', 'image', 2, 'far', 'near')).toBe(3)
  expect(take('c', 'image', 2, 'far', 'near')).toBeUndefined()
  expect(take('body', 'text', 3, 'far')).toBe(0)
  expect(take('d', 'image', 5, 'far')).toBeUndefined()
  expect(take('e', 'image', 6, 'far')).toBe(6)
})
