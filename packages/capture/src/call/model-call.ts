/** What is kept of one call of a model: who answered and when, and a digest of what came out. Never what went in or came out. */
import type {Basis, Medium, Model} from '@forthright/core'
import {digest} from '@forthright/core'
import {sha256} from '@forthright/core/text'

/** One call of a model. It holds no prompt, no output and nothing of a person, so that it can be stored and logged. */
export interface ModelCall {
  readonly medium: Medium
  /** Who offers the model, e.g. `openai`. */
  readonly provider?: string
  /** The model that was asked for, as its provider calls it. */
  readonly asked?: string
  /** The model that answered, as the answer says. */
  readonly answered?: string
  /** The id that the provider gave the answer. */
  readonly responseId?: string
  /** When it answered, ISO 8601 in UTC: by the answer where it says so, else by the caller's clock. */
  readonly at: string
  /** `response` where the answer names the model, `request` where only the question does, `declared` where somebody says so. */
  readonly basis: Basis
  /** Of what came out, one for each alternative: as {@link outputDigest} gives them; empty where nothing came out that has one. */
  readonly digests: readonly string[]
  /** `complete`, or how it came to an end before: `cancelled` by the caller, or `failed`; `unknown` where nobody tells. */
  readonly ended: 'complete' | 'cancelled' | 'failed' | 'unknown'
}

/** What a host knows of a call, in whatever state it is in. */
export interface CallFacts {
  medium?: Medium | undefined
  provider?: unknown
  asked?: unknown
  answered?: unknown
  responseId?: unknown
  /** A `Date`, text that `Date` reads, or seconds since 1970. */
  at?: unknown
  /** What came out; of these only digests are taken. */
  outputs?: readonly (string | Uint8Array)[] | undefined
  ended?: ModelCall['ended'] | undefined
}

/**
 * The call of which a host knows something. `now` gives the time where the answer has none; `tell` is told of names that are none
 * and are left out.
 */
export function modelCall(
  facts: CallFacts,
  now: () => Date,
  tell: (error: unknown) => void = () => {},
): ModelCall {
  const {medium = 'text', outputs = [], ended = 'complete'} = facts
  for (const name of ['provider', 'asked', 'answered', 'responseId'] as const)
    if (typeof facts[name] === 'string' && facts[name] !== '' && idOf(facts[name]) === undefined)
      tell(new Error(`What the call names as ${name} reads as no id, and is left out.`))
  const answered = idOf(facts.answered)
  const names = {provider: providerOf(facts.provider), asked: idOf(facts.asked), answered}
  return {
    medium,
    ...stated({...names, responseId: idOf(facts.responseId)}),
    at: momentOf(facts.at) ?? now().toISOString(),
    basis: answered === undefined ? 'request' : 'response',
    digests: digestsOf(outputs),
    ended,
  }
}

/** A call by somebody's word. */
export function declaredCall(
  {
    id,
    provider,
    medium,
    output,
  }: {id: string; provider?: string | undefined; medium: Medium; output?: string | Uint8Array | undefined},
  now: () => Date,
): ModelCall {
  const digests = digestsOf(output === undefined ? [] : [output])
  const at = now().toISOString()
  return {medium, ...stated({provider}), asked: id, at, basis: 'declared', digests, ended: 'complete'}
}

/** The model of a call as a record names it: the one that answered, else the one that was asked for. */
export function modelOf({provider, asked, answered, basis}: ModelCall): Model {
  const id = answered ?? asked
  return {
    kind: 'model',
    ...(provider === undefined ? {} : {provider}),
    ...(id === undefined ? {} : {id}),
    basis,
  }
}

/**
 * The digest of an output: of text without regard to white space, of anything else byte by byte.
 *
 * @example
 * outputDigest('Warm  light.') === outputDigest('Warm light.\n') // → true
 */
export function outputDigest(output: string | Uint8Array): string {
  return typeof output === 'string' ? digest([output]) : `sha256:${sha256(output)}`
}

function digestsOf(outputs: readonly (string | Uint8Array)[]): string[] {
  return [...new Set(outputs.filter(output => output.length > 0).map(outputDigest))]
}

function stated(names: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(names).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

/**
 * An id as providers give them, and nothing else: no sentence, and of a file only its name, since the folders of a model that
 * runs on a machine tell whose machine it is.
 */
function idOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const isFile = /^(?:[\\/~.]|[A-Za-z]:[\\/]|file:)/.test(value)
  const id = isFile ? value.replace(/^.*[\\/]/s, '') : value
  return /^[\p{L}\p{N}_.:/@+~=-]{1,200}$/u.test(id) ? id : undefined
}

/** `openai` of `openai.chat`: SDKs name the interface behind the provider. */
function providerOf(value: unknown): string | undefined {
  return idOf(value)?.replace(interfaces, '').toLowerCase()
}

const interfaces =
  /\.(?:chat|completions?|responses|messages|images?|speech|transcription|generative-ai|language-model|image-model)$/

function momentOf(value: unknown): string | undefined {
  const date =
    value instanceof Date
      ? value
      : typeof value === 'string'
        ? new Date(value)
        : typeof value === 'number'
          ? new Date(value * 1000)
          : undefined
  if (date === undefined || Number.isNaN(date.getTime())) return undefined
  // Years beyond four digits are no moments that a record can hold.
  const text = date.toISOString()
  return text.length === 24 ? text : undefined
}
