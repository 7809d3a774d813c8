/** What the builds of all packages have in common. */
import type {Options} from 'tsup'

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
