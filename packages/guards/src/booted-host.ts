/** What tests in booted hosts share: where a host is installed, our packages in it as from npm, and a server that answers. */
import {spawn} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {install, packBuilt} from './packed.ts'
import {root, withNeeded} from './workspace.ts'

/** Where `scripts/test-hosts.mjs` has installed a host. */
export function hostFolder(name: string): string {
  return join(root, 'node_modules/.cache/hosts', name)
}

/** Packs a package as it is built, with all that it needs of the workspace, and unpacks them into the place of those before. */
export async function installBuilt(name: string, folder: string): Promise<void> {
  const pkgs = withNeeded([name])
  const packed = mkdtempSync(join(tmpdir(), 'forthright-packed-'))
  try {
    const tarballs = await packBuilt(pkgs, packed)
    for (const pkg of pkgs) rmSync(join(folder, 'node_modules', pkg.name), {recursive: true, force: true})
    install(tarballs, folder)
  } finally {
    rmSync(packed, {recursive: true})
  }
}

/** A port of loopback that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as {port: number}
  await new Promise(resolve => server.close(resolve))
  return port
}

/** A program that runs. */
export interface Server {
  /** What it has written. */
  log(): string
  /** Ends it by its process id. */
  stop(): Promise<void>
}

const patience = 300_000

/** Starts a program and waits until the address answers. Rejects with what it wrote where it ends, or where that takes minutes. */
export async function startServer(
  url: string,
  command: string,
  args: readonly string[],
  options: {cwd: string; env: NodeJS.ProcessEnv},
): Promise<Server> {
  const child = spawn(command, args, {...options, stdio: ['ignore', 'pipe', 'pipe']})
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', text => (log += text))
  child.once('error', ({message}) => (log += message))
  const ended = new Promise(resolve => child.once('exit', resolve))
  const stop = async () => {
    child.kill('SIGKILL')
    await ended
  }
  const latest = Date.now() + patience
  while (!(await isUp(url))) {
    const status = child.exitCode ?? child.signalCode
    if (status !== null) throw new Error(`${command} ended with ${status}:\n${log}`)
    if (Date.now() > latest) {
      await stop()
      throw new Error(`${url} did not answer within ${patience / 1000} seconds:\n${log}`)
    }
    await new Promise(resolve => setTimeout(resolve, 200))
  }
  return {log: () => log, stop}
}

async function isUp(url: string): Promise<boolean> {
  try {
    return (await fetch(url, {signal: AbortSignal.timeout(30_000)})).ok
  } catch {
    return false
  }
}
