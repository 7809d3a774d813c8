/**
 * Overrides of the gate: who may give one is a permission of their role in Strapi, which is asked for where an override is
 * kept, before publishing. One holds for one person, one state of one entry and one publication, and stays on record.
 */
import {errors} from '@strapi/utils'
import type {UsedOverride} from 'forthright/gate'
import {nameOf} from './caller.ts'
import {itemsOf} from './entry.ts'
import {fingerprint} from './fingerprint.ts'
import type {AdminUser, Row, Strapi} from './host.ts'
import type {GuardedType} from './settings.ts'

/** The content type that overrides are kept in. */
export const overrideType = 'plugin::forthright.override'

/** Its schema: hidden in the admin, with no drafts. */
export const overrideSchema = {
  kind: 'collectionType',
  collectionName: 'forthright_overrides',
  info: {singularName: 'override', pluralName: 'overrides', displayName: 'Override of the publish gate'},
  options: {draftAndPublish: false},
  pluginOptions: {'content-manager': {visible: false}, 'content-type-builder': {visible: false}},
  attributes: {
    contentType: {type: 'string', required: true},
    document: {type: 'string', required: true},
    language: {type: 'string'},
    account: {type: 'string', required: true},
    by: {type: 'string', required: true},
    reason: {type: 'text', required: true},
    entryFingerprint: {type: 'string', required: true},
    usedOn: {type: 'date'},
    rules: {type: 'json'},
  },
} as const

/** Keeps an override of an entry as it stands. Throws an error of Strapi where no reason is given. */
export async function keepOverride(
  strapi: Strapi,
  type: GuardedType,
  row: Row,
  {user, reason}: {user: AdminUser; reason: unknown},
): Promise<Row> {
  const words = typeof reason === 'string' ? reason.trim() : ''
  if (words === '' || words.length > 2000)
    throw new errors.ValidationError('An override needs a reason of at most 2000 characters.', {
      errors: [{path: ['reason'], message: 'Say why it is published all the same.', name: 'ValidationError'}],
    })
  const data = {...keyOf(strapi, type, row, user), by: nameOf(user), reason: words}
  return strapi.db.query(overrideType).create({data})
}

/** The override that somebody has given of an entry as it stands and not used yet. */
export async function openOverride(
  strapi: Strapi,
  type: GuardedType,
  row: Row,
  user: AdminUser,
): Promise<{id: unknown; reason: string} | undefined> {
  const where = {...keyOf(strapi, type, row, user), usedOn: null}
  const found = await strapi.db.query(overrideType).findOne({where})
  return found ? {id: found.id, reason: String(found.reason)} : undefined
}

/** Writes down that an override let an entry through; it lets none through again. */
export async function recordUse(
  strapi: Strapi,
  {id}: {id: unknown},
  {on, rules}: UsedOverride,
): Promise<void> {
  await strapi.db.query(overrideType).update({where: {id}, data: {usedOn: on, rules}})
}

function keyOf(strapi: Strapi, type: GuardedType, row: Row, {id}: AdminUser): Row {
  return {
    contentType: type.uid,
    document: String(row.documentId ?? ''),
    language: row.locale ?? null,
    account: String(id),
    entryFingerprint: fingerprint(itemsOf(strapi, type, row).items),
  }
}
