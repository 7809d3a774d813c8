/** The small values that records, policies and labels share. */
import * as z from 'zod'

const longest = 500
const withoutControls = /^[^\p{Cc}]*$/u

/** A line of plain text: something is in it, and no control character. */
export const line: z.ZodString = z
  .string()
  .min(1)
  .max(longest)
  .regex(withoutControls, 'must be one line without control characters')

/** Whether a value is a {@link line}. */
export function isLine(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value.length <= longest && withoutControls.test(value)
}

/** A calendar day, `2026-11-20`; the day must exist. */
export const day: z.ZodISODate = z.iso.date('must be a day that exists, as YYYY-MM-DD')

/** A day, or a moment with its offset: `2026-11-20` or `2026-11-20T09:30:00+01:00`. */
export const moment: z.ZodUnion<[z.ZodISODate, z.ZodISODateTime]> = z.union(
  [day, z.iso.datetime({offset: true})],
  'must be a day that exists (2026-11-20) or a time with its offset (2026-11-20T09:30:00+01:00)',
)

/** A language tag by its shape, BCP 47: `nb`, `zh-Hant`, `pt-BR`. */
export const languageTag: z.ZodString = z
  .string()
  .regex(
    /^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?(-[A-Za-z0-9]{5,8})*$/,
    'must be a BCP 47 language tag, e.g. nb, zh-Hant or pt-BR',
  )

/** The digest of a part's canonical text: `sha256:` and 64 hexadecimal digits. */
export const digestValue: z.ZodString = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/, 'must be sha256: and 64 hexadecimal digits')

/** An http, https or mailto address. Others (`javascript:`, `data:`) are refused: these values become links. */
export const address: z.ZodString = z
  .string()
  .max(2000)
  .regex(
    /^(https?:\/\/[^\s<>"'`\\]+|mailto:[^\s<>"'`\\]+@[^\s<>"'`\\]+)$/i,
    'must be an http(s) URL or a mailto: address',
  )

/** An http or https address. */
export const url: z.ZodString = z
  .string()
  .max(2000)
  .regex(/^https?:\/\/[^\s<>"'`\\]+$/i, 'must be an http(s) URL')
