import {DisclosureError, disclose, expand, gradePart} from '@forthright/core'
import {sampleWords} from '@forthright/core/testing'
import {describe, expect, it} from 'vitest'
import {wordsOf} from '../test/example-disclosure.ts'
import {definePlatform} from './define-platform.ts'
import {english, norwegian} from './example-words.ts'
import {isObject, isText} from './payload-shape.ts'
import bluesky from './platforms/bluesky.ts'
import instagram from './platforms/instagram.ts'
import x from './platforms/x.ts'

const words = [wordsOf(english), wordsOf(norwegian)]
/** A platform whose text is one line. */
const lineless = definePlatform<{text: string}>({
  id: 'lineless',
  name: 'Lineless',
  facts: {
    sources: ['https://sample.example'],
    checked: '2026-11-22',
    confidence: 'memory',
    textLimits: [{field: 'text', max: 100, unit: 'graphemes', confidence: 'memory'}],
    counting: 'Graphemes.',
    native: null,
  },
  shape: isObject({text: isText}),
  text: {
    field: 'text',
    get: payload => payload.text,
    set: (_, text) => ({text}),
    join: ' · ',
  },
  media: () => [],
  draft: ({text}) => ({text}),
})
const grades = (reading: ReturnType<typeof x.read>) =>
  Object.fromEntries(reading.record?.parts.map(part => [part.id, gradePart(part)]) ?? [])

describe('labels', () => {
  it('finds each label of a line, in any of the languages', () => {
    const text = 'Hei.\n\nDenne teksten er laget med KI. Bildet er laget med KI.'
    const reading = x.read({text, media: {media_ids: ['1']}}, {words})
    expect(reading.labels).toEqual([
      {text: 'Denne teksten er laget med KI.', part: 'body', id: 'text-ai-generated'},
      {text: 'Bildet er laget med KI.', part: 'image', id: 'image-ai-generated'},
    ])
    expect(grades(reading)).toEqual({body: 'ai-generated', image: 'ai-generated'})
  })

  it('finds a sentence among others, and no words inside a sentence', () => {
    expect(x.read({text: 'Hi. This text was made with AI. Bye.'}, {words}).labels).toHaveLength(1)
    expect(x.read({text: 'No Text made with AI here.'}, {words}).labels).toEqual([])
  })

  it('finds wording that a law fixes behind the label that it belongs to', () => {
    const text =
      'Hi.\n\nThis text was made with AI. · 内容由AI生成 The image was made with AI. · 内容由AI生成'
    expect(x.read({text}, {words}).labels.map(label => label.text)).toEqual([
      'This text was made with AI. · 内容由AI生成',
      'The image was made with AI. · 内容由AI生成',
    ])
  })

  it('takes what follows a separator for the text of its author where line breaks are lost', () => {
    const text = 'This text was made with AI. · by Kari'
    expect(x.read({text}, {words}).labels.map(label => label.text)).toEqual([text])
    const {labels, held} = lineless.read({text: `Hi · ${text}`}, {words})
    expect(labels.map(label => label.text)).toEqual(['This text was made with AI.'])
    expect(held[0]?.digest).toBe(lineless.read({text: `Hi · ${text}`}, {}).held[0]?.digest)
  })

  it('takes no wording that is too long for a law as belonging to a label', () => {
    const text = `Text made with AI · ${'We explain it here. '.repeat(5).trim()}`
    expect(x.read({text}, {words}).labels).toEqual([])
  })

  it('leaves every label out of the digest, wherever its line stands', () => {
    const digest = (text: string) => x.read({text}, {words}).held.find(({id}) => id === 'body')?.digest
    expect(digest('Text made with AI\n\nHi.\n\nBildet er laget med KI.')).toBe(digest('Hi.'))
    expect(digest('Text made with AI')).toBeUndefined()
  })

  it('finds a label in a later post of a thread', () => {
    const reading = x.read([{text: 'One.'}, {text: 'Two.\n\nText made with AI'}], {words})
    expect(reading.labels.map(label => label.part)).toEqual(['body'])
  })

  it('leaves our own label out of the digest', () => {
    const digest = (text: string) => x.read({text}, {words}).held[0]?.digest
    expect(digest('Hi.\n\nText made with AI')).toBe(digest('Hi.'))
    expect(digest('Hi.')).not.toBe(digest('Ho.'))
  })

  it('reads the strictest where two labels speak of one part', () => {
    const text = 'Hi.\n\nThis text was made with AI. AI wrote this text, a person edited it.'
    expect(grades(x.read({text}, {words}))).toEqual({body: 'ai-generated'})
  })
})

describe('flags', () => {
  it('reads a flag as AI media, at the most that it can mean', () => {
    const reading = x.read({text: 'Hi.', media: {media_ids: ['1']}, made_with_ai: true})
    expect(reading.found).toEqual([{vocabulary: 'x', value: true, part: 'image'}])
    expect(grades(reading)).toEqual({image: 'ai-generated'})
  })

  it('reads of a flag that denies, or cannot be read, nothing of the media', () => {
    const media = {media_ids: ['1']}
    expect(x.read({text: 'Hi.', media, made_with_ai: false}).found).toEqual([{vocabulary: 'x', value: false}])
    const broken = x.read({text: 'Hi.', media, made_with_ai: 'yes'} as never)
    expect(broken.found).toEqual([])
    expect(broken.held.map(({id}) => id)).toEqual(['body'])
  })

  it('keeps what a flag says of the media beside a label of the text', () => {
    const text = 'Hi.\n\nThis text was made with AI.'
    const reading = x.read({text, media: {media_ids: ['1']}, made_with_ai: true}, {words})
    expect(grades(reading)).toEqual({body: 'ai-generated', image: 'ai-generated'})
  })

  it('prefers what a label says of the media', () => {
    const text = 'Hi.\n\nThe image was changed with AI.'
    const reading = x.read({text, media: {media_ids: ['1']}, made_with_ai: true}, {words})
    expect(grades(reading)).toEqual({image: 'ai-modified'})
  })

  it('reads no claim out of a flag that is false or absent', () => {
    expect(x.read({text: 'Hi.', made_with_ai: false}).record).toBeUndefined()
    expect(x.read({text: 'Hi.', media: {media_ids: ['1']}}).held).toMatchObject([
      {id: 'body', steps: []},
      {id: 'image', steps: []},
    ])
  })

  it('reads the medium where the payload tells it', () => {
    const reading = instagram.read({video_url: 'https://cdn.example.com/a.mp4', is_ai_generated: true})
    expect(grades(reading)).toEqual({video: 'ai-generated'})
  })

  it('finds tag and self-label without a record of their own', () => {
    const reading = bluesky.read({
      $type: 'app.bsky.feed.post',
      text: 'Hi.',
      createdAt: '2026-11-22T10:00:00.000Z',
      tags: ['AIgenerated'],
      labels: {values: [{val: 'ai-generated'}]},
    })
    expect(reading.found).toEqual([
      {vocabulary: 'bluesky', value: 'AIgenerated'},
      {vocabulary: 'bluesky', value: 'ai-generated'},
    ])
    expect(reading.record).toBeUndefined()
  })

  it('makes an issue of a flag that cannot be read, and throws only for what is no payload', () => {
    const payload = {text: 'Hi.', made_with_ai: 'yes'} as never
    expect(x.read(payload).issues).toEqual([
      {
        path: ['made_with_ai'],
        message: '"yes" is not allowed; expected true or false',
        allowed: ['true', 'false'],
      },
    ])
    expect(() => x.read('Hi.' as never)).toThrow(DisclosureError)
    expect(() => x.read({text: 3} as never)).toThrow(expect.objectContaining({field: 'text'}))
  })
})

describe('a payload', () => {
  const disclosure = disclose(expand('ai-generated'), {
    outcomes: [],
    words: sampleWords,
    channel: 'x',
    show: 'always',
  })

  it.each([
    ['a list', 'x', [], undefined],
    ['nothing', 'instagram', undefined, undefined],
    ['a text that is a number', 'x', {text: 1}, 'text'],
    ['media that are a string', 'x', {text: 'Hi.', media: '1'}, 'media'],
    ['no text and no media', 'x', {}, 'text'],
    ['a collection of another kind', 'bluesky', {repo: 'a', collection: 'b', record: {}}, 'collection'],
    ['a flag that is any string', 'instagram', {image_url: 'a', is_ai_generated: 'yes'}, 'is_ai_generated'],
    ['a child without media', 'instagram', {children: [{caption: 'x'}]}, 'children[0]'],
    ['a record of another type', 'bluesky', {$type: 'app.bsky.feed.like', text: '', createdAt: ''}, '$type'],
  ])('is refused where it has %s', (_, id, payload, field) => {
    const platform = {x, instagram, bluesky}[id as 'x']
    expect(() => platform.write(payload as never, disclosure)).toThrow(
      expect.objectContaining({code: 'payload-invalid', field, allowed: expect.anything()}),
    )
  })

  it('is refused where `parts` names something that the record does not have', () => {
    expect(() => x.write({text: 'Hi.'}, disclosure, {parts: ['hero.png']})).toThrow(
      expect.objectContaining({code: 'usage', field: 'parts', allowed: ['body']}),
    )
  })

  it('shows only the parts that it was said to show', () => {
    const record = expand({origin: 'ai-generated', parts: {title: 'human-edited'}})
    const both = disclose(record, {
      outcomes: [],
      words: words[0] ?? sampleWords,
      channel: 'x',
      show: 'always',
    })
    expect(x.write({text: 'Hi.'}, both, {parts: ['title']})).toMatchObject({
      content: {text: 'Hi.\n\nAI wrote this text, a person edited it.'},
      report: [
        {part: 'title', via: 'text'},
        {part: 'body', via: 'none'},
      ],
    })
  })

  it('is not labelled twice where only its media have a label', () => {
    const record = expand({origin: 'ai-generated', parts: {'a.png': 'ai-generated'}})
    const both = disclose(record, {
      outcomes: [],
      words: words[0] ?? sampleWords,
      channel: 'x',
      show: 'always',
    })
    const {content} = x.write({media: {media_ids: ['1']}}, both)
    expect(content).toEqual({
      media: {media_ids: ['1']},
      text: 'The image was made with AI.',
      made_with_ai: true,
    })
    expect(x.write(content, both).content).toEqual(content)
  })
})
