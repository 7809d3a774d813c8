/** One module for all languages and two a language, which share their chunks: who imports `nb` gets `nb` only. */
import {readdirSync} from 'node:fs'
import {library} from '../../tsup.base.ts'

const generated = 'src/generated/'
const tags = readdirSync(new URL(`${generated}languages/`, import.meta.url)).map(file =>
  file.replace(/\.ts$/, ''),
)
const modules = tags.flatMap(tag => [`languages/${tag}`, `details/${tag}`])

export default library({
  index: 'src/index.ts',
  'look-up': 'src/look-up.ts',
  ...Object.fromEntries(modules.map(path => [path, `${generated}${path}.ts`])),
})
