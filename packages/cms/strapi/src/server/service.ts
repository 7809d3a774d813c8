/** The service of the plugin, for the code of a site and for the admin. */

import type {Guard} from './guard.ts'
import type {InventoryLine} from './inventory.ts'
import type {MigrationOptions, MigrationReport} from './migration.ts'

/** What the service `forthright` of the plugin offers to code of a site: `strapi.plugin('forthright').service('forthright')`. */
export interface ForthrightService {
  /** States of old entries how they were made, in batches; a dry run unless `write` is true. */
  migrate(options: MigrationOptions): Promise<MigrationReport>
  /** Every entry with what is stated of it. */
  inventory(): AsyncGenerator<InventoryLine>
  /** What decides on entries. */
  readonly guard: Guard
}
