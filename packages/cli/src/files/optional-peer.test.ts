/** Why: who does not have a package that only some need must be told what to install, and not be given another's. */
import {mkdirSync, mkdtempSync, realpathSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, it} from 'vitest'
import {peerAt} from './optional-peer.ts'

const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'forthright-peer-')))
const own = join(cwd, 'node_modules/@modelcontextprotocol/sdk')

it('finds a package of the working folder, else the one beside the command', () => {
  const found = () => fileURLToPath(peerAt('@modelcontextprotocol/sdk/types.js', cwd) ?? '')
  expect(found()).toMatch(/@modelcontextprotocol\/sdk\/dist\/(cjs|esm)\/types\.js$/)
  mkdirSync(own, {recursive: true})
  writeFileSync(join(own, 'package.json'), '{"name": "@modelcontextprotocol/sdk"}')
  writeFileSync(join(own, 'types.js'), '')
  expect(found()).toBe(join(own, 'types.js'))
})

it('finds none where neither has it', () => {
  expect(peerAt('@forthright/is-not-there', cwd)).toBeUndefined()
})
