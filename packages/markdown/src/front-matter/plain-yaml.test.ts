import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {stringify} from 'yaml'
import {readPlainYaml} from './plain-yaml.ts'
import {parseAnyYaml} from './yaml-block.ts'

/** Either no answer, or that of the parser. */
function agrees(text: string): boolean {
  const data = readPlainYaml(text)
  if (data === undefined) return false
  const parsed = parseAnyYaml(text)
  expect(parsed.problem, text).toBeUndefined()
  expect(data, text).toStrictEqual('data' in parsed ? parsed.data : undefined)
  return true
}

const usual = `# How it was made
title: Wool on the quay, and how it came there # working title
slug: '/wool/2026'
date: 2026-11-20
at: 2026-11-20T09:30:00+01:00
draft: false
weight: 12
rating: 4.5
lead: >-
  Two lines that
  are folded into one
teaser: |
  Kept
    as it is
quote: 'It''s "wool"'
subtitle:
tags: [wool, 'trade, fair', "2026", http://example.com/a]
authors:
- name: Kari Nordmann
  links:
    - https://example.com/kari

- name: 林小明
seo: {title: Wool, robots: {index: true}, "og:image": ~}
disclosure:
  origin: human-edited
  model: openai/gpt-5.2
  reviewed: {by: Kari Nordmann, at: 2026-11-20}
  parts:
    /images/hero.png: ai-generated
    b.mp4: {origin: ai-modified, depictsRealPerson: true}
`

describe('readPlainYaml', () => {
  it('reads what front matter mostly is', () => {
    expect(agrees(usual)).toBe(true)
    expect(agrees(usual.replaceAll('\n', '\r\n'))).toBe(true)
    expect(agrees(usual.trimEnd())).toBe(true)
    expect(readPlainYaml('')).toEqual({})
    expect(readPlainYaml('# nothing\n\n')).toEqual({})
  })

  it.each([
    'a: b\n  c\n',
    'a: |\n  b\n\n  # no comment\n',
    'a: |\n  b\n\nc: d\n',
    'a: >\n  b\n   c\n',
    'a: &x b\nc: *x\n',
    'a: b: c\n',
    'a: "b\n  c"\n',
    'a: "b\\n"\n',
    'a: [b\n ]\n',
    'a: [b]#c\n',
    'a: "b"#c\n',
    'a: 012\n',
    'a: 1_000\n',
    'a: 0x1f\n',
    'a: -0\n',
    'a: .inf\n',
    'a: 12:30\n',
    'a: 1\na: 2\n',
    '<<: {a: 1}\n',
    'null: 1\n',
    '"__proto__": 1\n',
    'a:\tb\n',
    'a: b\u2028c\n',
    'a: b\u00A0\n',
    '- a\n',
    ' a: b\n',
    '---\na: b\n',
    'a: {b}\n',
    'a: {b: }\n',
    'a: [b, , c]\n',
    'a: [b,]\n',
    'a: @b\n',
    'a: - b\n',
    'a:\n  - b\n c: d\n',
    'a:\n- - b\n',
    'a:\n-\n  b: c\n',
    `a: ${'['.repeat(40)}${']'.repeat(40)}\n`,
    `${'k'.repeat(2000)}: b\n`,
  ])('gives the answer of the parser to %j, or none', text => {
    agrees(text)
  })

  it('gives the answer of the parser, or none, to lines in any order', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'lang', '"x y"', "'z'", 'on', 'No', '/p.png', 'é', '1', 'true')
    const value = fc.constantFrom(
      ...['', 'x', 'x y', 'x # c', 'x#c', '#c', '~', 'null', 'True', 'yes', '1', '1.50', '01', '1e3', '-2'],
      ...[
        '2026-11-20',
        '"q"',
        "'q''s'",
        '"q" # c',
        '"q',
        'x: y',
        'x:y',
        '[a, b]',
        '[a, [b], {c: d}] # e',
        '{a: 1}',
      ],
      ...[
        '{a: {b: "c"}, d: []}',
        '[',
        '{a: 1',
        '|',
        '>-',
        '>',
        '|-',
        '|+',
        '>2',
        '&a x',
        '*a',
        '!t x',
        '%x',
        '`x',
        '- x',
      ],
      ...[
        'x:',
        '?',
        '? x',
        '-',
        'ø',
        '日本',
        'x ',
        '"a": b',
        '[a]b',
        '[ ]',
        '{ }',
        '[a b, c ]',
        '{a: b, a: c}',
        '.',
        '1.',
      ],
    )
    const indent = fc.constantFrom('', '', '', '  ', '  ', '    ', ' ', '      ')
    const line = fc.oneof(
      {weight: 6, arbitrary: fc.tuple(indent, key, value).map(([i, k, v]) => `${i}${k}: ${v}`)},
      {weight: 2, arbitrary: fc.tuple(indent, value).map(([i, v]) => `${i}- ${v}`)},
      {weight: 2, arbitrary: fc.tuple(indent, key, value).map(([i, k, v]) => `${i}- ${k}: ${v}`)},
      {weight: 2, arbitrary: fc.tuple(indent, value).map(([i, v]) => `${i}${v}`)},
      {weight: 1, arbitrary: fc.constantFrom('', '  ', '# c', '  # c', '---', '...')},
    )
    let answers = 0
    fc.assert(
      fc.property(
        fc.array(line, {minLength: 1, maxLength: 6}),
        fc.constantFrom('\n', '\r\n'),
        (lines, eol) => {
          if (agrees(lines.join(eol) + eol)) answers++
          if (agrees(lines.join(eol))) answers++
        },
      ),
      {numRuns: Number(process.env.FUZZ ?? 5000)},
    )
    expect(answers).toBeGreaterThan(100)
  })

  it('gives the answer of the parser, or none, to data that the library writes', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({unit: 'grapheme'}),
      fc.constantFrom('yes', '1', 'a b', 'x\ny\n', '~'),
    )
    const {tree} = fc.letrec(tie => ({
      tree: fc.oneof(
        {depthSize: 'small'},
        text,
        fc.boolean(),
        fc.integer(),
        fc.double({noNaN: true, noDefaultInfinity: true}),
        fc.constant(null),
        fc.array(tie('tree'), {maxLength: 4}),
        fc.dictionary(fc.oneof(fc.stringMatching(/^[a-z]\w*$/), text), tie('tree'), {
          maxKeys: 4,
          noNullPrototype: true,
        }),
      ),
    }))
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]\w*$/), tree, {maxKeys: 5}),
        fc.boolean(),
        (data, flat) => {
          agrees(stringify(data, flat ? {collectionStyle: 'flow', lineWidth: 0} : {}))
        },
      ),
      {numRuns: Number(process.env.FUZZ ?? 1000)},
    )
  })
})
