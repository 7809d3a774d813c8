/** Prints the pages of policies, rules and vocabularies into `docs/`, and the file for pre-commit. */
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {platformIds} from '@forthright/social'
import {pages} from '../src/docs/pages.ts'
import {preCommitFile} from '../src/docs/pre-commit-file.ts'
import {writeModules} from './write-modules.ts'

const all = [...(await pages())]
for (const folder of ['policies', 'rules']) {
  const own = all
    .filter(([path]) => path.startsWith(`${folder}/`))
    .map(([path, text]) => [path.slice(folder.length + 1), text] as const)
  writeModules(new Map(own), new URL(`../../../docs/${folder}/`, import.meta.url))
}

// Files beside those of authors: only they are written, and nothing is removed.
const files = [
  ...all.filter(([path]) => !path.includes('/')).map(([path, text]) => [`docs/${path}`, text] as const),
  ['.pre-commit-hooks.yaml', preCommitFile(platformIds)] as const,
]
for (const [path, text] of files) {
  const file = new URL(`../../../${path}`, import.meta.url)
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
}
