/** A Strapi that is booted for a test, with the plugin packed and installed as from npm. */
import {type ChildProcess, fork} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {freePort, hostFolder, installBuilt} from '../../../../guards/src/booted-host.ts'

/** Where `install.sh` put Strapi. */
export const folder: string = hostFolder('strapi')

/** Puts the site of the tests and the packages as they stand into the folder of Strapi. */
export async function prepare(): Promise<void> {
  await installBuilt('strapi-plugin-forthright', folder)
  for (const part of ['src', 'config']) rmSync(join(folder, part), {recursive: true, force: true})
  cpSync(fileURLToPath(new URL('app', import.meta.url)), folder, {recursive: true})
  mkdirSync(join(folder, 'public/uploads'), {recursive: true})
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  manifest.dependencies['strapi-plugin-forthright'] = '0.0.0'
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
}

/** A running server. */
export interface Host {
  url: string
  /** What another process needs to open the same database. */
  env: Record<string, string>
  /** What code of the site would do, see `app/serve.cjs`. Rejects with the error that Strapi threw. */
  run<Value>(doer: string, ...args: unknown[]): Promise<Value>
  /** Asks over HTTP; as whoever is logged in to the admin, where a token is given. */
  ask(method: string, path: string, body?: unknown, token?: string): Promise<{status: number; body: Answer}>
  /** What it wrote to its log. */
  log(): string
  stop(): Promise<void>
}

/** JSON that Strapi answers. */
// biome-ignore lint/suspicious/noExplicitAny: a test looks where it knows what stands.
export type Answer = any

/** Boots Strapi on a free port of loopback. Rejects with the reason where it does not start. */
export async function boot({
  database,
  env = {},
}: {
  database?: string
  env?: Record<string, string>
} = {}): Promise<Host> {
  const own = mkdtempSync(join(tmpdir(), 'forthright-strapi-'))
  const port = await freePort()
  const settings = {
    ...{
      NODE_ENV: 'production',
      STRAPI_TELEMETRY_DISABLED: 'true',
      STRAPI_DISABLE_UPDATE_NOTIFICATION: 'true',
    },
    ...{PORT: String(port), DATABASE: database ?? join(own, 'data.db'), JWT_SECRET: 'secret-of-a-test'},
    ...env,
  }
  const child = fork(join(folder, 'serve.cjs'), [], {
    cwd: folder,
    silent: true,
    // Not those of the test runner.
    execArgv: [],
    env: {...process.env, ...settings},
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', text => (log += text))
  const waiting = new Map<number, (message: {value?: unknown; error?: Answer}) => void>()
  child.on('message', (message: {id: number}) => waiting.get(message.id)?.(message))
  await ready(child, () => log)
  const url = `http://127.0.0.1:${port}`
  let last = 0
  return {
    ...{url, env: settings},
    log: () => log,
    run: (doer, ...args) =>
      new Promise((resolve, reject) => {
        const id = ++last
        waiting.set(id, ({value, error}) =>
          error ? reject(Object.assign(new Error(error.message), error)) : resolve(value as never),
        )
        child.send({id, doer, args})
      }),
    async ask(method, path, body, token) {
      const response = await fetch(url + path, {
        method,
        headers: {
          ...(body === undefined ? {} : {'content-type': 'application/json'}),
          ...(token === undefined ? {} : {authorization: `Bearer ${token}`}),
        },
        ...(body === undefined ? {} : {body: JSON.stringify(body)}),
      })
      const text = await response.text()
      return {
        status: response.status,
        body: /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text,
      }
    },
    async stop() {
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
      rmSync(own, {recursive: true, force: true})
    },
  }
}

function ready(child: ChildProcess, log: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('message', (message: {ready?: true; failed?: string}) => {
      if (message.ready) resolve()
      if (message.failed !== undefined) reject(new Error(message.failed))
    })
    child.once('exit', code => reject(new Error(`Strapi ended with ${code}:\n${log()}`)))
  })
}
