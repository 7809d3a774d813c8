/**
 * Captures calls from traces by the GenAI conventions of OpenTelemetry, and by the names that came before them. A trace that is not
 * sampled is a call that is not captured: where a record must be complete, capture at the model.
 */
import type {Medium} from '@forthright/core'
import {type Capture, demandCapture} from './call/capture.ts'
import {field, listOf, textOf} from './call/fields.ts'
import type {CallFacts} from './call/model-call.ts'
import {parsed} from './http/event-stream.ts'

/** What is read of a span when it ends. */
export interface EndedSpan {
  readonly name: string
  readonly attributes: Readonly<Record<string, unknown>>
  /** Seconds and nanoseconds since 1970. */
  readonly endTime: readonly [number, number]
  readonly status: {readonly code: number}
}

/** A span processor for `spanProcessors` of a tracer provider. */
export interface CaptureProcessor {
  onStart(): void
  onEnd(span: EndedSpan): void
  forceFlush(): Promise<void>
  shutdown(): Promise<void>
}

/**
 * Captures every call of a model that ends as a span; spans of agents, tools and workflows around them are passed over.
 *
 * @example
 * new NodeTracerProvider({spanProcessors: [captureSpans(capture)]})
 */
export function captureSpans(capture: Capture): CaptureProcessor {
  demandCapture('captureSpans', capture)
  return {
    onStart() {},
    onEnd: span => void capture.note(() => spanFacts(span)),
    forceFlush: async () => {},
    shutdown: async () => {},
  }
}

/** Operations that make content (semantic conventions of generative AI, `gen_ai.operation.name`). */
const making: readonly unknown[] = ['chat', 'generate_content', 'text_completion']

/** The value of `SpanStatusCode.ERROR`. */
const failedStatus = 2

function spanFacts({name, attributes, endTime, status}: EndedSpan): CallFacts | undefined {
  const first = (...names: string[]) => names.map(key => attributes[key]).find(value => value !== undefined)
  const operation = attributes['gen_ai.operation.name']
  const asked = first('gen_ai.request.model', 'ai.model.id', 'llm.request.model')
  const answered = first('gen_ai.response.model', 'ai.response.model', 'llm.response.model')
  // Spans of older libraries say in their name what they are: only the innermost of theirs is the call.
  const isCall =
    operation === undefined
      ? asked !== undefined && (!name.startsWith('ai.') || /\.do(Generate|Stream)$/.test(name))
      : making.includes(operation)
  const responseId = first('gen_ai.response.id', 'ai.response.id')
  const hasFailed = status.code === failedStatus
  // What failed before anything came made nothing.
  if (!isCall || isEmbedding(name) || (hasFailed && responseId === undefined)) return undefined
  const medium = media[textOf(attributes['gen_ai.output.type'])]
  return {
    ...(medium === undefined ? {} : {medium}),
    provider: first('gen_ai.provider.name', 'gen_ai.system', 'ai.model.provider', 'llm.vendor'),
    asked,
    answered,
    responseId,
    at: endTime[0] + endTime[1] / 1e9,
    outputs: outputsOf(attributes),
    ...(hasFailed ? {ended: 'failed' as const} : {}),
  }
}

const media: Readonly<Record<string, Medium>> = {image: 'image', speech: 'audio'}

function isEmbedding(name: string): boolean {
  return /embed/i.test(name)
}

/** Texts, where the trace was told to hold them; only their digests are kept. */
function outputsOf(attributes: EndedSpan['attributes']): string[] {
  const messages = attributes['gen_ai.output.messages']
  const list = listOf(typeof messages === 'string' ? parsed(messages)[0] : messages)
  const said = list.map(message =>
    listOf(field(message, 'parts'))
      .filter(part => field(part, 'type') === 'text')
      .map(part => textOf(field(part, 'content')))
      .join(''),
  )
  const older = [attributes['ai.response.text'], attributes['gen_ai.completion.0.content']].map(textOf)
  return said.length > 0 ? said : older.filter(text => text !== '').slice(0, 1)
}
