/**
 * The block that ties a text file to its C2PA manifest: `-----BEGIN C2PA MANIFEST----- <reference> -----END C2PA
 * MANIFEST-----` in a comment. C2PA Technical Specification 2.4 (April 2026), annex A.9, “Embedding manifests into
 * structured text”, https://spec.c2pa.org/specifications/specifications/2.4/specs/C2PA_Specification.html; the annex
 * was read through its implementations (c2pa-structured-text 0.3, c2pa-text 1.1), which look for the delimiters
 * anywhere in the file and take what stands between them.
 *
 * - Without front matter the block is the first line: `<!-- … -->`, in MDX `{/* … *\/}`.
 * - In YAML and TOML it is one comment `# …` in the first line between the fences. The annex also allows three lines
 *   without `#` there; those are read, but never written, for no YAML or TOML parser accepts them.
 * - Where the first line belongs to other front matter (JSON), it is the last line.
 *
 * The signature is made over the bytes of the file without the line of the block, so that whatever is written later
 * breaks it: labels come first, this block and the signature last.
 */
import {DisclosureError, type Place} from '@forthright/core'
import {placeAt} from '@forthright/core/surface'
import type {Format} from '../body/parse.ts'
import {findFrontMatter} from '../front-matter/find-block.ts'
import {begin, blocksIn, end, type ManifestBlock} from './manifest-block.ts'

/** What ties a file to its manifest. */
export interface ManifestReference {
  /** A URL, or `data:application/c2pa;base64,` and the manifest itself. */
  reference: string
  place: Place
}

/**
 * The reference of a file; absent where it has no block, or one that does not count: broken, doubled, out of place.
 *
 * @example
 * readManifestReference(content)?.reference // → 'https://shop.example/post.c2pa'
 */
export function readManifestReference(source: string): ManifestReference | undefined {
  const blocks = blocksIn(source)
  const [block] = blocks
  if (!block || blocks.length > 1 || bareReturn.test(source)) return undefined
  if (!isReference(block.reference) || !isInPlace(source, block)) return undefined
  return {reference: block.reference, place: placeAt(source, block.start, block.stop)}
}

/**
 * The file with its one block, set to a reference or, with `undefined`, taken out. Throws `usage` for what is no
 * reference, and `content-invalid` for a file that cannot have a block: it holds the delimiters elsewhere, or lines
 * that end with a bare carriage return.
 *
 * @example
 * setManifestReference('# Cables\n', 'https://shop.example/post.c2pa')
 */
export function setManifestReference(
  source: string,
  reference: string | undefined,
  {format = 'md'}: {format?: Format | undefined} = {},
): string {
  const [block, ...others] = blocksIn(source)
  const there = block && block.reference !== '' && isInPlace(source, block) ? block : undefined
  const foreign = there ? others[0] : block
  if (foreign) throw elsewhere(source, foreign)
  const bare = source.search(bareReturn)
  if (bare >= 0)
    throw new DisclosureError(
      'content-invalid',
      'A file with bare carriage returns cannot have a C2PA manifest block. End its lines with LF or CRLF; nothing was changed.',
      {place: placeAt(source, bare, bare + 1)},
    )
  const rest = there ? without(source, there) : source
  if (reference === undefined) return rest
  const wanted = reference.trim()
  if (!isReference(wanted) || (format === 'mdx' && wanted.includes('*/')))
    throw new DisclosureError(
      'usage',
      `[markdown] ${JSON.stringify(reference.slice(0, 80))} is no reference to a C2PA manifest. Give an http(s) address, or data:application/c2pa;base64, and the manifest.`,
      {field: 'manifest'},
    )
  return insert(rest, wanted, format)
}

/** A line ending that the annex has no hash for. */
const bareReturn = /\r(?!\n)/

/** In the first or last line, or between the fences of front matter, and beside nothing but a comment. */
function isInPlace(source: string, {start, stop}: ManifestBlock): boolean {
  const line = source.slice(start, stop).trim()
  if (!/^(?:<!--|\{\s*\/\*|#)?\s*-----BEGIN/.test(line) || !/-----\s*(?:-->|\*\/\s*\})?$/.test(line))
    return false
  const front = findFrontMatter(source)
  if (front && start >= front.innerStart && stop <= front.innerEnd) return true
  return start === (source.startsWith('\uFEFF') ? 1 : 0) || stop === source.length
}

/** Without the line of a block, and without the line ending before it where it is last and has none of its own. */
function without(source: string, {start, stop}: ManifestBlock): string {
  const before = source.slice(0, start)
  const isOpen = stop === source.length && !source.endsWith('\n')
  return (isOpen ? before.replace(/\r?\n$/, '') : before) + source.slice(stop)
}

function insert(source: string, reference: string, format: Format): string {
  const block = `${begin} ${reference} ${end}`
  const comment = format === 'mdx' ? `{/* ${block} */}` : `<!-- ${block} -->`
  const eol = /\r?\n/.exec(source)?.[0] ?? '\n'
  const front = findFrontMatter(source)
  if (front?.format === 'yaml' || front?.format === 'toml')
    return `${source.slice(0, front.innerStart)}# ${block}${eol}${source.slice(front.innerStart)}`
  if (front) return source.endsWith('\n') ? `${source}${comment}${eol}` : `${source}${eol}${comment}`
  const at = source.startsWith('\uFEFF') ? 1 : 0
  return `${source.slice(0, at)}${comment}${eol}${source.slice(at)}`
}

function isReference(reference: string): boolean {
  return (
    /^https?:\/\/[^\s<>"'{}|\\^`\p{Cc}]+$/iu.test(reference) ||
    /^data:application\/c2pa;base64,[A-Za-z0-9+/]+={0,2}$/.test(reference)
  )
}

function elsewhere(source: string, {start, stop}: ManifestBlock): DisclosureError {
  const place = placeAt(source, start, stop)
  return new DisclosureError(
    'content-invalid',
    `The file holds the delimiter of a C2PA manifest block in line ${place.start.line}, where none belongs, and readers accept one block in a file. Take it out; nothing was changed.`,
    {place},
  )
}
