/** One module for all languages and two a language, which share their chunks: who imports `nb` gets `nb` only. */
import {readdirSync} from 'node:fs'
import {library} from '../../tsup.base.ts'

const generated = 'src/generated/'
const tags = readdirSync(new URL(`${generated}languages/`, import.meta.url)).map(file =>
  file.replace(/\.ts$/, ''),
)
// Folder by folder: the types are built with a compiler for every change of folder in this list.
const modules = ['languages', 'details'].flatMap(folder => tags.map(tag => `${folder}/${tag}`))

export default library({
  index: 'src/index.ts',
  'look-up': 'src/look-up.ts',
  ...Object.fromEntries(modules.map(path => [path, `${generated}${path}.ts`])),
})
