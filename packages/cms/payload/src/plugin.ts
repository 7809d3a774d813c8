/** The plugin: adds the fields, and the hooks that go by them. */
import {DisclosureError} from '@forthright/core'
import {checkOptions, strictOptions, suggest} from '@forthright/core/options'
import {publishGate, withTimeout} from 'forthright/gate'
import {gateChange} from './before-change.ts'
import {keepCall} from './calls.ts'
import {exportEndpoint} from './export.ts'
import {disclosureGroup, labelField} from './fields.ts'
import {guardedCollection} from './guarded.ts'
import type {HostUser, SiteCollection, SiteConfig} from './host.ts'
import type {PayloadOptions} from './options.ts'

/**
 * A plugin for Payload 3: what is not disclosed as it should be is not published, and every front end gets the label. Throws
 * `usage` for options that are misspelt, and for collections and fields that there are none of.
 *
 * @example
 * export default buildConfig({
 *   plugins: [forthright({mode: 'block', markets: ['EU'], collections: {posts: {content: 'content', format: 'lexical'}}})],
 *   // …
 * })
 */
export function forthright(options: PayloadOptions): <Config extends SiteConfig>(config: Config) => Config {
  checkOptions('forthright', optionsSchema, ownOptions(options))
  const {
    collections,
    disabled = false,
    role,
    mayOverride,
    reviewer,
    timeout = 10_000,
    gate,
    ...rest
  } = options ?? {}
  const own = publishGate(rest)
  const mode = typeof rest.mode === 'string' ? rest.mode : 'block'
  const callbacks = {
    gate: withTimeout(gate ?? own, {timeout, mode}),
    roleOf: role ?? (user => textIn(user, 'role')),
    reviewerOf: reviewer ?? (user => ({by: textIn(user, 'name'), role: textIn(user, 'role')})),
    mayOverride: mayOverride ?? (() => false),
  }
  return config => {
    const given = config.collections ?? []
    demandCollections(collections, given)
    const guard = (collection: SiteCollection): SiteCollection => {
      const wanted = collections[collection.slug]
      if (!wanted) return collection
      const guarded = guardedCollection(collection, wanted, Boolean(config.localization), callbacks)
      const {fields, hooks = {}, endpoints} = collection
      const withFields = {
        ...collection,
        fields: [...fields, disclosureGroup(guarded), labelField(disabled ? undefined : guarded)],
      }
      if (disabled) return withFields
      return {
        ...withFields,
        ...(endpoints === false ? {} : {endpoints: [...(endpoints ?? []), exportEndpoint(guarded)]}),
        hooks: {
          ...hooks,
          beforeOperation: [...(hooks.beforeOperation ?? []), keepCall(collection.slug)],
          // After those of the site, which may still write into the text.
          beforeChange: [...(hooks.beforeChange ?? []), gateChange(guarded)],
        },
      }
    }
    return {...config, collections: given.map(guard)}
  }
}

const kinds = {
  collections: 'object',
  disabled: 'boolean',
  role: 'function',
  mayOverride: 'function',
  reviewer: 'function',
  timeout: 'number',
  gate: 'function',
} as const
const optionsSchema = strictOptions({}, kinds)

/** The options that are not the gate's, which checks its own. */
function ownOptions(options: PayloadOptions): object {
  return Object.fromEntries(Object.entries(options ?? {}).filter(([name]) => name in kinds))
}

function demandCollections(
  wanted: PayloadOptions['collections'] | undefined,
  given: readonly SiteCollection[],
): void {
  const allowed = given.map(({slug}) => slug)
  const named = Object.keys(wanted ?? {})
  const stray = named.find(slug => !allowed.includes(slug))
  if (named.length > 0 && stray === undefined) return
  const said =
    stray === undefined
      ? 'names none, so that nothing would be looked after.'
      : `${JSON.stringify(stray)} is no collection. ${suggest(stray, allowed)}`
  throw new DisclosureError('usage', `[forthright] The option collections: ${said}`, {
    field: 'collections',
    allowed,
  })
}

function textIn(user: HostUser, field: string): string | undefined {
  const value = user[field]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}
