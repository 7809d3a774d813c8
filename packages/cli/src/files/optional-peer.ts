/** Packages that a user installs beside the command for what only some need. */
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'

/** The address of a module of a package, from the working folder, else from beside the command; undefined where neither has it. */
export function peerAt(specifier: string, cwd: string): string | undefined {
  for (const from of [pathToFileURL(join(cwd, 'package.json')).href, import.meta.url])
    try {
      return pathToFileURL(createRequire(from).resolve(specifier)).href
    } catch {}
  return undefined
}
