import {expect, it} from 'vitest'
import * as main from '../src/index.ts'
import * as rehype from '../src/rehype.ts'

it('exposes what it means to expose', () => {
  expect(Object.keys(main).sort()).toEqual([
    'canonicalBlocks',
    'headFor',
    'html',
    'iconFor',
    'languageOf',
    'renderHead',
  ])
  expect(Object.keys(rehype).sort()).toEqual(['default', 'discloseTree', 'rehypeTreeOptions'])
})
