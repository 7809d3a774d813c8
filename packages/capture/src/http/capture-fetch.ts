/** A `fetch` that captures what comes back while the caller reads it. */
import {DisclosureError} from '@forthright/core'
import {checkOptions, optionsSchema} from '@forthright/core/options'
import {line} from '@forthright/core/schema'
import {type Capture, demandCapture} from '../call/capture.ts'
import {field} from '../call/fields.ts'
import type {CallFacts, ModelCall} from '../call/model-call.ts'
import {observed} from '../call/observed.ts'
import {EventStream, parsed} from './event-stream.ts'
import type {AnswerReader, Making, Wire} from './wire.ts'

/** As SDKs take it. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>

/** Who offers the models, where it is not the host's own. */
export interface FetchOptions {
  provider?: string | undefined
}

const fetchSchema = optionsSchema<FetchOptions>({provider: line})

/**
 * Wraps `fetch`: the answer is given back at once, and looked at as its body is read, no faster and no further. Errors of the
 * service and addresses that make no content are passed on as they are. Throws `usage` where there is no `fetch`, and for other options.
 */
export function wrapFetch(capture: Capture, wire: Wire, fetch: Fetch, options?: FetchOptions): Fetch {
  demandCapture('captureFetch', capture)
  const given = checkOptions('captureFetch', fetchSchema, options)
  if (typeof fetch !== 'function')
    throw new DisclosureError('usage', '[captureFetch] Give the fetch to wrap: captureFetch(capture, fetch).')
  return async (input, init) => {
    const response = await fetch(input, init)
    try {
      // A browser may be asked by a path alone.
      const url = new URL(input instanceof Request ? input.url : input, response.url || 'http://localhost')
      const making = wire.makes(url.pathname)
      if (making === undefined || !response.ok || response.body === null) return response
      const provider = given.provider ?? (wire.hosts.test(url.hostname) ? wire.provider : undefined)
      const known = {provider, asked: making.asked ?? askedIn(init?.body), medium: making.medium}
      return watched(response, response.body, capture, known, bodyReader(response, wire, making))
    } catch (error) {
      capture.fail(error)
      return response
    }
  }
}

/** The response with its body looked at; all else of it is as it was. */
function watched(
  response: Response,
  body: ReadableStream<Uint8Array>,
  capture: Capture,
  known: CallFacts,
  reader: BodyReader,
): Response {
  const seen = observed(body, {
    see: chunk => reader.see(chunk),
    end: ended =>
      void capture.note(() => {
        const facts = reader.end(ended)
        return facts && {...known, ended, ...facts}
      }),
    fail: capture.fail,
  })
  const {status, statusText, headers, url, redirected, type} = response
  const copy = new Response(seen, {status, statusText, headers})
  for (const [name, value] of Object.entries({url, redirected, type}))
    Object.defineProperty(copy, name, {value})
  return copy
}

/** Takes the bytes of a body, and tells at the end what they say. */
interface BodyReader {
  see(chunk: Uint8Array): void
  end(ended: ModelCall['ended']): CallFacts | undefined
}

function bodyReader({headers}: Response, wire: Wire, {medium}: Making): BodyReader {
  const kind = headers.get('content-type') ?? ''
  const answer = wire.reader()
  if (/^text\/event-stream/i.test(kind)) return eventReader(answer)
  if (/[/+]json\b/i.test(kind)) return wholeReader(bytes => readJson(bytes, answer))
  // A file, or a transcript as text.
  return wholeReader(bytes => ({outputs: [medium === 'text' ? new TextDecoder().decode(bytes) : bytes]}))
}

function eventReader(answer: AnswerReader): BodyReader {
  const decoder = new TextDecoder()
  const events = new EventStream()
  let isNothing = false
  const take = (text: string) => {
    for (const event of events.push(text)) {
      answer.take(event)
      isNothing ||= saysNothing(event)
    }
  }
  return {
    see: chunk => take(decoder.decode(chunk, {stream: true})),
    end(ended) {
      take(`${decoder.decode()}\n\n`)
      return factsOf(answer, isNothing || ended !== 'complete')
    },
  }
}

function wholeReader(read: (bytes: Uint8Array) => CallFacts | undefined): BodyReader {
  const chunks: Uint8Array[] = []
  return {
    see: chunk => void chunks.push(chunk.slice()),
    // Half of an answer tells nothing but that there was one.
    end: ended => (ended === 'complete' ? read(joined(chunks)) : {}),
  }
}

function readJson(bytes: Uint8Array, answer: AnswerReader): CallFacts | undefined {
  const [value] = parsed(new TextDecoder().decode(bytes))
  if (value === undefined) throw new Error('The answer says that it is JSON, and cannot be read as such.')
  // Some stream a list.
  const values: unknown[] = Array.isArray(value) ? value : [value]
  for (const one of values) answer.take(one)
  return factsOf(answer, values.some(saysNothing))
}

/** What an answer says. Throws where it says nothing that its reader knows and there is no reason that it should not. */
function factsOf(answer: AnswerReader, isNothing: boolean): CallFacts | undefined {
  const facts = answer.facts()
  if (facts || isNothing) return facts
  throw new Error(
    'An answer holds nothing that reads as one of this service. Note the call yourself: capture.note(() => ({asked, outputs})).',
  )
}

/** Whether an answer says that nothing was made: an error, what is refused or not made yet, and lists of what there is. */
function saysNothing(value: unknown): boolean {
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0
  const status = field(value, 'status')
  return (
    isEmpty ||
    ['error', 'promptFeedback', 'deleted'].some(name => (field(value, name) ?? undefined) !== undefined) ||
    (typeof status === 'string' && status !== 'completed') ||
    field(value, 'object') === 'list'
  )
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}

/** The model that a request names; nothing else of it is looked at. */
function askedIn(body: unknown): unknown {
  if (body instanceof FormData) return body.get('model')
  return typeof body === 'string' ? field(parsed(body)[0], 'model') : undefined
}
