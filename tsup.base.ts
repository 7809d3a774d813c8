/** What the builds of all packages have in common. */
import {readFileSync} from 'node:fs'
import type {Options} from 'tsup'
import ts from 'typescript'

/** ESM, CJS and types of a package; `--env.types no` leaves the types out, which take most of the time. */
export function library(entry: NonNullable<Options['entry']>): (given: Options) => Options {
  return ({env}) => ({
    entry,
    format: ['esm', 'cjs'],
    dts: env?.types !== 'no',
    clean: true,
    target: 'es2022',
    silent: true,
    plugins: [defaultsOfEsModules],
    esbuildPlugins: [pureExamples],
    esbuildOptions: options => {
      // Thai and Chinese stay readable, and half as long as their escapes.
      options.charset = 'utf8'
    },
  })
}

/** In CommonJS, esbuild takes what `require` gives for the default of an ES module; Node gives its namespace. */
const defaultsOfEsModules: NonNullable<Options['plugins']>[number] = {
  name: 'defaults-of-es-modules',
  renderChunk(code) {
    if (this.format !== 'cjs') return undefined
    return {code: code.replace(/(__toESM\(require\("[^"]+"\)), 1\)/g, '$1)')}
  },
}

/**
 * Examples of units are for tests and pages. Functions make some of them, so that a bundler cannot tell that nothing is lost when
 * they go; here each list becomes what one call gives that is marked as pure, and is left out where nobody reads it.
 */
export const pureExamples: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'pure-examples',
  setup(build) {
    build.onLoad({filter: /[\\/]src[\\/](?:rules|platforms)[\\/][^\\/]+\.ts$/}, ({path}) => {
      const text = readFileSync(path, 'utf8')
      const list = examplesIn(text)
      if (!list) return undefined
      const made = `/* @__PURE__ */ (() => ${text.slice(list.start, list.end)})()`
      return {contents: text.slice(0, list.start) + made + text.slice(list.end), loader: 'ts'}
    })
  },
}

/** Where the value of `examples` stands in a module. */
function examplesIn(text: string): {start: number; end: number} | undefined {
  const file = ts.createSourceFile('unit.ts', text, ts.ScriptTarget.ESNext)
  const declared = file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({declarationList}) => declarationList.declarations)
    .find(({name}) => ts.isIdentifier(name) && name.text === 'examples')
  const value = declared?.initializer
  return value && {start: value.getStart(file), end: value.end}
}
