/** Takes an item as a host gives it: one that is misspelt or of another shape is refused, and not read as something else. */
import {DisclosureError, type Part} from '@forthright/core'
import {fitted} from '@forthright/core/options'
import {mediumOf} from '@forthright/core/surface'
import * as z from 'zod/mini'
import {type GateFormat, gateFormats} from './formats.ts'
import {pointerTo} from './pointer.ts'
import type {GateCaller, GateItem, GateMedia, GateOverride} from './types.ts'

/** An item that was checked; what a host left empty is absent. */
export interface CheckedItem {
  format: GateFormat
  content: unknown
  disclosure: unknown
  rendered: boolean
  title: string | undefined
  /** Of the content; a locale that is no tag of a language is passed over. */
  language: string | undefined
  media: readonly GateMedia[]
}

const text = z.optional(z.nullable(z.string()))

/** The fields of an item, as a host gives them. */
export const itemSchema = z.strictObject({
  id: z.optional(z.nullable(z.union([z.string(), z.number()]))),
  collection: text,
  locale: text,
  status: z.optional(z.nullable(z.enum(['draft', 'published']))),
  title: text,
  language: text,
  format: z.enum(gateFormats),
  content: z.optional(z.unknown()),
  rendered: z.optional(z.nullable(z.boolean())),
  disclosure: z.optional(z.unknown()),
  media: z.optional(
    z.nullable(z.array(z.strictObject({id: z.string().check(z.minLength(1)), src: text, alt: text}))),
  ),
})

const callerSchema = z.strictObject({
  role: text,
  override: z.optional(z.nullable(z.strictObject({by: text, reason: text}))),
})

/** Throws `content-invalid` for a field that there is none of, with the nearest, and for a value of another kind. */
export function checkItem(item: GateItem): CheckedItem {
  if (typeof item !== 'object' || item === null || Array.isArray(item))
    throw new DisclosureError('content-invalid', 'It is no object.')
  // Of what editors store anything may be an instance of a class.
  const {content, disclosure, ...plain} = item
  demand(
    'override' in plain,
    'override',
    'An item cannot override the gate: the code of the host does, beside it.',
  )
  demand(!('content' in item), 'content', 'It has no content.')
  const {format, title, language, locale, rendered, media} = checked(itemSchema, plain)
  demand(
    rendered === true && format !== 'html',
    'rendered',
    `What readers get is HTML: give the page that the item was rendered to, with format html, or leave rendered out for ${format}.`,
  )
  return {
    ...{format, content, disclosure: isEmpty(disclosure) ? undefined : disclosure},
    rendered: rendered === true,
    title: title ?? undefined,
    language: language ?? (isTag(locale) ? locale : undefined),
    media: (media ?? []).map(({id, src, alt}) => ({id, src: src ?? undefined, alt: alt ?? undefined})),
  }
}

/** What an empty field of a host holds. */
function isEmpty(disclosure: unknown): boolean {
  return (
    disclosure === undefined ||
    disclosure === null ||
    (typeof disclosure === 'string' && disclosure.trim() === '')
  )
}

/** Whoever calls, without what was left empty. Throws as {@link checkItem} does. */
export function checkCaller(caller: GateCaller | undefined): {role?: string; override?: GateOverride} {
  const {role, override} = checked(callerSchema, caller ?? {})
  const by = override?.by?.trim() ?? ''
  const reason = override?.reason?.trim() ?? ''
  return {
    ...(role === undefined || role === null ? {} : {role}),
    // Nobody, and no reason, is no override: forms send empty fields.
    ...(by === '' || reason === '' ? {} : {override: {by, reason}}),
  }
}

/** Media that stand beside the content, as parts that it holds. */
export function partsOf(media: readonly GateMedia[]): Part[] {
  return media.map(({id, src}) => ({
    id,
    medium: mediumOf(src ?? id) ?? 'image',
    at: {src: src ?? id},
    steps: [],
  }))
}

function checked<Value>(schema: z.core.$ZodType<Value>, value: unknown): Value {
  const {data, misfit} = fitted(schema, value, 'field')
  if (!misfit) return data
  throw new DisclosureError('content-invalid', misfit.message, {
    field: pointerTo(misfit.path),
    allowed: misfit.allowed,
  })
}

function demand(isWrong: boolean, field: string, message: string): void {
  if (isWrong) throw new DisclosureError('content-invalid', message, {field: pointerTo([field])})
}

function isTag(locale: string | null | undefined): locale is string {
  return typeof locale === 'string' && /^[a-z]{2,3}([-_][a-z0-9]+)*$/i.test(locale)
}
