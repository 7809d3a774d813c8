import {DisclosureError, expand, type Shorthand, type Words} from '@forthright/core'
import {discloseSample} from '@forthright/core/testing'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {discloseExample, wordsOf} from '../test/example-disclosure.ts'
import {counters, graphemesOf} from './counting/counters.ts'
import {english, taiwanese, thai} from './example-words.ts'
import type {ExampleWords} from './platform.ts'
import {authorsText, type LabelSlot, labelText} from './text-label.ts'

const words = [wordsOf(english), wordsOf(taiwanese)]

function slot(max: number, given: Partial<LabelSlot> = {}): LabelSlot {
  const count = counters.graphemes ?? (() => 0)
  return {
    id: 'sample',
    field: 'text',
    place: 'end',
    join: '\n\n',
    rooms: [{max, unit: 'graphemes', count}],
    escape: text => text,
    words,
    shorten: false,
    appendOnly: false,
    mayRemove: () => true,
    ...given,
  }
}

function post(disclosure: Shorthand, of: ExampleWords = english) {
  return discloseExample('sample', {name: '', payload: {}, disclosure, words: of})
}

describe('placing', () => {
  it.each([
    ['an empty text becomes the label', '', 'This text was made with AI.'],
    ['a line break of the author stays his', 'Hi.\n', 'Hi.\n\n\nThis text was made with AI.'],
    ['line breaks are as the author makes them', 'A\r\nB', 'A\r\nB\r\n\r\nThis text was made with AI.'],
    ['a label in a line of its own is enough', 'Text made with AI\n\nHi.', 'Text made with AI\n\nHi.'],
    [
      'a sentence in the text is enough',
      'Hi. This text was made with AI. Bye.',
      'Hi. This text was made with AI. Bye.',
    ],
    [
      'words inside a sentence are no label',
      'No Text made with AI here.',
      'No Text made with AI here.\n\nThis text was made with AI.',
    ],
    ['white space after a label is kept', 'Hi.\n\nText made with AI\n', 'Hi.\n\nText made with AI\n'],
    [
      'a label in another language is replaced',
      'Hi.\n\n本文由AI生成。',
      'Hi.\n\nThis text was made with AI.',
    ],
    [
      'a label of several parts is replaced as a whole',
      'Hi.\n\nAI wrote this text, a person edited it. A person has reviewed it. The image was made with AI.',
      'Hi.\n\nThis text was made with AI.',
    ],
  ])('%s', (_, text, expected) => {
    expect(labelText(text, post('ai-generated'), slot(300)).text).toBe(expected)
  })

  it('sets it apart by a separator where line breaks are lost', () => {
    const merged = slot(300, {join: ' · '})
    const once = labelText('Hi', post({origin: 'ai-generated', parts: {'a.png': 'ai-generated'}}), merged)
    expect(once.text).toBe('Hi · This text was made with AI. The image was made with AI.')
    expect(labelText(once.text, post('human'), merged)).toEqual({text: 'Hi', change: 'removed'})
    expect(labelText('Hi · there', post('ai-generated'), merged).text).toBe(
      'Hi · there · This text was made with AI.',
    )
  })

  it('puts it first where that was asked for', () => {
    const first = slot(300, {place: 'start'})
    const once = labelText('Hi.', post('ai-generated'), first)
    expect(once.text).toBe('This text was made with AI.\n\nHi.')
    expect(labelText(once.text, post('human-edited'), first).text).toBe(
      'AI wrote this text, a person edited it.\n\nHi.',
    )
    expect(labelText(once.text, post('human'), first).text).toBe('Hi.')
  })

  it.each([
    ['at the other end', 'This text was made with AI.\n\nHi.', 'Hi.'],
    ['before what its author added', 'Hi.\n\nText made with AI\n\n#wool', 'Hi.\n\n#wool'],
    ['twice', '本文由AI生成。\n\nHi.\n\nThis text was made with AI.', 'Hi.'],
  ])('replaces an earlier label %s, and takes it away', (_, text, bare) => {
    expect(labelText(text, post('human-edited'), slot(300)).text).toBe(
      `${bare}\n\nAI wrote this text, a person edited it.`,
    )
    expect(labelText(text, post('human'), slot(300))).toEqual({text: bare, change: 'removed'})
  })

  it('moves nothing that is counted from the start of the text', () => {
    const fixed = slot(300, {appendOnly: true})
    const text = '本文由AI生成。\n\nHi.'
    expect(labelText(text, post('human'), fixed)).toEqual({text, change: 'none'})
    expect(labelText(text, post('ai-generated'), fixed).text).toBe(`${text}\n\nThis text was made with AI.`)
  })

  it('keeps what is said of a medium of which nothing is known, beside what it writes', () => {
    const unsure = slot(300, {mayRemove: medium => medium === 'text'})
    const picture = 'Hi.\n\nThe image was made with AI.'
    const both = 'Hi.\n\nThis text was made with AI. The image was made with AI.'
    expect(labelText(picture, post('human'), unsure)).toEqual({text: picture, change: 'none'})
    expect(labelText(both, post('human'), unsure)).toEqual({text: picture, change: 'removed'})
    expect(labelText(picture, post('ai-generated'), unsure).text).toBe(both)
    expect(labelText(both, post('ai-generated'), unsure).change).toBe('there')
    const first = 'The image was made with AI.\n\nHi.'
    expect(labelText(first, post('human'), unsure)).toEqual({text: first, change: 'none'})
  })

  it('writes the words so that they stay words', () => {
    const escaped = slot(300, {escape: text => text.replace(/[.]/g, '\\$&')})
    const once = labelText('Hi', post('ai-generated'), escaped)
    expect(once.text).toBe('Hi\n\nThis text was made with AI\\.')
    expect(labelText(once.text, post('human'), escaped).text).toBe('Hi')
  })

  it('takes no line of the author for the shortest form of another label', () => {
    expect(labelText('The future is\n\nAI image', post('human'), slot(300)).change).toBe('none')
  })

  it('adds wording that a law fixes, and knows it again', () => {
    const fixed = {language: 'zh-Hans', texts: ['内容由AI生成']}
    const disclosure = discloseExample('sample', {
      name: '',
      payload: {},
      disclosure: 'ai-generated',
      requires: [{kind: 'label', placement: 'next-to-content', wording: fixed}],
    })
    const once = labelText('Hi.\n\nThis text was made with AI.', disclosure, slot(300))
    expect(once.text).toBe('Hi.\n\nThis text was made with AI. · 内容由AI生成')
    expect(labelText(once.text, disclosure, slot(300)).change).toBe('there')
    expect(labelText(once.text, post('ai-generated'), slot(300)).change).toBe('there')
  })

  it('takes away nothing that an author wrote behind a label', () => {
    const text = 'Hi.\n\nText made with AI · by Kari'
    expect(labelText(text, post('human'), slot(300))).toEqual({text, change: 'none'})
  })
})

describe('direction', () => {
  const hebrew: Words = {
    ...wordsOf({
      language: 'he',
      labels: {
        'text-ai-generated': {
          long: 'טקסט זה נוצר באמצעות AI.',
          short: 'טקסט שנוצר באמצעות AI',
          shortest: 'טקסט שנוצר באמצעות AI',
        },
      },
    }),
    direction: 'rtl',
  }
  const known = slot(300, {words: [...words, hebrew]})
  const label = '\u2067טקסט זה נוצר באמצעות AI.\u2069'
  const inHebrew = (origin: 'ai-generated' | 'human') =>
    discloseSample(expand(origin), {words: hebrew, channel: 'sample'})

  it.each([
    ['end', '\n\n', `NORDLYS סוודר\n\n${label}`],
    ['start', '\n\n', `${label}\n\nNORDLYS סוודר`],
    ['end', ' · ', `NORDLYS סוודר · ${label}`],
  ] as const)(
    'isolates a Hebrew label beside Latin letters: at the %s, after "%s"',
    (place, join, expected) => {
      const own = {...known, place, join}
      const once = labelText('NORDLYS סוודר', inHebrew('ai-generated'), own)
      expect(once.text).toBe(expected)
      expect(labelText(once.text, inHebrew('ai-generated'), own)).toEqual({text: once.text, change: 'there'})
      expect(authorsText(once.text, inHebrew('ai-generated'), own)).toBe('NORDLYS סוודר')
      expect(labelText(once.text, inHebrew('human'), own).text).toBe('NORDLYS סוודר')
      expect(labelText(once.text, post('ai-generated'), own).text).not.toMatch(/[\u2066-\u2069]/)
    },
  )

  it('counts what isolates towards the room', () => {
    const text = `NORDLYS ${'ס'.repeat(10)}`
    const needed = text.length + 2 + label.length
    expect(
      labelText(text, inHebrew('ai-generated'), {...known, ...slot(needed, {words: known.words})}).form,
    ).toBe('long')
    expect(
      labelText(text, inHebrew('ai-generated'), {...known, ...slot(needed - 1, {words: known.words})}).form,
    ).toBe('short')
  })

  it('leaves a Hebrew label in a Hebrew text as it is, and isolates an English one', () => {
    expect(labelText('סוודר NORDLYS', inHebrew('ai-generated'), known).text).not.toMatch(/[\u2066-\u2069]/)
    expect(labelText('סוודר NORDLYS', post('ai-generated'), known).text).toBe(
      'סוודר NORDLYS\n\n\u2066This text was made with AI.\u2069',
    )
  })
})

describe('room', () => {
  it('tells the counts where not even the shortest form fits', () => {
    expect(() => labelText('a'.repeat(20), post('ai-generated'), slot(25))).toThrow(
      new DisclosureError(
        'label-too-long',
        '[social/sample] The label does not fit into `text`: the text has 20 graphemes, with the shortest label 29, and 25 are allowed. Take 4 out of the text, or write with `shorten: true`.',
        {field: 'text', allowed: ['at most 25 graphemes']},
      ),
    )
    expect(() => labelText('a', post('ai-generated'), slot(5, {shorten: true}))).toThrow(
      /Not even the label alone/,
    )
  })

  it('does not cut a URL in two', () => {
    const text = `Read https://example.com/${'a'.repeat(20)} now`
    expect(labelText(text, post('ai-generated'), slot(40, {shorten: true})).text).toBe('Read…\n\nAI text')
  })

  const anyText = fc.string({unit: 'grapheme', maxLength: 60})
  const anyPost = fc
    .tuple(
      fc.constantFrom<Shorthand>(
        'ai-generated',
        'human-edited',
        {origin: 'ai-generated', parts: {'a.png': 'ai-generated'}},
        {origin: 'human', parts: {'a.png': 'ai-modified'}},
      ),
      fc.constantFrom(english, thai, taiwanese),
    )
    .map(([disclosure, of]) => post(disclosure, of))
  const anySlot = fc
    .record({
      max: fc.integer({min: 1, max: 120}),
      place: fc.constantFrom('start' as const, 'end' as const),
      join: fc.constantFrom('\n\n', ' · '),
      shorten: fc.boolean(),
    })
    .map(({max, ...given}) => slot(max, given))

  function attempt<T>(run: () => T): T | undefined {
    try {
      return run()
    } catch (error) {
      if (error instanceof DisclosureError && error.code === 'label-too-long') return undefined
      throw error
    }
  }

  it('never exceeds a limit', () => {
    fc.assert(
      fc.property(anyText, anyPost, anySlot, (text, disclosure, where) => {
        const done = attempt(() => labelText(text, disclosure, where))
        if (!done) return
        for (const {max, count} of where.rooms) expect(count(done.text)).toBeLessThanOrEqual(max)
      }),
    )
  })

  it('writes once what it writes twice', () => {
    fc.assert(
      fc.property(anyText, anyPost, anySlot, (text, disclosure, where) => {
        const once = attempt(() => labelText(text, disclosure, where))
        if (once) expect(labelText(once.text, disclosure, where).text).toBe(once.text)
      }),
    )
  })

  it('keeps every word of the author, and gives the text back', () => {
    fc.assert(
      fc.property(anyText, anyPost, anySlot, (text, disclosure, where) => {
        const done = attempt(() => labelText(text, disclosure, {...where, shorten: false}))
        if (!done) return
        expect(where.place === 'end' ? done.text.startsWith(text) : done.text.endsWith(text)).toBe(true)
        expect(authorsText(done.text, disclosure, where)).toBe(text)
      }),
    )
  })

  it('never cuts a character in two', () => {
    fc.assert(
      fc.property(anyText, anyPost, fc.integer({min: 10, max: 60}), (text, disclosure, max) => {
        const done = attempt(() => labelText(text, disclosure, slot(max, {shorten: true})))
        if (done?.kept === undefined) return
        const {kept} = done
        expect(text.startsWith(kept)).toBe(true)
        expect(graphemesOf(text).slice(0, graphemesOf(kept).length).join('')).toBe(kept)
      }),
    )
  })

  it('takes the longest form that fits', () => {
    const label = 'This text was made with AI.'
    for (let max = 20; max < 60; max++) {
      const done = attempt(() => labelText('a'.repeat(10), post('ai-generated'), slot(max)))
      const form = max >= 12 + label.length ? 'long' : max >= 29 ? 'short' : 'shortest'
      if (done) expect(done.form).toBe(form)
      else expect(max).toBeLessThan(19)
    }
  })
})
