/** A gate of any make as ours is: it answers in time, and never rejects. */
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
 * finding `gate-failed`.
 *
 * @example
 * const gate = withTimeout(item => fetch(url, {method: 'POST', body: JSON.stringify(item)}).then(r => r.json()), {timeout: 2000})
 */
export function withTimeout(gate: Gate, {timeout, mode = 'block'}: TimeoutOptions): Gate {
  return async (item, by) => {
    const isDraft = item?.status === 'draft'
    let timer: ReturnType<typeof setTimeout> | undefined
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new GateTimeout(`it gave no answer within ${timeout} ms`)), timeout)
    })
    try {
      return demandResult(await Promise.race([gate(item, by), limit]))
    } catch (cause) {
      return failed(cause, modes.includes(mode) ? mode : 'block', isDraft)
    } finally {
      clearTimeout(timer)
    }
  }
}

/** What is no answer of a gate must not be taken for one. */
function demandResult(result: GateResult): GateResult {
  const {decision} = result ?? {}
  if (decision === 'publish' || decision === 'warn' || decision === 'block') return result
  throw new TypeError(`it answered without a decision: ${JSON.stringify(result)?.slice(0, 80)}`)
}
