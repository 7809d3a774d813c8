/** Finds the configuration that holds for a folder. */
import {lstatSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {readText} from '../files/input.ts'

/** The names of a configuration, that which is written first. */
export const configFiles = [
  'forthright.config.yaml',
  'forthright.config.yml',
  'forthright.config.json',
  'forthright.config.ts',
  'forthright.config.mts',
  'forthright.config.js',
  'forthright.config.mjs',
  'forthright.config.cts',
  'forthright.config.cjs',
] as const

/** The nearest in a folder or above it, whatever it is: one that cannot be read is not passed over. */
export function configAbove(folder: string): string | undefined {
  const found = configIn(folder)
  const above = dirname(folder)
  return found ?? (above === folder ? undefined : configAbove(above))
}

function configIn(folder: string): string | undefined {
  const own = configFiles
    .map(name => join(folder, name))
    .find(file => lstatSync(file, {throwIfNoEntry: false}))
  if (own !== undefined) return own
  const manifest = join(folder, 'package.json')
  return hasField(manifest) ? manifest : undefined
}

/** Whether a `package.json` holds a configuration, which is not the dependency of that name; where it is broken, that is told. */
function hasField(file: string): boolean {
  let text: string
  try {
    text = readText(file)
  } catch {
    return false
  }
  if (!/"forthright"\s*:\s*[^"\s]/.test(text)) return false
  try {
    return Object.hasOwn(JSON.parse(text), 'forthright')
  } catch {
    return true
  }
}
