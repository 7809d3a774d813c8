import {describe, expect, it} from 'vitest'
import {demandLabelPlace, demandPlace, isLabelPlace, labelPlaces} from './label-place.ts'

describe('a place', () => {
  it.each([
    ...labelPlaces,
    'h1',
    'main',
    '.lead',
    '#intro',
    'main > p',
    '[data-x]',
    'x-card',
    'article h1, h1',
  ])('may be %s', place => {
    expect(demandPlace('labelHtml', place)).toBe(place)
  })

  it.each([
    ['sart', 'Did you mean start?'],
    ['End', 'Did you mean end?'],
    ['after-first-paragrap', 'Did you mean after-first-paragraph?'],
    ['after_first_paragraph', 'Did you mean after-first-paragraph?'],
    ['hero', 'Allowed: start, after-first-paragraph, end, a CSS selector.'],
    ['', 'Allowed: '],
    [' ', 'Allowed: '],
  ])('is not %j: %s', (place, sentence) => {
    expect(() => demandPlace('labelHtml', place)).toThrow(sentence)
    expect(() => demandLabelPlace('markdown', place)).toThrow('Allowed: start')
  })

  it('without elements is one of the words', () => {
    expect(demandLabelPlace('markdown', 'end')).toBe('end')
    expect(() => demandLabelPlace('markdown', 'h1')).toThrow('[markdown] The option place is "h1".')
    expect(isLabelPlace('h1')).toBe(false)
  })
})
