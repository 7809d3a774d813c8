/** One module for all languages and one a language, which share their chunks: who imports `nb` gets `nb` only. */
import {readdirSync} from 'node:fs'
import type {Options} from 'tsup'

const folder = 'src/generated/languages/'
const tags = readdirSync(new URL(folder, import.meta.url)).map(file => file.slice(0, -'.ts'.length))

const options: Options = {
  entry: {
    index: 'src/index.ts',
    'look-up': 'src/look-up.ts',
    ...Object.fromEntries(tags.map(tag => [`languages/${tag}`, `${folder}${tag}.ts`])),
  },
  format: ['esm', 'cjs'],
  dts: true,
  clean: true,
  target: 'es2022',
  silent: true,
  // Thai and Chinese stay readable, and half as long as their escapes.
  esbuildOptions: esbuild => {
    esbuild.charset = 'utf8'
  },
}

export default options
