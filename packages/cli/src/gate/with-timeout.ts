/** A gate of any make as ours is: it answers in time, and never rejects. */
import {DisclosureError} from '@forthright/core'
import {checkOptions} from '@forthright/core/options'
import * as z from 'zod/mini'
import {failed, GateTimeout} from './failure.ts'
import {type Gate, type GateResult, type Mode, modes} from './types.ts'

/** How long to wait, and what to do where nothing comes. */
export interface TimeoutOptions {
  /** In milliseconds. */
  timeout: number
  /** `block` where absent: what was not checked does not go out. */
  mode?: Mode | undefined
}

/**
 * The gate with a limit of time, e.g. one that asks a service: where it rejects, or takes longer, the answer has the
 * finding `gate-failed`. Throws `usage` for options that are misspelt or missing.
 *
 * @example
 * const gate = withTimeout(item => fetch(url, {method: 'POST', body: JSON.stringify(item)}).then(r => r.json()), {timeout: 2000})
 */
export function withTimeout(gate: Gate, options: TimeoutOptions): Gate {
  if (typeof gate !== 'function')
    throw new DisclosureError('usage', '[withTimeout] Give the gate first: a function of an item.', {
      field: 'gate',
    })
  const {timeout, mode = 'block'} = checkOptions('withTimeout', schema, options)
  return async (item, by) => {
    const isDraft = item?.status === 'draft'
    let timer: ReturnType<typeof setTimeout> | undefined
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new GateTimeout(`it gave no answer within ${timeout} ms`)), timeout)
    })
    try {
      return demandResult(await Promise.race([gate(item, by), limit]))
    } catch (cause) {
      return failed(cause, mode, isDraft)
    } finally {
      clearTimeout(timer)
    }
  }
}

const schema = z.strictObject({
  // Timers hold no more than 32 bits, and fire at once above that.
  timeout: z.number().check(z.positive(), z.maximum(2 ** 31 - 1)),
  mode: z.optional(z.enum(modes)),
})

/** What is no answer of a gate must not be taken for one. */
function demandResult(result: GateResult): GateResult {
  const {decision} = result ?? {}
  if (decision === 'publish' || decision === 'warn' || decision === 'block') return result
  throw new TypeError(`it answered without a decision: ${JSON.stringify(result)?.slice(0, 80)}`)
}
