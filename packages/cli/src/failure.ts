/** A file that could not be handled: a value beside the results of the others, never the end of the run. */
import {inspect} from 'node:util'
import type {DisclosureError, ErrorCode, ErrorIssue} from '@forthright/core'
import manifest from '../package.json' with {type: 'json'}

/** A file that could not be handled, as JSON has it. */
export interface Failure {
  file: string
  /** What it was to become, where that is one of several. */
  to?: string
  error: Wrong & {
    /** `internal` stands for a mistake of ours. */
    code: ErrorCode | 'internal'
    /** All that is wrong, where it is more than one thing; the rest is about the first. */
    issues?: Wrong[]
  }
}

/** What is wrong, and where. */
interface Wrong {
  message: string
  line?: number
  column?: number
  field?: string
  allowed?: readonly string[]
}

/** Whether a result is a failure. */
export function isFailure(result: unknown): result is Failure {
  return typeof result === 'object' && result !== null && 'error' in result
}

/** Whether it is one of ours, told without the class: to say how a command is called, nothing of core is loaded. */
export function isDisclosureError(error: unknown): error is DisclosureError {
  return error instanceof Error && error.name === 'DisclosureError'
}

/** What `run` gives for a file, or its failure, whatever it throws. */
export function settle<T>(file: string, run: () => T): T | Failure {
  try {
    return run()
  } catch (error) {
    return {file, error: failureOf(error)}
  }
}

/** Anything thrown, as JSON and messages have it. */
export function failureOf(error: unknown): Failure['error'] {
  const known = isDisclosureError(error) ? error : undefined
  if (isTooDeep(error)) return {...wrong(known ?? {message: ''}), code: 'content-invalid', message: tooDeep}
  if (!known) return {code: 'internal', message: reportable(error)}
  return {code: known.code, ...wrong(known), ...(known.issues ? {issues: known.issues.map(wrong)} : {})}
}

const tooDeep =
  'It is nested too deep to be read, or a part of it refers to itself (as an alias of YAML can). Make it flatter; nothing was changed.'

/** A stack that ran over, here or under what was made of it. */
function isTooDeep(error: unknown): boolean {
  if (error instanceof RangeError) return /call stack/i.test(error.message)
  return isDisclosureError(error) && isTooDeep(error.cause)
}

/** A mistake of ours in one sentence, with what is needed to find it. */
function reportable(error: unknown): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : inspect(error)
  const where = error instanceof Error ? /[\w.-]+\.[jt]s:\d+:\d+/.exec(error.stack ?? '')?.[0] : undefined
  const at = where === undefined ? '' : ` at ${where}`
  return `An error inside forthright ${manifest.version}${at}: ${what}. Please report this line, with the file where you may.`
}

function wrong({message, place, field, allowed}: ErrorIssue): Wrong {
  return {
    message,
    ...place?.start,
    ...(field === undefined ? {} : {field}),
    ...(allowed === undefined ? {} : {allowed}),
  }
}
