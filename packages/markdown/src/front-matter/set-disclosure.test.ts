import {DisclosureError, parseRecord} from '@forthright/core'
import fc from 'fast-check'
import {stringify as toml} from 'smol-toml'
import {describe, expect, it} from 'vitest'
import {stringify as yaml} from 'yaml'
import {readFrontMatter, setDisclosure} from '../index.ts'

const detailed = {
  origin: 'human-edited',
  model: 'openai/gpt-5.2',
  reviewed: {by: 'no', at: '2026-11-20'},
} as const

describe('setDisclosure in YAML', () => {
  it('makes a block where there is none, after a byte order mark and with the line ending of the file', () => {
    expect(setDisclosure('Text.\n', 'human')).toBe('---\ndisclosure: human\n---\n\nText.\n')
    expect(setDisclosure('\uFEFF# T\r\n', 'human')).toBe(
      '\uFEFF---\r\ndisclosure: human\r\n---\r\n\r\n# T\r\n',
    )
    expect(setDisclosure('', 'human')).toBe('---\ndisclosure: human\n---\n')
  })

  it('appends the key as the last one', () => {
    expect(setDisclosure("---\ntitle:  'x' # c\n# end\n\n---\nText.", 'human')).toBe(
      "---\ntitle:  'x' # c\n# end\n\ndisclosure: human\n---\nText.",
    )
  })

  it('replaces a value where it stands and keeps the comment behind it', () => {
    expect(setDisclosure('---\na: 1\ndisclosure: human # why\nb: 2\n---\n', 'ai-generated')).toBe(
      '---\na: 1\ndisclosure: ai-generated # why\nb: 2\n---\n',
    )
    expect(
      setDisclosure('---\ndisclosure:\n  origin: human\n  model: x\nb: |\n  t\n---\n', 'ai-assisted'),
    ).toBe('---\ndisclosure: ai-assisted\nb: |\n  t\n---\n')
    expect(setDisclosure('---\n"disclosure":\nb: 1\n---\n', 'human')).toBe(
      '---\n"disclosure": human\nb: 1\n---\n',
    )
    expect(setDisclosure('---\ndisclosure: >-\n  human\n\nb: 1\n---\n', 'ai-assisted')).toBe(
      '---\ndisclosure: ai-assisted\n\nb: 1\n---\n',
    )
  })

  it('follows the indent of an indented block', () => {
    expect(setDisclosure('---\n  a: 1\n---\n', {origin: 'human', language: 'nb'})).toBe(
      '---\n  a: 1\n  disclosure:\n    origin: human\n    language: nb\n---\n',
    )
  })

  it('quotes what another parser would read as something else', () => {
    expect(setDisclosure('', detailed)).toContain('    by: "no"\n    at: "2026-11-20"\n')
  })

  it('escapes characters that cannot be seen', () => {
    const written = setDisclosure('', {origin: 'human', responsible: 'a\u202Eb\u2028c\uFEFF'})
    expect(written).toContain('"a\\u202eb\\u2028c\\ufeff"')
    expect(readFrontMatter(written)?.data).toEqual({
      disclosure: {origin: 'human', responsible: 'a\u202Eb\u2028c\uFEFF'},
    })
  })

  it('changes no byte where the same is said already, in whatever form', () => {
    const source = '---\ndisclosure: {"origin": "ai-generated"}   # flow\n---\n'
    expect(setDisclosure(source, 'ai-generated')).toBe(source)
  })

  it.each([['an anchor that is used elsewhere', '---\ndisclosure: &d human\nother: *d\n---\n']])(
    'changes nothing where it cannot be done safely: %s',
    (_, source) => {
      expect(() => setDisclosure(source, 'ai-generated')).toThrow(
        expect.objectContaining({code: 'front-matter-unsafe'}),
      )
    },
  )

  it('leaves other formats alone', () => {
    expect(() => setDisclosure('---php\n$a = 1;\n---\n', 'human')).toThrow(
      expect.objectContaining({code: 'front-matter-unsafe'}),
    )
  })

  it('says which value is not allowed', () => {
    const error = catchError(() => setDisclosure('', 'ai-made' as never))
    expect(error.code).toBe('record-invalid')
    expect(error.allowed).toContain('ai-generated')
  })
})

describe('setDisclosure in YAML in braces', () => {
  const model = {origin: 'ai-modified', model: 'openai/gpt-5.2', responsible: 'no'} as const

  it.each([
    ['{"title": "x"}', '{"title": "x", "disclosure": "human"}'],
    ['{\n  "title": "x"\n}', '{\n  "title": "x",\n  "disclosure": "human"\n}'],
    ['{\n\t"title": "x",\n}', '{\n\t"title": "x",\n\t"disclosure": "human",\n}'],
    ['# a\n{title: x} # b', '# a\n{title: x, disclosure: human} # b'],
    ['{ title: x, } ', '{ title: x, disclosure: human, } '],
    ['{ title: x # a\n}', '{ title: x, disclosure: human # a\n}'],
    ['{ # a\n  title: x # b\n  # c\n}\n# d', '{ # a\n  title: x, # b\n  disclosure: human\n  # c\n}\n# d'],
    ['{ # a\n  title: x, # b\n  # c\n}', '{ # a\n  title: x, # b\n  disclosure: human,\n  # c\n}'],
    ['{ # a\n}', '{\n  "disclosure": "human" # a\n}'],
    ['{a: "}, # x", b: [1, {c: 2}]}', '{a: "}, # x", b: [1, {c: 2}], disclosure: human}'],
  ])('is set as the last key of %j, and taken out again to the byte', (inner, wanted) => {
    for (const eol of ['\n', '\r\n']) {
      const fenced = (text: string) => `---\n${text}\n---\n\nText.\n`.replaceAll('\n', eol)
      expect(setDisclosure(fenced(inner), 'human')).toBe(fenced(wanted))
      expect(setDisclosure(fenced(wanted), undefined)).toBe(fenced(inner))
    }
  })

  it.each([
    ['{"disclosure":"human","b":1}', '{"disclosure":"ai-generated","b":1}', '{"b":1}'],
    ['{disclosure: human, b: 1}', '{disclosure: ai-generated, b: 1}', '{b: 1}'],
    ['{disclosure}', '{disclosure: ai-generated}', '{}'],
    ['{disclosure:, b: 1}', '{disclosure: ai-generated, b: 1}', '{b: 1}'],
    ['{"disclosure": , }', '{"disclosure": "ai-generated" , }', '{ }'],
    ['{disclosure: !!str human}', '{disclosure: ai-generated}', '{}'],
    [
      '{\n  disclosure: # a\n    human, # b\n  # c\n  b: 1\n}',
      '{\n  disclosure: # a\n    ai-generated, # b\n  # c\n  b: 1\n}',
      '{\n  # c\n  b: 1\n}',
    ],
    ['{ # a\n  disclosure: human # b\n}', '{ # a\n  disclosure: ai-generated # b\n}', '{ # a\n   # b\n}'],
    [
      '{b: 1, disclosure: {origin: human, # a\n  model: "#x"}}',
      '{b: 1, # a\ndisclosure: ai-generated}',
      '{b: 1}',
    ],
  ])('is replaced in %j where it stands, and taken out', (inner, replaced, without) => {
    const fenced = (text: string) => `---\n${text}\n---\nText.\n`
    expect(setDisclosure(fenced(inner), 'ai-generated')).toBe(fenced(replaced))
    expect(setDisclosure(fenced(inner), undefined)).toBe(fenced(without))
  })

  it('is written as JSON beside JSON, else in few quotes', () => {
    expect(setDisclosure('---\n{\n  "a": 1\n}\n---\n', model)).toBe(
      '---\n{\n  "a": 1,\n  "disclosure": {\n    "origin": "ai-modified",\n    "model": "openai/gpt-5.2",\n    "responsible": "no"\n  }\n}\n---\n',
    )
    expect(setDisclosure('---\n{a: 1}\n---\n', model)).toBe(
      '---\n{a: 1, disclosure: {origin: ai-modified, model: openai/gpt-5.2, responsible: "no"}}\n---\n',
    )
  })

  it('is not taken from a value that an alias repeats', () => {
    expect(() => setDisclosure('---\n{disclosure: &d human, b: *d}\n---\n', 'ai-generated')).toThrow(
      expect.objectContaining({code: 'front-matter-unsafe'}),
    )
  })

  it('reads back for any data, and comes out again to the byte', () => {
    const data = fc
      .dictionary(fc.string({maxLength: 6}), fc.jsonValue({maxDepth: 3}), {minKeys: 1, maxKeys: 4})
      .filter(fields => !('disclosure' in fields))
    const form = fc.constantFrom<(fields: object) => string>(
      fields => JSON.stringify(fields),
      fields => JSON.stringify(fields, null, 2),
      fields => yaml(fields, {collectionStyle: 'flow'}).trimEnd(),
      fields => yaml(fields, {collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0}).trimEnd(),
    )
    const value = fc.constantFrom('ai-generated' as const, model, {
      origin: 'human' as const,
      responsible: 'a: b',
      parts: {'a.png': 'ai-generated' as const, '#1': 'human' as const},
    })
    fc.assert(
      fc.property(data, form, value, (fields, print, wanted) => {
        const source = `---\n${print(fields)}\n---\nText.\n`
        fc.pre(isReadable(source))
        const before = readFrontMatter(source)?.data
        const written = setDisclosure(source, wanted)
        expect(readFrontMatter(written)?.data).toEqual({...before, disclosure: wanted})
        expect(setDisclosure(written, wanted)).toBe(written)
        expect(setDisclosure(written, undefined)).toBe(source)
      }),
    )
  })
})

describe('setDisclosure and the comments of the author', () => {
  const detail = {origin: 'ai-assisted', model: 'x'} as const
  const yamlOf = (inner: string) => `---\na: 1\n${inner}\nb: 2 # two\n---\n`

  it.each([
    ['disclosure: human # mine', 'disclosure: # mine\n  origin: ai-assisted\n  model: x'],
    ['disclosure: human   # mine', 'disclosure:   # mine\n  origin: ai-assisted\n  model: x'],
    ['disclosure: human\n  # note', 'disclosure:\n  # note\n  origin: ai-assisted\n  model: x'],
    ['disclosure: human # mine\n  # note', 'disclosure: # mine\n  # note\n  origin: ai-assisted\n  model: x'],
  ])('keeps them in YAML on the line of the key, and above the value, and back: %j', (short, long) => {
    for (const eol of ['\n', '\r\n']) {
      const [a, b] = [yamlOf(short).replaceAll('\n', eol), yamlOf(long).replaceAll('\n', eol)]
      expect(setDisclosure(a, detail)).toBe(b)
      expect(setDisclosure(b, 'human')).toBe(a)
    }
  })

  it.each([
    // The one of the key, before a value in braces and before a text block.
    [
      'disclosure: {origin: ai-assisted, model: y} # mine',
      'disclosure: # mine\n  origin: ai-assisted\n  model: x',
    ],
    ['disclosure: >- # mine\n  human', 'disclosure: # mine\n  origin: ai-assisted\n  model: x'],
    ['disclosure: # mine\n  human', 'disclosure: # mine\n  origin: ai-assisted\n  model: x'],
    ['disclosure: # mine', 'disclosure: # mine\n  origin: ai-assisted\n  model: x'],
    // What is there still keeps them, however it is spelled.
    [
      'disclosure:\n  # who\n  origin: "ai-assisted" # sure\n  # which\n  model: y\n  # end',
      'disclosure:\n  # which\n  # who\n  origin: ai-assisted # sure\n  model: x\n  # end',
    ],
    [
      'disclosure: { # mine\n  model: x, # sure\n# who\n  origin: human } # end',
      'disclosure: # mine\n  # who\n  # end\n  origin: ai-assisted\n  model: x # sure',
    ],
    [
      'disclosure:\n  origin: ai-assisted # a\n  model: "#y" # b\n  translated: # c\n    model: z # d\n  # e\n# f',
      'disclosure:\n  # b\n  # c\n  # d\n  origin: ai-assisted # a\n  model: x\n  # e\n# f',
    ],
  ])('keeps them in YAML with their lines, and those that have none first: %j', (before, after) => {
    expect(setDisclosure(yamlOf(before), detail)).toBe(yamlOf(after))
    expect(setDisclosure(yamlOf(after), detail)).toBe(yamlOf(after))
  })

  it('keeps them in YAML below a grade', () => {
    expect(
      setDisclosure(
        yamlOf('disclosure: # mine\n  # a\n  origin: ai-assisted # b\n  model: x'),
        'ai-generated',
      ),
    ).toBe(yamlOf('disclosure: ai-generated # mine\n  # a\n  # b'))
  })

  it.each([
    [
      '---\ndisclosure:\n  version: 1\n  parts:\n    - id: body # one\n      medium: text\n      # two\n      steps:\n        # three\n        - action: generated\n          by: # four\n            kind: model\n            id: m # five\n        - action: generated # six\n          by:\n            kind: model\n---\n',
      '---\ndisclosure:\n  # five\n  version: 1\n  parts:\n    - id: body # one\n      medium: text\n      # two\n      steps:\n        # three\n        - action: generated\n          by: # four\n            kind: model\n            id: model-n\n        - action: generated # six\n          by:\n            kind: model\n---\n',
    ],
    [
      '+++\n[disclosure]\nversion = 1\n\n[[disclosure.parts]] # one\nid = "body"\nmedium = "text"\n\n# two\n[[disclosure.parts.steps]]\naction = "generated"\n\n[disclosure.parts.steps.by]\n# three\nkind = "model"\nid = "m" # four\n\n[[disclosure.parts.steps]]\naction = "generated" # five\n\n[disclosure.parts.steps.by]\nkind = "model"\n+++\n',
      '+++\n[disclosure]\n# four\nversion = 1\n\n[[disclosure.parts]] # one\nid = "body"\nmedium = "text"\n\n# two\n[[disclosure.parts.steps]]\naction = "generated"\n\n[disclosure.parts.steps.by]\n# three\nkind = "model"\nid = "model-n"\n\n[[disclosure.parts.steps]]\naction = "generated" # five\n\n[disclosure.parts.steps.by]\nkind = "model"\n+++\n',
    ],
  ])('keeps them in a record with lists: %#', (before, after) => {
    const by = (id?: string) => ({kind: 'model' as const, ...(id === undefined ? {} : {id})})
    const steps = [
      {action: 'generated' as const, by: by('model-n')},
      {action: 'generated' as const, by: by()},
    ]
    const record = {version: 1 as const, parts: [{id: 'body', medium: 'text' as const, steps}]}
    expect(setDisclosure(before, record)).toBe(after)
  })

  it('keeps them in TOML on the line of the key, and back', () => {
    const short = '+++\na = 1\ndisclosure = "human"  # decided by Kari\n+++\n'
    const long = '+++\na = 1\n\n[disclosure]  # decided by Kari\norigin = "ai-assisted"\nmodel = "x"\n+++\n'
    for (const eol of ['\n', '\r\n']) {
      const [a, b] = [short.replaceAll('\n', eol), long.replaceAll('\n', eol)]
      expect(setDisclosure(a, detail)).toBe(b)
      expect(setDisclosure(b, 'human')).toBe(a)
    }
  })

  it('keeps them in TOML with their lines, and tables where they stand', () => {
    const source = (inner: string) =>
      `+++\na = 1 # a\n\n# How it was made\n[disclosure] # mine\n${inner}\n# z\n[z]\nb = 1\n+++\n`
    const before = source('# who\norigin = "ai-assisted" # sure\n# which\nmodel = "#y" # b\n')
    expect(setDisclosure(before, detail)).toBe(
      source('# which\n# b\n# who\norigin = "ai-assisted" # sure\nmodel = "x"\n'),
    )
    expect(setDisclosure(before, 'ai-generated')).toBe(
      '+++\na = 1 # a\ndisclosure = "ai-generated" # mine\n# who\n# sure\n# which\n# b\n\n# How it was made\n\n# z\n[z]\nb = 1\n+++\n',
    )
  })

  it('keeps them in TOML in a value over several lines', () => {
    const source = '+++\ndisclosure = {version = 1, parts = [ # all\n  # none\n]} # mine\na = 1\n+++\n'
    const written = setDisclosure(source, 'human')
    expect(written).toBe('+++\na = 1\ndisclosure = "human" # all\n# none\n# mine\n+++\n')
  })

  it('loses none of them, wherever they stand, and touches nothing else', () => {
    const origin = fc.constantFrom('ai-assisted' as const, 'ai-generated' as const)
    const part = fc.oneof(origin, fc.record({origin, depictsRealPerson: fc.boolean()}))
    const value = fc.oneof(
      origin,
      fc.record(
        {
          origin,
          model: fc.constantFrom('x', '# y', 'a: b'),
          reviewed: fc.record({by: fc.constantFrom('Kari', 'no'), at: fc.constant('2026-11-20')}),
          parts: fc.dictionary(fc.constantFrom('a.png', 'title', 'alt', '#1'), part, {minKeys: 1}),
        },
        {requiredKeys: ['origin', 'model'], noNullPrototype: true},
      ),
    )
    const places = fc.infiniteStream(fc.constantFrom('', '', ' #', '  #', '\n#', '\n   #'))
    const format = fc.constantFrom('yaml' as const, 'toml' as const)
    fc.assert(
      fc.property(value, value, places, format, (first, second, stream, kind) => {
        const fence = kind === 'yaml' ? '---' : '+++'
        const inner = kind === 'yaml' ? 'a: 1\n' : 'a = 1\n'
        const plain = setDisclosure(`${fence}\n${inner}${fence}\n`, first)
        const lines = plain.split('\n').slice(2, -2)
        const isInside = (index: number) => index < lines.length - 1
        const commented = lines.map((line, index) => {
          const place = line === '' ? '' : (stream.next().value as string)
          return place === '' || (place.startsWith('\n') && !isInside(index))
            ? line
            : `${line}${place} c${index}.`
        })
        const source = `${fence}\n${inner}${commented.join('\n')}\n${fence}\nText.\n`
        const written = setDisclosure(source, second)
        const comments = (text: string) => [...text.matchAll(/# c\d+\./g)].map(String).sort()
        expect(comments(written)).toEqual(comments(source))
        expect(written.startsWith(`${fence}\n${inner.trimEnd()}`) && written.endsWith('Text.\n')).toBe(true)
        expect(parseRecord(readFrontMatter(written)?.data.disclosure)).toEqual(parseRecord(second))
        expect(setDisclosure(written, second)).toBe(written)
        expect(comments(setDisclosure(written, first))).toEqual(comments(source))
      }),
    )
  })
})

describe('setDisclosure in TOML', () => {
  it('keeps the order of parts, where grades alone stand behind tables', () => {
    const shorthand = {
      parts: {
        alt: 'human',
        'a.png': {origin: 'ai-generated', depictsRealPerson: true},
        title: 'ai-generated',
      },
    } as const
    const written = setDisclosure('+++\na = 1\n+++\n', shorthand)
    const {record} = parseRecord(readFrontMatter(written)?.data.disclosure)
    expect(record?.parts.map(({id}) => id)).toEqual(['body', 'alt', 'a.png', 'title'])
    expect(record).toEqual(parseRecord(shorthand).record)
    expect(setDisclosure(written, record)).toBe(written)
    expect(setDisclosure('+++\na = 1\n+++\n', record)).toBe(written)
    // Elsewhere a grade alone stays one.
    expect(setDisclosure('', shorthand)).toContain('    title: ai-generated\n')
  })

  it('sets text before the first table', () => {
    expect(setDisclosure('+++\ntitle = "x"\n\n# about\n[a]\nb = 1\n+++\n', 'human')).toBe(
      '+++\ntitle = "x"\ndisclosure = "human"\n\n# about\n[a]\nb = 1\n+++\n',
    )
    expect(setDisclosure('+++\n[a]\nb = 1\n+++\n', 'human')).toBe(
      '+++\ndisclosure = "human"\n[a]\nb = 1\n+++\n',
    )
  })

  it('is not misled by what looks like a table', () => {
    const source =
      '+++\nx = """\n[disclosure]\ndisclosure = 1\n"""\ny = [\n  ["a"], # ]\n  ["disclosure = 1"],\n]\n+++\n'
    expect(setDisclosure(source, 'human')).toBe(source.replace(/\+\+\+\n$/, 'disclosure = "human"\n+++\n'))
  })

  it('replaces a value where it stands, and tables by tables', () => {
    expect(setDisclosure("+++\r\ndisclosure = 'human' # why\r\nb = 2\r\n+++\r\n", 'ai-generated')).toBe(
      '+++\r\ndisclosure = "ai-generated" # why\r\nb = 2\r\n+++\r\n',
    )
    const tables = setDisclosure('+++\na = 1\n+++\n', detailed)
    expect(tables).toBe(
      '+++\na = 1\n\n[disclosure]\norigin = "human-edited"\nmodel = "openai/gpt-5.2"\n\n[disclosure.reviewed]\nby = "no"\nat = "2026-11-20"\n+++\n',
    )
    expect(setDisclosure(tables, 'human')).toBe('+++\na = 1\ndisclosure = "human"\n+++\n')
    expect(setDisclosure(tables, undefined)).toBe('+++\na = 1\n+++\n')
  })

  it('replaces dotted keys and arrays of tables', () => {
    const dotted = '+++\ndisclosure.origin = "human"\ndisclosure.language = "nb"\na = 1\n+++\n'
    expect(setDisclosure(dotted, 'ai-generated')).toBe('+++\na = 1\ndisclosure = "ai-generated"\n+++\n')
    const full =
      '+++\na = 1\n[disclosure]\nversion = 1\n[[disclosure.parts]]\nid = "body"\nmedium = "text"\nsteps = []\n[z]\nb = 1\n+++\n'
    expect(setDisclosure(full, 'human')).toBe('+++\na = 1\ndisclosure = "human"\n[z]\nb = 1\n+++\n')
  })
})

describe('setDisclosure for any front matter', () => {
  const key = fc.stringMatching(/^[a-z][a-z0-9_-]{0,8}$/).filter(name => name !== 'disclosure')
  const text = fc.oneof(
    fc.string({maxLength: 30}),
    fc.constantFrom('no', '1e3', '2026-11-20', '# x', ': a', "it's", '[disclosure]'),
  )
  const value = fc.oneof(
    text,
    fc.integer(),
    fc.boolean(),
    fc.array(text, {maxLength: 3}),
    fc.dictionary(key, text, {maxKeys: 3}),
  )
  const data = fc.dictionary(key, value, {maxKeys: 5})
  const record = fc.record(
    {
      origin: fc.constantFrom('human', 'ai-assisted', 'ai-modified', 'human-edited', 'ai-generated'),
      model: fc.stringMatching(/^[ -~\u0E00-\u0E3A\u2028\u202E]{1,20}$/),
      responsible: fc.stringMatching(/^[ -~]{1,20}$/),
    },
    {requiredKeys: ['origin'], noNullPrototype: true},
  )
  const files = fc
    .tuple(data, fc.constantFrom('yaml', 'toml', 'none'), fc.constantFrom('\n', '\r\n'), fc.boolean())
    .map(([fields, format, eol, bom]) => {
      const block =
        format === 'yaml'
          ? `---\n${yaml(fields).replace(/^\{\}\n$/, '')}---\n`
          : format === 'toml'
            ? `+++\n${toml(fields).trimEnd()}\n+++\n`
            : ''
      return `${bom ? '\uFEFF' : ''}${`${block}\nText.\n`.replaceAll('\n', eol)}`
    })

  it('reads back, leaves the rest alone, and comes out again to the byte', () => {
    fc.assert(
      fc.property(files, record, (source, wanted) => {
        fc.pre(parseRecord(wanted).record !== undefined)
        const written = setDisclosure(source, wanted as never)
        expect(readFrontMatter(written)?.data.disclosure).toEqual(wanted)
        expect(setDisclosure(written, wanted as never)).toBe(written)
        // A block that holds nothing else is taken for ours.
        const emptied = /^\uFEFF?(---|\+\+\+)\s*(---|\+\+\+)/.test(source)
        if (!emptied) expect(setDisclosure(written, undefined)).toBe(source)
      }),
    )
  })
})

function isReadable(source: string): boolean {
  try {
    return readFrontMatter(source)?.format === 'yaml'
  } catch {
    return false
  }
}

function catchError(run: () => unknown): DisclosureError {
  try {
    run()
  } catch (error) {
    if (error instanceof DisclosureError) return error
  }
  throw new Error('nothing was thrown')
}
