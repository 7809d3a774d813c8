import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {LanguageFile} from '@forthright/core'
import {afterAll, describe, expect, it} from 'vitest'
import {readLanguages} from '../scripts/read-languages.ts'
import {writeLanguages} from '../scripts/write-languages.ts'

const files = new Map(
  readLanguages(new URL('../languages/', import.meta.url)).languages.map(file => [file.language, file]),
)
const [en, nb] = ['en', 'nb'].flatMap(tag => files.get(tag) ?? []) as [LanguageFile, LanguageFile]

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, {recursive: true})
})

/** An edit of nb.yaml, and the one complaint that it earns. */
const broken: [name: string, edit: (yaml: string) => string, complaint: RegExp][] = [
  [
    'a text that is too long',
    yaml => yaml.replace('short: Tekst laget av KI\n', `short: ${'Tekst '.repeat(10).trim()}\n`),
    /^languages\/nb\.yaml:\d+:5 labels\.text-ai-generated\.short: .* at most 56 characters$/,
  ],
  [
    'an unknown field',
    yaml => yaml.replace('shortest: Tekst laget av KI', 'shortst: Tekst laget av KI'),
    /labels\.text-ai-generated\.shortst: unknown field "shortst"; did you mean "shortest"\? Write one of long, short, shortest, review/,
  ],
  [
    'a review of another kind',
    yaml => yaml.replace('review: none', 'review: yes'),
    /labels\.text-ai-generated\.review: "yes" is not allowed; write one of native, none/,
  ],
  [
    'a grade without its text',
    yaml => yaml.replace('    text: Laget av et menneske\n', ''),
    /grades\.human\.text: missing; expected text/,
  ],
  [
    'the language of another file',
    yaml => yaml.replace('language: nb', 'language: nn'),
    /^languages\/nb\.yaml language: "nn" is not allowed; the file is called nb\.yaml, so write nb$/,
  ],
  [
    'a key that stands twice',
    yaml => yaml.replace('direction: ltr', 'direction: ltr\ndirection: rtl'),
    /^languages\/nb\.yaml:5:1 Map keys must be unique/,
  ],
  ['no YAML', yaml => yaml.replace('labels:', 'labels: {'), /^languages\/nb\.yaml:\d+:\d+ /],
]

describe('readLanguages', () => {
  it.each(broken)('complains about %s with file, line and field', (_, edit, complaint) => {
    const folder = copy()
    const file = new URL('nb.yaml', folder)
    const yaml = readFileSync(file, 'utf8')
    const edited = edit(yaml)
    expect(edited).not.toBe(yaml)
    writeFileSync(file, edited)
    const {complaints} = readLanguages(folder)
    expect(
      complaints.some(line => complaint.test(line)),
      complaints.join('\n'),
    ).toBe(true)
    expect(complaints.filter(line => !line.startsWith('languages/nb.yaml'))).toEqual([])
  })

  it('names the line on which the field stands', () => {
    const folder = copy()
    const file = new URL('nb.yaml', folder)
    const lines = readFileSync(file, 'utf8').split('\n')
    const index = lines.lastIndexOf('    review: none')
    lines[index] = '    review: maybe'
    writeFileSync(file, lines.join('\n'))
    expect(readLanguages(folder).complaints).toEqual([
      `languages/nb.yaml:${index + 1}:5 notes.reviewed.review: "maybe" is not allowed; write one of native, none`,
    ])
  })

  it('complains about a file that would be passed over, and about a tag that is spelled in another way', () => {
    const folder = copy()
    writeFileSync(new URL('da.yml', folder), '')
    const yaml = readFileSync(new URL('zh-Hant.yaml', folder), 'utf8')
    rmSync(new URL('zh-Hant.yaml', folder))
    writeFileSync(new URL('zh-hant.yaml', folder), yaml.replace('language: zh-Hant', 'language: zh-hant'))
    expect(readLanguages(folder).complaints).toEqual([
      'languages/da.yml: not a language file; the files here are called <language tag>.yaml',
      'languages/zh-hant.yaml language: "zh-hant" is not allowed; write zh-Hant, also in the name of the file',
    ])
  })
})

describe('writeLanguages', () => {
  it('removes the module of a language that is gone, and leaves alone what is right', () => {
    const to = folderOf('forthright-out-')
    writeLanguages([en, nb], to)
    const kept = statSync(new URL('languages/nb.ts', to)).mtimeMs
    writeLanguages([nb], to)
    expect(readdirSync(new URL('languages/', to))).toEqual(['nb.ts'])
    expect(statSync(new URL('languages/nb.ts', to)).mtimeMs).toBe(kept)
    expect(readFileSync(new URL('index.ts', to), 'utf8')).not.toMatch(/'en'/)
    expect(existsSync(new URL('languages/en.ts', to))).toBe(false)
  })
})

function copy(): URL {
  const folder = folderOf('forthright-labels-')
  cpSync(new URL('../languages/', import.meta.url), folder, {recursive: true})
  return folder
}

function folderOf(prefix: string): URL {
  const folder = mkdtempSync(join(tmpdir(), prefix))
  made.push(folder)
  return pathToFileURL(`${folder}/`)
}
