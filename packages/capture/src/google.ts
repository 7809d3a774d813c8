/** Captures calls of Google's Gemini and Imagen models, at the Gemini API or on Vertex AI. */
import type {Medium} from '@forthright/core'
import type {Capture} from './call/capture.ts'
import {bytesOf, field, listOf, textOf} from './call/fields.ts'
import type {CallFacts, ModelCall} from './call/model-call.ts'
import {type Fetch, type FetchOptions, wrapFetch} from './http/capture-fetch.ts'
import {type AnswerReader, type Making, noteResponse, type ResponseOptions, type Wire} from './http/wire.ts'

const google: Wire = {
  provider: 'google',
  hosts: /(^|\.)(generativelanguage|aiplatform|[a-z0-9-]+-aiplatform)\.googleapis\.com$/,
  makes,
  reader: () => new CandidateReader(),
}

/**
 * Captures an answer that the SDK gave: of `generateContent`, the last of `generateContentStream`, or of `generateImages`. Throws
 * `payload-invalid` where it is none.
 *
 * @example
 * fromResponse(capture, await client.models.generateContent({model, contents}), {asked: model})
 */
export function fromResponse(capture: Capture, response: unknown, options?: ResponseOptions): ModelCall {
  return noteResponse(capture, google, response, options)
}

/**
 * A `fetch` that captures every answer as it is read, streamed or not. The SDK takes none, so it stands in for the global one.
 *
 * @example
 * globalThis.fetch = captureFetch(capture, globalThis.fetch)
 */
export function captureFetch(capture: Capture, fetch: Fetch, options?: FetchOptions): Fetch {
  return wrapFetch(capture, google, fetch, options)
}

function makes(path: string): Making | undefined {
  const [, asked, what] =
    /\/(?:models|tunedModels)\/([^/:]+):(generateContent|streamGenerateContent|predict)$/.exec(path) ?? []
  return asked === undefined ? undefined : {medium: what === 'predict' ? 'image' : 'text', asked}
}

/** Candidates of an answer, or of the pieces of one. */
class CandidateReader implements AnswerReader {
  #known: CallFacts | undefined
  readonly #texts: string[] = []
  readonly #files: Uint8Array[] = []
  #fileMedium: Medium | undefined

  take(value: unknown): void {
    const candidates = field(value, 'candidates')
    const pictures = listOf(field(value, 'predictions') ?? field(value, 'generatedImages'))
    if (Array.isArray(candidates)) {
      const said = {answered: field(value, 'modelVersion'), responseId: field(value, 'responseId')}
      this.#known = {...this.#known, ...said, at: field(value, 'createTime')}
      for (const [index, candidate] of candidates.entries()) this.#candidate(candidate, index)
    } else if (pictures.length > 0) {
      this.#known = {}
      this.#fileMedium = 'image'
      for (const picture of pictures)
        this.#files.push(
          ...bytesOf(field(picture, 'bytesBase64Encoded') ?? field(picture, 'image', 'imageBytes')),
        )
    } else if (field(value, 'error') !== undefined && this.#known) this.#known.ended = 'failed'
  }

  facts(): CallFacts | undefined {
    if (!this.#known) return undefined
    const medium = this.#texts.some(text => text !== '') ? undefined : this.#fileMedium
    const said = {...this.#known, outputs: [...this.#texts, ...this.#files]}
    return medium === undefined ? said : {...said, medium}
  }

  #candidate(candidate: unknown, index: number): void {
    const at = field(candidate, 'index') ?? index
    for (const part of listOf(field(candidate, 'content', 'parts'))) {
      // What a model thinks before is no part of the answer.
      if (field(part, 'thought') === true) continue
      if (typeof at === 'number' && at <= this.#texts.length)
        this.#texts[at] = (this.#texts[at] ?? '') + textOf(field(part, 'text'))
      const kind = /^(image|audio|video)\//.exec(textOf(field(part, 'inlineData', 'mimeType')))?.[1]
      if (kind !== undefined) this.#fileMedium ??= kind as Medium
      this.#files.push(...bytesOf(field(part, 'inlineData', 'data')))
    }
  }
}
