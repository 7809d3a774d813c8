/** A collection that the plugin looks after, with all that its hooks go by. */
import {DisclosureError} from '@forthright/core'
import {checkOptions, strictOptions, suggest} from '@forthright/core/options'
import {type Gate, type GateItem, gateFormats} from 'forthright/gate'
import {type FieldPath, fieldPaths, isData, valueAt} from './field-path.ts'
import type {Data, HostRequest, HostUser, SiteCollection, SiteField} from './host.ts'
import type {CollectionOptions, Reviewer} from './options.ts'

/** The group of fields that holds what is stated of a document. */
export const groupName = 'disclosure'

/** A collection, and where its parts stand. */
export interface Guarded {
  slug: string
  content: FieldPath
  title: FieldPath | undefined
  group: FieldPath
  format: GateItem['format']
  hasDrafts: boolean
  hasTrash: boolean
  /** Each locale is published on its own. */
  hasStatusPerLocale: boolean
  gate: Gate
  roleOf: (user: HostUser) => string | undefined
  reviewerOf: (user: HostUser) => Reviewer
  mayOverride: (user: HostUser) => boolean
}

const collectionSchema = strictOptions({}, {content: 'string', format: gateFormats, title: 'string'})

/** Throws `usage` for options that are misspelt or missing, and for a field that the collection does not have, with the nearest. */
export function guardedCollection(
  collection: SiteCollection,
  options: CollectionOptions,
  hasLocales: boolean,
  callbacks: Pick<Guarded, 'gate' | 'roleOf' | 'reviewerOf' | 'mayOverride'>,
): Guarded {
  const {slug} = collection
  checkOptions(`forthright: collections.${slug}`, collectionSchema, options)
  const {content, format, title} = options
  const usedAsTitle = collection.admin?.useAsTitle
  const paths = fieldPaths(collection.fields as SiteField[]).map(path =>
    hasLocales ? path : {...path, localizedAt: -1},
  )
  const allowed = paths.map(({path}) => path)
  const find = (option: string, wanted: string) => {
    const found = paths.find(({path}) => path === wanted)
    if (found) return found
    throw new DisclosureError(
      'usage',
      `[forthright] The option collections.${slug}.${option}: ${JSON.stringify(wanted)} is no field of ${slug}. ${suggest(wanted, allowed)}`,
      {field: `collections.${slug}.${option}`, allowed},
    )
  }
  const {drafts} = (typeof collection.versions === 'object' ? collection.versions : {}) as {drafts?: unknown}
  if (format === undefined)
    throw new DisclosureError(
      'usage',
      `[forthright] The option collections.${slug}.format is missing. Allowed: ${gateFormats.join(', ')}.`,
      {
        field: `collections.${slug}.format`,
        allowed: gateFormats,
      },
    )
  const text = find('content', content ?? '')
  return {
    slug,
    format,
    content: text,
    title: title === undefined ? paths.find(({path}) => path === usedAsTitle) : find('title', title),
    group: {path: groupName, keys: [groupName], localizedAt: text.localizedAt < 0 ? -1 : 0, type: 'group'},
    hasDrafts: Boolean(drafts),
    hasTrash: Boolean(collection.trash),
    hasStatusPerLocale:
      typeof drafts === 'object' && (drafts as {localizeStatus?: unknown}).localizeStatus === true,
    ...callbacks,
  }
}

/** What the gate looks at of a document. */
export interface Parts {
  content: unknown
  title: unknown
  /** The fields of the disclosure. */
  stated: Data
}

/** The parts of a document; with a locale, of one that holds all of them. */
export function partsOf({content, title, group}: Guarded, doc: Data | undefined, locale?: string): Parts {
  return {
    content: valueAt(doc, content, locale),
    title: title && valueAt(doc, title, locale),
    stated: (valueAt(doc, group, locale) ?? {}) as Data,
  }
}

/** Whether a content is nothing that could be read: no text, or rich text without anything in it. */
export function isBlank(content: unknown): boolean {
  if (content === undefined || content === null || content === '') return true
  const root = isData(content) ? content.root : undefined
  const blocks = isData(root) ? root.children : content
  return Array.isArray(blocks) && blocks.every(isEmptyParagraph)
}

function isEmptyParagraph(block: unknown): boolean {
  return (
    isData(block) &&
    block.type === 'paragraph' &&
    Array.isArray(block.children) &&
    block.children.length === 0
  )
}

/** The locales that a text has a version in; one where it has but one, in whatever language is asked for. */
export function localesOf({content}: Guarded, {payload, locale}: HostRequest): (string | undefined)[] {
  const {localization} = payload.config
  if (!localization) return [undefined]
  if (content.localizedAt >= 0) return localization.localeCodes
  return [locale && locale !== 'all' ? locale : localization.defaultLocale]
}
