import {defineConfig} from 'vitest/config'

// Tests read the packages' sources; only the guards look at what was built.
const conditions = ['@forthright/source', 'node', 'import', 'module', 'default']

export default defineConfig({
  resolve: {conditions},
  ssr: {resolve: {conditions}},
  test: {
    include: ['packages/*/{src,test}/**/*.test.ts'],
    globalSetup: ['packages/guards/scripts/generate.mjs'],
    testTimeout: 20_000,
  },
})
