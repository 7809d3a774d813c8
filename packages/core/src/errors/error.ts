import type {Place} from './finding.ts'

/** Permanent codes of thrown errors. A name is never reused for another situation. */
export type ErrorCode =
  | 'record-invalid'
  | 'undeclared'
  | 'front-matter-invalid'
  | 'front-matter-unsafe'
  | 'content-invalid'
  | 'payload-invalid'
  | 'label-too-long'
  | 'config-invalid'
  | 'usage'

/** What {@link DisclosureError} carries besides its message. */
export interface ErrorDetails {
  /** The file, as the caller named it. */
  file?: string | undefined
  /** Where in the file, 1-based. */
  place?: Place | undefined
  /** The field, e.g. `disclosure.reviewed.at`. */
  field?: string | undefined
  /** The values that would have been right. */
  allowed?: readonly string[] | undefined
  /** All that is wrong, where that is more than one thing; the rest of the error is about the first. */
  issues?: readonly ErrorIssue[] | undefined
  cause?: unknown
}

/** One of several things that are wrong. */
export interface ErrorIssue extends Pick<ErrorDetails, 'place' | 'field' | 'allowed'> {
  message: string
}

/**
 * The one error this toolkit throws: what happened and why, then what to do. `instanceof` holds for that of another copy of
 * this module too, as there is in CommonJS and within files that were bundled.
 */
export class DisclosureError extends Error {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'DisclosureError'
  }

  override name = 'DisclosureError' as const
  readonly code: ErrorCode
  readonly file: string | undefined
  readonly place: Place | undefined
  readonly field: string | undefined
  readonly allowed: readonly string[] | undefined
  readonly issues: readonly ErrorIssue[] | undefined

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : {cause: details.cause})
    this.code = code
    this.file = details.file
    this.place = details.place
    this.field = details.field
    this.allowed = details.allowed
    this.issues = details.issues
  }
}
