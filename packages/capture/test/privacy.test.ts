/** Why: what is kept can be stored and logged by anybody, so that nothing of what was asked or came out, or of people, may be in it. */
import {generateText, streamText, wrapLanguageModel} from 'ai'
import {convertArrayToReadableStream, MockLanguageModelV3} from 'ai/test'
import fc from 'fast-check'
import {expect, it} from 'vitest'
import {captureLanguageModel, captureTelemetry} from '../src/ai-sdk.ts'
import * as anthropic from '../src/anthropic.ts'
import * as google from '../src/google.ts'
import type {Capture} from '../src/index.ts'
import {captureLangChain} from '../src/langchain.ts'
import * as openai from '../src/openai.ts'
import {captureSpans} from '../src/opentelemetry.ts'
import {answerOf, partsOf, watching} from './calls.ts'

/** What must not be kept: each of it can be told from everything else. */
interface Secrets {
  prompt: string
  output: string
  person: string
}
const secret = (kind: string) =>
  fc.string({unit: 'grapheme', maxLength: 40}).map(text => `${kind}-secret ${text}`)
const secrets = fc.record({prompt: secret('prompt'), output: secret('output'), person: secret('person')})

/** Every host, with secrets wherever it has them. */
const hosts: Readonly<Record<string, (capture: Capture, said: Secrets) => unknown>> = {
  'AI SDK': async (capture, {prompt, output, person}) => {
    const response = {
      id: person,
      modelId: person,
      timestamp: new Date(0),
      headers: {'x-user': person},
      body: output,
    }
    const model = wrapLanguageModel({
      middleware: captureLanguageModel(capture),
      model: new MockLanguageModelV3({
        doGenerate: async () => ({...answerOf(output), response}),
        doStream: async () => ({stream: convertArrayToReadableStream(partsOf(response, output))}),
      }),
    })
    await generateText({model, prompt})
    await streamText({model, prompt}).text
  },
  'tracing channel': (capture, {prompt, output, person}) => {
    let listener: ((message: object) => void) | undefined
    captureTelemetry(capture, {
      subscribe: ({asyncEnd}) => {
        listener = asyncEnd
      },
      unsubscribe() {},
    })
    const event = {
      provider: 'openai',
      modelId: 'gpt-5.2',
      messages: [{role: 'user', content: prompt}],
      user: person,
    }
    listener?.({type: 'languageModelCall', event, result: {content: [{type: 'text', text: output}]}})
  },
  ...Object.fromEntries(
    Object.entries({openai, anthropic, google}).map(([name, {captureFetch}]) => [
      name,
      async (capture: Capture, said: Secrets) => {
        for (const [url, body, type] of answersWith(said)) {
          const fetch = captureFetch(
            capture,
            async () => new Response(body, {headers: {'content-type': type}}),
          )
          const made = await fetch(url, {
            method: 'POST',
            headers: {authorization: said.person},
            body: JSON.stringify({
              model: 'm',
              input: said.prompt,
              user: said.person,
              messages: [said.prompt],
            }),
          })
          await made.text()
        }
      },
    ]),
  ),
  LangChain: (capture, {prompt, output, person}) => {
    const handler = captureLangChain(capture)
    const metadata = {ls_provider: 'openai', ls_model_name: 'gpt-5.2', user: person}
    handler.handleChatModelStart(
      {name: person},
      [[{content: prompt}]],
      'run 1',
      person,
      {user: person},
      [person],
      metadata,
    )
    handler.handleLLMNewToken(output, {}, 'run 1')
    handler.handleLLMEnd(
      {generations: [[{text: output, message: {id: person, response_metadata: {user: person}}}]]},
      'run 1',
    )
    handler.handleLLMStart({}, [prompt], 'run 2')
    handler.handleLLMNewToken(output, {}, 'run 2')
    handler.handleLLMError(new Error(output), 'run 2')
  },
  OpenTelemetry: (capture, {prompt, output, person}) => {
    const text = (content: string) => JSON.stringify([{role: 'user', parts: [{type: 'text', content}]}])
    captureSpans(capture).onEnd({
      name: `chat ${prompt}`,
      attributes: {
        'gen_ai.operation.name': 'chat',
        'gen_ai.request.model': 'gpt-5.2',
        'gen_ai.response.id': person,
        'gen_ai.input.messages': text(prompt),
        'gen_ai.output.messages': text(output),
        'enduser.id': person,
      },
      endTime: [0, 0],
      status: {code: 0},
    })
  },
}

function answersWith({output, person}: Secrets): [url: string, body: string, type: string][] {
  const whole = 'application/json'
  const stream = 'text/event-stream'
  const events = (...values: unknown[]) => values.map(value => `data: ${JSON.stringify(value)}\n\n`).join('')
  const message = {
    type: 'message',
    id: 'msg_1',
    model: 'm',
    user: person,
    content: [{type: 'text', text: output}],
  }
  const chunk = {
    object: 'chat.completion.chunk',
    model: 'm',
    user: person,
    choices: [{index: 0, delta: {content: output}}],
  }
  const candidate = {modelVersion: 'm', user: person, candidates: [{content: {parts: [{text: output}]}}]}
  return [
    ['https://api.openai.com/v1/chat/completions', events(chunk, chunk), stream],
    ['https://api.openai.com/v1/audio/transcriptions', output, 'text/plain'],
    [
      'https://api.openai.com/v1/responses',
      JSON.stringify({object: 'response', output: [{content: [{text: output}]}]}),
      whole,
    ],
    ['https://api.openai.com/v1/responses', output, whole],
    ['https://api.anthropic.com/v1/messages', JSON.stringify(message), whole],
    ['https://api.anthropic.com/v1/messages', events({type: 'message_start', message}), stream],
    [
      `https://generativelanguage.googleapis.com/v1/models/${person.slice(0, 6)}:generateContent?key=${person}`,
      JSON.stringify(candidate),
      whole,
    ],
  ]
}

it.each(Object.entries(hosts))(
  '%s: nothing that is asked, comes out or names a person is kept or told',
  async (_, act) => {
    await fc.assert(
      fc.asyncProperty(secrets, async said => {
        const {capture, told, errors} = watching()
        await act(capture, said)
        expect(told.length).toBeGreaterThan(0)
        expect(capture.calls).toEqual(told)
        const kept = JSON.stringify([
          told,
          errors.map(error => (error instanceof Error ? [error.message, error.cause] : error)),
        ])
        expect(kept).not.toMatch(/-secret/)
        const names = [
          'medium',
          'provider',
          'asked',
          'answered',
          'responseId',
          'at',
          'basis',
          'digests',
          'ended',
        ]
        for (const call of told) expect(names).toEqual(expect.arrayContaining(Object.keys(call)))
      }),
    )
  },
)

it.each([
  ['/Users/kari.nordmann/models/llama-3.gguf', 'llama-3.gguf'],
  ['C:\\Users\\Kari\\models\\llama-3.gguf', 'llama-3.gguf'],
  ['~/models/llama-3.gguf', 'llama-3.gguf'],
  ['file:///home/kari/llama-3.gguf', 'llama-3.gguf'],
  ['./llama-3.gguf', 'llama-3.gguf'],
  ['accounts/fireworks/models/llama-v3', 'accounts/fireworks/models/llama-v3'],
  ['@cf/meta/llama-3', '@cf/meta/llama-3'],
  ['anthropic.claude-3-5-sonnet-20241022-v2:0', 'anthropic.claude-3-5-sonnet-20241022-v2:0'],
])('of a model that is a file, only its name is kept: %s', (model, kept) => {
  const {capture} = watching()
  expect(capture.note(() => ({answered: model}))?.answered).toBe(kept)
})

it('names that are none are left out and told of, and the call is kept', () => {
  const {capture, told, errors} = watching()
  capture.note(() => ({
    answered: 'Write about Kari',
    asked: 'gpt-5.2',
    provider: 'a\nb',
    responseId: 'x'.repeat(201),
  }))
  expect(told).toMatchObject([{asked: 'gpt-5.2', basis: 'request'}])
  expect(told[0]).not.toHaveProperty('provider')
  expect(errors).toHaveLength(3)
  expect(String(errors)).not.toContain('Kari')
})

it('keeps no more calls than it is told to', () => {
  const {capture} = watching()
  expect(() => capture.note(() => undefined)).not.toThrow()
  for (let call = 0; call < 10_010; call++) capture.note(() => ({asked: `m${call}`}))
  expect([capture.calls.length, capture.calls[0]?.asked]).toEqual([10_000, 'm10'])
})
