/**
 * Which of the files that content shows a record names. A site's build, its image service and its hosts rewrite
 * addresses, so that the picture that a record calls `/img/hero.png` is shown as `/_next/image?url=%2Fimg%2Fhero.png&w=640`,
 * `https://cdn.example/hero.png?v=3`, `hero-1024x768.png` or `/_astro/hero.C3x9a1Bz.webp`. What is certain is matched;
 * where several files may be meant, none is.
 */
import {addressKey, mediumOf} from './address.ts'

/** A picture, recording or clip as content shows it. */
export interface ShownFile {
  /** Every address that names it: its own, those of its sources, those of scripts that load it late. */
  readonly addresses: readonly string[]
}

/** What is shown of one name. */
export interface MatchedMedia<T> {
  /** Everything that shows the file that is meant; empty where nothing does, or where that cannot be told. */
  shown: readonly T[]
  /** Of several files that may be meant, one each; empty where it is certain. */
  doubtful: readonly T[]
}

/**
 * What is shown of each name, in the order of the content; the names are the keys of what is given back.
 *
 * @example
 * matchMedia(['/img/hero.png'], [{addresses: ['hero.png?v=3']}]).get('/img/hero.png').shown.length // 1
 */
export function matchMedia<T extends ShownFile>(
  names: readonly string[],
  shown: readonly T[],
): Map<string, MatchedMedia<T>> {
  const byKey = new Map<string, T[]>()
  for (const one of shown) for (const key of new Set(one.addresses.map(addressKey))) push(byKey, key, one)
  const result = new Map<string, MatchedMedia<T>>()
  const exact = new Set<T>()
  for (const name of names) {
    const same = byKey.get(addressKey(name)) ?? []
    result.set(name, {shown: same, doubtful: []})
    for (const one of same) exact.add(one)
  }
  const missed = [...result].flatMap(([name, {shown: same}]) => (same.length === 0 ? [name] : []))
  // Most records spell addresses as their content does.
  if (missed.length === 0 || exact.size === shown.length) return result
  const rest = shown.filter(one => !exact.has(one))
  for (const [name, match] of nearMatches(missed, rest)) result.set(name, match)
  return result
}

/**
 * What stands in every address that may be taken for the file of a name: the name without folders, ending, size and digest.
 *
 * @example
 * stemOf('/img/hero-1024x768.png') // 'hero'
 */
export function stemOf(name: string): string {
  const file =
    name
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1) ?? ''
  const stem = file.replace(/\.[^.]*$/, '')
  return stem.replace(digested, '').replace(sized, '')
}

/** One reading of an address: where its file lies, and what the file is called without what a build added. */
interface Reading {
  host: string
  folders: readonly string[]
  stem: string
  ending: string
  query: string
  /** The same for all sizes and formats of a file, another for another file. */
  file: string
  /** The name holds the digest of a build, which may have changed the format as well. */
  built: boolean
}

/** More files of one name than this are too many to tell apart. */
const most = 50

/** From certain to a guess that is only ever asked about. */
const ranks = ['same path', 'end of the path', 'same name elsewhere', 'other folder'] as const
type Rank = 0 | 1 | 2 | 3

interface Claim<T> {
  name: string
  rank: Rank
  /** The files of this rank by their keys, and all that shows them. */
  files: Map<string, T[]>
}

function nearMatches<T extends ShownFile>(
  names: readonly string[],
  shown: readonly T[],
): Map<string, MatchedMedia<T>> {
  const byStem = new Map<string, {one: T; reading: Reading}[]>()
  for (const one of shown)
    for (const reading of one.addresses.flatMap(readingsOf)) push(byStem, reading.stem, {one, reading})
  const claims = names.flatMap(name => claimOf(name, byStem) ?? [])
  const result = new Map<string, MatchedMedia<T>>()
  const taken = new Set<string>()
  for (const rank of ranks.keys()) {
    const here = claims.filter(claim => claim.rank === rank)
    const claimed = new Map<string, number>()
    for (const {files} of here) for (const key of files.keys()) claimed.set(key, (claimed.get(key) ?? 0) + 1)
    for (const {name, files} of here) {
      const [first, ...others] = [...files].filter(([key]) => !taken.has(key))
      if (!first) continue
      const certain = others.length === 0 && claimed.get(first[0]) === 1 && rank < 3
      const doubtful = certain ? [] : [first, ...others].flatMap(([, [one]]) => one ?? [])
      result.set(name, {shown: certain ? first[1] : [], doubtful})
    }
    for (const key of claimed.keys()) taken.add(key)
  }
  return result
}

/** The files that are nearest to a name; undefined where none may be meant. */
function claimOf<T>(
  name: string,
  byStem: ReadonlyMap<string, readonly {one: T; reading: Reading}[]>,
): Claim<T> | undefined {
  const found: Claim<T>[] = []
  for (const wanted of readingsOf(name)) {
    for (const {one, reading} of (byStem.get(wanted.stem) ?? []).slice(0, most)) {
      const rank = rankOf(wanted, reading)
      if (rank === undefined) continue
      found[rank] ??= {name, rank, files: new Map()}
      const {files} = found[rank]
      if (!files.get(reading.file)?.includes(one)) push(files, reading.file, one)
    }
  }
  return found.find(Boolean)
}

function rankOf(wanted: Reading, shown: Reading): Rank | undefined {
  if (wanted.ending !== shown.ending && !shown.built) return undefined
  if (wanted.query !== '' && shown.query !== '' && wanted.query !== shown.query) return undefined
  const elsewhere = wanted.host !== shown.host
  if (elsewhere && wanted.host !== '' && shown.host !== '') return 3
  const [short, long] = [wanted.folders, shown.folders].toSorted((a, b) => a.length - b.length) as [
    readonly string[],
    readonly string[],
  ]
  const isEnd = short.every((folder, index) => folder === long[long.length - short.length + index])
  if (isEnd && short.length === long.length) return 0
  if (isEnd) return 1
  return shown.built || elsewhere ? 2 : 3
}

/** An address as it stands, what an image service got in it, and both without the sizes and digests of a build. */
function readingsOf(address: string): Reading[] {
  return [address, ...originalsOf(address)].flatMap(one => {
    const reading = readingOf(one)
    if (!reading) return []
    const {host, folders, stem} = reading
    const builtIn = folders.some(folder => buildFolders.has(folder))
    const [digest] = (builtIn && digested.exec(stem)) || ['']
    const bare = (digest === '' ? stem : stem.slice(0, -digest.length)).replace(sized, '')
    // All that was made of one file has the first half of its digest.
    const [, shared = digest] = /^(.{8,}?)_/.exec(digest) ?? []
    const file = [host, ...folders, bare, digest === '' ? reading.ending : shared].join('/')
    if (bare === stem) return [{...reading, file}]
    return [
      {...reading, file},
      {...reading, file, stem: bare, built: digest !== ''},
    ]
  })
}

function readingOf(address: string): Omit<Reading, 'file'> | undefined {
  const key = addressKey(address)
  const [path = ''] = key.split(/[?#]/, 1)
  const [, query = ''] = /^[^?#]*\?([^#]*)/.exec(key) ?? []
  const [, host = '', local = ''] = /^(?:https?:)?(?:\/\/([^/]*))?(.*)$/is.exec(path) ?? []
  const folders = local.split('/').filter(segment => !['', '.', '..'].includes(segment))
  const name = folders.pop() ?? ''
  const dot = name.lastIndexOf('.')
  if (dot < 1 || !mediumOf(name)) return undefined
  const ending = name.slice(dot + 1).toLowerCase()
  return {host: host.toLowerCase(), folders, stem: name.slice(0, dot), ending, query, built: false}
}

/** Sizes that WordPress (`-1024x768`, `-scaled`), Shopify (`_600x600`) and screens (`@2x`) add to a name. */
const sized = /(?:-\d{2,5}x\d{2,5}|-scaled|_\d{2,5}x(?:\d{2,5})?(?:_crop_\w+)?|@[23]x)$/
/** The digest that a build adds to a name: `hero-Dk3jh2xx` (Vite), `hero.0a1b2c3d` (webpack), `hero.C3x9a1Bz_Z1k2m` (Astro). */
const digested = /[.-](?=[\w-]*(?:\d|[a-z][A-Z]|[A-Z]{2}))[\w-]{8,40}$/
/** The folders that builds write to. */
const buildFolders = new Set([
  '_astro',
  '_next',
  '_nuxt',
  '_app',
  '_assets',
  'assets',
  'static',
  'media',
  'images',
])

/**
 * The addresses that an image service was given, read 2026-11-30: `/_next/image?url=`, `/_vercel/image?url=`,
 * `/.netlify/images?url=`, Astro's `/_image?href=`; in the path for Cloudflare's `/cdn-cgi/image/<options>/`, Nuxt's
 * `/_ipx/<options>/` and `i0.wp.com/<host>/`.
 */
function originalsOf(address: string): string[] {
  const found: string[] = []
  const query = /\?([^#]*)/.exec(address)?.[1]?.replaceAll('&amp;', '&')
  if (query !== undefined && query.length < 4000)
    for (const [name, value] of new URLSearchParams(query))
      if (/^(?:url|href|src)$/i.test(name) && mediumOf(value)) found.push(value)
  const [, inPath] = /\/(?:cdn-cgi\/image|_ipx)\/[^/?#]*\/([^?#]+)/.exec(address) ?? []
  if (inPath) found.push(/^https?:/i.test(inPath) ? inPath : `/${inPath}`)
  const [, photon] = /^(?:https?:)?\/\/i[0-3]\.wp\.com\/([^?#]+)/i.exec(address) ?? []
  if (photon) found.push(`//${photon}`)
  return found
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
