/** Why: bodies are read by the SDKs of providers themselves, over a service that is made up, so that what we change is seen. */
import Anthropic from '@anthropic-ai/sdk'
import {GoogleGenAI} from '@google/genai'
import OpenAI from 'openai'
import {describe, expect, it} from 'vitest'
import * as anthropic from '../src/anthropic.ts'
import * as google from '../src/google.ts'
import {outputDigest} from '../src/index.ts'
import * as openai from '../src/openai.ts'
import {now, watching} from './calls.ts'

type Fetch = typeof fetch

/** A service that gives one answer to all that is asked. */
function answering(
  body: ConstructorParameters<typeof Response>[0],
  {type = 'application/json', status = 200} = {},
): Fetch {
  return async () => new Response(body, {status, headers: {'content-type': type, 'x-request-id': 'req_1'}})
}
const json = (value: unknown) => answering(JSON.stringify(value))
const events = (...values: unknown[]) =>
  answering(
    values
      .map(value => `event: message\ndata: ${typeof value === 'string' ? value : JSON.stringify(value)}\n\n`)
      .join(''),
    {
      type: 'text/event-stream; charset=utf-8',
    },
  )

const at = '2026-11-20T08:00:00.000Z'
const seconds = Date.parse(at) / 1000
const digests = [outputDigest('Warm light.')]
const complete = {medium: 'text', at, basis: 'response', digests, ended: 'complete'}

describe('OpenAI', () => {
  const call = {
    ...complete,
    provider: 'openai',
    asked: 'gpt-5.2',
    answered: 'gpt-5.2-2025-12-11',
    responseId: 'resp_1',
  }
  const response = {
    object: 'response',
    id: 'resp_1',
    model: 'gpt-5.2-2025-12-11',
    created_at: seconds,
    status: 'completed',
    output: [
      {type: 'reasoning', summary: [], content: [{type: 'reasoning_text', text: 'Hm.'}]},
      {type: 'code_interpreter_call', result: 'no base64!'},
      {
        type: 'message',
        role: 'assistant',
        content: [{type: 'output_text', text: 'Warm light.', annotations: []}],
      },
    ],
  }
  const completion = (choices: unknown[], object = 'chat.completion') => ({
    object,
    id: 'resp_1',
    model: 'gpt-5.2-2025-12-11',
    created: seconds,
    choices,
  })
  const piece = (content: string, index = 0) =>
    completion([{index, delta: {content}}], 'chat.completion.chunk')
  const client = (fetch: Fetch, baseURL?: string) => {
    const watched = watching()
    const wrapped = openai.captureFetch(watched.capture, fetch)
    return {
      ...watched,
      ai: new OpenAI({apiKey: 'k', maxRetries: 0, fetch: wrapped, ...(baseURL ? {baseURL} : {})}),
    }
  }

  it('responses', async () => {
    const {ai, told} = client(json(response))
    const made = await ai.responses.create({model: 'gpt-5.2', input: 'Write.'})
    expect([made.output_text, made._request_id]).toEqual(['Warm light.', 'req_1'])
    expect(told).toEqual([call])
  })

  it('streamed responses', async () => {
    const started = {...response, status: 'in_progress', output: []}
    const {ai, told} = client(
      events(
        {type: 'response.created', response: started, sequence_number: 0},
        {
          type: 'response.output_text.delta',
          delta: 'Warm ',
          item_id: 'a',
          output_index: 0,
          content_index: 0,
          sequence_number: 1,
        },
        {
          type: 'response.output_text.delta',
          delta: 'light.',
          item_id: 'a',
          output_index: 0,
          content_index: 0,
          sequence_number: 2,
        },
        {type: 'response.completed', response, sequence_number: 3},
      ),
    )
    const types: string[] = []
    for await (const event of await ai.responses.create({model: 'gpt-5.2', input: 'Write.', stream: true}))
      types.push(event.type)
    expect(types.at(-1)).toBe('response.completed')
    expect(told).toEqual([call])
  })

  it('a stream that the caller leaves', async () => {
    let cancelled: unknown
    const encoder = new TextEncoder()
    const body = new ReadableStream({
      pull: controller => controller.enqueue(encoder.encode(`data: ${JSON.stringify(piece('Warm '))}\n\n`)),
      cancel: reason => {
        cancelled = reason ?? 'cancelled'
      },
    })
    const {ai, told} = client(answering(body, {type: 'text/event-stream'}))
    for await (const _ of await ai.chat.completions.create({model: 'gpt-5.2', messages: [], stream: true}))
      break
    await expect.poll(() => told.length).toBe(1)
    expect(told).toMatchObject([{answered: 'gpt-5.2-2025-12-11', ended: 'cancelled'}])
    expect(cancelled).toBeDefined()
  })

  it('chat, with its alternatives, streamed or not', async () => {
    const choices = ['Warm light.', 'Soft light.'].map((content, index) => ({
      index,
      message: {role: 'assistant', content},
    }))
    const two = {...call, digests: choices.map(({message}) => outputDigest(message.content))}
    const whole = client(json(completion(choices)))
    await whole.ai.chat.completions.create({model: 'gpt-5.2', messages: [], n: 2})
    expect(whole.told).toEqual([two])
    const streamed = client(
      events(piece('Warm '), piece('Soft ', 1), piece('light.'), piece('light.', 1), '[DONE]'),
    )
    for await (const _ of await streamed.ai.chat.completions.create({
      model: 'gpt-5.2',
      messages: [],
      stream: true,
    }));
    expect(streamed.told).toEqual([two])
  })

  it('chat of services that give pieces, or pictures that are none', async () => {
    const {ai, told} = client(
      json(completion([{message: {content: [{type: 'text', text: 'Warm '}, {text: 'light.'}]}}])),
    )
    await ai.chat.completions.create({model: 'gpt-5.2', messages: []})
    expect(told).toEqual([call])
    const drawn = client(json({created: seconds, data: [{b64_json: '%'}]}))
    await drawn.ai.images.generate({model: 'gpt-image-1', prompt: 'A lamp.'})
    expect([drawn.told[0]?.digests, drawn.errors]).toEqual([[], []])
  })

  it('pictures, whose answer names no model', async () => {
    const {ai, told} = client(json({created: seconds, data: [{b64_json: btoa('png')}]}))
    await ai.images.generate({model: 'gpt-image-1', prompt: 'A lamp.'})
    const picture = outputDigest(new TextEncoder().encode('png'))
    expect(told).toEqual([
      {
        medium: 'image',
        provider: 'openai',
        asked: 'gpt-image-1',
        at,
        basis: 'request',
        digests: [picture],
        ended: 'complete',
      },
    ])
  })

  it('speech and transcripts', async () => {
    const spoken = client(answering(new Uint8Array([1, 2, 3]), {type: 'audio/mpeg'}))
    const made = await spoken.ai.audio.speech.create({
      model: 'gpt-4o-mini-tts',
      voice: 'alloy',
      input: 'Warm light.',
    })
    expect(new Uint8Array(await made.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]))
    expect(spoken.told).toMatchObject([
      {
        medium: 'audio',
        asked: 'gpt-4o-mini-tts',
        basis: 'request',
        digests: [outputDigest(new Uint8Array([1, 2, 3]))],
      },
    ])
    const heard = client(json({text: 'Warm light.'}))
    await heard.ai.audio.transcriptions.create({model: 'whisper-1', file: new File(['a'], 'a.mp3')})
    expect(heard.told).toMatchObject([{medium: 'text', asked: 'whisper-1', basis: 'request', digests}])
  })

  it('what runs in the background, once it is there', async () => {
    const queued = client(json({...response, status: 'queued', output: []}))
    await queued.ai.responses.create({model: 'gpt-5.2', input: 'Write.', background: true})
    expect(queued.told).toEqual([])
    const later = client(json(response))
    await later.ai.responses.retrieve('resp_1')
    const {asked: _, ...rest} = call
    expect(later.told).toEqual([rest])
  })

  it('names no provider where somebody else is asked', async () => {
    const {ai, told} = client(json(response), 'https://gateway.example/v1')
    await ai.responses.create({model: 'gpt-5.2', input: 'Write.'})
    expect(told[0]).not.toHaveProperty('provider')
  })

  it('passes on errors and what makes no content', async () => {
    const failing = client(answering('{"error":{"message":"overloaded"}}', {status: 500}))
    await expect(failing.ai.responses.create({model: 'gpt-5.2', input: 'Write.'})).rejects.toThrow(
      'overloaded',
    )
    const embedding = client(json({object: 'list', data: [{embedding: [0.1], index: 0}], model: 'e'}))
    await embedding.ai.embeddings.create({model: 'e', input: 'Write.', encoding_format: 'float'})
    expect([...failing.told, ...embedding.told, ...failing.errors, ...embedding.errors]).toEqual([])
  })

  it('tells of an answer that cannot be read, which goes to the caller as it is', async () => {
    const {capture, told, errors} = watching()
    const fetch = openai.captureFetch(capture, answering('{"half'))
    const made = await fetch('https://api.openai.com/v1/responses', {method: 'POST', body: '{"model":"m"}'})
    expect(await made.text()).toBe('{"half')
    expect(told).toEqual([])
    expect(String(errors[0])).toMatch(/cannot be read/)
  })

  it('gives the response back before its body is there, and as it was', async () => {
    const {capture} = watching()
    const body = new ReadableStream({})
    const inner = async () =>
      Object.defineProperty(
        new Response(body, {status: 201, headers: {'content-type': 'application/json', 'x-request-id': 'r'}}),
        'url',
        {value: 'https://api.openai.com/v1/responses'},
      )
    const made = await openai.captureFetch(capture, inner)('https://api.openai.com/v1/responses')
    expect(made).toBeInstanceOf(Response)
    expect([made.status, made.url, made.headers.get('x-request-id'), made.bodyUsed]).toEqual([
      201,
      'https://api.openai.com/v1/responses',
      'r',
      false,
    ])
  })

  it('answers that an SDK gave', () => {
    const {capture, told} = watching()
    expect(openai.fromResponse(capture, response, {asked: 'gpt-5.2'})).toEqual(call)
    expect(
      openai.fromResponse(
        capture,
        {created: seconds, data: []},
        {asked: 'gpt-image-1', provider: 'azure.ai.openai'},
      ),
    ).toMatchObject({
      basis: 'request',
      provider: 'azure.ai.openai',
    })
    expect(told).toHaveLength(2)
    for (const wrong of [
      undefined,
      null,
      'Warm light.',
      {},
      Promise.resolve(response),
      {object: 'list', data: []},
    ])
      expect(() => openai.fromResponse(capture, wrong)).toThrow(/no answer of openai/)
  })
})

describe('Anthropic', () => {
  const call = {
    ...complete,
    at: now().toISOString(),
    provider: 'anthropic',
    asked: 'claude-x-latest',
    answered: 'claude-x-20261001',
    responseId: 'msg_1',
  }
  const message = {
    type: 'message',
    role: 'assistant',
    id: 'msg_1',
    model: 'claude-x-20261001',
    content: [
      {type: 'thinking', thinking: 'Hm.', signature: ''},
      {type: 'text', text: 'Warm light.', citations: null},
    ],
    stop_reason: 'end_turn',
    stop_sequence: null,
    usage: {input_tokens: 1, output_tokens: 1},
  }
  const asked = {
    model: 'claude-x-latest',
    max_tokens: 10,
    messages: [{role: 'user' as const, content: 'Write.'}],
  }
  const stream = [
    {type: 'message_start', message: {...message, content: []}},
    {type: 'content_block_start', index: 0, content_block: {type: 'text', text: ''}},
    {type: 'content_block_delta', index: 0, delta: {type: 'text_delta', text: 'Warm '}},
    {type: 'content_block_delta', index: 0, delta: {type: 'text_delta', text: 'light.'}},
    {type: 'content_block_stop', index: 0},
    {type: 'message_delta', delta: {stop_reason: 'end_turn', stop_sequence: null}, usage: {output_tokens: 1}},
    {type: 'message_stop'},
  ]
  const client = (fetch: Fetch) => {
    const watched = watching()
    return {
      ...watched,
      ai: new Anthropic({apiKey: 'k', maxRetries: 0, fetch: anthropic.captureFetch(watched.capture, fetch)}),
    }
  }
  const sse = (list: readonly {type: string}[]) =>
    answering(list.map(one => `event: ${one.type}\r\ndata: ${JSON.stringify(one)}\r\n\r\n`).join(''), {
      type: 'text/event-stream',
    })

  it('messages', async () => {
    const {ai, told} = client(json(message))
    await ai.messages.create(asked)
    expect(told).toEqual([call])
  })

  it('streamed messages', async () => {
    const {ai, told} = client(sse(stream))
    expect(await ai.messages.stream(asked).finalText()).toBe('Warm light.')
    expect(told).toEqual([call])
  })

  it('a stream that breaks off with an error', async () => {
    const {ai, told} = client(
      sse([
        ...stream.slice(0, 4),
        {type: 'error', error: {type: 'overloaded_error', message: 'Overloaded'}} as {type: string},
      ]),
    )
    await expect(ai.messages.stream(asked).finalText()).rejects.toThrow()
    await expect.poll(() => told.length).toBe(1)
    expect(told[0]).toMatchObject({...call, ended: expect.stringMatching(/failed|cancelled/)})
  })

  it('answers that an SDK gave', () => {
    const {capture} = watching()
    expect(anthropic.fromResponse(capture, message, {asked: 'claude-x-latest'})).toEqual(call)
    expect(() => anthropic.fromResponse(capture, {type: 'error'})).toThrow(/no answer of anthropic/)
  })
})

describe('Google', () => {
  const call = {
    ...complete,
    provider: 'google',
    asked: 'gemini-x',
    answered: 'gemini-x-001',
    responseId: 'r_1',
  }
  const answer = (...texts: string[]) => ({
    candidates: [
      {
        content: {role: 'model', parts: [{text: 'Hm.', thought: true}, ...texts.map(text => ({text}))]},
        index: 0,
      },
    ],
    modelVersion: 'gemini-x-001',
    responseId: 'r_1',
    createTime: at,
  })

  /** The SDK takes no fetch of its own. */
  async function withFetch<T>(fetch: Fetch, act: (ai: GoogleGenAI) => Promise<T>) {
    const watched = watching()
    const before = globalThis.fetch
    globalThis.fetch = google.captureFetch(watched.capture, fetch) as Fetch
    try {
      return {...watched, made: await act(new GoogleGenAI({apiKey: 'k'}))}
    } finally {
      globalThis.fetch = before
    }
  }

  it('content', async () => {
    const {made, told} = await withFetch(json(answer('Warm ', 'light.')), ai =>
      ai.models.generateContent({model: 'gemini-x', contents: 'Write.'}),
    )
    expect(made.text).toBe('Warm light.')
    expect(told).toEqual([call])
    expect(google.fromResponse(watching().capture, made, {asked: 'gemini-x'})).toMatchObject({
      answered: 'gemini-x-001',
      digests,
    })
  })

  it('streamed content', async () => {
    const {told} = await withFetch(events(answer('Warm '), answer('light.')), async ai => {
      for await (const _ of await ai.models.generateContentStream({model: 'gemini-x', contents: 'Write.'}));
    })
    expect(told).toEqual([call])
  })

  it('pictures in content, and of Imagen', async () => {
    const picture = {inlineData: {mimeType: 'image/png', data: btoa('png')}}
    const image = [outputDigest(new TextEncoder().encode('png'))]
    const inContent = {...answer(), candidates: [{content: {parts: [picture]}}]}
    const {told} = await withFetch(json(inContent), ai =>
      ai.models.generateContent({model: 'gemini-x', contents: 'Draw.'}),
    )
    expect(told).toEqual([{...call, medium: 'image', digests: image}])
    const imagen = watching()
    const predictions = [{mimeType: 'image/png', bytesBase64Encoded: btoa('png')}]
    const drawn = {medium: 'image', provider: 'google', asked: 'imagen-4', basis: 'request', digests: image}
    const address = 'https://generativelanguage.googleapis.com/v1beta/models/imagen-4:predict'
    await (await google.captureFetch(imagen.capture, json({predictions}))(address)).json()
    // As the SDK gives it, which asks for pictures at Vertex AI alone.
    google.fromResponse(
      imagen.capture,
      {generatedImages: [{image: {imageBytes: btoa('png')}}]},
      {asked: 'imagen-4'},
    )
    expect(imagen.told).toMatchObject([drawn, drawn])
  })
})
