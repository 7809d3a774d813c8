/** Why: what LangChain tells its handlers, and in which order, is seen with its own models. */
import {AIMessage, AIMessageChunk} from '@langchain/core/messages'
import {FakeListChatModel, FakeLLM, FakeStreamingChatModel} from '@langchain/core/utils/testing'
import {expect, it} from 'vitest'
import {outputDigest} from '../src/index.ts'
import {captureLangChain} from '../src/langchain.ts'
import {call, now, watching} from './calls.ts'

class Model extends FakeStreamingChatModel {
  override getLsParams() {
    return {ls_provider: 'anthropic', ls_model_name: 'claude-x-latest', ls_model_type: 'chat' as const}
  }
  override async _generate(...given: Parameters<FakeStreamingChatModel['_generate']>) {
    const result = await super._generate(...given)
    for (const {message} of result.generations)
      message.response_metadata = {...this.responses[0]?.response_metadata}
    return result
  }
}

const response_metadata = {model_name: 'claude-x-20261001', model_provider: 'anthropic', id: 'msg_1'}
it('captures an answer by the time that the caller has it', async () => {
  const {capture, told} = watching()
  const model = new Model({responses: [new AIMessage({content: 'Warm light.', response_metadata})]})
  const {content} = await model.invoke('Write.', {callbacks: [captureLangChain(capture)]})
  // What LangChain tells of an answer has no time.
  expect(told).toEqual([{...call, at: now().toISOString()}])
  expect(capture.of(content as string)).toBe(told[0])
})

it('captures a stream', async () => {
  const {capture, told} = watching()
  const chunks = ['Warm ', 'light.'].map(
    content => new AIMessageChunk({content, response_metadata: {model_name: ''}}),
  )
  const model = new Model({chunks})
  let text = ''
  for await (const chunk of await model.stream('Write.', {callbacks: [captureLangChain(capture)]}))
    text += chunk.content
  expect(text).toBe('Warm light.')
  expect(told).toMatchObject([
    {asked: 'claude-x-latest', basis: 'request', digests: call.digests, ended: 'complete'},
  ])
})

it('captures what came until a stream failed', async () => {
  const {capture, told} = watching()
  class Breaking extends Model {
    override async *_streamResponseChunks(...given: Parameters<Model['_streamResponseChunks']>) {
      yield* super._streamResponseChunks(...given)
      throw new Error('overloaded')
    }
  }
  const model = new Breaking({chunks: [new AIMessageChunk('Warm ')]})
  const read = async () => {
    for await (const _ of await model.stream('Write.', {callbacks: [captureLangChain(capture)]}));
  }
  await expect(read()).rejects.toThrow('overloaded')
  expect(told).toMatchObject([{asked: 'claude-x-latest', digests: [outputDigest('Warm ')], ended: 'failed'}])
})

it('knows nothing of a stream that its reader leaves, and says so in the end', async () => {
  const {capture, told, errors} = watching()
  const handler = captureLangChain(capture)
  const model = new FakeListChatModel({responses: ['Warm light.']})
  for await (const _ of await model.stream('Write.', {callbacks: [handler]})) break
  for (let run = 0; run < 1000; run++) handler.handleLLMStart({}, [], `run ${run}`)
  expect(told).toEqual([])
  expect(errors.map(String)).toEqual([expect.stringMatching(/told of no end/)])
})

it('captures models that complete text', async () => {
  const {capture, told} = watching()
  await new FakeLLM({response: 'Warm light.'}).invoke('Write.', {callbacks: [captureLangChain(capture)]})
  expect(told).toMatchObject([{basis: 'request', digests: call.digests}])
})

it('notes nothing where nothing was made', async () => {
  const {capture, told, errors} = watching()
  const model = new Model({thrownErrorString: 'overloaded'})
  await expect(model.invoke('Write.', {callbacks: [captureLangChain(capture)]})).rejects.toThrow('overloaded')
  expect([told, errors]).toEqual([[], []])
})
