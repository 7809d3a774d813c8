/** What the plugin is configured with, and what that means for each content type. */
import {origins} from '@forthright/core/schema'
import {type GateFormat, type GateOptions, gateFormats, type Mode, publishGate} from 'forthright/gate'
import type {Attribute, Model, Strapi} from './host.ts'

/** The custom field of this plugin: an attribute of a content type with it is its disclosure. */
export const customField = 'plugin::forthright.disclosure'

/** What may be said of one content type; all may be left out. */
export interface ContentTypeOptions {
  /** The attribute with the title; `title`, `name` or `headline` where absent. */
  title?: string
  /** Attributes that hold another format than their type says, e.g. `{body: 'html'}` for an editor that stores HTML. */
  formats?: Readonly<Record<string, GateFormat>>
  /** Over the mode of the plugin. */
  mode?: Mode
}

/** `config` of the plugin in `config/plugins`: the options of the gate, and those of content types. */
export interface ForthrightConfig extends Omit<GateOptions, 'mode'> {
  /** `block` where absent. */
  mode?: GateOptions['mode']
  /** By uid, e.g. `api::article.article`. Every content type with the custom field is guarded, named here or not. */
  contentTypes?: Readonly<Record<string, ContentTypeOptions>>
}

/** A content type with a disclosure. */
export interface GuardedType {
  uid: string
  model: Model
  /** Its attributes by what they are to the gate. */
  disclosure: string
  title: string | undefined
  formats: Readonly<Record<string, GateFormat>>
  mode: Mode | undefined
  /** Without drafts, whatever is saved is published. */
  hasDrafts: boolean
  isLocalized: boolean
}

/** The key of the label in an answer. */
export const labelKey = 'disclosureLabel'

/** The attribute that holds the grade of an entry, by which lists are filtered: derived at each write. */
export const gradeAttribute = 'disclosureGrade'

/** The options of the gate alone. Throws where one is misspelt, as Strapi wants it of a validator. */
export function gateOptionsOf({contentTypes: _, ...options}: ForthrightConfig): GateOptions {
  const withMode: GateOptions = {...options, mode: options.mode ?? 'block'}
  publishGate(withMode)
  return withMode
}

/** The content types that are guarded, by uid. Throws for one that is configured and has no disclosure. */
export function guardedTypes(strapi: Strapi, config: ForthrightConfig): ReadonlyMap<string, GuardedType> {
  const found = Object.values(strapi.contentTypes).flatMap(model => {
    const disclosure = Object.keys(model.attributes).filter(name => isDisclosure(model.attributes[name]))
    return disclosure.length === 0 ? [] : [guardedType(model, disclosure, config.contentTypes?.[model.uid])]
  })
  const types = new Map(found.map(type => [type.uid, type]))
  for (const uid of Object.keys(config.contentTypes ?? {}))
    if (!types.has(uid))
      throw new Error(
        `[forthright] contentTypes names ${uid}, ${uid in strapi.contentTypes ? `which has no attribute with the custom field ${customField}` : 'which does not exist'}. There are: ${[...types.keys()].join(', ') || 'none'}.`,
      )
  return types
}

function isDisclosure(attribute: Attribute | undefined): boolean {
  return attribute?.customField === customField
}

function guardedType(model: Model, fields: readonly string[], options: ContentTypeOptions = {}): GuardedType {
  const [disclosure = '', ...more] = fields
  const refuse = (why: string) => new Error(`[forthright] ${model.uid}: ${why}`)
  if (more.length > 0) throw refuse(`has more than one disclosure: ${fields.join(', ')}. Keep one.`)
  const isLocalized = model.pluginOptions?.i18n?.localized === true
  const attribute = model.attributes[disclosure]
  if (isLocalized && attribute?.pluginOptions?.i18n?.localized !== true)
    throw refuse(
      `${disclosure} is one for all languages, and each language is made in its own way. Give the attribute "pluginOptions": {"i18n": {"localized": true}}.`,
    )
  if (attribute?.private)
    throw refuse(`${disclosure} is private, so that no answer of the API could carry the label.`)
  const own = model.attributes[gradeAttribute]
  if (own && own.enum?.join() !== grades.join())
    throw refuse(`has an attribute ${gradeAttribute} of its own, which the plugin adds. Rename yours.`)
  if (labelKey in model.attributes)
    throw refuse(`has an attribute ${labelKey}, under which answers have the label. Rename yours.`)
  for (const name of Object.keys(options))
    if (!['title', 'formats', 'mode'].includes(name))
      throw refuse(`there is no option ${name}; there are title, formats and mode.`)
  for (const [name, format] of Object.entries(options.formats ?? {})) {
    if (!(name in model.attributes)) throw refuse(`formats names ${name}, which is no attribute of it.`)
    if (!gateFormats.includes(format))
      throw refuse(`there is no format ${format}; there are ${gateFormats.join(', ')}.`)
  }
  if (options.title !== undefined && !(options.title in model.attributes))
    throw refuse(`title names ${options.title}, which is no attribute of it.`)
  if (options.mode !== undefined && !['off', 'warn', 'block'].includes(options.mode))
    throw refuse(`mode is off, warn or block, and not ${options.mode}.`)
  return {
    uid: model.uid,
    model,
    disclosure,
    title: options.title ?? ['title', 'name', 'headline'].find(name => name in model.attributes),
    formats: options.formats ?? {},
    mode: options.mode,
    hasDrafts: model.options?.draftAndPublish === true,
    isLocalized,
  }
}

const grades = ['undeclared', ...origins]

/** The attribute that a grade is kept in: a column of its own, since Strapi filters lists by no JSON. */
export function gradeOf(isLocalized: boolean): Attribute {
  return isLocalized ? gradeLocalized : gradeOnce
}
const gradeOnce: Attribute = {type: 'enumeration', enum: grades, writable: false}
const gradeLocalized: Attribute = {...gradeOnce, pluginOptions: {i18n: {localized: true}}}
