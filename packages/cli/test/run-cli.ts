/** Runs the built command line the way a person does. */
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const bin = fileURLToPath(new URL('../bin/forthright.mjs', import.meta.url))
const built = fileURLToPath(new URL('../dist/main.js', import.meta.url))

/** What a run printed and how it ended. */
export interface Run {
  status: number | null
  out: string
  err: string
}

/** Runs `forthright` with arguments in a folder. */
export function forthright(
  args: readonly string[],
  {cwd = tmpdir(), input = ''}: {cwd?: string; input?: string | Uint8Array} = {},
): Run {
  if (!existsSync(built)) throw new Error('The command line is not built. Run `pnpm build` first.')
  const {status, stdout, stderr} = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    env: {...process.env, NO_COLOR: '1', FORCE_COLOR: undefined},
  })
  return {status, out: stdout, err: stderr}
}

/** A new folder with these files. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'forthright-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), content)
  }
  return folder
}
