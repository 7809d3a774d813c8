/** Captures calls of Anthropic's Messages interface, at Anthropic or on Vertex AI. */
import type {Capture} from './call/capture.ts'
import {field, listOf, textOf} from './call/fields.ts'
import type {CallFacts, ModelCall} from './call/model-call.ts'
import {type Fetch, type FetchOptions, wrapFetch} from './http/capture-fetch.ts'
import {type AnswerReader, type Making, noteResponse, type ResponseOptions, type Wire} from './http/wire.ts'

const anthropic: Wire = {
  provider: 'anthropic',
  hosts: /(^|\.)api\.anthropic\.com$/,
  makes,
  reader: () => new MessageReader(),
}

/**
 * Captures a message that the SDK gave. Throws `payload-invalid` where it is none.
 *
 * @example
 * fromResponse(capture, await client.messages.create({model, max_tokens, messages}), {asked: model})
 */
export function fromResponse(capture: Capture, response: unknown, options?: ResponseOptions): ModelCall {
  return noteResponse(capture, anthropic, response, options)
}

/**
 * A `fetch` that captures every message as the client reads it, streamed or not.
 *
 * @example
 * const client = new Anthropic({fetch: captureFetch(capture, fetch)})
 */
export function captureFetch(capture: Capture, fetch: Fetch, options?: FetchOptions): Fetch {
  return wrapFetch(capture, anthropic, fetch, options)
}

function makes(path: string): Making | undefined {
  const asked = /\/models\/([^/:]+):(?:rawPredict|streamRawPredict)$/.exec(path)?.[1]
  return asked !== undefined || /\/(?:messages|complete)$/.test(path) ? {medium: 'text', asked} : undefined
}

/** A message, whole or in the events of a stream. */
class MessageReader implements AnswerReader {
  #known: CallFacts | undefined
  #text = ''

  take(value: unknown): void {
    const type = field(value, 'type')
    if (type === 'message_start') this.#message(field(value, 'message'))
    else if (type === 'message' || type === 'completion') this.#message(value)
    else if (type === 'content_block_delta') this.#text += textOf(field(value, 'delta', 'text'))
    else if (type === 'error' && this.#known) this.#known = {...this.#known, ended: 'failed'}
  }

  facts(): CallFacts | undefined {
    return this.#known && {...this.#known, outputs: [this.#text]}
  }

  /** It has no time of its own. */
  #message(message: unknown): void {
    this.#known = {answered: field(message, 'model'), responseId: field(message, 'id')}
    const pieces = listOf(field(message, 'content')).map(piece => textOf(field(piece, 'text')))
    this.#text = [...pieces, textOf(field(message, 'completion'))].join('')
  }
}
