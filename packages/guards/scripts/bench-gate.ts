/**
 * The publish gate over HTTP under load: 10,000 posts from one client to two server processes on loopback, in turns with the same
 * servers that only parse the JSON, and that parse the Markdown in it as well. Printed are posts a second and what 99 of 100
 * answers took at most; `POSTS=1000` sends fewer, `ROUNDS=1` once.
 */
import {fork} from 'node:child_process'
import {Agent, createServer, request} from 'node:http'
import type {AddressInfo} from 'node:net'
import {fileURLToPath} from 'node:url'
import {gateHandler, type Handler} from 'forthright/gate/handler'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {samplePosts} from '../src/bench/sample-posts.ts'

const cases = ['json', 'markdown', 'gate'] as const
type Case = (typeof cases)[number]

if (process.argv[2] === 'server') serve()
else await load()

/** One server; it tells its port, and ends with whoever started it. */
function serve(): void {
  const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter)
  const handlers: Record<Case, Handler> = {
    json: async sent => new Response(String(Object.keys(JSON.parse(await sent.text())).length)),
    markdown: async sent =>
      new Response(String(parser.parse(JSON.parse(await sent.text()).content).children.length)),
    gate: gateHandler({mode: 'block', markets: ['EU'], on: '2026-11-30'}),
  }
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    const sent = new Request(`http://127.0.0.1${incoming.url}`, {
      method: incoming.method ?? 'POST',
      headers: {'Content-Type': incoming.headers['content-type'] ?? ''},
      body: Buffer.concat(chunks),
    })
    const response = await handlers[incoming.url?.slice(1) as Case](sent)
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    outgoing.end(Buffer.from(await response.arrayBuffer()))
  })
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
  process.on('disconnect', () => process.exit())
}

async function load(): Promise<void> {
  const count = Number(process.env.POSTS ?? 10_000)
  const rounds = Number(process.env.ROUNDS ?? 3)
  const posts = [...samplePosts(count)].map(({text, verdict}) => ({
    body: JSON.stringify({format: 'markdown', content: text}),
    isBlocked: verdict !== 'right',
  }))
  const servers = [0, 1].map(() => fork(fileURLToPath(import.meta.url), ['server']))
  try {
    const ports = await Promise.all(
      servers.map(
        server => new Promise<number>(resolve => server.once('message', port => resolve(Number(port)))),
      ),
    )
    const bytes = posts.reduce((sum, {body}) => sum + Buffer.byteLength(body), 0)
    console.log(
      `${count} posts, ${(bytes / 1e6).toFixed(0)} MB; 2 servers; the best of ${rounds} rounds, after one that is not counted`,
    )
    const best = new Map<Case, {rate: number; p99: number}>()
    for (let round = 0; round <= rounds; round++)
      for (const name of cases) {
        const {seconds, times, wrong} = await send(name, posts, ports)
        if (wrong > 0) {
          console.log(`${wrong} answers of ${name} are not the true ones`)
          process.exitCode = 1
        }
        const rate = count / seconds
        if (round > 0 && rate > (best.get(name)?.rate ?? 0))
          best.set(name, {
            rate,
            p99: times.toSorted((a, b) => a - b)[Math.ceil(count * 0.99) - 1] ?? Number.NaN,
          })
      }
    for (const [name, {rate, p99}] of best)
      console.log(
        `${rate.toFixed(0).padStart(8)} posts a second  p99 ${p99.toFixed(1).padStart(6)} ms  ${titles[name]}`,
      )
    const share = (best.get('gate')?.rate ?? 0) / (best.get('markdown')?.rate ?? 1)
    console.log(`${share.toFixed(2).padStart(8)} × as many as where the Markdown is parsed and nothing else`)
  } finally {
    for (const server of servers) server.kill()
  }
}

const titles: Readonly<Record<Case, string>> = {
  json: 'JSON parsed alone',
  markdown: 'JSON and Markdown parsed alone',
  gate: 'the gate',
}

/** Sends all posts, sixteen at a time, to the servers in turn. */
async function send(
  name: Case,
  posts: readonly {body: string; isBlocked: boolean}[],
  ports: readonly number[],
) {
  const agent = new Agent({keepAlive: true, maxSockets: 16})
  const times: number[] = []
  let next = 0
  let wrong = 0
  const worker = async () => {
    for (let index = next++; index < posts.length; index = next++) {
      const {body = '', isBlocked} = posts[index] ?? {}
      const start = performance.now()
      const status = await post(agent, ports[index % ports.length] ?? 0, name, body)
      times.push(performance.now() - start)
      if (status !== (name === 'gate' && isBlocked ? 422 : 200)) wrong++
    }
  }
  const start = performance.now()
  await Promise.all(Array.from({length: 16}, worker))
  const seconds = (performance.now() - start) / 1000
  agent.destroy()
  return {seconds, times, wrong}
}

function post(agent: Agent, port: number, name: Case, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body)}
    const sent = request(
      {host: '127.0.0.1', port, path: `/${name}`, method: 'POST', agent, headers},
      response => {
        response.resume()
        response.on('end', () => resolve(response.statusCode ?? 0))
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}
