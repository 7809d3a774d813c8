import {readFileSync} from 'node:fs'
import type {Details, Disclosure} from '@forthright/core'
import {describe, expect, it} from 'vitest'
import {email} from '../src/email/index.ts'
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
