/** Why: the plugin brings types of its own for what it uses of Payload; this shows that Payload's are those. */
import {execFileSync} from 'node:child_process'
import {join} from 'node:path'
import {it} from 'vitest'
import {root} from '../../../../guards/src/workspace.ts'

it("Payload's own types fit those of the plugin", () => {
  const project = join(root, 'packages/cms/payload/test/host/types')
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', project], {
    stdio: 'pipe',
    encoding: 'utf8',
  })
})
