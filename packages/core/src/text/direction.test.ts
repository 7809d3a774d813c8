import {describe, expect, it} from 'vitest'
import {disclose, expand, type Words} from '../index.ts'
import {wholeLabel} from '../surface/find-label.ts'
import {parseLabels, phrasesOf} from '../surface/label-phrases.ts'
import {otherSampleWords, sampleWords} from '../testing/index.ts'
import {directionOf, isolate} from './direction.ts'
import {lineBeside} from './label-line.ts'
import {plainText} from './plain-text.ts'

const hebrew: Words = {
  ...sampleWords,
  language: 'he',
  direction: 'rtl',
  labels: {
    ...sampleWords.labels,
    'text-ai-generated': {
      long: 'טקסט זה נוצר באמצעות AI.',
      short: 'טקסט שנוצר באמצעות AI',
      shortest: 'טקסט שנוצר באמצעות AI',
      review: 'none',
    },
  },
}
const label = hebrew.labels['text-ai-generated'].long

function disclosureIn(words: Words, origin = 'ai-generated') {
  return disclose(expand(origin as 'human'), {outcomes: [], words, channel: 'text', show: 'always'})
}

it.each([
  ['NORDLYS סוודר', 'ltr'],
  ['✨ 2026: סוודר NORDLYS', 'rtl'],
  ['قهوة', 'rtl'],
  ['ދިވެހި', 'rtl'],
  ['秋', 'ltr'],
  ['2026 · 🎉', undefined],
])('finds the direction of "%s" by its first letter', (text, direction) => {
  expect(directionOf(text)).toBe(direction)
})

describe('lineBeside', () => {
  it.each([
    ['a Hebrew label after a Latin brand', 'NORDLYS סוודר', hebrew, label, true],
    ['a Hebrew label in a Hebrew text', 'סוודר NORDLYS', hebrew, label, false],
    ['a Hebrew label alone', '', hebrew, label, false],
    ['a Hebrew label that begins with Latin letters', 'סוודר', hebrew, 'AI יצר טקסט זה.', true],
    ['an English label in a Hebrew text', 'סוודר', sampleWords, 'Text.', true],
    ['an English label in an English text', 'Wool.', sampleWords, 'Text.', false],
  ])('isolates %s: %s', (_, text, words, line, isolated) => {
    const written = lineBeside(text, line, disclosureIn(words))
    expect(written).toBe(isolated ? isolate(line, words.direction) : line)
  })
})

describe('plain text', () => {
  it.each([
    ['NORDLYS: סוודר חדש.', hebrew, otherSampleWords],
    ['סוודר חדש.', sampleWords, hebrew],
  ])('keeps the label of "%s" in its direction, reads it back and takes it away', (text, words, other) => {
    const known = {words: [words, other]}
    const {content} = plainText.write(text, disclosureIn(words), known)
    expect(content).toMatch(/^[\u2066\u2067].*\u2069\n\n/)
    expect(plainText.read(content, known).labels.map(({id}) => id)).toEqual(['text-ai-generated'])
    expect(plainText.write(content, disclosureIn(words), known).content).toBe(content)
    const changed = plainText.write(content, disclosureIn(other, 'human-edited'), known).content
    expect(changed).not.toContain(words.labels['text-ai-generated'].long)
    expect(plainText.write(content, disclosureIn(words, 'human'), known).content).toBe(text)
  })

  it('finds an isolated label where a reader of Markdown or HTML looks for one', () => {
    expect(wholeLabel(isolate(label, 'rtl'), [hebrew])).toBe('text-ai-generated')
  })

  it('tells where isolated labels stand', () => {
    const line = `${isolate(label, 'rtl')} ${label}`
    expect(parseLabels(line, phrasesOf(undefined, [hebrew]))).toEqual([
      {id: 'text-ai-generated', text: label, start: 1, end: 1 + label.length},
      {id: 'text-ai-generated', text: label, start: 3 + label.length, end: line.length},
    ])
  })
})
