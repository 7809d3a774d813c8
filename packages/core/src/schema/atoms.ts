/** The small values that records, policies and labels share. */
import * as z from 'zod/mini'
import type {Issue} from '../errors/issue.ts'

/** A line of plain text: something is in it, and no control character. */
export const line = z
  .string()
  .check(
    z.regex(/^[^\p{Cc}]{1,500}$/u, 'must be one line without control characters, of 1 to 500 characters'),
  )

/** A calendar day, `2026-11-20`; the day must exist. */
export const day = z
  .string()
  .check(z.refine(text => isMoment(text) && text.length === 10, 'must be a day that exists, as YYYY-MM-DD'))

/** A day, or a moment with its offset: `2026-11-20` or `2026-11-20T09:30:00+01:00`. */
export const moment = z
  .string()
  .check(
    z.refine(
      isMoment,
      'must be a day that exists (2026-11-20) or a time with its offset (2026-11-20T09:30:00+01:00)',
    ),
  )

function isMoment(text: string): boolean {
  const [, day] =
    /^(\d{4}-\d\d-\d\d)(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d))?$/.exec(
      text,
    ) ?? []
  const date = new Date(`${day}`)
  // Of a day that does not exist, a later one is made.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${day}T`)
}

/** A language tag by its shape, BCP 47: `nb`, `zh-Hant`, `pt-BR`. */
export const languageTag = z
  .string()
  .check(
    z.regex(
      /^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?(-[A-Za-z0-9]{5,8})*$/,
      'must be a BCP 47 language tag, e.g. nb, zh-Hant or pt-BR',
    ),
  )

/** The digest of a part's canonical text: `sha256:` and 64 hexadecimal digits. */
export const digestValue = z
  .string()
  .check(z.regex(/^sha256:[0-9a-f]{64}$/, 'must be sha256: and 64 hexadecimal digits'))

/** An http, https or mailto address. Others (`javascript:`, `data:`) are refused: these values become links. */
export const address = z
  .string()
  .check(
    z.regex(
      /^(https?:\/\/|mailto:[^\s<>"'`\\]+@)[^\s<>"'`\\]{1,1990}$/i,
      'must be an http(s) URL or a mailto: address',
    ),
  )

/** An http or https address. */
export const url = z.string().check(z.regex(/^https?:\/\/[^\s<>"'`\\]{1,1990}$/i, 'must be an http(s) URL'))

/** Says in a check what is wrong with a field of the value that is checked; the issue that comes of it carries the code. */
export function refuse(
  {value, issues}: z.core.ParsePayload,
  path: (string | number)[],
  message: string,
  code?: Issue['code'],
): void {
  issues.push({code: 'custom', input: value, path, message, ...(code ? {params: {code}} : {})})
}
