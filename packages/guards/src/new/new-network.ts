/** Writes the file of a new network into a workspace, and into the index of its networks. */
import {execFileSync} from 'node:child_process'
import {existsSync, readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {root} from '../workspace.ts'
import {networkFile} from './network-file.ts'
import {readNetwork} from './read-network.ts'

const folder = 'packages/social/src/platforms'

/** What to do with the file that was written; throws a `Refusal`, and has then written nothing. */
export async function newNetwork(
  args: readonly string[],
  {workspace, day}: {workspace: string; day: string},
): Promise<string> {
  // A fresh clone has no index yet, and other names are looked up in it.
  if (!existsSync(join(workspace, 'packages/social/src/generated/ids.ts'))) index(workspace)
  const {platformIdOf: idOf} = await import('@forthright/social/ids')
  const ids = readdirSync(join(workspace, folder)).map(file => file.replace(/\.ts$/, ''))
  const network = readNetwork(args, {known: {idOf, ids}, day})
  const file = `${folder}/${network.id}.ts`
  writeFileSync(join(workspace, file), formatted(networkFile(network), file), {flag: 'wx'})
  index(workspace)
  return [
    `${file} is written and found by its folder: no list has to be edited.`,
    '1. Read the documentation, put in what you find, and take each TODO away. The completeness test of `pnpm test` fails until none is left.',
    '2. Its examples are its tests: pnpm test social',
    '3. pnpm gen prints it into docs/networks.md and .pre-commit-hooks.yaml: commit them with the file, and say so with pnpm changeset.',
    '',
  ].join('\n')
}

function index(workspace: string): void {
  const script = join(workspace, 'packages/social/scripts/generate.ts')
  execFileSync(process.execPath, ['--conditions=@forthright/source', '--import', 'tsx', script], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}

function formatted(text: string, file: string): string {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  return execFileSync(process.execPath, [biome, 'check', '--write', `--stdin-file-path=${file}`], {
    cwd: root,
    input: text,
    encoding: 'utf8',
  })
}
