import {describe, expect, it} from 'vitest'
import {hostFrontMatter, statedLanguage} from './front-matter-host.ts'

describe('hostFrontMatter', () => {
  const places = {
    astro: {frontmatter: {from: 'astro'}},
    frontMatter: {from: 'frontMatter'},
    matter: {from: 'matter'},
    frontmatter: {from: 'frontmatter'},
  }

  it('takes the first place in order that says anything', () => {
    const names = Object.keys(places)
    for (const [index, name] of names.entries()) {
      const rest = Object.fromEntries(Object.entries(places).slice(index))
      expect(hostFrontMatter(rest)).toEqual({from: name})
    }
    expect(hostFrontMatter({astro: {frontmatter: {}}, matter: {from: 'matter'}})).toEqual({from: 'matter'})
  })

  it('finds none where there is none, or something else', () => {
    for (const data of [
      {},
      {astro: null},
      {astro: {}},
      {frontMatter: 'title: x'},
      {matter: []},
      {frontmatter: {}},
    ])
      expect(hostFrontMatter(data)).toBeUndefined()
  })
})

it('takes the language of the record before that of front matter, which has it under three names', () => {
  expect(statedLanguage({language: 'th'}, {lang: 'nb'})).toBe('th')
  expect(statedLanguage({}, {locale: 'fr', language: 'de', lang: 'nb'})).toBe('nb')
  expect(statedLanguage({}, {locale: 'fr', language: 1})).toBe('fr')
  expect(statedLanguage({}, {lang: '', locale: 'fr'})).toBe('fr')
  expect(statedLanguage({}, {title: 'nb'})).toBeUndefined()
  // As it is written, so that what does not know it can name it.
  expect(statedLanguage({}, {locale: 'pt_BR.UTF-8'})).toBe('pt_BR.UTF-8')
})
