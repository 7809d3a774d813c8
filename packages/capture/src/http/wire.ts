/** How a provider speaks over HTTP, and what of it tells which model answered. */
import {DisclosureError, type Medium} from '@forthright/core'
import {checkOptions, optionsSchema} from '@forthright/core/options'
import {line} from '@forthright/core/schema'
import {type Capture, demandCapture} from '../call/capture.ts'
import type {CallFacts, ModelCall} from '../call/model-call.ts'

/** What an address makes. */
export interface Making {
  medium: Medium
  /** The model, where the address names it. */
  asked?: string | undefined
}

/** An answer as it comes in: one value in JSON, or many events. */
export interface AnswerReader {
  /** Takes an answer or an event of one; what is neither is passed over. */
  take(value: unknown): void
  /** What is known so far; undefined where nothing that was taken was an answer, or it is not made yet. */
  facts(): CallFacts | undefined
}

/** A provider's interface. */
export interface Wire {
  /** The name of the provider, by its host; of another host nothing is known. */
  provider: string
  hosts: RegExp
  /** What an address makes; undefined where it makes no content. */
  makes(path: string): Making | undefined
  reader(): AnswerReader
}

/** What somebody who has an answer knows beside it. */
export interface ResponseOptions {
  /** The model that was asked for. */
  asked?: string | undefined
  /** Who offers the model, where the client speaks to somebody else than its maker. */
  provider?: string | undefined
}

const responseSchema = optionsSchema<ResponseOptions>({asked: line, provider: line})

/** Notes an answer that an SDK gave. Throws `payload-invalid` where it is none of this provider, and `usage` for other options. */
export function noteResponse(
  capture: Capture,
  wire: Wire,
  response: unknown,
  options?: ResponseOptions,
): ModelCall {
  demandCapture('fromResponse', capture)
  const {asked, provider = wire.provider} = checkOptions('fromResponse', responseSchema, options)
  const reader = wire.reader()
  reader.take(response)
  const facts = reader.facts()
  const call = facts && capture.note(() => ({...facts, asked, provider}))
  if (call) return call
  throw new DisclosureError(
    'payload-invalid',
    `This is no answer of ${wire.provider} that holds anything. Give the whole answer as the SDK gave it, not its text, and await it first.`,
  )
}
