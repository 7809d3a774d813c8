/** For configurations that are code: an editor completes what they may hold. */
import type {SiteOptions} from '../site/options.ts'
import type {ConfigFile} from './shape.ts'

/** What a configuration may hold, with the markets, platforms and languages that an editor can complete. */
export interface UserConfig
  extends Omit<ConfigFile, keyof SiteOptions | '$schema'>,
    Omit<SiteOptions, 'on' | 'policies'> {}

/**
 * Returns a configuration unchanged; it is checked when a command reads it.
 *
 * @example
 * export default defineConfig({extends: ['recommended', 'eu'], markets: ['EU'], context: {roles: ['deployer']}})
 */
export function defineConfig(config: UserConfig): UserConfig {
  return config
}
