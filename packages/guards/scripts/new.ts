/**
 * Writes the file of something new: `pnpm new network <id> --source <address> [--name <name>] [--flag <path>]`. The file is
 * valid as it stands, and marks with TODO what is to be looked up. Refuses with exit status 2, and has then written nothing.
 */
import {newNetwork} from '../src/new/new-network.ts'
import {Refusal, usage} from '../src/new/read-network.ts'
import {root} from '../src/workspace.ts'

try {
  const day = new Date().toISOString().slice(0, 10)
  process.stdout.write(await newNetwork(process.argv.slice(2), {workspace: root, day}))
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  process.stderr.write(`${error.message}\nUsage: ${usage}\n`)
  process.exitCode = 2
}
