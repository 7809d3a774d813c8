/** What Strapi loads: the server as CommonJS under a name that ends in `.js`, the admin as modules for its bundler. */
import {writeFileSync} from 'node:fs'
import type {Options} from 'tsup'

export default ({env}: Options): Options[] => [
  {
    ...common,
    entry: {index: 'src/server/index.ts'},
    outDir: 'dist/server',
    format: ['cjs'],
    dts: env?.types !== 'no',
    outExtension: () => ({js: '.js'}),
    onSuccess: async () => writeFileSync('dist/server/package.json', '{"type": "commonjs"}\n'),
  },
  {
    ...common,
    entry: {index: 'src/admin/index.ts'},
    outDir: 'dist/admin',
    format: ['esm'],
    platform: 'browser',
    splitting: true,
    dts: env?.types !== 'no',
  },
]

const common: Options = {clean: true, target: 'es2022', silent: true}
