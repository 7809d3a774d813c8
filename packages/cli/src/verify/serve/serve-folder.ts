/** Serves a folder to this machine alone, as a host of static sites would. */
import {readFileSync, realpathSync, statSync} from 'node:fs'
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join, relative, sep} from 'node:path'
import {contentTypeOf} from './content-types.ts'

/** A folder that is served. */
export interface Served {
  /** e.g. `http://127.0.0.1:41234`. */
  origin: string
  /** Ends it, with the connections that are open. */
  close(): Promise<void>
}

/** Serves a folder at a free port of the loopback address; `base` is the path below which the site expects itself, e.g. `/blog/`. */
export async function serveFolder(folder: string, base = '/'): Promise<Served> {
  const root = realpathSync(folder)
  const server = createServer((request, response) => answer(root, base, request, response))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const {port} = server.address() as AddressInfo
  return {origin: `http://127.0.0.1:${port}`, close: () => closed(server)}
}

function closed(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

function answer(root: string, base: string, {method, url}: IncomingMessage, response: ServerResponse): void {
  const path = pathOf(url ?? '/', base)
  const found = path === undefined ? undefined : fileFor(root, path)
  if (method !== 'GET' && method !== 'HEAD') send(response, 405)
  else if (found === undefined) sendMissing(response, root)
  else if ('file' in found) sendFile(response, 200, found.file)
  else {
    response.setHeader('location', base.replace(/\/$/, '') + found.redirect)
    send(response, 301)
  }
}

function sendMissing(response: ServerResponse, root: string): void {
  const page = fileFor(root, '/404.html')
  if (page && 'file' in page) sendFile(response, 404, page.file)
  else send(response, 404)
}

/** The path below the base, decoded; undefined for one that no file can have. */
function pathOf(url: string, base: string): string | undefined {
  const [raw = '/'] = url.split(/[?#]/)
  let path: string
  try {
    path = decodeURIComponent(raw)
  } catch {
    return undefined
  }
  const below = base.replace(/\/$/, '')
  if (path !== below && !path.startsWith(`${below}/`)) return undefined
  const rest = path.slice(below.length) || '/'
  return /[\0\\]/.test(rest) ? undefined : rest
}

type FoundFile = {file: string} | {redirect: string}

/** The file of an address: itself, the `index.html` of a folder, or the `.html` of the same name. */
function fileFor(root: string, path: string): FoundFile | undefined {
  const file = within(root, path)
  const kind = file === undefined ? undefined : kindOf(file)
  if (file !== undefined && kind === 'file' && !path.endsWith('/')) return {file}
  if (file !== undefined && kind === 'folder') {
    const index = within(root, join(path, 'index.html'))
    if (index !== undefined && kindOf(index) === 'file')
      return path.endsWith('/') ? {file: index} : {redirect: `${encodeURI(path)}/`}
  }
  const html = within(root, `${path.replace(/\/+$/, '')}.html`)
  return html !== undefined && kindOf(html) === 'file' ? {file: html} : undefined
}

/** The real file of a path, where it is inside of the folder, links included. */
function within(root: string, path: string): string | undefined {
  try {
    const file = realpathSync(join(root, path))
    const inside = relative(root, file)
    return inside === '..' || inside.startsWith(`..${sep}`) || inside.startsWith(sep) ? undefined : file
  } catch {
    return undefined
  }
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  const stat = statSync(path, {throwIfNoEntry: false})
  return stat?.isFile() ? 'file' : stat?.isDirectory() ? 'folder' : undefined
}

function sendFile(response: ServerResponse, status: number, file: string): void {
  try {
    const bytes = readFileSync(file)
    response.writeHead(status, {'content-type': contentTypeOf(file, bytes), 'cache-control': 'no-store'})
    response.end(bytes)
  } catch {
    send(response, 500)
  }
}

function send(response: ServerResponse, status: number): void {
  response.writeHead(status, {'content-type': 'text/plain; charset=utf-8'})
  response.end(String(status))
}
