/** What tests of hosts have in common. */
import type {MockLanguageModelV3} from 'ai/test'
import {type Capture, createCapture, type ModelCall, outputDigest} from '../src/index.ts'

/** The moment of the clock in all tests of hosts. */
export const now = (): Date => new Date('2026-11-20T09:00:00Z')

/** A capture, and what it told of. */
export function watching(): {capture: Capture; told: ModelCall[]; errors: unknown[]} {
  const told: ModelCall[] = []
  const errors: unknown[] = []
  const capture = createCapture({now, onCall: call => told.push(call), onError: error => errors.push(error)})
  return {capture, told, errors}
}

/** What is captured of a model that answers "Warm light.", and says which it is and when. */
export const call: ModelCall = {
  medium: 'text',
  provider: 'anthropic',
  asked: 'claude-x-latest',
  answered: 'claude-x-20261001',
  responseId: 'msg_1',
  at: '2026-11-20T08:00:00.000Z',
  basis: 'response',
  digests: [outputDigest('Warm light.')],
  ended: 'complete',
}

/** What the model says beside its text. */
export const response: {id: string; modelId: string; timestamp: Date} = {
  id: 'msg_1',
  modelId: 'claude-x-20261001',
  timestamp: new Date('2026-11-20T08:00:00Z'),
}

type Answer = Awaited<ReturnType<MockLanguageModelV3['doGenerate']>>
type Streamed = Awaited<ReturnType<MockLanguageModelV3['doStream']>>

/** A part of a stream of the AI SDK. */
export type Part = Streamed['stream'] extends ReadableStream<infer One> ? One : never

/** What the AI SDK wants to know of every answer. */
const ending: Pick<Answer, 'usage' | 'finishReason'> = {
  usage: {
    inputTokens: {total: 1, noCache: 1, cacheRead: undefined, cacheWrite: undefined},
    outputTokens: {total: 1, text: 1, reasoning: undefined},
  },
  finishReason: {unified: 'stop', raw: undefined},
}

/** An answer of the AI SDK, in one piece. */
export function answerOf(text: string): Answer {
  return {content: [{type: 'text', text}], ...ending, warnings: []}
}

/** An answer of the AI SDK, in the parts of its stream. */
export function partsOf(metadata: typeof response, ...texts: string[]): Part[] {
  return [
    {type: 'stream-start', warnings: []},
    {type: 'response-metadata', ...metadata},
    {type: 'text-start', id: '1'},
    ...texts.map(delta => ({type: 'text-delta' as const, id: '1', delta})),
    {type: 'text-end', id: '1'},
    {type: 'finish', ...ending},
  ]
}
