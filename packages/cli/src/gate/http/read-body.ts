/** Reads the body of a request: JSON in UTF-8, of no more than so many bytes. */
import {HttpProblem} from './http-problem.ts'

const json = /^application\/(?:[\w.!#$&^+-]+\+)?json\s*(?:;|$)/i

/** Throws a 415 for what is declared to be something else than JSON in UTF-8, or to be compressed. */
export function demandJson(headers: Headers): void {
  const type = headers.get('Content-Type') ?? ''
  const encoding = headers.get('Content-Encoding') ?? 'identity'
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(type)?.[1] ?? 'utf-8'
  if (json.test(type) && /^identity$/i.test(encoding) && /^utf-?8$/i.test(charset)) return
  const said = encoding === 'identity' ? type || 'nothing that says what it is' : `${type}, ${encoding}`
  throw new HttpProblem(
    415,
    'unsupported-media-type',
    `Send application/json in UTF-8, not compressed; this is ${said}.`,
    {
      headers: {'Accept-Post': 'application/json'},
    },
  )
}

/** The bytes of a body. Throws a 413 as soon as it is known to be longer. */
export async function readBody(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('Content-Length') ?? 0) > maxBytes) throw tooLarge(maxBytes)
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    size += read.value.byteLength
    if (size > maxBytes) {
      await reader?.cancel()
      throw tooLarge(maxBytes)
    }
    chunks.push(read.value)
  }
  return joined(chunks)
}

/** What the bytes say. Throws a 400 where it is no JSON. */
export function parsedBody(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes))
  } catch (cause) {
    throw new HttpProblem(400, 'no-json', `The body is no JSON in UTF-8: ${(cause as Error).message}.`)
  }
}

/** Stretches of bytes as one. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}

function tooLarge(maxBytes: number): HttpProblem {
  return new HttpProblem(413, 'too-large', `The body has more than ${maxBytes} bytes.`)
}
