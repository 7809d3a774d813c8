/**
 * Why: what users get is the tarball, not the checkout. So this packs every published package from its built output and
 * uses it with plain Node, as ESM and as CommonJS. What is in the tarballs is looked at in `packed/types.test.ts`.
 */
import {execFile} from 'node:child_process'
import {rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {imports, use} from '../src/first-use.ts'
import {emptyFolder, install, packBuilt} from '../src/packed.ts'
import {published} from '../src/workspace.ts'

const run = promisify(execFile)
const folder = emptyFolder()

beforeAll(async () => install(await packBuilt(published(), folder), folder))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** Loads a plugin as `@next/mdx` does, whose hosts give its name: resolves it, imports the file, takes the default. */
const loadPlugin = `
async function load(name) {
  const loaded = await import(pathToFileURL(require.resolve(name)))
  return loaded.default || loaded
}`

const expected = ['ai-generated', 'true', 'Wool is warm.', 'true', 'nb', 'true']

it('label a string from an ES module', async () => {
  expect(await output('use.mjs', `${imports}\n${use}`)).toEqual(expected)
})

it('label a string from CommonJS', async () => {
  const required = imports.replaceAll(/import (.+) from (.+)/g, (_, what: string, from: string) =>
    what.startsWith('{') ? `const ${what} = require(${from})` : `const {default: ${what}} = require(${from})`,
  )
  expect(await output('use.cjs', `${required}\n${use}`)).toEqual(expected)
})

it.each([
  ['resolved and then imported', loadPlugin],
  ['required', 'const load = async name => require(name).default'],
])('are plugins by name, %s', async (_, load) => {
  const script = `const {pathToFileURL} = require('node:url')
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
  expect(await output('plugins.cjs', script)).toEqual(['Denne teksten er laget av KI.', 'true'])
})

it('run from the command line', async () => {
  const {stdout} = await run(process.execPath, ['node_modules/forthright/bin/forthright.mjs', '--help'], {
    cwd: folder,
  })
  expect(stdout).toContain('forthright')
})

async function output(file: string, script: string): Promise<string[]> {
  writeFileSync(join(folder, file), script)
  const {stdout} = await run(process.execPath, [file], {cwd: folder})
  return stdout.trimEnd().split('\n')
}
