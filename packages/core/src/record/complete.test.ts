import {expect, it} from 'vitest'
import {complete} from './complete.ts'
import type {Part} from './record.ts'
import {expand} from './shorthand.ts'

const image = (src: string): Part => ({id: src, medium: 'image', at: {src}, steps: []})
const digest = `sha256:${'a'.repeat(64)}`

it('adds what the content holds and the record does not mention, as not assessed', () => {
  const {parts} = complete(expand('human'), [
    {id: 'body', medium: 'text', steps: [], digest},
    image('hero.png'),
  ])
  expect(parts.map(part => [part.id, part.steps.length, part.digest])).toEqual([
    ['body', 1, digest],
    ['hero.png', 0, undefined],
  ])
})

it('knows a picture by its address, however it is spelled', () => {
  const record = expand({parts: {'hero one.png': 'ai-generated'}})
  expect(complete(record, [image('./hero%20one.png')]).parts).toHaveLength(2)
  expect(complete(record, [image('100%.png')]).parts).toHaveLength(3)
})

it('is not assessed where nothing is known', () => {
  expect(complete(undefined, []).parts).toEqual([{id: 'body', medium: 'text', steps: []}])
})
