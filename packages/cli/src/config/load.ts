/** Loads the data of a configuration, in every form that there is. */
import {createRequire} from 'node:module'
import {basename, extname} from 'node:path'
import {DisclosureError} from '@forthright/core'
import {parse} from 'yaml'
import {readText} from '../files/input.ts'

/** What a file says. Throws `config-invalid` where it cannot be read, parsed or run. */
export function loadConfig(file: string): unknown {
  const kind = extname(file)
  try {
    if (basename(file) === 'package.json') return JSON.parse(readText(file)).forthright
    if (kind === '.json') return parseJson(readText(file))
    if (kind === '.yaml' || kind === '.yml') return parse(readText(file), {logLevel: 'error'}) ?? {}
    return runCode(file)
  } catch (cause) {
    // The first line says what is wrong and where, the others draw it.
    const [why = ''] = String((cause as Error).message ?? cause).split('\n')
    throw new DisclosureError('config-invalid', why, {file, cause})
  }
}

/** Strictly as JSON: what an editor refuses is refused. */
function parseJson(text: string): unknown {
  return JSON.parse(text.replace(/^\uFEFF/, ''))
}

/** The default export of a module in JavaScript or TypeScript. */
function runCode(file: string): unknown {
  const require = createRequire(import.meta.url)
  const {createJiti} = require('jiti') as typeof import('jiti')
  const loaded = createJiti(import.meta.url, {fsCache: false, moduleCache: false, interopDefault: false})(
    file,
  )
  const isModule =
    typeof loaded === 'object' && loaded !== null && ('default' in loaded || '__esModule' in loaded)
  const config: unknown = isModule ? (loaded as {default?: unknown}).default : loaded
  if (typeof config !== 'object' || config === null || config instanceof Promise)
    throw new Error(
      'It must export its settings as default, as an object that is there at once: export default defineConfig({…}).',
    )
  return config
}
