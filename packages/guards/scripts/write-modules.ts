/** Writes a folder of generated modules. */
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'

/**
 * Writes modules, path to text, into a folder and removes those that are gone. Runs side by side each generate,
 * so a file that is already right is not touched under a reader's hands.
 */
export function writeModules(modules: ReadonlyMap<string, string>, to: URL): void {
  for (const [path, text] of modules) {
    const file = new URL(path, to)
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
    mkdirSync(new URL('./', file), {recursive: true})
    writeFileSync(file, text)
  }
  for (const entry of readdirSync(to, {recursive: true, withFileTypes: true})) {
    const file = join(entry.parentPath, entry.name)
    const path = relative(fileURLToPath(to), file).replaceAll('\\', '/')
    if (entry.isFile() && !modules.has(path)) rmSync(file)
  }
}
