import {DisclosureError} from '@forthright/core'
import {describe, expect, it} from 'vitest'
import {isLongRun} from '../../core/test/long-run.ts'
import {discloseAll} from '../test/disclose-all.ts'
import {canonicalBlocks, markdown, readFrontMatter, setDisclosure} from './index.ts'

const text = discloseAll('ai-generated')
const deep = (sign: string, levels: number) => sign.repeat(levels)
const frontMatter: Record<string, string> = {
  'YAML that holds itself': '---\ndisclosure: &a {origin: ai-generated, parts: *a}\n---\nText.\n',
  'YAML with a list that holds itself': '---\nx: &a\n  b: [1, *a]\n---\nText.\n',
  'YAML nested over lines': `---\n${Array.from({length: 2000}, (_, n) => `${' '.repeat(n)}a:\n`).join('')}${' '.repeat(2000)}b\n---\nText.\n`,
  'YAML nested in one line': `---\na:\n  ${deep('- ', 5000)}x\n---\nText.\n`,
  'YAML in brackets': `---\na: ${deep('[', 5000)}${deep(']', 5000)}\n---\nText.\n`,
  'YAML in open brackets': `---\na: ${deep('[', 5000)}\n---\nText.\n`,
  'YAML aliases that multiply': `---\na: &a [${'x, '.repeat(20)}]\n${[...'bcdefgh'].map((name, n) => `${name}: &${name} [${`*${'abcdefg'[n]}, `.repeat(20)}]\n`).join('')}---\n`,
  'a TOML key': `+++\n${deep('a.', 20_000)}b = 1\n+++\nText.\n`,
  'a TOML table': `+++\n[${deep('a.', 5000)}b]\nx = 1\n+++\nText.\n`,
  'TOML in brackets': `+++\na = ${deep('[', 5000)}${deep(']', 5000)}\n+++\nText.\n`,
  'TOML in braces': `+++\na = ${deep('{b=', 5000)}1${deep('}', 5000)}\n+++\nText.\n`,
  'JSON in brackets': `---json\n{"a": ${deep('[', 20_000)}${deep(']', 20_000)}}\n---\nText.\n`,
  'JSON in braces': `{"a": ${deep('{"a":', 20_000)}1${deep('}', 20_000)}}\nText.\n`,
}
const bodies: Record<string, string> = {
  quotations: `${deep('>', 4500)} x\n`,
  lists: `${deep('- ', 2000)}x\n`,
  'numbered lists': `${deep('1. ', 2000)}x\n`,
  'both after a paragraph': `Text.\n\n${deep('> - ', 2000)}x\n`,
  emphasis: `${deep('*a ', 600)}b${deep('*', 600)}\n`,
}

describe.each(['md', 'mdx'] as const)('in %s', format => {
  const calls: Record<string, (source: string) => unknown> = {
    read: source => markdown.read(source, {format}),
    write: source => markdown.write(source, text, {format}),
    setDisclosure: source => setDisclosure(source, 'human', {format}),
  }

  // What front matter is does not hang on the format of the body.
  const heads = format === 'md' || isLongRun ? Object.keys(frontMatter) : ['a TOML key', 'YAML in brackets']
  it.each(heads)('%s is refused, and the error says where', name => {
    for (const [call, run] of Object.entries(calls)) {
      const error = errorOf(() => run(frontMatter[name] ?? ''))
      expect(error?.code, call).toBe('front-matter-invalid')
      expect(error?.place?.start.line, call).toBeGreaterThan(0)
      expect(error?.message, call).not.toMatch(/call stack/)
    }
  })

  it.each(Object.keys(bodies))('%s nested too deep are refused, and the error says where', name => {
    for (const head of ['', '---\na: 1\n---\n']) {
      const source = head + bodies[name]
      const line = source.split('\n').length - 1
      for (const run of [...Object.values(calls).slice(0, 2), () => canonicalBlocks(source, {format})])
        expect(errorOf(() => run(source))).toMatchObject({
          code: 'content-invalid',
          message: expect.stringContaining(`(line ${line})`),
          place: {start: {line}},
        })
    }
  })

  it('what is nested as deep as any text is read, and so are thematic breaks', () => {
    for (const source of [
      `${deep('>', 150)} x\n`,
      `${deep('- ', 2000)}\n`,
      `${deep('* ', 2000)}\n`,
      `a\n${deep('-', 3000)}\n`,
    ])
      expect(markdown.read(markdown.write(source, text, {format}).content, {format}).labels).toHaveLength(1)
  })

  it.each([
    '---\na: "x\u0000y"\n---\nTe\u0000xt.\n',
    '---\na: "\uD800"\n---\nTe\uDFFFxt.\n',
    '---\n__proto__: {a: 1}\nconstructor: 1\n---\nText.\n',
    '+++\n"__proto__" = {a = 1}\n+++\nText.\n',
    '{"__proto__": {"a": 1}}\nText.\n',
    '\uFEFF---\na: 1\n---\nText.\n',
    '\uFEFF',
    '---\ra: 1\r---\rText.\r',
    '---\n---\n',
  ])('%j is written and read, or refused as unsafe', source => {
    const error = errorOf(() => {
      const {content} = markdown.write(source, text, {format})
      expect(markdown.read(content, {format}).record).toEqual(text.record)
      expect(markdown.write(content, text, {format}).content).toBe(content)
      expect(Object.hasOwn(Object.prototype, 'a')).toBe(false)
    })
    expect([undefined, 'front-matter-unsafe', 'front-matter-invalid']).toContain(error?.code)
  })
})

it('many open markers are read, and written once', () => {
  const source = '<!-- ai-disclosure: body -->\n\n'.repeat(4000)
  const {content} = markdown.write(source, text)
  expect(markdown.read(content).labels).toHaveLength(1)
  expect(markdown.write(content, text).content).toBe(content)
})

describe('keys that are there twice', () => {
  it.each(['a: 1\nb: 2\na: 3', 'x:\n  y: {a: 1, "a": 2}', '- a: 1\n  a: 2', 'a: &b {c: 1, c: 2}'])(
    'are refused in %j',
    yaml => {
      expect(() => readFrontMatter(`---\nk: 0\nv:\n  ${yaml.replaceAll('\n', '\n  ')}\n---\n`)).toThrow(
        /must be unique/,
      )
    },
  )

  it('are not those of two mappings, however many there are', () => {
    const many = Array.from({length: 8000}, (_, n) => `k${n}: {a: 1}\n`).join('')
    expect(Object.keys(readFrontMatter(`---\n${many}---\n`)?.data ?? {})).toHaveLength(8000)
  })
})

function errorOf(run: () => unknown): DisclosureError | undefined {
  try {
    run()
  } catch (error) {
    if (error instanceof DisclosureError) return error
    throw error
  }
  return undefined
}
