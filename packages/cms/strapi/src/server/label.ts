/** The label of an entry in answers of the API: worked out as it is read, beside the stored fields. */
import {parseRecord} from '@forthright/core'
import {renderHead} from '@forthright/html'
import {createForthright, type Forthright} from 'forthright'
import {isObject, stated} from './entry.ts'
import type {DocumentContext, Model, Row, Strapi} from './host.ts'
import {type ForthrightConfig, type GuardedType, labelKey} from './settings.ts'

/** What an answer has beside the fields of an entry, under {@link labelKey}; `null` where nothing is stated. */
export interface EntryLabel {
  grade: string
  language: string
  direction: 'ltr' | 'rtl'
  /** The label of the text, in full and short; `null` where none is owed. */
  text: string | null
  short: string | null
  /** The same as HTML, to stand before the content; empty where none is owed. */
  html: string
  /** Meta and JSON-LD for the head of the page. */
  head: string
  /** Labels of pictures, clips and fields, by part. */
  parts: {part: string; text: string}[]
}

/** A sanitizer of output: adds labels to what the API answers, in related entries too. */
export function labelOutput(
  strapi: Strapi,
  types: ReadonlyMap<string, GuardedType>,
  config: ForthrightConfig,
): (model: Model) => (data: Row) => Row {
  const {mode: _, rules: __, extends: ___, custom: ____, contentTypes: _____, ...site} = config
  const forthright = createForthright(site)
  const labelled = (model: Model, row: Row): Row => {
    const inside = Object.entries(row).map(([name, value]): [string, unknown] => {
      const attribute = model.attributes[name]
      const innerOf = (one: Row) =>
        attribute?.type === 'relation'
          ? strapi.contentTypes[attribute.target ?? '']
          : strapi.components[attribute?.component ?? String(one.__component)]
      const within = (one: unknown): unknown => {
        const inner = isObject(one) ? innerOf(one) : undefined
        return inner && isObject(one) ? labelled(inner, one) : one
      }
      const isParent = /^(relation|component|dynamiczone)$/.test(attribute?.type ?? '')
      return [name, !isParent ? value : Array.isArray(value) ? value.map(within) : within(value)]
    })
    const type = types.get(model.uid)
    const whole = Object.fromEntries(inside)
    if (!type || !(type.disclosure in row)) return whole
    return {...whole, [labelKey]: labelOf(forthright, row[type.disclosure], row.locale)}
  }
  return model => data => (isObject(data) ? labelled(model, data) : data)
}

/** The label by what a field holds. What cannot be read gives none, as what is not stated. */
export function labelOf(forthright: Forthright, value: unknown, locale: unknown): EntryLabel | null {
  const {record} = parseRecord(stated(value))
  if (!record) return null
  const {disclosure, content} = forthright.labelHtml('', record, {
    ...(typeof locale === 'string' ? {language: locale} : {}),
    fragment: true,
  })
  const {grade, language, direction, parts} = disclosure
  const body = parts.find(({at}) => at === undefined)?.label
  return {
    ...{grade, language, direction},
    text: body?.long ?? null,
    short: body?.short ?? null,
    html: content,
    head: renderHead(disclosure),
    parts: parts.flatMap(({part, at, label, labelElsewhere}) => {
      const shown = label ?? labelElsewhere
      return at === undefined || !shown ? [] : [{part, text: shown.long}]
    }),
  }
}

/** A middleware of the document service: a selection of fields keeps the disclosure, without which there is no label. */
export function keepDisclosure(strapi: Strapi, types: ReadonlyMap<string, GuardedType>) {
  return async ({uid, action, params}: DocumentContext, next: () => Promise<unknown>): Promise<unknown> => {
    if (/^find/.test(action)) keepIn(strapi, types, strapi.contentTypes[uid], params as Selection)
    return next()
  }
}

/** What a query selects of a content type or a component. */
interface Selection {
  fields?: unknown
  populate?: unknown
}

function keepIn(
  strapi: Strapi,
  types: ReadonlyMap<string, GuardedType>,
  model: Model | undefined,
  selection: Selection,
): void {
  if (!model) return
  const type = types.get(model.uid)
  const {fields, populate} = selection
  if (type && Array.isArray(fields) && !fields.includes('*'))
    Object.assign(selection, {
      fields: [...new Set([...fields, type.disclosure, ...(type.isLocalized ? ['locale'] : [])])],
    })
  if (!isObject(populate)) return
  for (const [name, inner] of Object.entries(populate)) {
    const {target, component} = model.attributes[name] ?? {}
    if (!isObject(inner)) continue
    keepIn(strapi, types, strapi.contentTypes[target ?? ''] ?? strapi.components[component ?? ''], inner)
    if (isObject(inner.on))
      for (const [uid, one] of Object.entries(inner.on))
        if (isObject(one)) keepIn(strapi, types, strapi.components[uid], one)
  }
}
