/** Compiles who is no reviewer, from the file of names and from the files of all languages, to one module. */
import {readYaml, readYamlFolder} from '../../guards/scripts/read-yaml.ts'
import {writeModules} from '../../guards/scripts/write-modules.ts'
import {fold, startsOf} from '../src/review/fold.ts'

interface Names {
  nobody: string[]
  software: {names: string[]}[]
  assistants: {by: string[]; names: string[]; variants?: string[]}[]
  people: string[]
  tokens: {strong: string[]; weak: string[]; either: string[]; people: string[]}
  automated: string[]
}

interface Language {
  ai: string[]
  reviewers?: {nobody: string[]; somebody: string[]; software: string[]; 'language-only': string[]}
}

/** Writes `words.ts`: texts that hold folded values between bars, and the assistants brand by brand. */
export function writeReviewerWords(data: URL, languages: URL, to: URL): void {
  const names = readYaml(data) as Names
  // What is wrong with a language file is told by the labels, which check it.
  const files = readYamlFolder(languages) as Language[]
  const from = (key: keyof NonNullable<Language['reviewers']>) =>
    files.flatMap(({reviewers}) => reviewers?.[key] ?? [])
  const people = new Set(names.people.map(fold))
  const nobody = [...names.nobody, ...from('nobody')].map(fold)
  const begun = new Set(nobody.filter(value => !people.has(value)))
  const automated = names.automated.map(fold)
  const software = [
    ...names.software.flatMap(one => one.names),
    ...from('software'),
    ...files.flatMap(({ai}) => ai),
  ]
  const lists = {
    // What follows from a shorter value is left out: "not yet done" from "not yet", "automatic check" from "automat".
    nobody: nobody.filter(value => !startsOf(value).some(start => begun.has(start))),
    somebody: from('somebody'),
    software: software.map(fold).filter(value => !automated.some(stem => value.startsWith(stem))),
    languageOnly: from('language-only'),
    people: names.people,
    strong: names.tokens.strong,
    weak: names.tokens.weak,
    eitherRole: names.tokens.either,
    peopleRole: names.tokens.people,
    automated: names.automated,
  }
  const brands = names.assistants.map(({by, names: called, variants = []}) =>
    [called, [...by, ...variants]].map(barred),
  )
  const text = [
    '/** Written by `pnpm gen` from data/reviewers.yaml and the files of the languages. Do not edit. */',
    ...Object.entries(lists).map(
      ([name, values]) => `export const ${name} = ${JSON.stringify(barred(values))}`,
    ),
    `export const brands: readonly (readonly [names: string, beside: string])[] = ${JSON.stringify(brands)}`,
    '',
  ].join('\n')
  writeModules(new Map([['words.ts', text]]), to)
}

function barred(values: readonly string[]): string {
  return `|${[...new Set(values.map(fold))].sort().join('|')}|`
}
