/** Payload's own types, which the plugin's must fit: compiled in the host, and never run. */
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  Config,
  Endpoint,
  Field,
  Payload,
  Plugin,
} from 'payload'
import {gateChange} from '../../../src/before-change.ts'
import {keepCall} from '../../../src/calls.ts'
import {exportEndpoint} from '../../../src/export.ts'
import {disclosureGroup, labelField} from '../../../src/fields.ts'
import type {Guarded} from '../../../src/guarded.ts'
import {disclosuresOf, forthright, migrate} from '../../../src/index.ts'

declare const guarded: Guarded
declare const payload: Payload
declare const config: Config

export const plugin: Plugin = forthright({
  mode: (item, role) => (item.collection === 'posts' && role !== 'editor' ? 'block' : 'warn'),
  markets: ['EU'],
  collections: {posts: {content: 'content', format: 'lexical'}},
  mayOverride: user => user.role === 'editor',
})
export const whole: Config = forthright({mode: 'warn', collections: {}})(config)
export const fields: Field[] = [disclosureGroup(guarded), labelField(guarded)]
export const beforeChange: CollectionBeforeChangeHook = gateChange(guarded)
export const beforeOperation: CollectionBeforeOperationHook = keepCall('posts')
export const endpoint: Omit<Endpoint, 'root'> = exportEndpoint(guarded)
export const migrated: Promise<{stated: number}> = migrate(payload, {
  collection: 'posts',
  disclosure: doc => (String(doc.createdAt) < '2022-11-30' ? {origin: 'human'} : undefined),
})
export const rows: AsyncGenerator<{id: string}> = disclosuresOf(payload, {collection: 'posts'})
