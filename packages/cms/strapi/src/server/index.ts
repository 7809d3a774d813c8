/** The plugin on the server of Strapi 5: the field, the gate on every way to publish, the label in answers. */

import {documentGuard} from './document-guard.ts'
import {createGuard, type Guard} from './guard.ts'
import type {Strapi} from './host.ts'
import {inventory} from './inventory.ts'
import {keepDisclosure, labelOutput} from './label.ts'
import {migrate} from './migration.ts'
import {overrideSchema} from './overrides.ts'
import {adminRoutes, controllers, registerPermissions} from './routes.ts'
import {rowGuard} from './row-guard.ts'
import type {ForthrightService} from './service.ts'
import {type ForthrightConfig, gateOptionsOf, gradeAttribute, gradeOf, guardedTypes} from './settings.ts'

export type {InventoryLine} from './inventory.ts'
export type {EntryLabel} from './label.ts'
export type {MigrationOptions, MigrationReport} from './migration.ts'
export type {RefusalDetail} from './refusal.ts'
export type {ForthrightService} from './service.ts'
export type {ContentTypeOptions, ForthrightConfig} from './settings.ts'

const guards = new WeakMap<Strapi, Guard>()

function guardOf(strapi: Strapi): Guard {
  const guard = guards.get(strapi)
  if (!guard) throw new Error('[forthright] The plugin is not registered yet.')
  return guard
}

function configOf(strapi: Strapi): ForthrightConfig {
  return strapi.config.get('plugin::forthright') as ForthrightConfig
}

/** What Strapi loads as `strapi-server`. */
const plugin: Readonly<Record<string, unknown>> = {
  config: {
    default: {},
    validator: (config: ForthrightConfig): void => void gateOptionsOf(config),
  },
  contentTypes: {override: {schema: overrideSchema}},
  register({strapi}: {strapi: Strapi}): void {
    strapi.customFields.register({
      name: 'disclosure',
      plugin: 'forthright',
      type: 'json',
      inputSize: {default: 12, isResizable: false},
    })
    const config = configOf(strapi)
    const types = guardedTypes(strapi, config)
    for (const {model, isLocalized} of types.values()) model.attributes[gradeAttribute] = gradeOf(isLocalized)
    const guard = createGuard(strapi, config, types)
    guards.set(strapi, guard)
    strapi.documents.use(documentGuard(strapi, guard))
    strapi.documents.use(keepDisclosure(strapi, types))
    strapi.sanitizers.add('content-api.output', labelOutput(strapi, types, config))
  },
  async bootstrap({strapi}: {strapi: Strapi}): Promise<void> {
    const guard = guardOf(strapi)
    if (guard.types.size === 0)
      strapi.log.warn(
        '[forthright] No content type has the custom field plugin::forthright.disclosure: nothing is guarded.',
      )
    else strapi.db.lifecycles.subscribe(rowGuard(strapi, guard))
    await registerPermissions(strapi)
  },
  services: {
    forthright: ({strapi}: {strapi: Strapi}): ForthrightService => ({
      migrate: options => migrate(strapi, guardOf(strapi), options),
      inventory: () => inventory(strapi, guardOf(strapi).types.values()),
      get guard() {
        return guardOf(strapi)
      },
    }),
  },
  controllers,
  routes: {admin: adminRoutes},
}

export default plugin
