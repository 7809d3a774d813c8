/** Runs every package's `scripts/generate.ts`, core first. `pnpm gen` runs it, and vitest before the tests. */
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const packages = new URL('../../', import.meta.url)

/** Generates indexes, languages, policies and schemas from their folders, then prints the pages of the docs. */
export default async function generate() {
  const scripts = readdirSync(packages)
    .filter(name => name !== 'core')
    .map(name => `${name}/scripts/generate.ts`)
    .filter(script => existsSync(new URL(script, packages)))
  await run('core/scripts/generate.ts')
  await Promise.all(scripts.map(run))
  // What the plugin in PHP reads of all of them.
  await run('cms/wordpress/scripts/generate.ts')
  await run('guards/scripts/write-docs.ts')
}

async function run(script) {
  const file = fileURLToPath(new URL(script, packages))
  const cwd = fileURLToPath(new URL('guards/', packages))
  const args = ['--conditions=@forthright/source', '--import', 'tsx', file]
  const [status] = await once(spawn(process.execPath, args, {cwd, stdio: 'inherit'}), 'close')
  if (status !== 0) throw new Error(`packages/${script} ended with exit status ${status}.`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await generate().catch(error => {
    console.error(error.message)
    process.exitCode = 1
  })
}
