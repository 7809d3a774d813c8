/** Writes the index of a folder of units: nobody edits a list by hand. */
import {readdirSync} from 'node:fs'
import {dirname, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {writeModules} from './write-modules.ts'

/** Which folder, and what its index is called. */
export interface UnitIndex {
  /** Folder whose files each have one unit as their default export. */
  folder: URL
  /** The module to write, alone in its folder. */
  to: URL
  /** Name of the exported object: id to unit, in alphabetical order. */
  name: string
  /** A module beside it that has the ids alone, for who does not want to load the units. */
  ids?: {file: string; name: string}
  /** Also export every unit by its own name, in camel case: who wants one need not take all. */
  named?: boolean
  /** Type of a unit, and the module (seen from `to`) that has it. */
  type: {name: string; from: string}
  /** A file of the folder whose entries are units too, and the function (and its module) that makes one of id and entry. */
  table?: {file: string; entries: Readonly<Record<string, unknown>>; make: {name: string; from: string}}
}

/** Writes a module that exports every unit of a folder by its id, the name of its file or of its entry. */
export function indexUnits({folder, to, name, named = false, ids: alone, type, table}: UnitIndex): void {
  const entries = Object.entries(table?.entries ?? {})
  const files = readdirSync(folder)
    .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== table?.file)
    .map(file => file.slice(0, -3))
    .sort()
  const ids = [...files, ...entries.map(([id]) => id)].sort()
  const base = relative(dirname(fileURLToPath(to)), fileURLToPath(folder)).replaceAll('\\', '/')
  const local = (id: string) =>
    `${id.replace(/[^a-z0-9]+(.)?/g, (_, letter?: string) => (letter ?? '').toUpperCase())}_`
  const text = [
    `/** Written by \`pnpm gen\` from ${base}/. Do not edit. */`,
    ...files.map(id => `import ${local(id)} from '${base}/${id}.ts'`),
    `import type {${type.name}} from '${type.from}'`,
    ...(table ? [`import {${table.make.name}} from '${table.make.from}'`] : []),
    // Each entry stands alone and its call is marked as pure, so that a bundle takes only those that it names.
    ...entries.map(
      ([id, entry]) =>
        `const ${local(id)} = /* @__PURE__ */ ${table?.make.name}('${id}', ${JSON.stringify(entry)})`,
    ),
    '',
    `export const ${name}: Readonly<Record<string, ${type.name}>> = {`,
    ...ids.map(id => `  '${id}': ${local(id)},`),
    '}',
    ...(named
      ? ['', `export {${ids.map(id => `${local(id)} as ${local(id).slice(0, -1)}`).join(', ')}}`]
      : []),
    '',
  ].join('\n')
  const modules = new Map([[relative(dirname(fileURLToPath(to)), fileURLToPath(to)), text]])
  if (alone) {
    const list = ids.map(id => `'${id}'`).join(', ')
    const head = `/** Written by \`pnpm gen\` from ${base}/. Do not edit. */`
    modules.set(alone.file, `${head}\n\nexport const ${alone.name}: readonly string[] = [${list}]\n`)
  }
  writeModules(modules, new URL('./', to))
}
