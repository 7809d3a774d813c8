/** Why: a call of which nothing is kept is a text that nobody knows a model made, so whatever is wrong with it is told. */
import {describe, expect, it, vi} from 'vitest'
import {captureImageModel, captureLanguageModel, captureTelemetry} from '../src/ai-sdk.ts'
import * as anthropic from '../src/anthropic.ts'
import * as google from '../src/google.ts'
import {type Capture, createCapture, outputDigest} from '../src/index.ts'
import {captureLangChain} from '../src/langchain.ts'
import * as openai from '../src/openai.ts'
import {captureSpans} from '../src/opentelemetry.ts'
import {now, watching} from './calls.ts'

const awaited = Promise.resolve('gpt-5.2')

describe('what is noted of a call', () => {
  it.each<[string, unknown, RegExp]>([
    ['a promise', awaited, /Await/],
    ['a text', 'secret', /is an object/],
    ['nothing', null, /is an object/],
  ])('is told where it is %s, and not kept', (_, facts, message) => {
    const {capture, told, errors} = watching()
    expect(capture.note(() => facts as object)).toBeUndefined()
    expect(told).toEqual([])
    expect(errors.map(String)).toEqual([expect.stringMatching(message)])
    expect(String(errors)).not.toContain('secret')
  })

  it.each<[string, object, string[]]>([
    ['a misspelt name', {aksed: 'm'}, ['no fact aksed. Did you mean asked?', 'Nothing names the model']],
    ['a claim', {asked: 'm', action: 'reviewed'}, ['no fact action']],
    ['a medium that there is none of', {asked: 'm', medium: 'secret'}, ['noted as text']],
    ['an end that there is none of', {asked: 'm', ended: 'secret'}, ['noted as unknown']],
    ['an output that is no list', {asked: 'm', outputs: 'secret'}, ['as a list']],
    ['an output that is an object', {asked: 'm', outputs: [{text: 'secret'}]}, ['text nor bytes']],
    ['an output that is awaited', {asked: 'm', outputs: [awaited]}, ['text nor bytes']],
    ['a model that is awaited', {asked: 'm', answered: awaited}, ['answered reads as no id']],
    ['no model', {}, ['Nothing names the model']],
    ['an empty model', {asked: '', answered: null}, ['Nothing names the model']],
    ['an object for a model', {asked: 'm', answered: {id: 'm-1'}}, ['answered reads as no id']],
    ['a number for an id', {asked: 'm', responseId: 7}, ['responseId reads as no id']],
    ['a time that is none', {asked: 'm', at: 'yesterday'}, ['no moment']],
    ['milliseconds for seconds', {asked: 'm', at: Date.UTC(2026, 10, 20)}, ['no moment']],
  ])('is kept, and told of, where it has %s', (_, facts, messages) => {
    const {capture, told, errors} = watching()
    capture.note(() => facts)
    expect(told).toHaveLength(1)
    expect(errors.map(String)).toEqual(messages.map(message => expect.stringContaining(message)))
    expect(JSON.stringify([told, errors.map(String)])).not.toMatch(/secret|reviewed/)
  })

  it('keeps what can be read beside what cannot', () => {
    const {capture, told} = watching()
    const wrong = {aksed: 'm', ended: 'done' as 'failed', medium: 'txt' as 'text'}
    capture.note(() => ({...wrong, answered: 'm', outputs: ['Warm.', 7 as unknown as string]}))
    expect(told).toMatchObject([
      {answered: 'm', medium: 'text', ended: 'unknown', digests: [outputDigest('Warm.')]},
    ])
  })

  it('is told on the console where nobody else listens', () => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => {})
    createCapture({now}).note(() => ({}))
    expect(printed.mock.calls).toEqual([[expect.stringMatching(/not all of it/), expect.any(Error)]])
    printed.mockRestore()
  })
})

it.each([undefined, null, 7, {}, [1], awaited, new ArrayBuffer(1)])('%s is no output', output => {
  const {capture} = watching()
  const bad = output as unknown as string
  expect(() => outputDigest(bad)).toThrow(/text or bytes/)
  expect(() => capture.of(bad)).toThrow(/text or bytes/)
  if (output !== undefined) expect(() => capture.declare({id: 'm', output: bad})).toThrow(/text or bytes/)
})

const answers = {
  openai: [openai, {model: 'm', choices: [{message: {content: 'Warm.'}}]}],
  anthropic: [anthropic, {type: 'message', model: 'm', content: [{type: 'text', text: 'Warm.'}]}],
  google: [google, {modelVersion: 'm', candidates: [{content: {parts: [{text: 'Warm.'}]}}]}],
} as const

describe.each(Object.entries(answers))('%s', (name, [provider, answer]) => {
  it.each<[object, RegExp]>([
    [{aksed: 'm'}, /no option aksed.*asked/],
    [{asked: ''}, /asked/],
    [{asked: {id: 'm'}}, /asked/],
    [{asked: awaited}, /promise/],
    [{provider: ''}, /provider/],
  ])('refuses an answer with %o', (options, message) => {
    const {capture, told} = watching()
    expect(() => provider.fromResponse(capture, answer, options)).toThrow(message)
    expect(told).toEqual([])
  })

  it('refuses errors, promises and texts for answers', () => {
    const {capture, told} = watching()
    const error = {type: 'error', error: {message: 'overloaded'}}
    for (const wrong of [error, {error: error.error}, Promise.resolve(answer), JSON.stringify(answer)])
      expect(() => provider.fromResponse(capture, wrong)).toThrow(`no answer of ${name}`)
    expect(told).toEqual([])
  })

  it('refuses to wrap what is no fetch, and options that there are none of', () => {
    const {capture} = watching()
    expect(() => provider.captureFetch(capture, undefined as never)).toThrow(/fetch to wrap/)
    expect(() => provider.captureFetch(fetch as never, capture as never)).toThrow(/createCapture/)
    expect(() => provider.captureFetch(capture, fetch, {provder: 'x'} as never)).toThrow(/provider/)
    expect(() => provider.captureFetch(capture, fetch, 'azure' as never)).toThrow(/options/)
  })
})

it.each<[string, (capture: Capture) => unknown]>([
  ['captureLanguageModel', captureLanguageModel],
  ['captureImageModel', captureImageModel],
  ['captureTelemetry', capture => captureTelemetry(capture, {subscribe() {}, unsubscribe() {}})],
  ['captureLangChain', captureLangChain],
  ['captureSpans', captureSpans],
  ['captureFetch', capture => openai.captureFetch(capture, fetch)],
  ['fromResponse', capture => openai.fromResponse(capture, answers.openai[1])],
])('%s refuses what is no capture before a call is made', (name, act) => {
  for (const wrong of [undefined, null, {}, fetch, Promise.resolve(watching().capture)])
    expect(() => act(wrong as never)).toThrow(`[${name}] Give what createCapture gave`)
})

describe('a stream', () => {
  const address = 'https://api.openai.com/v1/chat/completions'
  const read = async (events: readonly object[], request?: RequestInit) => {
    const watched = watching()
    const body = events.map(event => `data: ${JSON.stringify(event)}\n\n`).join('')
    const headers = {'content-type': 'text/event-stream'}
    const fetch = openai.captureFetch(watched.capture, async () => new Response(body, {headers}))
    await (await fetch(address, request)).text()
    return watched
  }
  const piece = {choices: [{index: 0, delta: {content: 'Warm.'}}]}

  it('that names no model is told of, and kept', async () => {
    const {told, errors} = await read([piece])
    expect(told).toMatchObject([{basis: 'request', digests: [outputDigest('Warm.')]}])
    expect(errors.map(String)).toEqual([expect.stringContaining('Nothing names the model')])
    const asked = await read([piece], {method: 'POST', body: '{"model":"gpt-5.2"}'})
    expect([asked.told[0]?.asked, asked.errors]).toEqual(['gpt-5.2', []])
  })

  it('that ends in an error has failed', async () => {
    const error = {message: 'overloaded'}
    for (const last of [{error}, {...piece, error}, {type: 'error', error}])
      expect((await read([{model: 'm', ...piece}, last])).told).toMatchObject([{ended: 'failed'}])
    expect((await read([{error}])).told).toEqual([])
    expect((await read([{model: 'm', ...piece, error: null}])).told).toMatchObject([{ended: 'complete'}])
  })
})

describe('an answer', () => {
  const addresses = {
    openai: 'https://api.openai.com/v1/responses',
    anthropic: 'https://api.anthropic.com/v1/messages',
    google: 'https://generativelanguage.googleapis.com/v1/models/m:generateContent',
  }
  const errorsOf = async (name: keyof typeof addresses, body: string, type = 'application/json') => {
    const {capture, told, errors} = watching()
    const headers = {'content-type': type}
    await (
      await answers[name][0].captureFetch(capture, async () => new Response(body, {headers}))(addresses[name])
    ).text()
    expect(told).toEqual([])
    return errors.map(String)
  }

  it.each(Object.keys(addresses) as (keyof typeof addresses)[])(
    'of %s that nothing is known of is told of, and what made nothing is not',
    async name => {
      const unread = [expect.stringMatching(/^Error: An answer holds nothing.*capture\.note/)]
      for (const strange of ['{"said":"secret"}', '[]', '"secret"', '7'])
        expect(await errorsOf(name, strange)).toEqual(unread)
      for (const strange of ['data: {"said":"secret"}\n\n', 'data: secret\n\n', ''])
        expect(await errorsOf(name, strange, 'text/event-stream')).toEqual(unread)
      for (const nothing of [
        {},
        {error: {message: 'overloaded'}},
        {object: 'response', status: 'queued'},
        {promptFeedback: {blockReason: 'SAFETY'}},
        {object: 'list', data: []},
      ]) {
        expect(await errorsOf(name, JSON.stringify(nothing))).toEqual([])
        expect(
          await errorsOf(name, `data: ${JSON.stringify({...nothing, error: 'e'})}\n\n`, 'text/event-stream'),
        ).toEqual([])
      }
    },
  )
})
