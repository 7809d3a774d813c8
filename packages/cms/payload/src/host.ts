/**
 * What the plugin uses of Payload, as types of its own: Payload with all that it brings is no dependency of the workspace. The
 * test in the host checks that Payload's own types fit them.
 */

/** A document, or a part of one. */
export type Data = Record<string, unknown>

/** Whoever is logged in. */
export interface HostUser {
  id: number | string
  /** How the request proved who it is from, e.g. `api-key`. */
  _strategy?: string
  [field: string]: unknown
}

/** The request that an operation runs for. */
export interface HostRequest {
  /** What the code of the site hands from call to call. No client can write into it. */
  context: Data
  /** A locale, or `all`. */
  locale?: string | null
  /** `false` where a locale that is empty stays so. */
  fallbackLocale?: false | null | string | string[]
  user?: HostUser | null
  /** How the call came in: `local` from code of the site. */
  payloadAPI?: string
  payload: HostPayload
}

/** Payload itself. */
export interface HostPayload {
  config: {localization?: false | HostLocalization}
  find(args: FindArgs): Promise<Found>
  db: {
    findOne(args: DbArgs): Promise<object | null>
    findVersions(args: DbArgs): Promise<{docs: {parent?: unknown; version: object}[]}>
  }
}

/** What is read, a page at a time, and for whom. */
export interface FindArgs {
  collection: string
  depth: 0
  limit: number
  page: number
  draft: boolean
  fallbackLocale: false
  locale?: string
  overrideAccess: boolean
  user?: unknown
  sort: string
  where?: {id: {in: (number | string)[]}}
}

/** A page of documents. */
export interface Found {
  docs: object[]
  hasNextPage: boolean
}

/** What is asked of the database, below all hooks. */
interface DbArgs {
  collection: string
  limit?: number
  locale?: string
  pagination?: boolean
  req?: object
  sort?: string | string[]
  where?: object
}

/** A filter, e.g. `{parent: {equals: 7}}`. */
export type HostWhere = Record<string, {equals: unknown}>

/** The locales of a site. */
export interface HostLocalization {
  defaultLocale: string
  localeCodes: string[]
}

/** What the plugin reads of a field that the site has defined. */
export interface SiteField {
  type?: string
  name?: string
  localized?: boolean
  fields?: readonly SiteField[]
  tabs?: readonly SiteField[]
}

/** What the plugin reads of a collection, and adds to it. */
export interface SiteCollection {
  slug: string
  fields: unknown[]
  admin?: {useAsTitle?: string}
  hooks?: {beforeOperation?: unknown[]; beforeChange?: unknown[]}
  endpoints?: false | unknown[]
  trash?: boolean
  versions?: unknown
}

/** What the plugin reads of a configuration. */
export interface SiteConfig {
  collections?: SiteCollection[]
  localization?: unknown
}

type Label = Record<string, string>
type Condition = (data: Data, siblings: Data | undefined) => boolean

interface NewFieldBase {
  name: string
  label?: Label
  localized?: boolean
  access?: {read: (args: {req: {user?: unknown}}) => boolean}
  admin?: {
    position?: 'sidebar'
    condition?: Condition
    description?: Label
    hidden?: boolean
    readOnly?: boolean
  }
}

interface Checked {
  validate?: (value: unknown, options: {siblingData: Data}) => string | true
}

/** A field that the plugin adds. */
export type NewField =
  | (NewFieldBase & {type: 'group'; fields: NewField[]})
  | (NewFieldBase & {type: 'select'; options: {value: string; label: Label}[]})
  | (NewFieldBase & {type: 'checkbox'})
  | (NewFieldBase & {type: 'date'})
  | (NewFieldBase & {type: 'textarea'})
  | (NewFieldBase & Checked & {type: 'text'})
  | (NewFieldBase &
      Checked & {
        type: 'json'
        virtual?: true
        hooks?: {afterRead: ((args: ReadArgs) => Promise<unknown>)[]}
      })

/** What `afterRead` of a field is told. */
export interface ReadArgs {
  data?: Data
  draft?: boolean
  req: HostRequest
}
