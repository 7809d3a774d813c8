/** Runs every package's `scripts/generate.ts`, core first. `pnpm gen` runs it, and vitest before the tests. */
import {execFileSync} from 'node:child_process'
import {existsSync, readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const packages = new URL('../../', import.meta.url)

/** Generates indexes, languages, policies and schemas from their folders, then prints the pages of the docs. */
export default function generate() {
  const names = readdirSync(packages).sort((a, b) => Number(b === 'core') - Number(a === 'core'))
  const scripts = names.map(name => `${name}/scripts/generate.ts`)
  for (const script of [...scripts, 'guards/scripts/write-docs.ts']) {
    const file = new URL(script, packages)
    if (!existsSync(file)) continue
    execFileSync(
      process.execPath,
      ['--conditions=@forthright/source', '--import', 'tsx', fileURLToPath(file)],
      {
        cwd: fileURLToPath(new URL('guards/', packages)),
        stdio: 'inherit',
      },
    )
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generate()
