/** Compiles the YAML of every instrument to a module, one module a market, and one with the whole documents. */
import {writeModules} from '../../guards/scripts/write-modules.ts'
import {modulesOf} from './policy-modules.ts'
import {draftComplaints, readPolicies} from './read-policies.ts'

const root = new URL('../', import.meta.url)
const {policies, complaints: own} = readPolicies(root)
const complaints = [...own, ...draftComplaints(root)]

if (complaints.length > 0) {
  console.error(complaints.join('\n'))
  process.exit(1)
}

writeModules(modulesOf(policies), new URL('../src/generated/', import.meta.url))
