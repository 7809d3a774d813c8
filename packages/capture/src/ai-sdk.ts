/**
 * Captures calls that go through the AI SDK (`ai@6`, `ai@7`): as middleware of a model, or without a change to the pipeline from the
 * tracing channel `ai:telemetry` of `ai@7`. Its types are those fields of the SDK that are read here, so that none of it is needed.
 */
import {type Capture, demandCapture} from './call/capture.ts'
import {bytesOf, field, listOf, textOf} from './call/fields.ts'
import type {CallFacts} from './call/model-call.ts'
import {observed} from './call/observed.ts'

interface NamedModel {
  readonly provider: string
  readonly modelId: string
}

/** A middleware for `wrapLanguageModel`. */
export interface LanguageModelCapture {
  /** The older of the two specifications that are understood: `ai@7` takes it, too. */
  readonly specificationVersion: 'v3'
  wrapGenerate<Result extends object>(call: {
    doGenerate: () => PromiseLike<Result>
    model: NamedModel
  }): Promise<Result>
  wrapStream<Part, Result extends {stream: ReadableStream<Part>}>(call: {
    doStream: () => PromiseLike<Result & {stream: ReadableStream<Part>}>
    model: NamedModel
  }): Promise<Result>
}

/** A middleware for `wrapImageModel`. */
export interface ImageModelCapture {
  readonly specificationVersion: 'v3'
  wrapGenerate<Result extends object>(call: {
    doGenerate: () => PromiseLike<Result>
    model: NamedModel
  }): Promise<Result>
}

/**
 * Captures every answer of a language model, streamed or not; of a stream that is cancelled or fails, what came of it.
 *
 * @example
 * const model = wrapLanguageModel({model: openai('gpt-5.2'), middleware: captureLanguageModel(capture)})
 */
export function captureLanguageModel(capture: Capture): LanguageModelCapture {
  demandCapture('captureLanguageModel', capture)
  return {
    specificationVersion: 'v3',
    async wrapGenerate({doGenerate, model}) {
      const result = await doGenerate()
      capture.note(() => answerFacts(model, result))
      return result
    },
    async wrapStream({doStream, model}) {
      const result = await doStream()
      return {...result, stream: watched(result.stream, capture, model)}
    },
  }
}

/**
 * Captures every picture of an image model.
 *
 * @example
 * const model = wrapImageModel({model: openai.image('gpt-image-1'), middleware: captureImageModel(capture)})
 */
export function captureImageModel(capture: Capture): ImageModelCapture {
  demandCapture('captureImageModel', capture)
  return {
    specificationVersion: 'v3',
    async wrapGenerate({doGenerate, model}) {
      const result = await doGenerate()
      capture.note(() => {
        const names = namesOf(model, field(result, 'response'))
        return {
          ...names,
          // The SDK's providers give the model that they were asked for where the answer names none.
          answered: names.answered === model.modelId ? undefined : names.answered,
          medium: 'image',
          outputs: listOf(field(result, 'images')).flatMap(imageBytes),
        }
      })
      return result
    },
  }
}

/** What `tracingChannel('ai:telemetry')` of `node:diagnostics_channel` gives. */
export interface TelemetryChannel {
  subscribe(subscribers: {asyncEnd(message: object): void}): void
  unsubscribe(subscribers: {asyncEnd(message: object): void}): unknown
}

/**
 * Captures every call that `ai@7` makes in this process. Of a stream the channel tells which model was asked for, and neither the one
 * that answered nor what came out: where that counts, use {@link captureLanguageModel}. Gives what ends it.
 *
 * @example
 * const stop = captureTelemetry(capture, tracingChannel('ai:telemetry'))
 */
export function captureTelemetry(capture: Capture, channel: TelemetryChannel): () => void {
  demandCapture('captureTelemetry', capture)
  const subscribers = {
    asyncEnd: (message: object) => {
      capture.note(() => {
        if (field(message, 'type') !== 'languageModelCall' || 'error' in message) return undefined
        const {event, result} = message as {event?: unknown; result?: unknown}
        const asked = {provider: textOf(field(event, 'provider')), modelId: textOf(field(event, 'modelId'))}
        const isStream = field(result, 'stream') !== undefined
        return {...answerFacts(asked, result), ...(isStream ? {ended: 'unknown'} : {})}
      })
    },
  }
  channel.subscribe(subscribers)
  return () => void channel.unsubscribe(subscribers)
}

function answerFacts(model: NamedModel, result: unknown): CallFacts {
  const parts = listOf(field(result, 'content')).filter(part => field(part, 'type') === 'text')
  return {
    ...namesOf(model, field(result, 'response')),
    outputs: [parts.map(part => textOf(field(part, 'text'))).join('')],
  }
}

function namesOf({provider, modelId}: NamedModel, response: unknown): CallFacts {
  return {
    provider,
    asked: modelId,
    answered: field(response, 'modelId'),
    responseId: field(response, 'id'),
    at: field(response, 'timestamp'),
  }
}

/** The parts of a stream, as far as they count here. */
function watched<Part>(
  stream: ReadableStream<Part>,
  capture: Capture,
  model: NamedModel,
): ReadableStream<Part> {
  let response: object = {}
  let text = ''
  let failed = false
  return observed(stream, {
    see(part) {
      const type = field(part, 'type')
      if (type === 'response-metadata') response = {...response, ...(part as object)}
      else if (type === 'text-delta') text += textOf(field(part, 'delta'))
      else if (type === 'error') failed = true
    },
    end(ended) {
      capture.note(() => ({
        ...namesOf(model, response),
        outputs: [text],
        ended: failed && ended === 'complete' ? 'failed' : ended,
      }))
    },
    fail: capture.fail,
  })
}

/** A picture in base64, or its bytes. */
function imageBytes(image: unknown): Uint8Array[] {
  return image instanceof Uint8Array ? [image] : bytesOf(image)
}
