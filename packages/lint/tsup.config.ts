/** The linter, whose rules come without their examples, and each rule by itself with them. */
import {readFileSync} from 'node:fs'
import type {Options} from 'tsup'
import {library} from '../../tsup.base.ts'

/** Examples are for tests and pages; a bundler cannot tell that nothing is lost when they go, since functions make some of them. */
const withoutExamples: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'without-examples',
  setup(build) {
    build.onLoad({filter: /[\\/]rules[\\/][^\\/]+\.ts$/}, ({path}) => {
      const [rule = ''] = readFileSync(path, 'utf8').split(/^export const examples\b/m)
      return {contents: rule, loader: 'ts'}
    })
  },
}

export default (given: Options): Options[] => [
  {...library(['src/index.ts', 'src/settings.ts'])(given), esbuildPlugins: [withoutExamples]},
  // The first build has emptied the folder.
  {...library(['src/rules/*.ts'])(given), clean: false},
]
