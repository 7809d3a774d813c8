/** The first lines of a user of the packages, as tests run and type-check them. */
import {execFile} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {promisify} from 'node:util'

/** What somebody imports first, in an ES module. */
export const imports = `
import {expand, grade} from '@forthright/core'
import {textOf} from '@forthright/core/surface'
import nb from '@forthright/labels/nb'
import {labelFor, labelText, readPost} from 'forthright'`

/** What is done with it: every line that it prints is a promise. */
export const use = `
const labelled = labelText('Wool is warm.', 'ai-generated', {language: 'nb', on: '2026-11-22', show: 'always'})
console.log(grade(expand('ai-generated')).item)
console.log(typeof textOf === 'function')
console.log(labelled.content.split('\\n').find(line => line.startsWith('Wool')))
console.log(labelled.content.includes(nb.labels['text-ai-generated'].long))
console.log(labelled.language.chosen)
const post = readPost({file: 'a.md', format: 'markdown', text: '---\\nlang: nb\\ndisclosure: ai-generated\\n---\\n# Ull\\n\\nUll varmer.\\n'})
console.log(String(labelFor(post, 'html', {on: '2026-11-22', show: 'always'}).content).includes('<h1>Ull</h1>'))
`

const used = ['ai-generated', 'true', 'Wool is warm.', 'true', 'nb', 'true']

const required = imports.replaceAll(/import (.+) from (.+)/g, (_, what: string, from: string) =>
  what.startsWith('{') ? `const ${what} = require(${from})` : `const {default: ${what}} = require(${from})`,
)

/** Loads plugins by name and runs them on trees. */
const plugins = (load: string) => `const {pathToFileURL} = require('node:url')
  ${load}
  const site = {markets: ['EU'], on: '2026-11-22', show: 'always'}
  const data = {frontMatter: {lang: 'nb', disclosure: 'ai-generated'}}
  const root = children => ({type: 'root', children})
  const page = root([{type: 'element', tagName: 'p', properties: {}, children: []}])
  const post = root([{type: 'paragraph', children: [{type: 'text', value: 'Ull varmer.'}]}])
  Promise.all([load('forthright/rehype'), load('forthright/remark')]).then(([rehype, remark]) => {
    rehype(site)(page, {data})
    remark(site)(post, {data})
    console.log(page.children[0].children[0].value)
    console.log(JSON.stringify(post).includes('Denne teksten er laget av KI.'))
  })`

/** Loads a plugin as `@next/mdx` does, whose hosts give its name: resolves it, imports the file, takes the default. */
const resolved = `async function load(name) {
  const loaded = await import(pathToFileURL(require.resolve(name)))
  return loaded.default || loaded
}`

/** The linter in the tools that load it by name; each is asked as its host asks it. */
const linters = `import eslint from 'forthright/eslint'
  import remarkLint from 'forthright/remark-lint'
  import vite from 'forthright/vite'
  const said = []
  const message = (_, {ruleId}) => {
    said.push(ruleId)
    return {}
  }
  remarkLint({on: '2026-11-22'})(undefined, {path: 'a.md', message, toString: () => '# Wool'})
  console.log(said.join())
  console.log(Object.keys(eslint.rules).join())
  console.log(vite({on: '2026-11-22'}).name)`

/** What plain Node does with packages that it finds in a folder: a file there, and the lines that it prints. */
export const firstUses: readonly {name: string; file: string; script: string; prints: readonly string[]}[] = [
  {name: 'label a string from an ES module', file: 'use.mjs', script: `${imports}\n${use}`, prints: used},
  {name: 'label a string from CommonJS', file: 'use.cjs', script: `${required}\n${use}`, prints: used},
  {
    name: 'are the linter of other tools',
    file: 'linters.mjs',
    script: linters,
    prints: ['missing-disclosure', 'errors,warnings,notes', 'forthright'],
  },
  {
    name: 'are plugins by name, resolved and then imported',
    file: 'resolved.cjs',
    script: plugins(resolved),
    prints: ['Denne teksten er laget av KI.', 'true'],
  },
  {
    name: 'are plugins by name, required',
    file: 'required.cjs',
    script: plugins('const load = async name => require(name).default'),
    prints: ['Denne teksten er laget av KI.', 'true'],
  },
]

/** Writes a script into a folder, runs it there with plain Node, and gives the lines that it prints. */
export async function linesOf(
  {file, script}: {file: string; script: string},
  folder: string,
): Promise<string[]> {
  writeFileSync(join(folder, file), script)
  const {stdout} = await promisify(execFile)(process.execPath, [file], {cwd: folder})
  return stdout.trimEnd().split('\n')
}
