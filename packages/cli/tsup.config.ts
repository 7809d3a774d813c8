/**
 * The library for bundlers and browsers keeps its dependencies outside. What Node runs, the library under the condition
 * `node` and the command line, has them inside, in a few minified files: hundreds of small ones take three times as long.
 */
import type {Options} from 'tsup'
import {library, pureExamples} from '../../tsup.base.ts'
import {licenses, mdxApart, oneOfEach, wordsAsJson} from './scripts/bundle-plugins.ts'

/** Sources by the names that they have when they are built. */
const entries = {
  index: 'src/index.ts',
  remark: 'src/remark.ts',
  rehype: 'src/rehype.ts',
  'remark-lint': 'src/remark-lint.ts',
  eslint: 'src/eslint.ts',
  vite: 'src/vite.ts',
  gate: 'src/gate/gate.ts',
  'gate-form': 'src/gate/form.ts',
  'gate-handler': 'src/gate/handler.ts',
}

const forNode = (
  entry: Options['entry'],
  chunks: string,
  plugins: NonNullable<Options['esbuildPlugins']> = [],
): Options => ({
  entry,
  // The library's build has emptied the folder.
  clean: false,
  format: ['esm'],
  target: 'node20',
  // jiti reads its compiler from beside it, and only configurations that are code need it.
  external: ['jiti'],
  noExternal: [/^(?!jiti$).*/],
  splitting: true,
  removeNodeProtocol: false,
  minify: true,
  silent: true,
  esbuildPlugins: [pureExamples, oneOfEach, wordsAsJson, licenses, ...plugins],
  esbuildOptions: options => {
    options.chunkNames = `${chunks}/[name]-[hash]`
    options.conditions = ['@forthright/source']
    options.legalComments = 'none'
    // Escapes make the files a little longer, and every character one byte of what Node keeps and reads.
    options.charset = 'ascii'
  },
})

export default (given: Options): Options[] => [
  library(entries)(given),
  forNode(
    Object.fromEntries(Object.entries(entries).map(([name, source]) => [`node/${name}`, source])),
    'node',
  ),
  // Its commands are loaded when they are named, which would cut the library into more files.
  forNode({main: 'src/main.ts'}, 'commands', [mdxApart]),
  {
    ...forNode({'commands/remark-mdx': '../markdown/node_modules/remark-mdx/index.js'}, 'commands'),
    format: ['cjs'],
    splitting: false,
  },
]
