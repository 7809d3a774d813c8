/** Why: spans come as the SDK of OpenTelemetry ends them, and by conventions old and new. */
import {SpanStatusCode} from '@opentelemetry/api'
import {BasicTracerProvider} from '@opentelemetry/sdk-trace-base'
import {generateText} from 'ai'
import {MockLanguageModelV3} from 'ai/test'
import {expect, it} from 'vitest'
import {captureSpans} from '../src/opentelemetry.ts'
import {answerOf, call, response, watching} from './calls.ts'

const answer = {
  'gen_ai.request.model': 'claude-x-latest',
  'gen_ai.response.model': 'claude-x-20261001',
  'gen_ai.response.id': 'msg_1',
}
const messages = JSON.stringify([
  {
    role: 'assistant',
    parts: [
      {type: 'reasoning', content: 'Hm.'},
      {type: 'text', content: 'Warm light.'},
    ],
  },
])

function traced(name: string, attributes: Record<string, string>, status = SpanStatusCode.UNSET) {
  const {capture, told} = watching()
  const tracer = new BasicTracerProvider({spanProcessors: [captureSpans(capture)]}).getTracer('test')
  tracer
    .startSpan(name, {attributes, startTime: response.timestamp})
    .setStatus({code: status})
    .end(response.timestamp)
  return told
}

it.each<[string, string, Record<string, string>, object]>([
  [
    'the conventions as they stand',
    'chat claude-x-latest',
    {
      ...answer,
      'gen_ai.operation.name': 'chat',
      'gen_ai.provider.name': 'anthropic',
      'gen_ai.output.messages': messages,
    },
    call,
  ],
  [
    'the older name of the provider',
    'chat claude-x-latest',
    {
      ...answer,
      'gen_ai.operation.name': 'chat',
      'gen_ai.system': 'anthropic',
      'gen_ai.completion.0.content': 'Warm light.',
    },
    call,
  ],
  [
    'libraries before there was an operation',
    'anthropic.chat',
    {...answer, 'gen_ai.system': 'Anthropic', 'gen_ai.completion.0.content': 'Warm light.'},
    call,
  ],
  [
    'pictures',
    'generate_content imagen-4',
    {
      'gen_ai.operation.name': 'generate_content',
      'gen_ai.provider.name': 'gcp.gemini',
      'gen_ai.request.model': 'imagen-4',
      'gen_ai.output.type': 'image',
    },
    {
      medium: 'image',
      provider: 'gcp.gemini',
      asked: 'imagen-4',
      at: call.at,
      basis: 'request',
      digests: [],
      ended: 'complete',
    },
  ],
])('reads %s', (_, name, attributes, expected) => {
  expect(traced(name, attributes)).toEqual([expected])
})

it('passes over what is no call of a model, or made nothing', () => {
  expect(traced('invoke_agent writer', {...answer, 'gen_ai.operation.name': 'invoke_agent'})).toEqual([])
  expect(traced('execute_tool search', {'gen_ai.operation.name': 'execute_tool'})).toEqual([])
  expect(traced('embeddings e', {...answer, 'gen_ai.operation.name': 'embeddings'})).toEqual([])
  expect(traced('GET /', {'http.route': '/'})).toEqual([])
  const asked = {'gen_ai.operation.name': 'chat', 'gen_ai.request.model': 'claude-x-latest'}
  expect(traced('chat', asked, SpanStatusCode.ERROR)).toEqual([])
  expect(traced('chat', {...asked, 'gen_ai.response.id': 'msg_1'}, SpanStatusCode.ERROR)).toMatchObject([
    {ended: 'failed'},
  ])
})

it('reads the spans of ai@6, each call once', async () => {
  const {capture, told} = watching()
  const provider = new BasicTracerProvider({spanProcessors: [captureSpans(capture)]})
  const model = new MockLanguageModelV3({
    provider: 'anthropic.messages',
    modelId: 'claude-x-latest',
    doGenerate: async () => ({...answerOf('Warm light.'), response}),
  })
  await generateText({
    model,
    prompt: 'Write.',
    experimental_telemetry: {isEnabled: true, tracer: provider.getTracer('ai')},
  })
  const [one, ...others] = told
  expect(others).toEqual([])
  expect(one).toMatchObject({...call, at: expect.any(String)})
})
