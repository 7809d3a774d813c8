/** Runs every package's `scripts/generate.ts`, core first; vitest calls it before the tests. */
import {execFileSync} from 'node:child_process'
import {existsSync, readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const packages = new URL('../../', import.meta.url)

/** Generates indexes, languages, policies and schemas from their folders. */
export default function generate() {
  const names = readdirSync(packages).sort((a, b) => Number(b === 'core') - Number(a === 'core'))
  for (const name of names) {
    const script = new URL(`${name}/scripts/generate.ts`, packages)
    if (!existsSync(script)) continue
    execFileSync(
      process.execPath,
      ['--conditions=@forthright/source', '--import', 'tsx', fileURLToPath(script)],
      {
        cwd: fileURLToPath(new URL(`${name}/`, packages)),
        stdio: 'inherit',
      },
    )
  }
}
