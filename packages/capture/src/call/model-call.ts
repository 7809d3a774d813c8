/** What is kept of one call of a model: who answered and when, and a digest of what came out. Never what went in or came out. */
import type {Basis, Medium, Model} from '@forthright/core'
import {DisclosureError, digest} from '@forthright/core'
import {suggest} from '@forthright/core/options'
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

type Tell = (error: unknown) => void

/** What a model can make. */
export const media: readonly Medium[] = ['text', 'image', 'audio', 'video']
const ends: readonly ModelCall['ended'][] = ['complete', 'cancelled', 'failed', 'unknown']
const ids = ['provider', 'asked', 'answered', 'responseId'] as const
const names: readonly string[] = [...ids, 'medium', 'at', 'outputs', 'ended'] satisfies (keyof CallFacts)[]

/**
 * The call of which a host knows something. `now` gives the time where the answer has none; `tell` is told of what is left out
 * since it cannot be read, and of a call whose model nothing names. A call is kept whatever of it cannot be read: one that is not
 * is a text that nobody knows a model made. What is told repeats nothing that came out.
 */
export function modelCall(facts: CallFacts, now: () => Date, tell: Tell): ModelCall {
  for (const name of Object.keys(facts))
    if (!names.includes(name)) tell(new Error(`A call has no fact ${name}. ${suggest(name, names)}`))
  for (const name of ids)
    if (isGiven(facts[name]) && idOf(facts[name]) === undefined)
      tell(new Error(`What the call names as ${name} reads as no id, and is left out.`))
  const at = momentOf(facts.at)
  if (isGiven(facts.at) && at === undefined)
    tell(new Error('What the call gives as its time is no moment; the clock counts instead.'))
  const [asked, answered] = [idOf(facts.asked), idOf(facts.answered)]
  if (asked === undefined && answered === undefined)
    tell(new Error('Nothing names the model of a call, neither what was asked for nor the answer.'))
  return {
    medium: oneOf(media, facts.medium ?? 'text', 'text', tell),
    ...stated({provider: providerOf(facts.provider), asked, answered, responseId: idOf(facts.responseId)}),
    at: at ?? now().toISOString(),
    basis: answered === undefined ? 'request' : 'response',
    digests: digestsOf(outputsIn(facts.outputs, tell)),
    ended: oneOf(ends, facts.ended ?? 'complete', 'unknown', tell),
  }
}

/** The value, where it is one of those that there are; else another, and `tell` is told. */
function oneOf<Value extends string>(
  values: readonly Value[],
  given: Value,
  other: Value,
  tell: Tell,
): Value {
  if (values.includes(given)) return given
  tell(
    new Error(`What a call gives where it is one of ${values.join(', ')} is none; it is noted as ${other}.`),
  )
  return other
}

/** The outputs that have a digest. */
function outputsIn(given: unknown, tell: Tell): (string | Uint8Array)[] {
  if (!isGiven(given)) return []
  if (!Array.isArray(given)) {
    tell(
      new Error('What came out is given as a list, with one output for each alternative; no digest is kept.'),
    )
    return []
  }
  return given.filter(output => {
    if (isOutput(output)) return true
    tell(
      new Error('An output is neither text nor bytes (a Uint8Array), and is left out. Await what gives it.'),
    )
    return false
  })
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
 * The digest of an output: of text without regard to white space, of bytes one by one. Throws `usage` for what is neither.
 *
 * @example
 * outputDigest('Warm  light.') === outputDigest('Warm light.\n') // → true
 */
export function outputDigest(output: string | Uint8Array): string {
  if (!isOutput(output))
    throw new DisclosureError(
      'usage',
      'What came out is text or bytes (a Uint8Array), and this is neither. Await what gives it.',
    )
  return typeof output === 'string' ? digest([output]) : `sha256:${sha256(output)}`
}

function digestsOf(outputs: readonly (string | Uint8Array)[]): string[] {
  return [...new Set(outputs.filter(output => output?.length !== 0).map(outputDigest))]
}

/** Text, or bytes of whatever realm and class. */
function isOutput(value: unknown): value is string | Uint8Array {
  return typeof value === 'string' || Object.prototype.toString.call(value) === '[object Uint8Array]'
}

/** Whether a host gave something: no field, `null` and empty text are nothing. */
function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
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
