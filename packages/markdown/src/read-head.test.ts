import {readdirSync, readFileSync} from 'node:fs'
import {DisclosureError} from '@forthright/core'
import type {Head, Reading} from '@forthright/core/surface'
import {describe, expect, it} from 'vitest'
import {testWords} from '../test/words.ts'
import type {Format} from './body/parse.ts'
import {markdown} from './markdown.ts'

const heads = [
  '',
  '---\ntitle: Wool\ntags: [a, b]\n---\n',
  '---\ndisclosure: ai-generated\nmarkets: [EU, NO]\n---\n',
  '---\r\ndisclosure:\r\n  origin: human-edited\r\n  model: openai/gpt-5.2\r\n---\r\n',
  '\uFEFF---\ndisclosure: {origin: ai-genrated, modle: x}\n---\n',
  '---\nai: true\ndisclosure: human # by hand\n---\n',
  '---\nai_generated: false\n---\n',
  '---\nai_disclosure: nonsense\ntitle: "สี"\n---\n',
  '---\ndisclosure:\n---\n',
  '---\nbase: &b {origin: human}\ndisclosure: *b\n---\n',
  '---\n# -----BEGIN C2PA MANIFEST----- https://shop.example/a.c2pa -----END C2PA MANIFEST-----\ndisclosure: human\n---\n',
  '+++\ntitle = "x"\ndisclosure = "human"\n+++\n',
  '---json\n{"disclosure": {"origin": "human"}}\n---\n',
  'Title: Wool\nDisclosure: ai-generated\n\n',
  '---\ntitle: [\n---\n',
  '---\ntitle: open\n\nText.\n',
]
const bodies = [
  '# Wool\n\nWool is warm.\n',
  '<!-- ai-disclosure: body -->\n\n*Denne teksten er laget med KI.*\n\n<!-- /ai-disclosure -->\n\nText.\n',
  'Text.\n\n> *This text was\n> made with [AI](/policy).*\n',
  '<p class="x">This text was <b>made</b>\nwith&#32;AI.</p>\n\nText.\n',
  '*ข้อความนี้สร้างด้วย\u2060 AI*\n\nText.\n',
  '> [!NOTE]\n> 本文由 AI 生成。\n',
  'Text in which this text was made with AI is no label.\n',
  '<AiDisclosure part="body">This text was made with AI.</AiDisclosure>\n\nText.\n',
  "export const metadata = {title: 'x', disclosure: 'ai-generated'}\n\n# Wool\n",
  "import A from './a'; export const \\u0064isclosure = 'human'\n\n<A />\n",
  "import A from './a'\n\nHow to export disclosure data.\n",
  'export const disclosure = grade()\n\nText.\n',
]

const fixtures = new URL('../test/fixtures/', import.meta.url)
const files = readdirSync(fixtures).map(
  name => [name, readFileSync(new URL(name, fixtures), 'utf8')] as const,
)
const made = heads.flatMap((head, h) =>
  bodies.map((body, b) => [`head ${h}, body ${b}`, head + body] as const),
)

describe('head', () => {
  it.each([...files, ...made])('reads what the whole reading has at its head: %s', (_, source) => {
    for (const format of [undefined, 'md', 'mdx'] as const) expectSame(source, format)
  })

  it('knows fields that say nothing of AI, and where they stand', () => {
    const head = markdown.head?.('---\ntitle: Wool\ndate: 2026-11-30\n---\n\nText.\n')
    expect(head?.data).toEqual({title: 'Wool', date: '2026-11-30'})
    expect(head?.fieldAt?.(['date'])?.start).toEqual({line: 3, column: 1})
  })

  it('does not look at a text below front matter that says how it was made', () => {
    const deep = `---\ndisclosure: human\n---\n\n${'> '.repeat(600)}x\n`
    expect(() => markdown.read(deep)).toThrow(/nested/)
    expect(markdown.head?.(deep)).toMatchObject({record: {parts: [{id: 'body'}]}, issues: []})
  })
})

function expectSame(source: string, format: Format | undefined): void {
  const options = {format, words: Object.values(testWords)}
  const [whole, head] = [
    outcome(() => markdown.read(source, options)),
    outcome(() => markdown.head?.(source, options)),
  ]
  // Code that does not compile is met where a label or an export may stand in it.
  if (
    whole instanceof DisclosureError &&
    whole.code === 'content-invalid' &&
    !(head instanceof DisclosureError)
  )
    return
  expect(head === undefined ? undefined : seen(head)).toEqual(seen(whole as Reading))
}

/** What both have, and what throws in either. */
function seen(read: Reading | Head | DisclosureError): unknown {
  if (read instanceof DisclosureError) return {code: read.code, message: read.message, place: read.place}
  const {found, issues, record, markets, placeOf} = read
  const paths = [[], ['origin'], ['model'], ['modle']]
  const isOther = ({vocabulary}: {vocabulary: string}) => vocabulary !== 'label'
  return {
    found: record && found.some(isOther) ? found.filter(isOther) : found,
    issues,
    record,
    markets,
    places: paths.map(path => placeOf?.(path)),
  }
}

function outcome<T>(run: () => T): T | DisclosureError {
  try {
    return run()
  } catch (error) {
    if (error instanceof DisclosureError) return error
    throw error
  }
}
