import {describe, expect, it} from 'vitest'
import {complete, withContext} from './complete.ts'
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

it('knows a picture in all the sizes that a site makes of it, and asks where it may be another', () => {
  const record = expand({parts: {'/img/hero.png': 'ai-generated'}})
  const sizes = [
    image('https://cdn.example/img/hero-300x200.png'),
    image('https://cdn.example/img/hero.png?v=1'),
  ]
  expect(complete(record, sizes).parts.map(({id}) => id)).toEqual(['body', '/img/hero.png'])
  expect(complete(record, [image('/a/hero.png'), image('/b/hero.png')]).parts).toHaveLength(4)
})

it('knows the picture of a payload by its name, however much is stated of it', () => {
  const held: Part[] = [
    {id: 'body', medium: 'text', steps: [], digest},
    {id: 'image', medium: 'image', steps: []},
  ]
  const parts = [
    {image: 'human'},
    {image: {origin: 'human'}},
    {image: {origin: 'human', medium: 'image'}},
    {'a.png': 'human'},
    {'a.png': {origin: 'human', medium: 'image'}},
  ] as const
  for (const stated of parts) {
    const all = complete(expand({origin: 'human', parts: stated}), held).parts
    expect(all.map(part => [part.medium, part.steps.length])).toEqual([
      ['text', 1],
      ['image', 1],
    ])
  }
  expect(complete(expand({parts: {title: 'human', 'a.mp4': 'human'}}), held).parts).toHaveLength(4)
})

it('leaves a field a text where the content holds a text of its name', () => {
  const held: Part[] = [{id: 'title', medium: 'text', steps: []}]
  expect(complete(expand({parts: {title: 'human'}}), held).parts).toMatchObject([
    {id: 'body'},
    {id: 'title', medium: 'text'},
  ])
})

it('is not assessed where nothing is known', () => {
  expect(complete(undefined, []).parts).toEqual([{id: 'body', medium: 'text', steps: []}])
})

describe('withContext', () => {
  const record = expand({published: false, audience: {targeted: false}, roles: ['deployer']})

  it('lets what the record states stand, field by field', () => {
    const site = {
      published: true,
      publicInterest: true,
      roles: ['provider' as const],
      audience: {targeted: true, includesChildren: true},
    }
    expect(withContext(record, site).context).toEqual({
      published: false,
      publicInterest: true,
      roles: ['deployer'],
      audience: {targeted: false, includesChildren: true},
    })
    expect(withContext(expand('human'), site).context).toEqual(site)
    expect(withContext(record, undefined)).toEqual(record)
  })

  it('does not make one of two who are responsible', () => {
    const {context} = withContext(expand({responsible: 'Kari'}), {
      responsible: {name: 'Nordlys AS', contact: 'https://nordlys.example/contact'},
    })
    expect(context).toEqual({responsible: {name: 'Kari'}})
  })

  it('takes a field that is undefined for one that is not stated', () => {
    const {context} = withContext(
      {...expand('human'), context: {published: undefined, audience: {targeted: undefined}}},
      {published: true, audience: {targeted: true}},
    )
    expect(context).toEqual({published: true, audience: {targeted: true}})
  })
})
