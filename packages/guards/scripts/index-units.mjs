/** Writes the index of a folder of units: nobody edits a list by hand. */
import {mkdirSync, readdirSync, writeFileSync} from 'node:fs'
import {dirname, relative} from 'node:path'
import {fileURLToPath} from 'node:url'

/**
 * @param {object} options
 * @param {URL} options.folder Folder whose files each have one unit as their default export.
 * @param {URL} options.to The module to write.
 * @param {string} options.name Name of the exported object: id to unit, in alphabetical order.
 * @param {{name: string, from: string}} options.type Type of a unit, and the module (seen from `to`) that has it.
 */
export function indexUnits({folder, to, name, type}) {
  const ids = readdirSync(folder)
    .filter(file => /\.ts$/.test(file) && !/\.test\.ts$/.test(file))
    .map(file => file.slice(0, -3))
    .sort()
  const base = relative(dirname(fileURLToPath(to)), fileURLToPath(folder)).replaceAll('\\', '/')
  const local = id => id.replace(/[^a-z0-9]+(.)?/g, (_, letter) => (letter ?? '').toUpperCase())
  const lines = [
    `/** Written by \`pnpm gen\` from ${base}/. Do not edit. */`,
    ...ids.map(id => `import ${local(id)}_ from '${base}/${id}.ts'`),
    `import type {${type.name}} from '${type.from}'`,
    '',
    `export const ${name}: Readonly<Record<string, ${type.name}>> = {`,
    ...ids.map(id => `  '${id}': ${local(id)}_,`),
    '}',
    '',
  ]
  mkdirSync(new URL('./', to), {recursive: true})
  writeFileSync(to, lines.join('\n'))
}
