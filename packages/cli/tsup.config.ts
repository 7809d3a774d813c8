/** The library keeps its dependencies outside; the command line is one file, for it starts in a third of the time. */
import type {Options} from 'tsup'
import {library} from '../../tsup.base.ts'

const commandLine: Options = {
  // The library's build has emptied the folder.
  clean: false,
  entry: ['src/main.ts'],
  format: ['esm'],
  target: 'node20',
  noExternal: [/.*/],
  silent: true,
  esbuildOptions: options => {
    // Some of what is bundled is CommonJS: it asks for node's modules by `require`, and for its own file.
    options.banner = {
      js: [
        "import {createRequire as bannerRequire} from 'node:module'",
        "import {fileURLToPath as bannerPath} from 'node:url'",
        'const require = bannerRequire(import.meta.url)',
        'const __filename = bannerPath(import.meta.url)',
      ].join('\n'),
    }
    options.charset = 'utf8'
  },
}

export default (given: Options): Options[] => [
  library(['src/index.ts', 'src/remark.ts', 'src/rehype.ts'])(given),
  commandLine,
]
