/** A `fetch` that captures what comes back while the caller reads it. */
import type {Capture} from '../call/capture.ts'
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

/**
 * Wraps `fetch`: the answer is given back at once, and looked at as its body is read, no faster and no further. Errors of the
 * service and addresses that make no content are passed on as they are.
 */
export function wrapFetch(capture: Capture, wire: Wire, fetch: Fetch, options: FetchOptions = {}): Fetch {
  return async (input, init) => {
    const response = await fetch(input, init)
    try {
      // A browser may be asked by a path alone.
      const url = new URL(input instanceof Request ? input.url : input, response.url || 'http://localhost')
      const making = wire.makes(url.pathname)
      if (making === undefined || !response.ok || response.body === null) return response
      const provider = options.provider ?? (wire.hosts.test(url.hostname) ? wire.provider : undefined)
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
  const take = (text: string) => {
    for (const event of events.push(text)) answer.take(event)
  }
  return {
    see: chunk => take(decoder.decode(chunk, {stream: true})),
    end() {
      take(`${decoder.decode()}\n\n`)
      return answer.facts()
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
  for (const one of Array.isArray(value) ? value : [value]) answer.take(one)
  return answer.facts()
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
