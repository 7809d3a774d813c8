/** A Payload site with SQLite and the plugin as it is published, in the folder that `install.sh` has filled. */
import {existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {hostFolder, installBuilt} from '../../../../guards/src/booted-host.ts'
import {filesBelow, withNeeded} from '../../../../guards/src/workspace.ts'
import type * as plugin from '../../src/index.ts'

/** Where Payload is installed. */
export const host: string = hostFolder('payload')

/** What the tests call of Payload: documents are whatever they stored. */
export interface Site {
  create(args: object): Promise<Doc>
  update(args: object): Promise<Doc & {errors?: unknown}>
  find(args: object): Promise<{docs: Doc[]}>
  findByID(args: object): Promise<Doc>
  findVersions(args: object): Promise<{docs: {id: number; version: Doc}[]}>
  restoreVersion(args: object): Promise<Doc>
  duplicate(args: object): Promise<Doc>
  config: object
  jobs: {queue(args: object): Promise<unknown>; run(args?: object): Promise<unknown>}
  db: {updateOne(args: object): Promise<Doc>; destroy(): Promise<void>}
}

/** A document, and what the tests look into of it. */
export interface Doc {
  [field: string]: unknown
  id: number
  _status?: string
  disclosure: {[field: string]: unknown; reviewed: Record<string, unknown>}
  disclosureLabel: {grade: string; labels: {id: string}[]}
}

type Options = Parameters<typeof plugin.forthright>[0]

/** The plugin, as a site gets it. */
export async function forthright(): Promise<typeof plugin> {
  await installPlugin()
  // Node 20 now and then waits for ever for modules that wait for each other at their top, unless this one is there first.
  await fromHost('lexical/dist/Lexical.node.mjs')
  return await fromHost('@forthright/payload/dist/index.js')
}

/** A site with the plugin, its collections, and whatever else a configuration has; each has a database of its own. */
export async function boot(
  options: Options,
  {collections, ...config}: {collections: object[]; localization?: object; jobs?: object},
): Promise<Site> {
  const own = await forthright()
  const [{BasePayload, buildConfig}, {sqliteAdapter}, {lexicalEditor}] = await Promise.all([
    fromHost<Payload>('payload/dist/index.js'),
    fromHost<{sqliteAdapter(options: object): object}>('@payloadcms/db-sqlite/dist/index.js'),
    fromHost<{lexicalEditor(): object}>('@payloadcms/richtext-lexical/dist/index.js'),
  ])
  const folder = mkdtempSync(join(tmpdir(), 'forthright-payload-'))
  const built = buildConfig({
    ...{secret: 'not a secret', telemetry: false, editor: lexicalEditor()},
    logger: {options: {level: 'silent'}},
    db: sqliteAdapter({client: {url: `file:${join(folder, 'site.db')}`}, push: true, logger: false}),
    collections: [users, ...collections],
    plugins: [own.forthright(options)],
    ...config,
  })
  const site = await new BasePayload().init({config: built, disableOnInit: true})
  closers.push(async () => {
    await site.destroy()
    rmSync(folder, {recursive: true, force: true})
  })
  return site
}

// Else it makes no tables for a second site of the same shape.
process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'

const closers: (() => Promise<void>)[] = []

/** For `afterAll`. */
export async function closeAll(): Promise<void> {
  for (const close of closers.splice(0)) await close()
}

const users = {
  slug: 'users',
  auth: {useAPIKey: true},
  fields: [
    {name: 'name', type: 'text'},
    {name: 'role', type: 'text'},
  ],
}

/** A module of the host, loaded by Node and not by the tests' loader; `Module` is what is used of it. */
export async function fromHost<Module>(path: string): Promise<Module> {
  return await import(pathToFileURL(join(host, 'node_modules', path)).href)
}

interface Payload {
  BasePayload: new () => {init(args: object): Promise<Site & {destroy(): Promise<void>}>}
  buildConfig(config: object): object
}

/** Packs what was built and unpacks it into the host, unless that was done since. */
async function installPlugin(): Promise<void> {
  const pkgs = withNeeded(['@forthright/payload'])
  const built = Math.max(
    ...pkgs.flatMap(({path}) =>
      filesBelow(join(path, 'dist')).map(file => statSync(join(path, 'dist', file)).mtimeMs),
    ),
  )
  const stamp = join(host, 'plugin-built')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === String(built)) return
  await installBuilt('@forthright/payload', host)
  for (const {name} of pkgs) withoutSources(join(host, 'node_modules', name, 'package.json'))
  writeFileSync(stamp, String(built))
}

/** The tests run under a condition for which packages of the workspace give their sources; published ones have none. */
function withoutSources(manifest: string): void {
  const drop = (key: string, value: unknown) => (key === '@forthright/source' ? undefined : value)
  writeFileSync(manifest, JSON.stringify(JSON.parse(readFileSync(manifest, 'utf8')), drop))
}
