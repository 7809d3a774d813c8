/**
 * Two builds: the library for bundlers and browsers keeps its dependencies outside; what Node runs, the command line and
 * the library under the condition `node`, shares a few minified files with them inside, for it starts in a third of the time.
 */
import type {Options} from 'tsup'
import {library} from '../../tsup.base.ts'
import {dataAsJson, licenses, oneOfEach} from './scripts/bundle-plugins.ts'

const node: Options = {
  // The library's build has emptied the folder.
  clean: false,
  entry: {
    main: 'src/main.ts',
    'node/index': 'src/index.ts',
    'node/remark': 'src/remark.ts',
    'node/rehype': 'src/rehype.ts',
  },
  format: ['esm'],
  target: 'node20',
  noExternal: [/.*/],
  splitting: true,
  removeNodeProtocol: false,
  minify: true,
  silent: true,
  esbuildPlugins: [oneOfEach, dataAsJson, licenses],
  esbuildOptions: options => {
    options.chunkNames = 'node/[name]-[hash]'
    options.conditions = ['@forthright/source']
    options.legalComments = 'none'
    options.charset = 'utf8'
  },
}

export default (given: Options): Options[] => [
  library(['src/index.ts', 'src/remark.ts', 'src/rehype.ts'])(given),
  node,
]
