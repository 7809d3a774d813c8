/** What holds of every network: limits of the caller, cuts, flags that cannot be taken back, corrections, and languages. */
import type {Shorthand} from '@forthright/core'
import {expect, it} from 'vitest'
import {discloseExample, wordsOf} from '../test/example-disclosure.ts'
import {namesOf, platformIdOf} from './aliases.ts'
import {definePlatform} from './define-platform.ts'
import {english} from './example-words.ts'
import {isFlag, isObject, isText, optional} from './payload-shape.ts'
import type {Platform} from './platform.ts'
import bluesky from './platforms/bluesky.ts'
import instagram from './platforms/instagram.ts'
import mastodon from './platforms/mastodon.ts'
import whatsapp from './platforms/whatsapp.ts'
import x from './platforms/x.ts'
import youtube from './platforms/youtube.ts'

const words = [wordsOf(english)]
const disclosed = (disclosure: Shorthand) => discloseExample('x', {name: '', payload: {}, disclosure})
const picture = (origin: 'human' | 'ai-generated' | 'ai-assisted' | 'unknown') =>
  disclosed({origin: 'human', parts: {'a.png': origin}})

it('takes the limit that the caller knows, and refuses what is none', () => {
  const long = {text: 'a'.repeat(400)}
  expect(() => x.write(long, disclosed('ai-generated'), {words})).toThrow(/280 are allowed/)
  expect(x.write(long, disclosed('ai-generated'), {words, limit: 4000}).content.text).toHaveLength(429)
  expect(() => x.write({text: 'aaaaaaaa'}, disclosed('ai-generated'), {words, limit: 12})).toThrow(
    /12 are allowed/,
  )
  for (const limit of [0, -1, 1.5, Number.NaN])
    expect(() => x.write(long, disclosed('ai-generated'), {limit})).toThrow(
      expect.objectContaining({code: 'usage', field: 'limit'}),
    )
  expect(x.payload?.(long, disclosed('human'), {limit: 4000}).texts[0]).toMatchObject({
    length: 400,
    max: 4000,
  })
})

it.each([
  '@nordlys_outdoors',
  '@kari@ull.example',
  '#nordlysull',
  '#ฤดูใบไม้ร่วง',
  'nordlys.no/host',
  'https://nordlys.no/a',
  '$NORD',
])('cuts before or behind %s, and not in it', piece => {
  for (let before = 240; before < 275; before++) {
    const text = `${'a '.repeat(before / 2)}${piece} ${'b '.repeat(30)}`
    const {content} = x.write({text}, disclosed('ai-generated'), {words, shorten: true})
    const [kept = ''] = content.text.split('\n\n')
    expect(kept).toMatch(/…$/)
    expect(kept.includes(piece) || /^[ab ]*…$/.test(kept)).toBe(true)
    // Right behind it, the mark would be a part of it.
    expect(kept).not.toContain(`${piece}…`)
  }
})

it('cuts no link of Bluesky in two, whatever its words are', () => {
  const text = `${'a '.repeat(130)}read about our wool here ${'b '.repeat(20)}`
  const facets = [{index: {byteStart: 260, byteEnd: 284}, features: []}]
  const {content} = bluesky.write({text, facets}, disclosed('ai-generated'), {
    words,
    shorten: true,
    limit: 285,
  })
  expect(content.text).toBe(`${'a '.repeat(129)}a…\n\nAI text`)
  expect(content.facets).toEqual([])
})

it('tells of a flag in any post of a thread and any child of a carousel that contradicts the record', () => {
  const media = {media_ids: ['1']}
  const thread = [
    {text: 'One.', media},
    {text: 'Two.', media, made_with_ai: false},
  ]
  const {content, report, manual} = x.write(thread, picture('ai-generated'), {words})
  expect(content[0]).toMatchObject({made_with_ai: true})
  expect(content[1]).toEqual(thread[1])
  expect(report).toContainEqual(expect.objectContaining({via: 'native', contradicts: 'made_with_ai: false'}))
  expect(manual.join(' ')).toContain('contradicts the record')

  const children = [{image_url: 'https://cdn.example.com/1.jpg', is_ai_generated: 'true'}]
  const carousel = {media_type: 'CAROUSEL', caption: 'Two.', children}
  const people = instagram.write(carousel, picture('human'), {words})
  expect(people.content).toEqual(carousel)
  expect(people.report).toContainEqual(expect.objectContaining({contradicts: 'is_ai_generated: "true"'}))
  expect(people.manual.join(' ')).toContain('contradicts the record')
})

it('never takes a claim of AI back, and tells it only where the record says otherwise', () => {
  const flagged = {text: 'Hi.', media: {media_ids: ['1']}, made_with_ai: true}
  for (const [origin, told] of [
    ['human', 1],
    ['ai-assisted', 1],
    ['unknown', 0],
    ['ai-generated', 0],
  ] as const) {
    const {content, manual} = x.write(flagged, picture(origin), {words})
    expect(content.made_with_ai).toBe(true)
    expect(manual.filter(step => step.includes('contradicts'))).toHaveLength(told)
    expect(x.payload?.(flagged, picture(origin)).flag?.fault).toBe(told ? 'untrue' : undefined)
  }
})

it('sets what nobody can take back only where that was confirmed', () => {
  interface Creative {
    text: string
    attested?: boolean
  }
  const platform = definePlatform<Creative>({
    id: 'latch',
    name: 'Latch',
    facts: {
      sources: ['https://sample.example'],
      checked: '2026-11-30',
      confidence: 'memory',
      textLimits: [{field: 'text', max: 100, unit: 'graphemes', confidence: 'memory'}],
      counting: 'Graphemes.',
      native: {
        path: 'attested',
        type: 'boolean',
        says: 'is synthetic',
        about: 'media',
        unset: 'No claim.',
        undo: 'Never.',
        confidence: 'memory',
      },
    },
    shape: isObject({text: isText, attested: optional(isFlag)}),
    text: {field: 'text', get: ({text}) => text, set: (creative, text) => ({...creative, text})},
    media: () => ['image'],
    native: {
      irreversible: true,
      put: creative => ({...creative, attested: true}),
      putNone: creative => ({...creative, attested: false}),
    },
    draft: ({text}) => ({text}),
  })
  const asked = platform.write({text: 'Hi.'}, picture('ai-generated'))
  expect(asked.content).not.toHaveProperty('attested')
  expect(asked.manual).toEqual([
    'attested on Latch cannot be taken back. Write again with `confirmIrreversible: true` to say that the post is synthetic.',
  ])
  expect(platform.payload?.({text: 'Hi.'}, picture('ai-generated')).flag?.fault).toBe('missing')
  expect(platform.write({text: 'Hi.'}, picture('human')).content).toEqual({text: 'Hi.'})
  const sure = {confirmIrreversible: true}
  expect(platform.write({text: 'Hi.'}, picture('ai-generated'), sure).content.attested).toBe(true)
  expect(platform.write({text: 'Hi.'}, picture('human'), sure).content.attested).toBe(false)
  for (const other of [x, bluesky, instagram]) expect(other.options).toHaveProperty('confirmIrreversible')
})

it('leaves a published post to a person where no request corrects it, and says what is to stand there', () => {
  const post = {text: 'New poster.', media: {media_ids: ['1']}}
  const {content, report, manual} = x.correct(post, picture('ai-generated'), {words})
  expect(content).toEqual(post)
  expect(report.map(({via}) => via)).not.toContain('text')
  expect(manual[0]).toBe(
    'On X, correct it in the app, or delete it and publish it again: no request of its API changes what a published post discloses. The text: "New poster.\\n\\nThe image was made with AI.". made_with_ai is to be set.',
  )
  expect(x.correct(post, disclosed('human'), {words})).toMatchObject({content: post, manual: []})
})

it('reads no label that nobody sees', () => {
  const story = {
    image_url: 'https://cdn.example.com/a.jpg',
    media_type: 'STORIES',
    caption: 'AI text\n\nThis text was made with AI.',
  }
  expect(instagram.read(story, {words}).labels).toEqual([])
  expect(instagram.payload?.(story, disclosed('ai-generated'))).toMatchObject({
    media: ['image'],
    takesWords: false,
  })
})

it('knows a network by its other names', () => {
  expect([platformIdOf('Twitter'), platformIdOf('x'), platformIdOf('toString')]).toEqual([
    'x',
    'x',
    undefined,
  ])
  expect(namesOf('x')).toEqual(['x', 'twitter'])
})

it.each([
  [mastodon, {status: 'Hei.', language: 'nb'}, 'nb'],
  [youtube, {snippet: {title: 'Ull', defaultLanguage: 'nb'}}, 'nb'],
  [whatsapp, {name: 'ull', language: 'pt_BR', components: [{type: 'BODY', text: 'Oi.'}]}, 'pt-BR'],
  [bluesky, {text: 'Hei.', langs: ['nb', 'en']}, 'nb'],
])('says of a post for $id which language it is in', (platform, payload, language) => {
  expect((platform as Platform).languageOf?.(payload)).toBe(language)
})
