import {DisclosureError, parseRecord} from '@forthright/core'
import fc from 'fast-check'
import {stringify as toml} from 'smol-toml'
import {describe, expect, it} from 'vitest'
import {stringify as yaml} from 'yaml'
import {readFrontMatter, setDisclosure} from './index.ts'

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

  it.each([
    ['an anchor that is used elsewhere', '---\ndisclosure: &d human\nother: *d\n---\n'],
    ['a mapping in braces', '---\n{title: x}\n---\n'],
    ['an end of document', '---\ntitle: x\n...\n---\n'],
  ])('changes nothing where it cannot be done safely: %s', (_, source) => {
    expect(() => setDisclosure(source, 'ai-generated')).toThrow(
      expect.objectContaining({code: 'front-matter-unsafe'}),
    )
  })

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

describe('setDisclosure in TOML', () => {
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

function catchError(run: () => unknown): DisclosureError {
  try {
    run()
  } catch (error) {
    if (error instanceof DisclosureError) return error
  }
  throw new Error('nothing was thrown')
}
