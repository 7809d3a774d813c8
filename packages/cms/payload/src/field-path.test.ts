import {describe, expect, it} from 'vitest'
import {type FieldPath, fieldPaths, valueAt} from './field-path.ts'

const fields = [
  {name: 'title', type: 'text', localized: true},
  {type: 'row', fields: [{name: 'teaser', type: 'textarea'}]},
  {
    type: 'tabs',
    tabs: [
      {fields: [{name: 'plain', type: 'text'}]},
      {name: 'body', localized: true, fields: [{name: 'text', type: 'richText', localized: true}]},
    ],
  },
  {name: 'seo', type: 'group', fields: [{name: 'words', type: 'text', localized: true}]},
  {name: 'rows', type: 'array', fields: [{name: 'cell', type: 'text'}]},
]
const paths = fieldPaths(fields)
const at = (path: string) => paths.find(one => one.path === path) as FieldPath

describe('fieldPaths', () => {
  it('finds what documents have a value in, with the key below which each locale has its own', () => {
    expect(paths.map(({path, localizedAt}) => [path, localizedAt])).toEqual([
      ['title', 0],
      ['teaser', -1],
      ['plain', -1],
      ['body.text', 0],
      ['seo.words', 1],
    ])
  })
})

describe('valueAt', () => {
  it('reads documents of one locale, and of all', () => {
    expect(valueAt({body: {text: 'Wool'}}, at('body.text'))).toBe('Wool')
    const all = {
      title: {en: 'Wool', nb: 'Ull'},
      body: {nb: {text: 'Ull'}},
      seo: {words: {nb: 'ull'}},
      teaser: 'x',
    }
    expect(['title', 'body.text', 'seo.words', 'teaser'].map(path => valueAt(all, at(path), 'nb'))).toEqual([
      'Ull',
      'Ull',
      'ull',
      'x',
    ])
    expect(valueAt(all, at('body.text'), 'en')).toBeUndefined()
    expect(valueAt(undefined, at('title'))).toBeUndefined()
  })
})
