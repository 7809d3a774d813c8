/** The eight shapes of a native field (platform research, section 2) all fit the form of a platform file. */
import type {Shorthand} from '@forthright/core'
import {expect, it} from 'vitest'
import {discloseExample, wordsOf} from '../test/example-disclosure.ts'
import {definePlatform} from './define-platform.ts'
import {english} from './example-words.ts'
import {platforms} from './index.ts'
import {isObject, isText} from './payload-shape.ts'
import type {NativeFlag, PlatformDefinition} from './platform.ts'

interface Payload {
  text: string
  flag?: unknown
  draft?: boolean
}

function sample(
  native: NativeFlag<Payload> | undefined,
  more: Partial<PlatformDefinition<Payload>> = {},
): PlatformDefinition<Payload> {
  return {
    id: 'sample',
    name: 'Sample',
    facts: {
      sources: ['https://sample.example'],
      checked: '2026-11-22',
      confidence: 'memory',
      textLimits: [{field: 'text', max: 100, unit: 'graphemes', confidence: 'memory'}],
      counting: 'Graphemes.',
      native: native
        ? {
            path: 'flag',
            type: 'any',
            says: 'has media made with AI',
            about: 'media',
            unset: 'No claim.',
            undo: 'Yes.',
            confidence: 'memory',
          }
        : null,
    },
    shape: isObject({text: isText}),
    text: {field: 'text', get: payload => payload.text, set: (payload, text) => ({...payload, text})},
    media: () => ['image', 'video'],
    ...(native ? {native} : {}),
    draft: ({text}) => ({text}),
    ...more,
  }
}

function write(
  definition: PlatformDefinition<Payload>,
  disclosure: Shorthand,
  payload: Payload = {text: 'Hi.'},
) {
  const example = {name: '', payload, disclosure, requires: [{kind: 'evidence' as const, note: 'Keep it.'}]}
  return definePlatform(definition).write(payload, discloseExample('sample', example))
}

const image = (making: string): Shorthand => ({origin: 'human', parts: {'a.png': making as 'human'}})

it('leaves a flag out where it would claim nothing', () => {
  const platform = sample({put: payload => ({...payload, flag: true})})
  expect(write(platform, image('ai-generated')).content).toEqual({text: 'Hi.', flag: true})
  for (const making of ['human', 'ai-assisted', 'unknown'])
    expect(write(platform, image(making)).content).toEqual({text: 'Hi.'})
})

it('asks a person where a flag says more than the record tells', () => {
  const platform = sample({
    covers: part => part.facts?.resemblesReality,
    put: payload => ({...payload, flag: true}),
  })
  const real = (resemblesReality?: boolean): Shorthand => ({
    origin: 'human',
    parts: {'a.png': {origin: 'ai-generated', ...(resemblesReality === undefined ? {} : {resemblesReality})}},
  })
  expect(write(platform, real(true)).content.flag).toBe(true)
  expect(write(platform, real(false)).content.flag).toBeUndefined()
  expect(write(platform, real())).toMatchObject({
    content: {text: 'Hi.'},
    manual: ['Decide whether the post has media made with AI, and set flag on Sample if it does.'],
  })
})

it('chooses among the values of a list by the parts that are covered', () => {
  const platform = sample({
    put: (payload, parts) => ({
      ...payload,
      flag: [...new Set(parts.map(part => (part.facts?.depictsInventedPerson ? 'PERFORMER' : 'MODIFIED')))],
    }),
  })
  const record: Shorthand = {
    origin: 'human',
    parts: {'a.png': 'ai-modified', 'b.png': {origin: 'ai-generated', depictsInventedPerson: true}},
  }
  expect(write(platform, record).content.flag).toEqual(['MODIFIED', 'PERFORMER'])
})

it('denies only where people made all of the media', () => {
  const platform = sample({
    unavailable: ({draft}) => (draft ? {reason: 'Drafts drop it.'} : undefined),
    put: payload => ({...payload, flag: 'IS_SYNTHETIC'}),
    putNone: payload => ({...payload, flag: 'NOT_SYNTHETIC'}),
  })
  expect(write(platform, image('ai-modified')).content.flag).toBe('IS_SYNTHETIC')
  expect(write(platform, image('human')).content.flag).toBe('NOT_SYNTHETIC')
  expect(write(platform, image('unknown')).content.flag).toBeUndefined()
  expect(write(platform, image('ai-assisted')).content.flag).toBeUndefined()
  expect(write(platform, 'human').content.flag).toBeUndefined()
  expect(write(platform, image('human'), {text: 'Hi.', draft: true}).content.flag).toBeUndefined()
  const two = (a: string, b: string): Shorthand => ({
    origin: 'unknown',
    parts: {'a.png': a as 'human', 'b.png': b as 'human'},
  })
  expect(write(platform, two('human', 'human')).content.flag).toBe('NOT_SYNTHETIC')
  for (const other of ['unknown', 'ai-assisted']) {
    expect(write(platform, two('human', other)).content.flag).toBeUndefined()
    expect(write(platform, two(other, 'human')).content.flag).toBeUndefined()
  }
  expect(write(platform, two('human', 'ai-generated')).content.flag).toBe('IS_SYNTHETIC')
})

it('denies a flag that is about text for the text, whatever the media are', () => {
  const platform = sample({
    put: payload => ({...payload, flag: true}),
    putNone: payload => ({...payload, flag: false}),
  })
  if (platform.facts.native) platform.facts.native.about = 'text'
  expect(write(platform, image('ai-generated')).content.flag).toBe(false)
  expect(write(platform, {origin: 'unknown', parts: {'a.png': 'human'}}).content.flag).toBeUndefined()
})

it('takes a flag back where it is known to be true of nothing', () => {
  const platform = sample({
    put: payload => ({...payload, flag: true}),
    remove: ({flag: _, ...payload}) => payload,
  })
  const flagged = {text: 'Hi.', flag: true}
  for (const making of ['human', 'ai-assisted'])
    expect(write(platform, image(making), flagged).content).toEqual({text: 'Hi.'})
  for (const record of [image('unknown'), 'human'] as const)
    expect(write(platform, record, flagged).content).toEqual(flagged)
  expect(
    write(platform, {origin: 'human', parts: {'a.png': 'human', 'b.png': 'unknown'}}, flagged).content,
  ).toEqual(flagged)
})

it('hands over to a person where the platform drops the flag', () => {
  const platform = sample({
    unavailable: ({draft}) => (draft ? {reason: 'Drafts drop it.', manual: 'Set it in the app.'} : undefined),
    put: payload => ({...payload, flag: true}),
  })
  const {content, report, manual} = write(platform, image('ai-generated'), {text: 'Hi.', draft: true})
  expect(content).toEqual({text: 'Hi.', draft: true})
  expect(report[0]).toEqual({
    part: 'a.png',
    mark: 'flag',
    via: 'manual',
    where: '',
    reason: 'Drafts drop it.',
  })
  expect(manual).toEqual(['Set it in the app.'])
})

it('sets a flag that is about text for text alone', () => {
  const platform = sample({put: payload => ({...payload, flag: 'TRAINED_ALGORITHMIC_MEDIA'})})
  if (platform.facts.native) platform.facts.native.about = 'text'
  expect(write(platform, 'ai-generated').content.flag).toBe('TRAINED_ALGORITHMIC_MEDIA')
  expect(write(platform, image('ai-generated')).content.flag).toBeUndefined()
})

it('sets no flag about text for a text that is not that of the post, unless it was said to be', () => {
  const platform = sample({put: payload => ({...payload, flag: true})})
  if (platform.facts.native) platform.facts.native.about = 'text'
  for (const field of ['alt', 'title', 'summary', 'caption', 'description']) {
    const record: Shorthand = {origin: 'human', parts: {[field]: 'ai-generated'}}
    expect(write(platform, record).content).toEqual({text: 'Hi.'})
    const disclosure = discloseExample('sample', {name: '', payload: {}, disclosure: record})
    const {content, report, manual} = definePlatform(platform).write({text: 'Hi.'}, disclosure)
    expect(content).toEqual({text: 'Hi.'})
    expect(report.filter(({mark}) => mark === 'label')).toMatchObject([
      {part: 'body', via: 'none'},
      {part: field, via: 'manual'},
    ])
    expect(manual).toEqual([expect.stringContaining('This text was made with AI.')])
    const shown = definePlatform(platform).write({text: 'Hi.'}, disclosure, {parts: [field]})
    expect(shown.content).toEqual({text: 'Hi.\n\nThis text was made with AI.', flag: true})
    expect(shown.manual).toEqual([])
  }
})

it('counts the flag as the declaration that the own terms of the platform ask for', () => {
  const platform = sample({put: payload => ({...payload, flag: true})})
  const disclosure = discloseExample('sample', {
    name: '',
    payload: {},
    disclosure: image('ai-generated'),
    requires: [{kind: 'declaration', note: 'Set the flag.'}],
  })
  const [duty] = disclosure.duties
  if (duty) duty.obligation = 'platform/sample#media'
  const own = definePlatform(platform).write({text: 'Hi.'}, disclosure)
  expect(own.manual).toEqual([])
  expect(own.report.map(({part, via}) => [part, via])).toEqual([
    ['a.png', 'native'],
    ['body', 'none'],
    ['a.png', 'none'],
    ['a.png', 'native'],
  ])
  const other = definePlatform({...platform, policies: ['platform/other']}).write({text: 'Hi.'}, disclosure)
  expect(other.manual).toEqual(['Set the flag.'])
})

it('lets a platform that fits no mould write and read by itself', () => {
  const platform = definePlatform({
    ...sample(undefined),
    carries: [],
    write: payload => ({content: {...payload, flag: 1}, report: [], manual: []}),
    read: () => ({found: [], labels: [], issues: [], held: []}),
  })
  const disclosure = discloseExample('sample', {name: '', payload: {}, disclosure: 'ai-generated'})
  expect(platform.write({text: 'Hi.'}, disclosure).content.flag).toBe(1)
  expect(() => platform.write({} as Payload, disclosure)).toThrow(/`text`/)
  expect(() => platform.read({} as Payload)).toThrow(/`text`/)
})

it('hands a label over to a person where this payload takes no words', () => {
  const {text, ...rest} = sample(undefined)
  if (!text) throw new Error('the sample has a text')
  const unavailable = ({draft}: Payload) =>
    draft ? {reason: 'A template is fixed.', manual: 'Put the label into the template.'} : undefined
  const platform = definePlatform({...rest, text: {...text, unavailable}})
  const disclosure = discloseExample('sample', {name: '', payload: {}, disclosure: 'ai-generated'})
  expect(platform.write({text: 'Hi.', draft: true}, disclosure)).toMatchObject({
    content: {text: 'Hi.', draft: true},
    report: [{part: 'body', mark: 'label', via: 'manual', reason: 'A template is fixed.'}],
    manual: ['Put the label into the template.'],
  })
  expect(platform.write({text: 'Hi.'}, disclosure).content.text).toMatch(/^Hi\.\n\nThis text/)
})

it('writes into the text that this kind of post has, and knows a label beside a separator again', () => {
  const {facts, ...rest} = sample(undefined)
  const platform = definePlatform<Payload>({
    ...rest,
    facts: {
      ...facts,
      textLimits: [
        {field: 'title', max: 20, unit: 'graphemes', confidence: 'memory'},
        {field: 'description', max: 100, unit: 'graphemes', confidence: 'memory'},
      ],
    },
    text: {
      field: ({draft}) => (draft ? 'title' : 'description'),
      get: payload => payload.text,
      set: (payload, text) => ({...payload, text}),
      join: ' · ',
    },
  })
  const disclosure = discloseExample('sample', {name: '', payload: {}, disclosure: 'ai-generated'})
  expect(platform.write({text: 'Hi', draft: true}, disclosure).content.text).toBe('Hi · AI text')
  const {content, report} = platform.write({text: 'Hi'}, disclosure)
  expect(content.text).toBe('Hi · This text was made with AI.')
  expect(report[0]?.where).toBe('end of description')
  const first = platform.write({text: 'Hi'}, disclosure, {place: 'start'}).content
  expect(first.text).toBe('This text was made with AI. · Hi')
  for (const post of [content, first]) {
    const reading = platform.read(post, {words: [wordsOf(english)]})
    expect(reading.labels.map(label => label.text)).toEqual(['This text was made with AI.'])
  }
})

it('counts a second text of the post as text', () => {
  const {text, ...rest} = sample(undefined)
  if (!text) throw new Error('the sample has a text')
  const platform = definePlatform({...rest, text: {...text, others: () => ['Hello.']}})
  const disclosure = discloseExample('sample', {name: '', payload: {}, disclosure: 'ai-generated'})
  expect(platform.write({text: ''}, disclosure).content.text).toBe('This text was made with AI.')
})

it('reports a label that no text can carry', () => {
  const {text: _, ...rest} = sample(undefined)
  const disclosure = discloseExample('sample', {name: '', payload: {}, disclosure: image('ai-generated')})
  expect(definePlatform(rest).write({text: 'Hi.'}, disclosure).report).toEqual([
    {part: 'a.png', mark: 'label', via: 'none', where: '', reason: 'Sample has no text for a label.'},
    {
      part: 'body',
      mark: 'label',
      via: 'none',
      where: '',
      reason: 'The payload does not have a text: this part is not in the post.',
    },
  ])
})

it('refuses pieces that contradict each other', () => {
  const flag: NativeFlag<Payload> = {put: payload => payload}
  const {facts} = sample(undefined)
  expect(() => definePlatform(sample(undefined, {native: flag}))).toThrow(/go together/)
  expect(() =>
    definePlatform(
      sample(undefined, {
        facts: {...facts, textLimits: [{field: 'text', max: 1, unit: 'miles', confidence: 'memory'}]},
      }),
    ),
  ).toThrow(/nobody can count "miles"/)
  expect(() => definePlatform(sample(undefined, {facts: {...facts, textLimits: []}}))).toThrow(
    /says nothing of "text"/,
  )
})

it.each([
  [{shortn: true}, 'shortn', 'There is no option shortn. Allowed: words, shorten'],
  [{place: 'top'}, 'place', '"top" is not allowed. Allowed: start, end.'],
  [{shorten: 'yes'}, 'shorten', 'true or false'],
  [{confirmIrreversible: 'false'}, 'confirmIrreversible', 'true or false'],
  [{words: 'en'}, 'words', 'a list'],
  [{parts: 'body'}, 'parts', 'a list'],
  [null, '', 'A plain object is expected'],
  ['shorten', '', 'A plain object is expected'],
  [Promise.resolve({}), '', 'A plain object is expected'],
])('refuses options that nobody would look at: %j', (options, field, message) => {
  const payload = {text: 'Wool.'}
  const disclosure = discloseExample('x', {name: '', payload, disclosure: 'ai-generated'})
  const given = options as never
  for (const call of ['write', 'correct', 'payload'] as const)
    expect(() => platforms.x?.[call]?.(payload, disclosure, given)).toThrow(
      expect.objectContaining({code: 'usage', field, message: expect.stringContaining(message)}),
    )
  expect(() => platforms.x?.read(payload, given)).toThrow(expect.objectContaining({code: 'usage', field}))
})

it.each([
  [{}, 'text'],
  [{text: null}, 'text'],
  [{text: 'Wool.', image: [{src: 'a.png'}]}, 'image'],
  [{text: 'Wool.', images: 'a.png'}, 'images'],
  [{text: 'Wool.', images: ['a.png']}, 'images[0]'],
  [{text: 'Wool.', images: [{}]}, 'images[0].src'],
  [{text: 'Wool.', images: [{src: 'a.png', altt: 'A coat'}]}, 'images[0].altt'],
  [{text: 'Wool.', video: {src: 5}}, 'video.src'],
  [null, ''],
])('drafts nothing of parts that it cannot read: %j', (parts, field) => {
  for (const platform of Object.values(platforms))
    expect(() => platform.draft(parts as never)).toThrow(expect.objectContaining({code: 'usage', field}))
})
