/** Prints the pages of policies, rules and vocabularies into `docs/`. */
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {pages} from '../src/docs/pages.ts'
import {writeModules} from './write-modules.ts'

const all = [...(await pages())]
for (const folder of ['policies', 'rules']) {
  const own = all
    .filter(([path]) => path.startsWith(`${folder}/`))
    .map(([path, text]) => [path.slice(folder.length + 1), text] as const)
  writeModules(new Map(own), new URL(`../../../docs/${folder}/`, import.meta.url))
}

// Pages beside those of authors: only they are written, and nothing is removed.
for (const [path, text] of all.filter(([path]) => !path.includes('/'))) {
  const file = new URL(`../../../docs/${path}`, import.meta.url)
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
}
