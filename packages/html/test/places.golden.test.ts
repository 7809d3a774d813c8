import {readFileSync} from 'node:fs'
import type {Details, Disclosure} from '@forthright/core'
import {describe, expect, it} from 'vitest'
import {email} from '../src/email/index.ts'
import {type JsonFeed, jsonFeed, xmlFeed} from '../src/feed/index.ts'
import {html} from '../src/index.ts'
import {disclosureOf} from './disclosures.ts'
import {stripMail} from './strip-mail.ts'
import {stripOwn} from './strip-own.ts'
import {wordsOf} from './words-of.ts'

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

const details: Details = {
  language: 'nb',
  direction: 'ltr',
  title: 'Slik er innholdet laget',
  close: 'Lukk',
  rows: [
    {term: 'Bruk av KI', values: [{text: 'Tekst laget av KI'}, {text: 'Bilde laget av KI'}]},
    {term: 'Modeller', values: [{text: 'gpt-5.2 (openai)'}]},
    {term: 'Ansvarlig', values: [{text: 'Nordlys AS', url: 'https://nordlys.example/kontakt'}]},
    {
      term: 'Påkrevd av',
      values: [{text: 'Artificial Intelligence Act (Article 50)', language: 'en', url: 'https://eur-lex.europa.eu/'}],
    },
  ],
  links: [
    {text: 'Slå av persontilpasning', url: 'https://nordlys.example/av'},
    {text: 'Regler for KI', url: 'https://nordlys.example/ki'},
  ],
}

describe('an e-mail', () => {
  const disclosure: Disclosure = {
    ...disclosureOf(
      {
        origin: 'ai-generated',
        language: 'nb',
        model: 'openai/gpt-5.2',
        parts: {'https://nordlys.example/img/genser.jpg': 'ai-generated'},
      },
      nb,
    ),
    details,
  }
  const icon = {src: 'https://nordlys.example/ki.png', width: 32, height: 16}
  const input = fixture('email.input.html')
  isGolden('email.golden.html', input, content => email.write(content, disclosure, {icon}).content)

  it('is the author’s mail and our pieces', () => {
    expect(stripMail(email.write(input, disclosure, {icon}).content)).toBe(input)
  })
})

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
    xmlFeed.write(content, ({id = ''}) => disclosures[id]).content,
  )
})

describe('an Atom feed', () => {
  const input = fixture('atom.input.xml')
  const disclosure = disclosureOf({origin: 'ai-generated', language: 'zh-Hant'}, zhHant)
  isGolden('atom.golden.xml', input, content => xmlFeed.write(content, () => disclosure).content)

  it('is read back', () => {
    const read = xmlFeed.read(xmlFeed.write(input, () => disclosure).content, {words: [zhHant]})
    expect(read.map(({reading}) => reading.labels.map(({place}) => place?.start.line))).toEqual([[10], [18], [25]])
  })
})

describe('a JSON Feed', () => {
  const input = fixture('feed.input.json')
  const disclosure = disclosureOf({origin: 'ai-generated', language: 'th', model: 'openai/gpt-5.2'}, th)
  const write = (content: string) => {
    const feed: JsonFeed = JSON.parse(content)
    const written = jsonFeed.write(feed, ({id}) => (id === '2' ? nothing : disclosure))
    return `${JSON.stringify(written.content, null, 2)}\n`
  }

  it('is written as the golden file has it, and written twice it is the same', async () => {
    await expect(write(input)).toMatchFileSnapshot('fixtures/places/feed.golden.json')
    expect(write(write(input))).toBe(write(input))
  })
})

describe('an AMP page', () => {
  const disclosure = disclosureOf(
    {
      origin: 'ai-generated',
      language: 'nb',
      model: 'openai/gpt-5.2',
      parts: {'/img/sau.jpg': 'ai-generated', '/v/klipp.mp4': 'ai-modified'},
    },
    nb,
  )
  const input = fixture('amp.input.html')
  isGolden('amp.golden.html', input, content => html.write(content, disclosure).content)

  it('is the author’s page and our pieces', () => {
    expect(stripOwn(html.write(input, disclosure).content)).toBe(input)
  })
})

function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/places/${name}`, import.meta.url), 'utf8')
}

function isGolden(name: string, input: string, write: (content: string) => string): void {
  it('is written as the golden file has it, and written twice it is the same', async () => {
    const written = write(input)
    await expect(written).toMatchFileSnapshot(`fixtures/places/${name}`)
    expect(write(written)).toBe(written)
  })
}
