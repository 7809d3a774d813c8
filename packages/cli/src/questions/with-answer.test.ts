import {expand} from '@forthright/core'
import {expect, it} from 'vitest'
import {withAnswer} from './with-answer.ts'

const {parts} = expand({origin: 'human', parts: {'a.png': 'human', 'https://x.example/1': {medium: 'image'}}})

it.each([
  ['ai-generated', 'publicInterest', false, {origin: 'ai-generated', publicInterest: false}],
  [undefined, 'origin', 'human', 'human'],
  [{origin: 'human'}, 'parts.a.png.origin', 'human', {origin: 'human', parts: {'a.png': {origin: 'human'}}}],
  [
    {parts: {'a.png': 'human'}},
    'parts.a.png.productAltered',
    true,
    {parts: {'a.png': {origin: 'human', productAltered: true}}},
  ],
  [
    {origin: 'human'},
    'parts.https://x.example/1.origin',
    'human',
    {origin: 'human', parts: {'https://x.example/1': {medium: 'image', origin: 'human'}}},
  ],
  [
    {origin: 'human', audience: {includesChildren: true}},
    'audience.targeted',
    false,
    {origin: 'human', audience: {includesChildren: true, targeted: false}},
  ],
])('of %j, %s as %j makes %j', (own, field, value, expected) => {
  expect(withAnswer(own, undefined, {field, value}, parts)).toEqual(expected)
})

it('keeps what a full record says', () => {
  const record = expand({origin: 'ai-generated', model: 'm', audience: {includesChildren: true}})
  const context = {audience: {includesChildren: true, targeted: true}}
  expect(withAnswer(record, record, {field: 'audience.targeted', value: true}, parts)).toEqual({
    ...record,
    context,
  })
  const fact = withAnswer(record, record, {field: 'parts.a.png.productAltered', value: true}, parts)
  expect(fact).toMatchObject({
    parts: [{id: 'body'}, {id: 'a.png', medium: 'image', facts: {productAltered: true}}],
  })
})
