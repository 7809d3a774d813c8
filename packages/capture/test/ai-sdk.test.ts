/** Why: the types and the order of events are the AI SDK's, so its own calls are made, against its own mocks. */
import {channel} from 'node:diagnostics_channel'
import {generateImage, generateText, streamText, wrapImageModel, wrapLanguageModel} from 'ai'
import {convertArrayToReadableStream, MockImageModelV3, MockLanguageModelV3} from 'ai/test'
import {describe, expect, it} from 'vitest'
import {captureImageModel, captureLanguageModel, captureTelemetry} from '../src/ai-sdk.ts'
import {outputDigest} from '../src/index.ts'
import {answerOf, call, now, type Part, partsOf, response, watching} from './calls.ts'

const parts = partsOf(response, 'Warm ', 'light.')

function mock(given: {response?: typeof response; stream?: ReadableStream<Part>; fails?: Error} = {}) {
  return new MockLanguageModelV3({
    provider: 'anthropic.messages',
    modelId: 'claude-x-latest',
    doGenerate: async () => {
      if (given.fails) throw given.fails
      return {...answerOf('Warm light.'), ...(given.response ? {response: given.response} : {})}
    },
    doStream: async () => ({stream: given.stream ?? convertArrayToReadableStream(parts)}),
  })
}

describe('a language model', () => {
  it('is captured where it answers at once', async () => {
    const {capture, told} = watching()
    const model = wrapLanguageModel({
      model: mock({response}),
      middleware: captureLanguageModel(capture),
    })
    const {text} = await generateText({model, prompt: 'Write.'})
    expect(text).toBe('Warm light.')
    expect(told).toEqual([call])
    expect(capture.of(text)).toBe(told[0])
  })

  it('is the one that was asked for where the answer names none', async () => {
    const {capture, told} = watching()
    const model = wrapLanguageModel({model: mock(), middleware: captureLanguageModel(capture)})
    await generateText({model, prompt: 'Write.'})
    const {answered: _, responseId: __, ...rest} = call
    expect(told).toEqual([{...rest, basis: 'request', at: now().toISOString()}])
  })

  it('is captured where it streams, once all of it is there', async () => {
    const {capture, told} = watching()
    const model = wrapLanguageModel({model: mock(), middleware: captureLanguageModel(capture)})
    const {textStream} = streamText({model, prompt: 'Write.'})
    const pieces: string[] = []
    for await (const piece of textStream) pieces.push(piece)
    expect(pieces).toEqual(['Warm ', 'light.'])
    expect(told).toEqual([call])
  })

  it('is captured with what came until its stream was aborted', async () => {
    const {capture, told, errors} = watching()
    const abort = new AbortController()
    // As a provider's stream does, which comes from fetch.
    const aborted = () =>
      broken(parts.slice(0, 4), () => {
        abort.abort()
        return abort.signal.reason
      })
    const stream = aborted()
    const model = wrapLanguageModel({model: mock({stream}), middleware: captureLanguageModel(capture)})
    const {textStream} = streamText({model, prompt: 'Write.', abortSignal: abort.signal, onError() {}})
    const pieces: string[] = []
    for await (const piece of textStream) pieces.push(piece)
    // Node 20 still gives what came before the end was known, Node 24 no more; no version gives anything else.
    expect(['', 'Warm ']).toContain(pieces.join(''))
    expect(told).toEqual([{...call, digests: [outputDigest('Warm ')], ended: 'cancelled'}])
    expect(errors).toEqual([])
    const {stream: watched} = await captureLanguageModel(capture).wrapStream({
      doStream: async () => ({stream: aborted()}),
      model: mock(),
    })
    const seen: Part[] = []
    const read = async () => {
      for await (const part of watched) seen.push(part)
    }
    await expect(read()).rejects.toBe(abort.signal.reason)
    expect(seen).toEqual(parts.slice(0, 4))
  })

  it('is captured with what came until its reader left', async () => {
    const {capture, told} = watching()
    const middleware = captureLanguageModel(capture)
    const {stream} = await middleware.wrapStream({
      doStream: () => mock().doStream({prompt: []}),
      model: mock(),
    })
    const reader = stream.getReader()
    for (let read = 0; read < 4; read++) await reader.read()
    expect(told).toEqual([])
    await reader.cancel('enough')
    expect(told).toEqual([{...call, digests: [outputDigest('Warm ')], ended: 'cancelled'}])
  })

  it.each<[string, ReadableStream<Part>]>([
    [
      'says so',
      convertArrayToReadableStream([...parts.slice(0, 5), {type: 'error', error: new Error('overloaded')}]),
    ],
    ['breaks', broken(parts.slice(0, 5))],
  ])('is captured with what came until it %s', async (_, stream) => {
    const {capture, told} = watching()
    const model = wrapLanguageModel({model: mock({stream}), middleware: captureLanguageModel(capture)})
    await streamText({model, prompt: 'Write.', onError() {}}).consumeStream({onError() {}})
    expect(told).toEqual([{...call, ended: 'failed'}])
  })

  it('is not captured where it made nothing', async () => {
    const {capture, told, errors} = watching()
    const fails = new Error('no such model')
    const model = wrapLanguageModel({model: mock({fails}), middleware: captureLanguageModel(capture)})
    await expect(generateText({model, prompt: 'Write.', maxRetries: 0})).rejects.toBe(fails)
    expect([told, errors]).toEqual([[], []])
  })

  it('answers though its capture fails, and the failure is told', async () => {
    const errors: unknown[] = []
    const {capture} = watching()
    const bad = {
      ...capture,
      note: () =>
        capture.note(() => {
          throw new Error('full')
        }),
    }
    const {createCapture} = await import('../src/index.ts')
    const throwing = createCapture({
      now,
      onCall: () => {
        throw new Error('no disk')
      },
      onError: error => errors.push(error),
    })
    for (const one of [bad, throwing]) {
      const model = wrapLanguageModel({model: mock(), middleware: captureLanguageModel(one)})
      expect((await generateText({model, prompt: 'Write.'})).text).toBe('Warm light.')
      expect(await streamText({model, prompt: 'Write.'}).text).toBe('Warm light.')
    }
    expect(errors.map(String)).toEqual(['Error: no disk', 'Error: no disk'])
    expect(throwing.calls.length).toBe(2)
  })
})

it('an image model is captured with its pictures', async () => {
  const bytes = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 1])
  const {capture, told} = watching()
  const image = new MockImageModelV3({
    provider: 'openai.image',
    modelId: 'gpt-image-1',
    doGenerate: async () => ({
      images: [btoa(String.fromCharCode(...bytes))],
      warnings: [],
      response: {timestamp: new Date('2026-11-20T08:00:00Z'), modelId: 'gpt-image-1', headers: undefined},
    }),
  })
  const model = wrapImageModel({model: image, middleware: captureImageModel(capture)})
  const made = await generateImage({model, prompt: 'A lamp.'})
  expect(told).toEqual([
    {
      medium: 'image',
      provider: 'openai',
      asked: 'gpt-image-1',
      at: '2026-11-20T08:00:00.000Z',
      basis: 'request',
      digests: [outputDigest(bytes)],
      ended: 'complete',
    },
  ])
  expect(capture.of(made.image.uint8Array)).toBe(told[0])
})

describe('the tracing channel', () => {
  // As ai@7 publishes it; that it does is seen with ai@7 itself in examples/pipeline/test/host.
  const tracing = channel('forthright:test:asyncEnd')
  const through = {
    subscribe: ({asyncEnd}: {asyncEnd(message: object): void}) => {
      tracing.subscribe(heard)
      listeners.add(asyncEnd)
    },
    unsubscribe: ({asyncEnd}: {asyncEnd(message: object): void}) => {
      tracing.unsubscribe(heard)
      listeners.delete(asyncEnd)
    },
  }
  const listeners = new Set<(message: object) => void>()
  const heard = (message: unknown) => {
    for (const one of listeners) one(message as object)
  }
  const event = {
    provider: 'anthropic.messages',
    modelId: 'claude-x-latest',
    messages: [{role: 'user', content: 'Write.'}],
  }
  const result = {content: [{type: 'text', text: 'Warm light.'}], response}

  it('tells of calls and of nothing else', () => {
    const {capture, told} = watching()
    const stop = captureTelemetry(capture, through)
    tracing.publish({type: 'languageModelCall', event, result})
    tracing.publish({type: 'generateText', event, result})
    tracing.publish({type: 'languageModelCall', event, error: new Error('no')})
    tracing.publish({type: 'languageModelCall', event, result: {stream: convertArrayToReadableStream(parts)}})
    stop()
    tracing.publish({type: 'languageModelCall', event, result})
    const {answered: _, responseId: __, ...rest} = call
    expect(told).toEqual([
      call,
      {...rest, basis: 'request', at: now().toISOString(), digests: [], ended: 'unknown'},
    ])
  })
})

/** A stream that gives its parts and then an error. */
function broken(
  first: readonly Part[],
  error: () => unknown = () => new Error('overloaded'),
): ReadableStream<Part> {
  const left = [...first]
  return new ReadableStream(
    {
      pull(controller) {
        const part = left.shift()
        if (part) controller.enqueue(part)
        else controller.error(error())
      },
    },
    {highWaterMark: 0},
  )
}
