/** Prints the pages of policies and rules into `docs/`. */
import {pages} from '../src/docs/pages.ts'
import {writeModules} from './write-modules.ts'

const all = [...(await pages())]
for (const folder of ['policies', 'rules']) {
  const own = all
    .filter(([path]) => path.startsWith(`${folder}/`))
    .map(([path, text]) => [path.slice(folder.length + 1), text] as const)
  writeModules(new Map(own), new URL(`../../../docs/${folder}/`, import.meta.url))
}
