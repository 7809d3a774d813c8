import {expect, it} from 'vitest'
import {expand} from '../record/shorthand.ts'
import {listParts, partNames} from './part-name.ts'

const names = (...ids: string[]) => {
  const {parts} = expand({origin: 'human', parts: Object.fromEntries(ids.map(id => [id, 'human' as const]))})
  return ids.map(id => partNames(parts).get(id))
}

it('calls the only one of a kind by its kind, and several by their ends', () => {
  expect(names('img/hero.png', 'clip.mp4', 'title')).toEqual(['the picture', 'the video', 'the title'])
  expect(names('img/a.png', 'https://x.example/b.png?w=1')).toEqual([
    'the picture a.png',
    'the picture b.png',
  ])
})

it('tells pictures with one end apart, and shortens long names in the middle', () => {
  expect(names('a/hero.png', 'b/hero.png')).toEqual(['the picture a/hero.png', 'the picture b/hero.png'])
  const [long = ''] = names(`${'長い名前'.repeat(20)}.png`, 'b.png')
  expect(long).toBe(`the picture ${'長い名前'.repeat(6)}…${'長い名前'.repeat(20).slice(-11)}.png`)
})

it('counts more than two of a kind', () => {
  const {parts} = expand({parts: {'a.png': 'human', 'b.png': 'human', 'c.png': 'human', 'd.mp4': 'human'}})
  const ids = parts.map(({id}) => id)
  expect(listParts(ids, parts)).toBe('the text, 3 pictures and the video')
  expect(listParts(['a.png', 'b.png'], parts)).toBe('the picture a.png and the picture b.png')
})
