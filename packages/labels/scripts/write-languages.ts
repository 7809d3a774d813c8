/** Compiles languages to modules: words and details of one language each, and an index of them all. */
import type {LanguageFile} from '@forthright/core'
import {writeModules} from '../../guards/scripts/write-modules.ts'

/** Writes `languages/<tag>.ts`, `details/<tag>.ts` and `index.ts` into a folder, and removes modules of languages that are gone. */
export function writeLanguages(languages: readonly LanguageFile[], to: URL): void {
  const modules = languages.flatMap(language => {
    // Where a term comes from, and what its tests need, is for those who read the file; core ships who is no reviewer.
    const {sources: _, ai: __, human: ___, prose: ____, reviewers: _____, details: texts, ...words} = language
    const {language: tag, direction} = words
    return [
      [`languages/${tag}.ts`, moduleOf(tag, 'Words', words)],
      [`details/${tag}.ts`, moduleOf(tag, 'DetailsWords', {language: tag, direction, texts})],
    ] as const
  })
  writeModules(new Map([...modules, ['index.ts', indexOf(languages.map(({language}) => language))]]), to)
}

function moduleOf(tag: string, type: string, value: object): string {
  return [
    `/** Written by \`pnpm gen\` from languages/${tag}.yaml. Do not edit. */`,
    `import type {${type}} from '@forthright/core'`,
    '',
    `const words: ${type} = ${JSON.stringify(value, null, 2)}`,
    '',
    'export default words',
    '',
  ].join('\n')
}

function indexOf(tags: readonly string[]): string {
  const local = (tag: string, end: string) => `${tag.replaceAll('-', '_')}_${end}`
  const imports = (folder: string) =>
    tags.map(tag => `import ${local(tag, folder)} from './${folder}/${tag}.ts'`)
  const entries = (folder: string) => tags.map(tag => `  '${tag}': ${local(tag, folder)},`)
  return [
    '/** Written by `pnpm gen` from languages/. Do not edit. */',
    `import type {DetailsWords, Words} from '@forthright/core'`,
    ...imports('languages'),
    ...imports('details'),
    '',
    '/** The tag of a language that has a file. */',
    `export type LanguageTag = ${tags.map(tag => `'${tag}'`).join(' | ')}`,
    '',
    '/** The words of labels and grades in every language, by its tag. */',
    'export const languages: Readonly<Record<LanguageTag, Words>> = {',
    ...entries('languages'),
    '}',
    '',
    '/** The words of the details panel in every language, by its tag. */',
    'export const details: Readonly<Record<LanguageTag, DetailsWords>> = {',
    ...entries('details'),
    '}',
    '',
  ].join('\n')
}
