/**
 * Why: what users get is what was built, not the sources that other tests read. So this uses every published package with
 * plain Node, as ESM and as CommonJS. `packed/types.test.ts` does the same with what is in the tarballs.
 */
import {rmSync} from 'node:fs'
import {afterAll, expect, it} from 'vitest'
import {assertBuilt} from '../src/built.ts'
import {firstUses, linesOf} from '../src/first-use.ts'
import {emptyFolder, link} from '../src/packed.ts'
import {published} from '../src/workspace.ts'

assertBuilt(published().map(pkg => pkg.name))
const folder = emptyFolder()
link(published(), folder)
afterAll(() => rmSync(folder, {recursive: true, force: true}))

it.each(firstUses)('the built packages $name', async use => {
  expect(await linesOf(use, folder)).toEqual(use.prints)
})
