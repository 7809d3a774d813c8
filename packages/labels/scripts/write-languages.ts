/** Compiles languages to modules: one a language, and an index of them all. */
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import type {Words} from '@forthright/core'

/** Writes `languages/<tag>.ts` and `index.ts` into a folder, and removes modules of languages that are gone. */
export function writeLanguages(languages: readonly Words[], to: URL): void {
  const folder = new URL('languages/', to)
  mkdirSync(folder, {recursive: true})
  const files = new Map(languages.map(words => [`${words.language}.ts`, moduleOf(words)]))
  for (const [file, text] of files) writeIfChanged(new URL(file, folder), text)
  for (const file of readdirSync(folder)) if (!files.has(file)) rmSync(new URL(file, folder))
  writeIfChanged(new URL('index.ts', to), indexOf(languages.map(words => words.language)))
}

function moduleOf(words: Words): string {
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

/** Test runs side by side each generate: a file that is already right is not touched under a reader's hands. */
function writeIfChanged(file: URL, text: string): void {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
}
