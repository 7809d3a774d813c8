import fc from 'fast-check'
import type {Element} from 'hast'
import {describe, expect, it} from 'vitest'
import {partsOf, partValue} from './own.ts'
import {partAttribute} from './own-names.ts'

const labelOf = (value: string): Element => ({
  type: 'element',
  tagName: 'p',
  properties: {[partAttribute]: value},
  children: [],
})
const back = (ids: readonly string[]) => partsOf(labelOf(partValue(ids)))

describe('the parts of a label', () => {
  it.each([[['body']], [['["a"]']], [['[']], [['[]']], [['a', '[b']], [['["a","b"]', 'c']], [['']]])(
    'come back: %j',
    ids => {
      expect(back(ids)).toEqual(ids)
    },
  )

  it('come back, whatever they are called', () => {
    const id = fc.oneof(
      fc.string(),
      fc.string().map(text => `[${text}]`),
      fc.array(fc.string()).map(list => JSON.stringify(list)),
    )
    fc.assert(
      fc.property(fc.array(id, {minLength: 1, maxLength: 3}), ids => {
        expect(back(ids)).toEqual(ids)
      }),
    )
  })

  it('are one id as it stands where there is one', () => {
    expect(partValue(['hero.png'])).toBe('hero.png')
  })

  it.each(['[]', '[1]', '["a",1]', '[a', '{"a":1}', '"a"', ''])(
    'are one id where %j is no list of them',
    value => {
      expect(partsOf(labelOf(value))).toEqual([value])
    },
  )
})
