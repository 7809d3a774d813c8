/** How a migration tells the hooks that it is one. */

/** In the context of a call: `dry` where nothing is to be stored, else `real`. */
export const migrationKey = 'forthrightMigration'

/** All is in order, and nothing was stored. */
export class DryRun extends Error {
  override name = 'DryRun' as const
}
