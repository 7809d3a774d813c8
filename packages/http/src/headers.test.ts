import {hostileStrings} from '@forthright/core/testing'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {disclosureOf} from '../../html/test/disclosures.ts'
import {disclosureHeaders, emailHeaders, type HeaderOptions, readDisclosureHeader} from './index.ts'

const field = (input: unknown, options?: HeaderOptions) =>
  disclosureHeaders(disclosureOf(input), options)['AI-Disclosure']

describe('the header that is written', () => {
  it.each<[unknown, string | undefined]>([
    ['ai-generated', 'mode=machine-generated'],
    [{origin: 'ai-generated', reviewed: true}, 'mode=ai-originated'],
    ['human-edited', 'mode=ai-originated'],
    ['ai-modified', 'mode=ai-modified'],
    ['ai-assisted', 'mode=ai-modified'],
    ['human', 'mode=none'],
    ['unknown', undefined],
    [{origin: 'human', parts: {'a.png': 'ai-generated'}}, 'mode=ai-modified'],
    [{origin: 'human', parts: {title: 'ai-generated'}}, 'mode=ai-modified'],
    [{origin: 'unknown', parts: {'a.png': 'ai-generated'}}, undefined],
    [{origin: 'ai-generated', parts: {'a.png': 'human'}}, 'mode=machine-generated'],
    [
      {
        version: 1,
        parts: [
          {
            id: 'a.png',
            medium: 'image',
            at: {src: 'a.png'},
            steps: [{action: 'created', by: {kind: 'person'}}],
          },
          {
            id: 'b.png',
            medium: 'image',
            at: {src: 'b.png'},
            steps: [{action: 'generated', by: {kind: 'model'}}],
          },
        ],
      },
      'mode=machine-generated',
    ],
  ])('says of %j: %s', (input, expected) => {
    expect(field(input)).toBe(expected)
  })

  it('separates members with commas, as a Dictionary of RFC 9651 does', () => {
    expect(
      field(
        {
          origin: 'ai-generated',
          model: 'openai/gpt-5.2',
          reviewed: {by: {name: 'Kari Nordmann', role: 'editor'}},
        },
        {date: '2026-11-20', reviewedBy: 'name'},
      ),
    ).toBe(
      'mode=ai-originated, model="gpt-5.2", provider="openai", reviewed-by="Kari Nordmann", date=@1795132800',
    )
  })

  it.each<[HeaderOptions['reviewedBy'], unknown, string | undefined]>([
    [undefined, {name: 'Kari', role: 'editor'}, undefined],
    ['role', {name: 'Kari', role: 'editor'}, 'editor'],
    ['role', {name: 'Kari'}, undefined],
    ['name', {name: 'Kari', role: 'editor'}, 'Kari'],
    ['name', {role: 'editor'}, 'editor'],
    ['name', {name: 'Åse', role: 'editor'}, 'editor'],
    ['name', {name: '編輯'}, undefined],
  ])('names a reviewer by %s of %j: %s', (reviewedBy, by, expected) => {
    const written = field({origin: 'ai-generated', reviewed: {by}}, {reviewedBy})
    expect(readDisclosureHeader(written).header?.reviewedBy).toBe(expected)
  })

  it('names no reviewer whose review a model has overtaken', () => {
    const steps = [
      {action: 'generated', by: {kind: 'model'}},
      {action: 'reviewed', by: {kind: 'person', role: 'editor'}},
      {action: 'edited', by: {kind: 'model'}},
    ]
    const record = {version: 1, parts: [{id: 'body', medium: 'text', steps}]}
    expect(field(record, {reviewedBy: 'role'})).toBe('mode=machine-generated')
  })

  it('names a model only where there is one, and only in ASCII', () => {
    expect(field({origin: 'ai-generated', model: 'a/b', translated: {model: 'deepl'}})).toBe(
      'mode=machine-generated',
    )
    expect(field({origin: 'ai-generated', model: '百度/ernie "5"\\x'})).toBe(
      'mode=machine-generated, model="ernie \\"5\\"\\\\x"',
    )
    expect(field({origin: 'ai-generated', model: 'a\u00a0b'})).toBe('mode=machine-generated')
    const parts = {'a.png': {origin: 'ai-generated', model: 'google/imagen-4'}}
    expect(field({origin: 'ai-generated', model: 'a/b', parts})).toBe(
      'mode=machine-generated, model="b", provider="a"',
    )
    expect(field({origin: 'human', parts})).toBe('mode=ai-modified, model="imagen-4", provider="google"')
  })

  it.each(['2026-02-30', '2026-13-01', '2026-11-20T09:30', 'soon', new Date(Number.NaN)])(
    'refuses %s as a date',
    date => {
      expect(() => field('ai-generated', {date})).toThrow(
        expect.objectContaining({code: 'usage', field: 'date'}),
      )
    },
  )

  it('takes a day, a time with its offset, and a date', () => {
    for (const date of ['2026-11-20', '2026-11-20T01:00:00+01:00', new Date(1795132800_999)])
      expect(field('ai-generated', {date})).toBe('mode=machine-generated, date=@1795132800')
  })

  it.each([
    ['https://x.example/å b.c2pa?a="<>\'#f>', 'https://x.example/%C3%A5%20b.c2pa?a=%22%3C%3E%27#f%3E'],
    ['HTTP://X.example', 'http://x.example/'],
    ['https://x.example/\r\nSet-Cookie: a=b', 'https://x.example/Set-Cookie:%20a=b'],
  ])('links to %j', (manifest, href) => {
    expect(disclosureHeaders(disclosureOf('ai-generated'), {manifest}).Link).toBe(
      `<${href}>; rel="c2pa-manifest"`,
    )
  })

  it.each(['', 'a.c2pa', '//x.example/a', 'javascript:alert(1)', 'data:,x', 'https://'])(
    'refuses %j as a manifest',
    manifest => {
      expect(() => disclosureHeaders(disclosureOf('ai-generated'), {manifest})).toThrow(
        expect.objectContaining({code: 'usage', field: 'manifest'}),
      )
    },
  )

  it('fits into a header whatever stands in the record', () => {
    for (const hostile of hostileStrings.filter(text => !/\p{Cc}/u.test(text))) {
      const name = `Kari ${hostile}`.slice(0, 500)
      const by = {kind: 'person', name, role: name}
      const record = {
        version: 1,
        parts: [
          {
            id: 'body',
            medium: 'text',
            steps: [
              {action: 'generated', by: {kind: 'model', provider: hostile, id: hostile}},
              {action: 'reviewed', by},
            ],
          },
        ],
      }
      const value = field(record, {reviewedBy: 'name'}) ?? ''
      expect(new Headers({'AI-Disclosure': value}).get('AI-Disclosure')).toBe(value)
      const {header} = readDisclosureHeader(value)
      const readable = /^[\x20-\x7e]+$/.test(hostile) ? hostile : undefined
      expect(header).toMatchObject({mode: 'ai-originated'})
      expect([header?.model, header?.provider]).toEqual([readable, readable])
      expect(header?.reviewedBy).toBe(readable && name)
    }
  })
})

describe('the header that is read', () => {
  it('has commas, or the semicolons and lines of the draft’s own example', () => {
    const expected = {
      mode: 'ai-originated',
      making: {grade: 'ai-generated', reviewed: false},
      model: 'gpt-4',
      provider: 'OpenAI',
      reviewedBy: 'editorial-team',
      date: new Date(1745286896000),
    }
    const members = [
      'mode=ai-originated',
      'model="gpt-4"',
      'provider="OpenAI"',
      'reviewed-by="editorial-team"',
      'date=@1745286896',
    ]
    for (const between of [', ', ',', '; ', ';', ';\r\n               '])
      expect(readDisclosureHeader(members.join(between))).toEqual({header: expected, issues: []})
  })

  it('lets a member win over a parameter, and the last of two members over the first', () => {
    expect(readDisclosureHeader('mode=none;model="a", model="b", mode=ai-modified').header).toMatchObject({
      mode: 'ai-modified',
      model: 'b',
    })
  })

  it.each<[string, unknown]>([
    ['mode="none"', {mode: 'none'}],
    ['mode=AI-Modified, model=gpt-5.2', {mode: 'ai-modified', model: 'gpt-5.2'}],
    ['mode=none, model=%"%c3%85"', {model: 'Å'}],
    ['mode=none, date=1745286896', {date: new Date(1745286896000)}],
    ['mode=none, future=(1 2), date=?1, model=?0', {mode: 'none'}],
  ])('tolerates %s', (value, expected) => {
    expect(readDisclosureHeader(value).header).toMatchObject(expected as object)
  })

  it.each([
    ['mode=sure', 'write one of none, ai-modified, ai-originated, machine-generated'],
    ['model="x"', 'there is no mode'],
    ['mode', 'there is no mode'],
    ['mode=(none)', 'there is no mode'],
    ['mode=none, date=@yesterday', 'is not a Dictionary of RFC 9651'],
    ['mode=none, model="x', 'is not a Dictionary of RFC 9651'],
    ['Mode: none', 'is not a Dictionary of RFC 9651'],
    [`mode=none, ${'å'.repeat(500)}`, '…'],
  ])('says what is wrong with %s', (value, message) => {
    const {header, issues} = readDisclosureHeader(value)
    expect(header).toBeUndefined()
    expect(issues).toEqual([expect.objectContaining({message: expect.stringContaining(message)})])
  })

  it.each([undefined, null, '', '  '])('finds nothing in %j', value => {
    expect(readDisclosureHeader(value)).toEqual({issues: []})
  })

  it('never throws', () => {
    const piece = fc.constantFrom(
      'mode',
      '=',
      'none',
      ';',
      ',',
      ' ',
      '"',
      '@1',
      'model',
      '%"',
      '(',
      ')',
      '\n ',
      '?1',
      ':',
      'å',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map(list => list.join('')),
        ),
        value => {
          readDisclosureHeader(value)
        },
      ),
    )
  })
})

it('is shorter in mail, where lines are: the mode alone', () => {
  const header = (input: unknown) => emailHeaders(disclosureOf(input))['AI-Disclosure']
  expect(header({origin: 'ai-generated', model: 'openai/gpt-5.2'})).toBe('mode=machine-generated')
  expect(header('human-edited')).toBe('mode=ai-originated')
  expect(header({origin: 'human', parts: {'a.png': 'ai-generated'}})).toBe('mode=ai-modified')
  expect(emailHeaders(disclosureOf('unknown'))).toEqual({})
})
