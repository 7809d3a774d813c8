/** Copies what a site needs of the plugin into a folder: `node scripts/assemble.mjs <folder>`, after `pnpm gen`. */
import {cpSync, existsSync, mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const plugin = fileURLToPath(new URL('../', import.meta.url))
const shipped = [
  'forthright.php',
  'uninstall.php',
  'readme.txt',
  'LICENSE',
  'includes',
  'assets',
  'generated',
  'languages',
]

/** @param {string} folder */
export function assemble(folder) {
  if (!existsSync(join(plugin, 'generated/languages.json')))
    throw new Error('Run `pnpm gen` first: generated/ is not there.')
  mkdirSync(folder, {recursive: true})
  for (const file of shipped)
    cpSync(join(plugin, file), join(folder, file), {
      recursive: true,
      filter: source => !source.endsWith('vectors.json'),
    })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder] = process.argv.slice(2)
  if (folder) assemble(folder)
  else {
    console.error('Name the folder to copy the plugin into, e.g. wp-content/plugins/forthright.')
    process.exitCode = 2
  }
}
