/** Compiles the YAML of every language to a module, and all of them to one record. */
import {readLanguages} from './read-languages.ts'
import {writeLanguages} from './write-languages.ts'

const {languages, complaints} = readLanguages(new URL('../languages/', import.meta.url))

if (complaints.length > 0) {
  console.error(complaints.join('\n'))
  process.exit(1)
}

writeLanguages(languages, new URL('../src/generated/', import.meta.url))
