import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {parsePlaced} from './yaml-block.ts'
import {yamlValues} from './yaml-values.ts'

const keys = [
  ...[
    'title',
    'disclosure',
    'a',
    '日本語',
    'สี',
    '"q k"',
    "'s'",
    'k 2',
    '1',
    '0x1',
    'true',
    '1.0',
    'a-b',
    'a#b',
  ],
  ...[
    'http://x',
    '"a: b"',
    'a[0]',
    '-x',
    '?x',
    'x:y',
    'null',
    '~',
    '""',
    '__proto__',
    '<<',
    '? k',
    '*a',
    '!t k',
  ],
]
const scalars = [
  ...[
    'ai-generated',
    'Wool & more',
    '"dq \\n \\u00e9 # no"',
    "'it''s'",
    '"\\x41\\ud83d"',
    '日本 語',
    'สวัสดี ครับ',
    '😀 \u200d',
  ],
  ...[
    '12',
    '007',
    '0o7',
    '0x1F',
    '1e3',
    '1.50',
    '-0',
    '+1',
    '.5',
    '5.',
    '1_000',
    '.inf',
    '-.INF',
    '.nan',
    '0b1',
  ],
  ...[
    'yes',
    'no',
    'On',
    'true',
    'True',
    'tRUE',
    'null',
    '~',
    '',
    '2026-11-30',
    '12:30:45',
    '2026-11-30T10:00:00Z',
  ],
  ...[
    '[a, b]',
    '[a, "b, c", \'d\']',
    '{a: 1, b: [x]}',
    '[]',
    '{}',
    '[a,]',
    '{a}',
    '{a, b: c}',
    '[a: b]',
    '{"a":1}',
  ],
  ...[
    '# c',
    'x # c',
    'x#c',
    '"x"#c',
    'a: b',
    'a:b',
    '- x',
    '-x',
    '@x',
    '`x`',
    '%x',
    '!x',
    '*x*',
    '**b**',
    '&a x',
    '*a',
  ],
  ...[
    '!!str 1',
    '|',
    '>',
    '|-',
    '>-',
    '|+',
    '>2',
    '"',
    "'",
    '[',
    '{',
    ']',
    '}',
    'x,',
    'x]',
    '?',
    ':',
    '::',
    'x:',
    '<<',
  ],
  ...['"a" b', "'a'b", '[a] b', '\u00a0x', 'x\u0085y', 'a\tb', '\u0000', '\ud800', '\uFEFF'],
]
const indent = fc.constantFrom('', '', '', '  ', '  ', '    ', '   ', ' ')
const colon = fc.constantFrom(': ', ': ', ': ', ':', ' : ')
const pair = fc.tuple(fc.constantFrom(...keys), colon, fc.constantFrom(...scalars)).map(all => all.join(''))
const line = fc.oneof(
  {weight: 8, arbitrary: fc.tuple(indent, pair).map(all => all.join(''))},
  {
    weight: 3,
    arbitrary: fc.tuple(indent, fc.constantFrom(...scalars)).map(([by, value]) => `${by}- ${value}`),
  },
  {weight: 1, arbitrary: fc.tuple(indent, pair).map(([by, value]) => `${by}- ${value}`)},
  {weight: 2, arbitrary: fc.tuple(indent, fc.constantFrom(...scalars)).map(all => all.join(''))},
  {weight: 1, arbitrary: indent},
  {weight: 1, arbitrary: fc.constantFrom('# comment', '  # comment', '---', '...', '%YAML 1.2')},
)
const block = fc
  .tuple(fc.array(line, {minLength: 1, maxLength: 7}), fc.constantFrom('\n', '\n', '\r\n', '\r'))
  .map(([lines, eol]) => lines.join(eol) + eol)

/** What was found when the parsers were compared, with what each of them would have said. */
const apart = [
  'k: "x"#c\n',
  'k: \n\n  - \n- x\n',
  'k: [a\n]\n',
  "k: '\n- true'\n",
  'k: >+\n  a',
  'k: |2\n    \nz: 1\n',
  'k: >1\n\n  \n\nz: 1\n',
  'k 2 : >-\n   \n  # c',
  'k: \n\n# c\n  title-\nz: 1\n',
  'null: x\n',
  '~: x\n',
  '"": x\n',
  'a: &x 1\nb: *x\n',
  'a: {b: 1}\n<<: {c: 2}\n',
  'a: !!str 1\n',
  '? a\n: b\n',
  'a: \t1\n',
  'a: 1\n---\nb: 2\n',
  '__proto__: {a: 1}\n',
  'a: "\\U0011FFFF"\n',
  'a: 1\ra: 2\r',
]

describe('values without places', () => {
  it.each(apart)('leaves %j to the other parser', text => {
    expect(yamlValues(text)).toBeUndefined()
  })

  it.each([
    ['title: Wool & more\ndate: 2026-11-30\n', {title: 'Wool & more', date: '2026-11-30'}],
    ['a: yes\nb: 0o17\nc: 0x1f\nd: 012\ne: 1_0\n', {a: 'yes', b: 15, c: 31, d: 12, e: '1_0'}],
    [
      'tags: [a, "b, c"]\nd:\n  - x: 1\n    y: >-\n      two\n      lines\n',
      {tags: ['a', 'b, c'], d: [{x: 1, y: 'two lines'}]},
    ],
    ['disclosure:\r\n  origin: human # by hand\r\n', {disclosure: {origin: 'human'}}],
  ])('reads %j', (text, data) => {
    expect(yamlValues(text)).toEqual(data)
  })

  it('says what the other parser says, or nothing', () => {
    fc.assert(
      fc.property(block, text => {
        const data = yamlValues(text)
        if (data === undefined) return
        const placed = parsePlaced(text)
        expect(placed.problem).toBeUndefined()
        expect(placed.problem === undefined && placed.data).toEqual(data)
      }),
      {numRuns: 2000, seed: 14},
    )
  })
})
