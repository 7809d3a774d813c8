/** Where captured calls are kept, and the one way in which hosts tell of them: whatever goes wrong in it, the call goes on. */
import {DisclosureError, type Medium} from '@forthright/core'
import {checkOptions} from '@forthright/core/options'
import {line} from '@forthright/core/schema'
import * as z from 'zod/mini'
import {field} from './fields.ts'
import {type CallFacts, declaredCall, type ModelCall, media, modelCall, outputDigest} from './model-call.ts'

/** How calls are captured. */
export interface CaptureOptions {
  /** The clock: `() => new Date()`. */
  now: () => Date
  /** Told of each call, once it is known what came out. */
  onCall?: ((call: ModelCall) => void) | undefined
  /** Told where a call, or something of it, could not be captured, or `onCall` threw; the console is where absent. The call itself goes on. */
  onError?: ((error: unknown) => void) | undefined
  /** How many calls are kept, the last ones; 10000 where absent. */
  keep?: number | undefined
}

/** The calls of one item, one request or one process, as hosts tell of them. */
export interface Capture {
  readonly now: () => Date
  /** The calls that are kept, the first ones first. */
  readonly calls: readonly ModelCall[]
  /** The last call of which an output is this one, whatever its white space; absent where there is none. Throws `usage` for what is neither text nor bytes. */
  of(output: string | Uint8Array): ModelCall | undefined
  /**
   * Notes a call: for hosts that have no subpath here. `facts` is called at once, and may throw. Gives the call; `onError` is told
   * of what cannot be read of it, which is left out, and where nothing can, no call is kept.
   */
  note(facts: () => CallFacts | undefined): ModelCall | undefined
  /**
   * Notes a model that nobody could watch, by the word of whoever calls this: `basis` is `declared`. Throws `usage` for names that
   * no record takes.
   */
  declare(model: DeclaredModel): ModelCall
  /** Tells of what kept a call from being captured. Never throws. */
  fail(error: unknown): void
}

/** A model by somebody's word, and what came of it where that is at hand. */
export interface DeclaredModel {
  provider?: string | undefined
  id: string
  medium?: Medium | undefined
  output?: string | Uint8Array | undefined
}

const isFunction = (value: unknown) => typeof value === 'function'
const fn = <T>() => z.custom<T>(isFunction, 'must be a function')
const schema: z.core.$ZodType<CaptureOptions> = z.strictObject({
  now: fn<CaptureOptions['now']>(),
  onCall: z.optional(fn<NonNullable<CaptureOptions['onCall']>>()),
  onError: z.optional(fn<NonNullable<CaptureOptions['onError']>>()),
  keep: z.optional(z.int().check(z.positive())),
})
const declaredSchema: z.core.$ZodType<Omit<DeclaredModel, 'output'>> = z.strictObject({
  provider: z.optional(line),
  id: line,
  medium: z.optional(z.enum(media)),
})

/**
 * Keeps calls of models as hosts tell of them. Throws `usage` for options that are missing, misspelt or of another kind.
 *
 * @example
 * const capture = createCapture({now: () => new Date()})
 * const client = new OpenAI({fetch: captureFetch(capture, fetch)})
 */
export function createCapture(options: CaptureOptions): Capture {
  const {now, onCall, onError = printed, keep = 10_000} = checkOptions('createCapture', schema, options)
  const calls: ModelCall[] = []
  const fail = (error: unknown) => {
    try {
      onError(error)
    } catch (second) {
      printed(second)
    }
  }
  const keepCall = (call: ModelCall) => {
    calls.push(Object.freeze(call))
    if (calls.length > keep) calls.shift()
    try {
      onCall?.(call)
    } catch (error) {
      fail(error)
    }
    return call
  }
  return {
    now,
    calls,
    fail,
    of(output) {
      const digest = outputDigest(output)
      return calls.findLast(({digests}) => digests.includes(digest))
    },
    declare(model) {
      // Bytes are no options, so that they are looked at apart.
      const {output, ...names} = model
      const {id, provider, medium = 'text'} = checkOptions('declare', declaredSchema, names)
      return keepCall(declaredCall({id, provider, medium, output}, now))
    },
    note(facts) {
      try {
        const known = facts()
        if (known === undefined) return undefined
        if (typeof known !== 'object' || known === null || typeof field(known, 'then') === 'function')
          throw new Error('What is noted of a call is an object, {asked, outputs}. Await what gives it.')
        return keepCall(modelCall(known, now, fail))
      } catch (error) {
        fail(error)
        return undefined
      }
    },
  }
}

/** A capture as it was made. Throws `usage` for everything else, so that a call is not made before that is seen. */
export function demandCapture(entry: string, capture: Capture): void {
  if (typeof field(capture, 'note') === 'function') return
  throw new DisclosureError('usage', `[${entry}] Give what createCapture gave: ${entry}(capture, …).`)
}

function printed(error: unknown): void {
  console.error('[forthright] A call of a model was not captured, or not all of it.', error)
}
