/** The linter, whose rules come without their examples, and each rule by itself with them. */
import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {Options} from 'tsup'
import {library} from '../../tsup.base.ts'

/** Examples are for tests and pages; a bundler cannot tell that nothing is lost when they go, since functions make some of them. */
const withoutExamples: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'without-examples',
  setup(build) {
    build.onResolve({filter: /\/rules\/[^/]+\.ts$/}, ({path, importer, resolveDir}) =>
      /[\\/]generated[\\/]rules\.ts$/.test(importer)
        ? {path: join(resolveDir, path), namespace: 'bare-rule', sideEffects: false}
        : undefined,
    )
    build.onLoad({filter: /./, namespace: 'bare-rule'}, ({path}) => {
      const [rule = ''] = readFileSync(path, 'utf8').split(/^export const examples\b/m)
      return {contents: rule, loader: 'ts', resolveDir: dirname(path)}
    })
  },
}

export default (given: Options): Options => ({
  ...library(['src/index.ts', 'src/settings.ts', 'src/rules/*.ts'])(given),
  esbuildPlugins: [withoutExamples],
})
