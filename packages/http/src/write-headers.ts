/**
 * The response headers of a disclosure: `AI-Disclosure` (draft-abaris-aicdh-01 of 2026-01-30, a Dictionary of
 * RFC 9651) and `Link` to a C2PA manifest (RFC 8288).
 */
import {
  type Disclosure,
  DisclosureError,
  gradePart,
  ietfAiDisclosure,
  type Model,
  reviewOf,
} from '@forthright/core'
import {checkOptions, optionsSchema} from '@forthright/core/options'
import type {ReportEntry} from '@forthright/core/surface'
import {type BareItem, serializeDictionary, Token} from 'structured-headers'
import * as z from 'zod/mini'

/** What the headers say besides how the content was made. */
export interface HeaderOptions {
  /** The absolute http(s) address of a C2PA manifest for the page as it is sent. */
  manifest?: string | undefined
  /** When the content was generated: a date, or a day or time as text. */
  date?: Date | string | undefined
  /**
   * Names whoever reviewed the text: by role, or by name where there is one. Nobody is named where this is absent,
   * nor where the review does not stand.
   */
  reviewedBy?: 'role' | 'name' | undefined
}

/** The schemas of these options. */
export const headerShape: {
  readonly [Name in keyof HeaderOptions]-?: z.core.$ZodType<NonNullable<HeaderOptions[Name]>>
} = {
  manifest: z.string(),
  date: z.custom<Date | string>(
    value => typeof value === 'string' || Object.prototype.toString.call(value) === '[object Date]',
    'must be a Date, or a day or time as text',
  ),
  reviewedBy: z.enum(['role', 'name']),
}
const schema = optionsSchema<HeaderOptions>(headerShape)

/**
 * The headers by name: `AI-Disclosure` where something true can be said of the whole response, `Link` where a manifest
 * is given. The draft has ASCII text only, so a name in other letters is left out.
 */
export function disclosureHeaders(
  disclosure: Disclosure,
  options: HeaderOptions = {},
): Partial<Record<'AI-Disclosure' | 'Link', string>> {
  checkOptions('http', schema, options)
  return headersOf(disclosure, options)
}

function headersOf(
  disclosure: Disclosure,
  options: HeaderOptions,
): Partial<Record<'AI-Disclosure' | 'Link', string>> {
  const field = disclosureField(disclosure, options)
  return {
    ...(field === undefined ? {} : {'AI-Disclosure': field}),
    ...(options.manifest === undefined ? {} : {Link: manifestLink(options.manifest)}),
  }
}

/** Sets the headers, and says where each landed; a link to the manifest joins the links that are there already. */
export function setDisclosureHeaders(
  headers: Headers,
  disclosure: Disclosure,
  options: HeaderOptions,
): ReportEntry[] {
  const {'AI-Disclosure': field, Link: link} = headersOf(disclosure, options)
  const [part] = disclosure.parts
  const entry = (mark: string, landed: boolean, reason: string): ReportEntry[] =>
    part
      ? [
          {
            part: part.part,
            mark,
            via: landed ? 'machine' : 'none',
            where: landed ? 'response header' : '',
            reason,
          },
        ]
      : []
  const report: ReportEntry[] = []
  if (field === undefined)
    report.push(
      ...entry('AI-Disclosure', false, 'Nothing true can be said of the whole response in this vocabulary.'),
    )
  else {
    headers.set('AI-Disclosure', field)
    report.push(...entry('AI-Disclosure', true, 'It speaks of the whole response.'))
  }
  if (link === undefined) return report
  // Two associations with a manifest count as none.
  const there = headers.get('Link') ?? ''
  const own = there.includes(link)
  const free = own || !/;\s*rel\s*=\s*("[^"]*\bc2pa-manifest\b[^"]*"|c2pa-manifest\b)/i.test(there)
  if (free && !own) headers.append('Link', link)
  const reason = free
    ? 'It leads to the C2PA manifest of the response.'
    : 'The response has a link to another manifest, and two count as none; it stays as it is.'
  return [...report, ...entry('Link c2pa-manifest', free, reason)]
}

/** The value of `AI-Disclosure`; undefined where nothing true can be said of the whole. */
export function disclosureField(disclosure: Disclosure, options: HeaderOptions = {}): string | undefined {
  const {mode, parts} = spokenFor(disclosure)
  if (mode === undefined) return undefined
  const model = modelOf(disclosure, parts)
  const members: [key: string, value: BareItem | undefined][] = [
    ['mode', new Token(mode)],
    ['model', ascii(model?.id)],
    ['provider', ascii(model?.provider)],
    ['reviewed-by', reviewer(disclosure, options.reviewedBy)],
    ['date', options.date === undefined ? undefined : dateOf(options.date)],
  ]
  return serializeDictionary(
    new Map(members.flatMap(([key, value]) => (value === undefined ? [] : [[key, [value, new Map()]]]))),
  )
}

/**
 * The mode of the whole response, and the parts it comes from. What a page is in the first place is its text; text by
 * people beside a picture by AI is content that AI modified.
 */
function spokenFor({record, parts}: Disclosure): {mode?: string | undefined; parts: string[]} {
  if (parts.length === 0) return {parts: []}
  const all = record.parts.map(part => ({
    part: part.id,
    body: part.medium === 'text' && part.at === undefined,
    mode: ietfAiDisclosure.from({grade: gradePart(part), reviewed: reviewOf(part).state === 'standing'}),
  }))
  const {values} = ietfAiDisclosure
  const strictest = all.toSorted((a, b) => values.indexOf(b.mode ?? '') - values.indexOf(a.mode ?? ''))[0]
  const first = all.find(one => one.body) ?? strictest
  if (first?.mode !== 'none') return {mode: first?.mode, parts: first ? [first.part] : []}
  const others = all.filter(({mode}) => mode !== undefined && mode !== 'none').map(({part}) => part)
  if (others.length > 0) return {mode: 'ai-modified', parts: others}
  return {mode: all.every(({mode}) => mode === 'none') ? 'none' : undefined, parts: []}
}

/** One model can be named; several would read as if it had been one. */
function modelOf(disclosure: Disclosure, parts: readonly string[]): Model | undefined {
  const spoken = new Set(parts)
  const models = disclosure.parts.flatMap(one => (spoken.has(one.part) ? one.models : []))
  const distinct = new Map(models.map(model => [JSON.stringify(model), model]))
  return distinct.size === 1 ? models[0] : undefined
}

function reviewer({record}: Disclosure, by: HeaderOptions['reviewedBy']): string | undefined {
  if (by === undefined) return undefined
  const part = record.parts.find(one => one.medium === 'text' && one.at === undefined) ?? record.parts[0]
  const {state, step} = part ? reviewOf(part) : {}
  if (state !== 'standing' || step?.by.kind !== 'person') return undefined
  const {name, role} = step.by
  return (by === 'name' ? ascii(name) : undefined) ?? ascii(role)
}

/** A String of RFC 9651 is printable ASCII; the draft knows no Display String. */
function ascii(text: string | undefined): string | undefined {
  return text !== undefined && /^[\x20-\x7e]+$/.test(text) ? text : undefined
}

function dateOf(value: Date | string): Date {
  // Without its offset a time would depend on where it is read; a day that does not exist runs over into the next month.
  const day = typeof value === 'string' ? momentPattern.exec(value)?.[1] : undefined
  const date = typeof value === 'string' && day === undefined ? undefined : new Date(value)
  const exists = day === undefined || dayOf(new Date(day)) === day
  if (date && exists && !Number.isNaN(date.getTime())) return date
  const message = `${JSON.stringify(String(value))} is not a date; give a Date, a day (2026-11-20) or a time with its offset.`
  throw new DisclosureError('usage', message, {field: 'date'})
}

const momentPattern = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/

function dayOf(date: Date): string | undefined {
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10)
}

/** The serialised address is ASCII without blanks, quotes and angle brackets, whatever was given. */
function manifestLink(manifest: string): string {
  const url = URL.canParse(manifest) ? new URL(manifest) : undefined
  if (url?.protocol === 'https:' || url?.protocol === 'http:')
    return `<${url.href.replace(/[<>"'\s]/g, encodeURIComponent)}>; rel="c2pa-manifest"`
  const message = `${JSON.stringify(manifest)} is not an absolute http(s) URL of a C2PA manifest.`
  throw new DisclosureError('usage', message, {field: 'manifest'})
}
