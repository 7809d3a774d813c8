import {defineConfig} from 'vitest/config'

// Tests read the packages' sources; only the guards and the command line look at what was built.
const conditions = ['@forthright/source', 'node', 'import', 'module', 'default']

/** The top floor and the guards: the tests that start programs, write files and change their surroundings. */
const machine = ['packages/{cli,guards}/**/*.test.ts', 'packages/cms/**/*.test.ts']
/** Tests of plugins in the hosts that they are for, which `pnpm test:hosts` installs. */
const inHosts = ['packages/cms/*/test/host/**/*.test.ts', 'examples/*/test/host/**/*.test.ts']
/** What `pnpm test` leaves out: it takes long, or needs more than Node. Each is a folder of the guards. */
const long = ['packed', 'browser', 'sweep', 'elsewhere', 'hosts'].map(name => ({
  name,
  folder: `packages/guards/test/${name}/**`,
}))

export default defineConfig({
  resolve: {conditions},
  ssr: {resolve: {conditions}},
  test: {
    // `pnpm test` has just generated, before it built.
    globalSetup: process.env.npm_lifecycle_event === 'test' ? [] : ['packages/guards/scripts/generate.mjs'],
    setupFiles: ['packages/guards/scripts/set-fuzz.ts'],
    // All processors: by default one is kept free, which is half of two.
    maxWorkers: '100%',
    // No test may fail because a machine is slow.
    testTimeout: 0,
    hookTimeout: 0,
    projects: [
      {
        extends: true,
        // Code below the top floor keeps no state and sees nothing of the machine, so its tests share what they import.
        test: {
          name: 'pure',
          include: ['packages/*/{src,test}/**/*.test.ts'],
          exclude: machine,
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'machine',
          include: machine,
          exclude: ['**/node_modules/**', ...inHosts, ...long.map(({folder}) => folder)],
        },
      },
      {extends: true, test: {name: 'cms', include: inHosts}},
      ...long.map(({name, folder}) => ({
        extends: true as const,
        test: {name, include: [`${folder}/*.test.ts`]},
      })),
    ],
  },
})
