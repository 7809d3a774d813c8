/** Makes the response of a decision: the same bytes, and the same `ETag`, for the same decision. */
import {failed} from '../failure.ts'
import type {GateResult} from '../types.ts'
import {fragmentOf, HttpProblem, type ProblemError, problemMembers} from './http-problem.ts'

/**
 * 200 where the item may go out, with warnings or without; 422 with problem details where it is blocked, or 500 or 503 where the
 * gate could not look at it. What is out already (`isAfter`) gets 200 with the decision in any case.
 */
export async function answer(result: GateResult, isAfter: boolean): Promise<Response> {
  if (result.decision !== 'block' || isAfter) return respond(200, 'application/json', result)
  const {failure, findings} = result
  const status = failure === 'timeout' ? 503 : failure && failure !== 'item' ? 500 : 422
  const errors = findings
    .filter(({severity}) => severity === 'error')
    .map(
      ({ruleId, pointer, message, allowed}): ProblemError => ({
        pointer: fragmentOf(pointer),
        detail: message,
        ...(allowed ? {allowed} : {}),
        rule: ruleId,
      }),
    )
  const detail = errors[0]?.detail ?? 'It is not published.'
  const members = problemMembers(status, failure ? 'gate-failed' : 'blocked', detail)
  return respond(status, 'application/problem+json', {...members, errors, ...result})
}

/** The response of what was thrown; nothing goes out on it. */
export async function answerProblem(cause: unknown): Promise<Response> {
  if (cause instanceof HttpProblem) {
    const {status, code, message, headers, allowed} = cause
    const body = {...problemMembers(status, code, message), ...(allowed ? {allowed} : {})}
    return respond(status, 'application/problem+json', body, headers)
  }
  return answer(failed(cause, 'block', false), false)
}

/** A response as JSON, with the digest of its bytes. */
export async function respond(
  status: number,
  type: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const bytes = new TextEncoder().encode(JSON.stringify(body))
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const hex = Array.from(hash, byte => byte.toString(16).padStart(2, '0')).join('')
  return new Response(bytes, {
    status,
    headers: {
      'Content-Type': type,
      ETag: `"sha256-${hex}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...headers,
    },
  })
}
