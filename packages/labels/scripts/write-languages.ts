/** Compiles languages to modules: one a language, and an index of them all. */
import type {Words} from '@forthright/core'
import {writeModules} from '../../guards/scripts/write-modules.ts'

/** Writes `languages/<tag>.ts` and `index.ts` into a folder, and removes modules of languages that are gone. */
export function writeLanguages(languages: readonly Words[], to: URL): void {
  const modules = languages.map(words => [`languages/${words.language}.ts`, moduleOf(words)] as const)
  writeModules(new Map([...modules, ['index.ts', indexOf(languages.map(words => words.language))]]), to)
}

/** Where a term comes from is for those who read the file; it is not shipped. */
function moduleOf({sources: _, ...words}: Words): string {
  return [
    `/** Written by \`pnpm gen\` from languages/${words.language}.yaml. Do not edit. */`,
    `import type {Words} from '@forthright/core'`,
    '',
    `const words: Words = ${JSON.stringify(words, null, 2)}`,
    '',
    'export default words',
    '',
  ].join('\n')
}

function indexOf(tags: readonly string[]): string {
  const local = (tag: string) => tag.replaceAll('-', '_')
  return [
    '/** Written by `pnpm gen` from languages/. Do not edit. */',
    `import type {Words} from '@forthright/core'`,
    ...tags.map(tag => `import ${local(tag)}_ from './languages/${tag}.ts'`),
    '',
    '/** The tag of a language that has a file. */',
    `export type LanguageTag = ${tags.map(tag => `'${tag}'`).join(' | ')}`,
    '',
    '/** Every language, by its tag. */',
    'export const languages: Readonly<Record<LanguageTag, Words>> = {',
    ...tags.map(tag => `  '${tag}': ${local(tag)}_,`),
    '}',
    '',
  ].join('\n')
}
