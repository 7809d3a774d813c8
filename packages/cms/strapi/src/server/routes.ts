/** What the admin asks the plugin: what the gate says of an entry, to keep an override, and the export. */

import {Readable} from 'node:stream'
import {errors} from '@strapi/utils'
import type {RequestContext, Row, Strapi} from './host.ts'
import {csvOf, inventory} from './inventory.ts'
import {keepOverride} from './overrides.ts'
import {populateOf} from './rows.ts'
import type {ForthrightService} from './service.ts'
import type {GuardedType} from './settings.ts'

const permission = (action: string) => ({
  name: 'admin::hasPermissions',
  config: {actions: [`plugin::forthright.${action}`]},
})

/** Routes for who is logged in to the admin. */
export const adminRoutes: {type: string; routes: readonly object[]} = {
  type: 'admin',
  routes: [
    {
      method: 'GET',
      path: '/check',
      handler: 'forthright.check',
      config: {policies: ['admin::isAuthenticatedAdmin', permission('read')]},
    },
    {
      method: 'POST',
      path: '/overrides',
      handler: 'forthright.override',
      config: {policies: ['admin::isAuthenticatedAdmin', permission('override')]},
    },
    {
      method: 'GET',
      path: '/export',
      handler: 'forthright.export',
      config: {policies: ['admin::isAuthenticatedAdmin', permission('read')]},
    },
  ],
}

/** What answers the routes. */
export const controllers: Readonly<Record<string, (host: {strapi: Strapi}) => object>> = {
  forthright: ({strapi}) => {
    const service = (): ForthrightService =>
      strapi.plugin('forthright')?.service('forthright') as ForthrightService
    return {
      /** What the gate would say if the draft were published now. */
      async check(context: RequestContext): Promise<void> {
        const [type, row] = await draftOf(strapi, service(), context, context.query)
        const {decision, findings, fix, verdict, verdicts, questions} = await service().guard.look(type, row)
        context.body = {decision, findings, fix, verdict, verdicts, questions}
      },
      async override(context: RequestContext): Promise<void> {
        const body = (context.request.body ?? {}) as Record<string, unknown>
        const [type, row] = await draftOf(strapi, service(), context, body)
        const {user} = context.state
        if (!user) throw new errors.ApplicationError('Nobody is logged in.')
        const {id, by, reason} = await keepOverride(strapi, type, row, {user, reason: body.reason})
        context.body = {id, by, reason}
      },
      export(context: RequestContext): void {
        const readable = [...service().guard.types.values()].filter(type => mayRead(context, type))
        context.set('Content-Disposition', 'attachment; filename="disclosures.csv"')
        context.type = 'text/csv; charset=utf-8'
        context.body = Readable.from(csvOf(inventory(strapi, readable)))
      },
    }
  },
}

async function draftOf(
  strapi: Strapi,
  {guard}: ForthrightService,
  context: RequestContext,
  {contentType, documentId, locale}: Readonly<Record<string, unknown>>,
): Promise<[GuardedType, Row]> {
  const found = guard.types.get(String(contentType))
  const type = found && mayRead(context, found) ? found : undefined
  const where = {
    documentId: String(documentId),
    ...(type?.hasDrafts ? {publishedAt: null} : {}),
    ...(type?.isLocalized && typeof locale === 'string' ? {locale} : {}),
  }
  const row =
    type && (await strapi.db.query(type.uid).findOne({where, populate: populateOf(strapi, type.model)}))
  if (!type || !row)
    throw new errors.ValidationError('There is no such entry with a disclosure.', {
      errors: [{path: ['documentId'], message: 'There is no such entry.', name: 'ValidationError'}],
    })
  return [type, row]
}

/** Whether a role may read entries of a type at all. */
function mayRead({state}: RequestContext, {uid}: GuardedType): boolean {
  return state.userAbility?.can('plugin::content-manager.explorer.read', uid) === true
}

/** Makes what roles may do selectable in the settings of roles. */
export async function registerPermissions(strapi: Strapi): Promise<void> {
  const {actionProvider} = strapi.service('admin::permission') as {
    actionProvider: {registerMany(actions: readonly object[]): Promise<void>}
  }
  await actionProvider.registerMany(
    [
      {displayName: 'See what the publish gate says, and export', uid: 'read'},
      {displayName: 'Publish all the same, with a reason', uid: 'override'},
    ].map(action => ({...action, section: 'plugins', pluginName: 'forthright'})),
  )
}
