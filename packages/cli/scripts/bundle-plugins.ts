/** What the build for Node does with what it bundles. */
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {isBuiltin} from 'node:module'
import {join} from 'node:path'
import type {Options} from 'tsup'

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

/** One copy of each package, as ES modules where there are some, so that what nobody calls is left out. */
export const oneOfEach: Plugin = {
  name: 'one-of-each',
  setup(build) {
    // acorn-jsx requires the copy of acorn for CommonJS.
    build.onResolve({filter: /^acorn$/}, ({kind, resolveDir}) =>
      kind === 'require-call' ? build.resolve('acorn', {kind: 'import-statement', resolveDir}) : undefined,
    )
    // Under the condition `node`, yaml has CommonJS only.
    build.onResolve({filter: /^yaml$/}, async ({resolveDir}) => {
      const {path} = await build.resolve('yaml/package.json', {kind: 'require-call', resolveDir})
      return {path: join(path, '../browser/dist/index.js'), sideEffects: false}
    })
    // What CommonJS requires of Node. A `require` would have to be made in every file.
    build.onResolve({filter: /./}, ({kind, path}) =>
      kind === 'require-call' && isBuiltin(path) ? {path, namespace: 'built-in'} : undefined,
    )
    build.onLoad({filter: /./, namespace: 'built-in'}, ({path}) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)})`,
    }))
  },
}

/** Words as JSON, which is read where somebody asks for its language: to compile all as a script takes longer. */
export const wordsAsJson: Plugin = {
  name: 'words-as-json',
  setup(build) {
    build.onLoad({filter: /labels[\\/]src[\\/]generated[\\/]index\.ts$/}, ({path}) => ({
      contents: `const read = texts => Object.defineProperties({}, Object.fromEntries(texts.map(([tag, text]) => {
        let words
        return [tag, {enumerable: true, get: () => (words ??= JSON.parse(text))}]
      })))
      export const languages = /* @__PURE__ */ read(${textsIn(join(path, '../languages'))})
      export const details = /* @__PURE__ */ read(${textsIn(join(path, '../details'))})`,
    }))
  },
}

/** Pairs of a language's tag and its words as JSON. */
function textsIn(folder: string): string {
  const pairs = readdirSync(folder).map(file => {
    const [, data] = /^const words: \w+ = (\{.*\n\})$/ms.exec(readFileSync(join(folder, file), 'utf8')) ?? []
    if (data === undefined) throw new Error(`${folder} has no words in ${file}`)
    return [file.replace(/\.ts$/, ''), JSON.stringify(JSON.parse(data))]
  })
  return JSON.stringify(pairs)
}

/** For the command line: the syntax of MDX is a file of its own, required where a file is MDX. */
export const mdxApart: Plugin = {
  name: 'mdx-apart',
  setup(build) {
    build.onResolve({filter: /^remark-mdx$/}, ({path}) => ({path, namespace: 'apart'}))
    build.onLoad({filter: /./, namespace: 'apart'}, () => ({
      contents: `import {createRequire} from 'node:module'
        export default function remarkMdx(options) {
          return createRequire(import.meta.url)('./remark-mdx.cjs').default.call(this, options)
        }`,
    }))
  },
}

/** Of all builds of this process. */
const notices = new Set<string>()

/** Writes the licence of each package that is bundled into one file. */
export const licenses: Plugin = {
  name: 'licenses',
  setup(build) {
    build.onEnd(({metafile}) => {
      for (const input of Object.keys(metafile?.inputs ?? {})) {
        const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input) ?? []
        if (folder !== undefined) notices.add(noticeOf(folder))
      }
      const text = [...notices].sort().join(`\n${'-'.repeat(80)}\n\n`)
      mkdirSync('dist', {recursive: true})
      writeFileSync('dist/third-party-licenses.txt', text)
    })
  },
}

function noticeOf(folder: string): string {
  const {name, version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find(one => /^licen[cs]e/i.test(one))
  return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`
}
