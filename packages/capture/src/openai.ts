/** Captures calls of OpenAI and of services that speak as it does: responses, chat, completions, pictures, speech, transcripts, clips. */
import type {Capture} from './call/capture.ts'
import {bytesOf, field, listOf, textOf} from './call/fields.ts'
import type {CallFacts, ModelCall} from './call/model-call.ts'
import {type Fetch, type FetchOptions, wrapFetch} from './http/capture-fetch.ts'
import {type AnswerReader, type Making, noteResponse, type ResponseOptions, type Wire} from './http/wire.ts'

const openai: Wire = {
  provider: 'openai',
  hosts: /(^|\.)api\.openai\.com$/,
  makes,
  reader: () => new OpenAiReader(),
}

/**
 * Captures an answer that the SDK gave. Throws `payload-invalid` where it is none.
 *
 * @example
 * fromResponse(capture, await client.responses.create({model: 'gpt-5.2', input}), {asked: 'gpt-5.2'})
 */
export function fromResponse(capture: Capture, response: unknown, options?: ResponseOptions): ModelCall {
  return noteResponse(capture, openai, response, options)
}

/**
 * A `fetch` that captures every answer as the client reads it, streamed or not.
 *
 * @example
 * const client = new OpenAI({fetch: captureFetch(capture, fetch)})
 */
export function captureFetch(capture: Capture, fetch: Fetch, options?: FetchOptions): Fetch {
  return wrapFetch(capture, openai, fetch, options)
}

function makes(path: string): Making | undefined {
  const asked = /\/deployments\/([^/]+)\//.exec(path)?.[1]
  const kind =
    /\/(chat\/completions|completions|responses(?:\/[^/]+)?|images\/\w+|audio\/\w+|videos\/[^/]+)$/.exec(
      path,
    )?.[1]
  if (kind === undefined) return undefined
  if (kind.startsWith('images/')) return {medium: 'image', asked}
  if (kind.startsWith('videos/')) return {medium: 'video', asked}
  return {medium: kind === 'audio/speech' ? 'audio' : 'text', asked}
}

/** What came out so far, and who made it. */
class OpenAiReader implements AnswerReader {
  #known: CallFacts | undefined
  readonly #texts: string[] = []
  readonly #files: Uint8Array[] = []

  take(value: unknown): void {
    const type = textOf(field(value, 'type'))
    if (type === '') this.#whole(value)
    else this.#event(type, value)
  }

  facts(): CallFacts | undefined {
    return this.#known && {...this.#known, outputs: [...this.#texts, ...this.#files]}
  }

  #whole(answer: unknown): void {
    const choices = listOf(field(answer, 'choices'))
    const status = field(answer, 'status')
    // What is asked for in the background is not made yet.
    if (status === 'queued' || status === 'in_progress') return
    if (field(answer, 'object') === 'response') this.#response(answer)
    else if (field(answer, 'object') === 'video') {
      if (status === 'completed') this.#know(answer, {medium: 'video'})
    } else if (Array.isArray(field(answer, 'choices'))) {
      this.#know(answer)
      for (const choice of choices) this.#choice(choice)
    } else if (Array.isArray(field(answer, 'data')) && field(answer, 'created') !== undefined) {
      this.#know(answer, {medium: 'image'})
      this.#files.push(...listOf(field(answer, 'data')).flatMap(one => bytesOf(field(one, 'b64_json'))))
    } else if (typeof field(answer, 'text') === 'string') {
      this.#know(answer)
      this.#texts[0] = textOf(field(answer, 'text'))
    }
    if (field(answer, 'error', 'message') !== undefined) this.#failed()
  }

  /** What failed before anything came made nothing. */
  #failed(): void {
    if (this.#known) this.#know(undefined, {ended: 'failed'})
  }

  /** Pieces of a stream are added, and what is said as a whole replaces them. */
  #event(type: string, value: unknown): void {
    const response = field(value, 'response')
    if (response !== undefined) this.#response(response)
    else if (type === 'error') this.#failed()
    else if (type === 'response.output_text.delta' || type === 'transcript.text.delta')
      this.#add(0, field(value, 'delta'))
    else if (/^image_\w+\.completed$/.test(type)) {
      this.#know(value, {medium: 'image'})
      this.#files.push(...bytesOf(field(value, 'b64_json')))
    }
  }

  #response(response: unknown): void {
    const status = field(response, 'status')
    this.#know(response, {
      ...(status === 'failed' ? {ended: 'failed'} : {}),
      ...(status === 'cancelled' ? {ended: 'cancelled'} : {}),
    })
    // What a model thinks before is no part of the answer.
    const items = listOf(field(response, 'output')).filter(item => field(item, 'type') !== 'reasoning')
    const pieces = items.flatMap(item => listOf(field(item, 'content')))
    const text = pieces.map(piece => textOf(field(piece, 'text'))).join('')
    if (text !== '') this.#texts[0] = text
    const pictures = items.filter(item => field(item, 'type') === 'image_generation_call')
    this.#files.push(...pictures.flatMap(item => bytesOf(field(item, 'result'))))
  }

  #choice(choice: unknown): void {
    const at = field(choice, 'index')
    const index = typeof at === 'number' ? at : 0
    const said =
      field(choice, 'delta', 'content') ?? field(choice, 'message', 'content') ?? field(choice, 'text')
    // Some services that speak alike give pieces.
    const pieces = Array.isArray(said) ? said.map(piece => textOf(field(piece, 'text'))) : [textOf(said)]
    this.#add(index, pieces.join(''))
  }

  #add(index: number, piece: unknown): void {
    this.#known ??= {}
    for (let at = this.#texts.length; at <= index && at < mostChoices; at++) this.#texts.push('')
    if (index in this.#texts) this.#texts[index] += textOf(piece)
  }

  #know(answer: unknown, more: CallFacts = {}): void {
    const [answered, responseId] = [field(answer, 'model'), field(answer, 'id')]
    const at = field(answer, 'completed_at') ?? field(answer, 'created_at') ?? field(answer, 'created')
    const said = Object.entries({answered, responseId, at, ...more})
    this.#known = {...this.#known, ...Object.fromEntries(said.filter(([, value]) => value != null))}
  }
}

/** As many alternatives as the interface gives (`n`, OpenAI's reference of chat completions). */
const mostChoices = 128
