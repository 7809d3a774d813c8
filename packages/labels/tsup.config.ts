/** One module for all languages and one a language, which share their chunks: who imports `nb` gets `nb` only. */
import {readdirSync} from 'node:fs'
import {library} from '../../tsup.base.ts'

const folder = 'src/generated/languages/'
const tags = readdirSync(new URL(folder, import.meta.url)).map(file => file.slice(0, -'.ts'.length))

export default library({
  index: 'src/index.ts',
  'look-up': 'src/look-up.ts',
  ...Object.fromEntries(tags.map(tag => [`languages/${tag}`, `${folder}${tag}.ts`])),
})
