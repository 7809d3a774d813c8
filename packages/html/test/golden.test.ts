import {readFileSync} from 'node:fs'
import type {Disclosure} from '@forthright/core'
import {describe, expect, it} from 'vitest'
import {html} from '../src/index.ts'
import {disclosureOf} from './disclosures.ts'
import {stripOwn} from './strip-own.ts'
import {wordsOf} from './words-of.ts'

const nb = wordsOf('nb', {
  'text-human-edited': [
    'Denne teksten er laget av KI og deretter redigert av et menneske.',
    'Tekst laget av KI, redigert av et menneske',
  ],
  reviewed: ['Et menneske har gått gjennom innholdet.', ''],
})
const th = wordsOf('th', {
  'text-ai-generated': ['ข้อความนี้สร้างขึ้นโดย AI', 'ข้อความสร้างโดย AI'],
  'image-ai-generated': ['ภาพนี้สร้างขึ้นโดย AI', 'ภาพสร้างโดย AI'],
})
const zhHant = wordsOf('zh-Hant', {'text-ai-generated': ['本文由人工智慧生成。', '文字內容由AI生成']})

const goldens = {
  nb: disclosureOf(
    {
      origin: 'human-edited',
      language: 'nb',
      model: 'openai/gpt-5.2',
      reviewed: {by: 'Kari Nordmann', at: '2026-11-20'},
      responsible: {name: 'Ola Nordmann', kind: 'person', role: 'redaktør'},
    },
    nb,
  ),
  th: disclosureOf(
    {
      origin: 'ai-generated',
      language: 'th',
      model: 'openai/gpt-5.2',
      parts: {'img/หน้าปก.jpg': {origin: 'ai-generated', model: {provider: 'x', id: 'y', version: '3'}}},
    },
    th,
  ),
  'zh-Hant': disclosureOf({origin: 'ai-generated', language: 'zh-Hant'}, zhHant, [
    {kind: 'label', placement: 'head-of-content', wording: {language: 'zh-Hans', texts: ['AI生成']}},
  ]),
}

describe.each(Object.entries(goldens))('%s', (name, disclosure) => {
  const input = readFileSync(new URL(`fixtures/${name}.input.html`, import.meta.url), 'utf8')
  const written = html.write(input, disclosure).content

  it('is written as the golden file has it', async () => {
    await expect(written).toMatchFileSnapshot(`fixtures/${name}.golden.html`)
  })

  it('is the author’s page and our pieces, and written twice it is the same', () => {
    expect(stripOwn(written)).toBe(input)
    expect(html.write(written, disclosure).content).toBe(written)
    const known = {words: [nb, th, zhHant], wordings: wordingsIn(disclosure)}
    expect(html.read(written, known).held[0]?.digest).toBe(html.read(input, known).held[0]?.digest)
    expect(html.read(written).issues).toEqual([])
  })
})

function wordingsIn({parts}: Disclosure): string[] {
  return parts.flatMap(({label}) => label?.wording.map(({text}) => text) ?? [])
}
