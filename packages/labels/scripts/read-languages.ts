/** Reads the YAML of every language of a folder; complaints name file, line, column and field. */
import {readdirSync} from 'node:fs'
import type {LanguageFile} from '@forthright/core'
import {languageFileSchema} from '@forthright/core/schema'
import {readUnit} from '../../guards/scripts/read-unit.ts'

/** Every language of a folder in the order of their tags, and what is wrong with the files, one line each. */
export function readLanguages(folder: URL): {languages: LanguageFile[]; complaints: string[]} {
  const languages: LanguageFile[] = []
  const complaints: string[] = []
  for (const file of readdirSync(folder).sort()) {
    const name = `languages/${file}`
    const tag = /^(.+)\.yaml$/.exec(file)?.[1]
    if (tag === undefined) {
      complaints.push(`${name}: not a language file; the files here are called <language tag>.yaml`)
      continue
    }
    const unit = readUnit<LanguageFile>(new URL(encodeURIComponent(file), folder), name, languageFileSchema)
    if (unit.complaints) complaints.push(...unit.complaints)
    else if (unit.value.language !== tag) {
      complaints.push(
        `${name} language: "${unit.value.language}" is not allowed; the file is called ${file}, so write ${tag}`,
      )
    } else if (Intl.getCanonicalLocales(tag)[0] !== tag) {
      complaints.push(
        `${name} language: "${tag}" is not allowed; write ${Intl.getCanonicalLocales(tag)[0]}, also in the name of the file`,
      )
    } else languages.push(unit.value)
  }
  // Files sort otherwise: es-419.yaml before es.yaml.
  return {languages: languages.sort((a, b) => (a.language < b.language ? -1 : 1)), complaints}
}
