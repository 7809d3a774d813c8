/** Compiles the YAML of every instrument to a module, one module a market, and one with the whole documents. */
import {writeModules} from '../../guards/scripts/write-modules.ts'
import {modulesOf} from './policy-modules.ts'
import {readDrafts, readPolicies} from './read-policies.ts'

const root = new URL('../', import.meta.url)
const {policies, complaints: own} = readPolicies(root)
const {drafts, complaints: wrong} = readDrafts(root)
const complaints = [...own, ...wrong]

if (complaints.length > 0) {
  console.error(complaints.join('\n'))
  process.exit(1)
}

writeModules(modulesOf(policies, drafts), new URL('../src/generated/', import.meta.url))
