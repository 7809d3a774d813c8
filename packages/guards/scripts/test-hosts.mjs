/**
 * Installs the hosts that our plugins are for, from npm and Debian, then tests the plugins in them: `pnpm test:hosts`, after
 * `pnpm build`. Every folder `test/host` of a plugin or an example is one host: its `install.sh` gets the folder to install into
 * as its only argument, and its tests find the host there. Names of hosts leave the others out. A host that cannot be installed
 * is named and fails the run, and the others go on.
 */
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const asked = process.argv.slice(2)

const all = ['packages/cms', 'examples']
  .flatMap(folder =>
    readdirSync(join(root, folder)).map(name => ({name, folder: join(root, folder, name, 'test/host')})),
  )
  .filter(({folder}) => existsSync(join(folder, 'install.sh')))
const stray = asked.filter(name => all.every(host => host.name !== name))
if (stray.length > 0) {
  console.error(`There is no host ${stray.join(', ')}. Allowed: ${all.map(({name}) => name).join(', ')}.`)
  process.exit(1)
}
const hosts = all.filter(({name}) => asked.length === 0 || asked.includes(name))

const missing = hosts.filter(({name, folder}) => {
  console.log(`\n── installing ${name}\n`)
  const into = join(root, 'node_modules/.cache/hosts', name)
  mkdirSync(into, {recursive: true})
  const began = Date.now()
  const {status} = spawnSync(join(folder, 'install.sh'), [into], {stdio: ['ignore', 'inherit', 'inherit']})
  console.log(`${name}: ${Math.round((Date.now() - began) / 1000)} s, exit status ${status}`)
  return status !== 0
})

const ready = hosts.filter(host => !missing.includes(host))
console.log(`\n── tests in ${ready.map(({name}) => name).join(', ')}\n`)
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
// One host after the other: each may take all the memory that there is.
const args = [vitest, 'run', '--project', 'cms', '--no-file-parallelism', ...ready.map(({folder}) => folder)]
const {status} =
  ready.length === 0
    ? {status: 1}
    : spawnSync(process.execPath, args, {cwd: root, stdio: ['ignore', 'inherit', 'inherit']})

if (missing.length > 0) console.log(`not installed: ${missing.map(({name}) => name).join(', ')}`)
process.exitCode = status === 0 && missing.length === 0 ? 0 : 1
