import {readFileSync} from 'node:fs'
import type {Disclosure} from '@forthright/core'
import {html} from '@forthright/html'
import {describe, expect, it} from 'vitest'
import {disclosureOf} from '../../html/test/disclosures.ts'
import {wordsOf} from '../../html/test/words-of.ts'
import {atom, type JsonFeed, jsonFeed, rss} from '../src/index.ts'

const nb = wordsOf('nb', {
  'text-ai-generated': ['Denne teksten er laget av KI.', 'Tekst laget av KI'],
  'text-human-edited': [
    'Denne teksten er laget av KI og deretter redigert av et menneske.',
    'Tekst laget av KI, redigert av et menneske',
  ],
  'image-ai-generated': ['Dette bildet er laget av KI.', 'Bilde laget av KI'],
  'video-ai-modified': ['Denne videoen er endret med KI.', 'Video endret med KI'],
})

const zhHant = wordsOf('zh-Hant', {'text-ai-generated': ['本文由人工智慧生成。', '文字內容由AI生成']})
const th = wordsOf('th', {'text-ai-generated': ['ข้อความนี้สร้างขึ้นโดย AI', 'ข้อความสร้างโดย AI']})

const nothing = disclosureOf('unknown')

describe('an RSS feed', () => {
  const input = fixture('rss.input.xml')
  const disclosures: Record<string, Disclosure> = {
    'https://nordlys.example/aerlig': disclosureOf(
      {
        origin: 'human-edited',
        model: 'openai/gpt-5.2',
        parts: {'https://nordlys.example/img/sau.jpg': 'ai-generated'},
      },
      nb,
    ),
    'nordlys-2': disclosureOf('ai-generated', nb),
    'nordlys-3': disclosureOf('human', nb),
  }
  isGolden('rss.golden.xml', input, content =>
    rss(html).writeItems(content, ({id = ''}) => disclosures[id]).content,
  )
})

describe('an Atom feed', () => {
  const input = fixture('atom.input.xml')
  const disclosure = disclosureOf({origin: 'ai-generated', language: 'zh-Hant'}, zhHant)
  isGolden('atom.golden.xml', input, content => atom(html).writeItems(content, () => disclosure).content)

  it('is read back', () => {
    const read = atom(html).readItems(atom(html).writeItems(input, () => disclosure).content, {words: [zhHant]})
    expect(read.map(({reading}) => reading.labels.map(({place}) => place?.start.line))).toEqual([[10], [18], [25]])
  })
})

describe('a JSON Feed', () => {
  const input = fixture('feed.input.json')
  const disclosure = disclosureOf({origin: 'ai-generated', language: 'th', model: 'openai/gpt-5.2'}, th)
  const write = (content: string) => {
    const feed: JsonFeed = JSON.parse(content)
    const written = jsonFeed(html).writeItems(feed, ({id}) => (id === '2' ? nothing : disclosure))
    return `${JSON.stringify(written.content, null, 2)}\n`
  }

  it('is written as the golden file has it, and written twice it is the same', async () => {
    await expect(write(input)).toMatchFileSnapshot('fixtures/feed.golden.json')
    expect(write(write(input))).toBe(write(input))
  })
})

function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')
}

function isGolden(name: string, input: string, write: (content: string) => string): void {
  it('is written as the golden file has it, and written twice it is the same', async () => {
    const written = write(input)
    await expect(written).toMatchFileSnapshot(`fixtures/${name}`)
    expect(write(written)).toBe(written)
  })
}
