/** What is wrong with a request, as problem details for HTTP (RFC 9457). */

/** One of the things that are wrong, e.g. `{pointer: '#/disclosure', detail: 'Choose an origin.', allowed: ['human']}`. */
export interface ProblemError {
  /** JSON Pointer as a URI fragment (RFC 6901, section 6) into what was sent. */
  pointer: string
  detail: string
  allowed?: readonly string[] | undefined
  /** Id of the rule. */
  rule?: string | undefined
}

/** Permanent names of what is wrong with a request. */
export type ProblemCode =
  | 'blocked'
  | 'gate-failed'
  | 'no-json'
  | 'unauthorized'
  | 'not-found'
  | 'method-not-allowed'
  | 'too-large'
  | 'unsupported-media-type'

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

/** A request that cannot be answered as it is; the handler makes its response of it. */
export class HttpProblem extends Error {
  readonly status: number
  readonly code: ProblemCode
  readonly headers: Readonly<Record<string, string>>
  readonly allowed: readonly string[] | undefined

  constructor(
    status: number,
    code: ProblemCode,
    detail: string,
    {headers = {}, allowed}: {headers?: Record<string, string>; allowed?: readonly string[]} = {},
  ) {
    super(detail)
    this.status = status
    this.code = code
    this.headers = headers
    this.allowed = allowed
  }
}

/** The members that every problem has; `about:blank` says that the status tells its type (RFC 9457, section 4.2.1). */
export function problemMembers(status: number, code: ProblemCode, detail: string): object {
  return {type: 'about:blank', title: titles[status] ?? 'Error', status, code, detail}
}

/** A pointer into an item as a fragment of the document that was sent. */
export function fragmentOf(pointer: string): string {
  return `#${pointer.split('/').map(encodeURIComponent).join('/')}`
}
