/** Finds what a Markdown file discloses: in front matter, in its labels, and what there is to disclose. */
import {type DisclosureRecord, type Part, stepsOf} from '@forthright/core'
import {
  addressKey,
  type Found,
  type FoundLabel,
  type KnownWords,
  matchMedia,
  meaningOf,
  placeAt,
  type Reading,
  type ReadOptions,
} from '@forthright/core/surface'
import type {Root} from 'mdast'
import {digestOf} from './body/canonical-blocks.ts'
import {type Embedded, mediaIn, mediaInData} from './body/embedded-media.ts'
import type {Body, Format} from './body/parse.ts'
import {type LabelRegion, labelRegions, type Wording} from './label/region.ts'
import {parseFile, type Stated} from './parse-file.ts'
import {readStatements, type Statements} from './read-statements.ts'
import {readManifestReference} from './vocabularies/manifest-reference.ts'

/** Reads a file. Broken statements become issues; front matter or MDX that does not parse throws. */
export function readDisclosure(
  source: string,
  {
    format,
    words,
    wordings,
    component,
  }: ReadOptions & Pick<Wording, 'component'> & {format?: Format | undefined} = {},
): Reading {
  const file = parseFile(source, format)
  const {body} = file
  const stated = readStatements(file)
  const wording = {words, component}
  const regions = labelRegions(body.root.children, wording).filter(region => region.text !== '')
  const labels = regions.map(region => foundLabel(source, body, region))
  const record = stated.record ?? recordOfLabels(labels)
  return {
    found: [
      ...foundAtHead(source, stated),
      ...labels.map(({text, part, place}): Found => ({vocabulary: 'label', value: text, part, place})),
    ],
    labels,
    ...(record ? {record} : {}),
    held: digested(heldParts(mediaIn(body.root), file.data, record), body.root, {words, wordings}),
    ...besideRecord(file, stated),
  }
}

/** What a file states above its text, in the order of the content. */
export function foundAtHead(source: string, stated: Statements): Found[] {
  const manifest = readManifestReference(source)
  if (!manifest) return stated.found
  const {reference: value, place} = manifest
  return [{vocabulary: 'c2pa-manifest', value, place}, ...stated.found]
}

/** What a reading has of the head, but for what is found and follows from it. */
export function besideRecord(
  {data, placeOf}: Stated,
  {issues}: Statements,
): Pick<Reading, 'issues' | 'markets' | 'placeOf'> {
  return {
    issues,
    ...(data.markets === undefined ? {} : {markets: data.markets}),
    placeOf: path => placeOf(['disclosure', ...path]),
  }
}

/** The body and every embedded file as parts; a file that the record speaks of has the record's id. */
export function heldParts(
  media: readonly Embedded[],
  data: Readonly<Record<string, unknown>>,
  record: DisclosureRecord | undefined,
): Part[] {
  const files = new Map<string, Embedded>()
  for (const one of [...media, ...mediaInData(data)]) {
    const key = addressKey(one.src)
    if (!files.has(key)) files.set(key, one)
  }
  const stated = statedOf(record?.parts ?? [], [...files.values()])
  const held = new Map<string, Part>([['body', {id: 'body', medium: 'text', steps: []}]])
  for (const {src, medium} of files.values()) {
    const {id = src, medium: told = medium, at = {src}} = stated.get(src) ?? {}
    if (!held.has(id)) held.set(id, {id, medium: told, at, steps: []})
  }
  return [...held.values()]
}

/** The parts that a record has of files, by the addresses that the post has; of parts with one address, the first counts. */
function statedOf(parts: readonly Part[], embedded: readonly Embedded[]): Map<string, Part> {
  const files = parts.filter(({medium}) => medium !== 'text')
  const matches = matchMedia(
    files.map(sourceOf),
    embedded.map(({src}) => ({addresses: [src], src})),
  )
  return new Map(
    files
      .toReversed()
      .flatMap(part => (matches.get(sourceOf(part))?.shown ?? []).map(({src}) => [src, part] as const)),
  )
}

/** The same parts, with the digest of the body. */
export function digested(held: readonly Part[], root: Root, known: KnownWords): Part[] {
  return held.map(part => (part.id === 'body' ? {...part, digest: digestOf(root, known)} : part))
}

/** The address that a part is known by. */
function sourceOf({id, at}: Part): string {
  return at && 'src' in at ? at.src : id
}

function foundLabel(source: string, body: Body, {part, id, text, words}: LabelRegion): FoundLabel {
  const {children} = body.root
  const start = children[words?.from ?? -1]?.position?.start.offset
  const end = children[(words?.shape.to ?? 0) - 1]?.position?.end.offset
  const medium = id === undefined ? 'text' : meaningOf(id).medium
  const place =
    start !== undefined && end !== undefined
      ? placeAt(source, start + body.shift, end + body.shift)
      : undefined
  return {text, part: part ?? (medium === 'text' ? 'body' : medium), ...(id ? {id} : {}), place}
}

/** What labels say, where front matter says nothing and their wording is known. */
function recordOfLabels(labels: readonly FoundLabel[]): DisclosureRecord | undefined {
  const parts = new Map<string, Part>()
  for (const {part, id} of labels) {
    if (id === undefined || parts.has(part)) continue
    const {medium, grade} = meaningOf(id)
    parts.set(part, {
      id: part,
      medium,
      ...(medium === 'text' || part === medium ? {} : {at: {src: part}}),
      steps: stepsOf(grade),
    })
  }
  return parts.size > 0 ? {version: 1, parts: [...parts.values()]} : undefined
}
