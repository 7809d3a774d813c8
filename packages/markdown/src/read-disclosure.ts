/** Finds what a Markdown file discloses: in front matter, in its labels, and what there is to disclose. */
import {
  type DisclosureRecord,
  type Grade,
  gradePart,
  type Issue,
  involvesAi,
  type Part,
  type Place,
  parseRecord,
  stepsOf,
  strictness,
} from '@forthright/core'
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
import {readManifestReference} from './vocabularies/manifest-reference.ts'
import {type Statement, statementsIn} from './vocabularies/statements.ts'

type PlacedIssue = Issue & {place?: Place | undefined}

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
  const manifest = readManifestReference(source)
  return {
    found: [
      ...(manifest ? [{vocabulary: 'c2pa-manifest', value: manifest.reference, place: manifest.place}] : []),
      ...stated.found,
      ...labels.map(({text, part, place}): Found => ({vocabulary: 'label', value: text, part, place})),
    ],
    labels,
    ...(record ? {record} : {}),
    issues: stated.issues,
    held: digested(heldParts(mediaIn(body.root), file.data, record), body.root, {words, wordings}),
    ...(file.data.markets === undefined ? {} : {markets: file.data.markets}),
    placeOf: path => file.placeOf(['disclosure', ...path]),
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

/** What front matter states; the `disclosure` key wins over what is said in other words. */
export function readStatements(file: Stated): {
  found: Found[]
  issues: PlacedIssue[]
  record?: DisclosureRecord
} {
  const {data, computed} = file
  const found: Found[] = []
  const issues: PlacedIssue[] = []
  const value = data.disclosure
  const own = value === undefined || value === null ? undefined : parseRecord(value)
  if (own) found.push({vocabulary: 'forthright', value, place: file.placeOf(['disclosure'])})
  for (const issue of own?.issues ?? []) issues.push({...issue, place: placeOfIssue(file, issue.path)})
  if (computed)
    issues.push({path: [], message: 'this is code, which is not run: write plain data', place: computed})
  const others = statementsIn(data)
  for (const {key, vocabulary, value: said, grade, problem, allowed} of others) {
    const place = file.placeOf([key])
    found.push({vocabulary, value: said, ...(grade ? {grade} : {}), place})
    if (problem !== undefined)
      issues.push({path: [key], message: problem, ...(allowed ? {allowed} : {}), place})
  }
  const record = own?.record ?? (own ? undefined : recordOf(others))
  if (others.length > 0) {
    for (const {key, ...issue} of contradictions(others, own?.record))
      issues.push({...issue, path: [key], place: file.placeOf([key])})
    // In the order of the content.
    found.sort((a, b) => (a.place?.start.line ?? 0) - (b.place?.start.line ?? 0))
  }
  return {found, issues, ...(record ? {record} : {})}
}

/** The place of a field, or of the nearest one around it that is there. */
function placeOfIssue(file: Stated, path: readonly (string | number)[]): Place | undefined {
  for (let length = path.length; length >= 0; length--) {
    const place = file.placeOf(['disclosure', ...path.slice(0, length)])
    if (place) return place
  }
  return undefined
}

/** The strictest of what other vocabularies say of the body. */
function recordOf(statements: readonly Statement[]): DisclosureRecord | undefined {
  const said = statements.flatMap(({grade}) => (grade === undefined ? [] : [grade]))
  const [strictest] = said.sort((a, b) => strictness(b) - strictness(a))
  return strictest && {version: 1, parts: [{id: 'body', medium: 'text', steps: stepsOf(strictest)}]}
}

/** Statements of which one says that AI took part and the other that it did not; `milder` is the record alone. */
function contradictions(
  statements: readonly Statement[],
  record: DisclosureRecord | undefined,
): (Pick<Issue, 'message' | 'code'> & {key: string})[] {
  const body = record?.parts.find(part => part.id === 'body')
  const all: {key: string; grade: Grade}[] = [
    ...(body ? [{key: 'disclosure', grade: gradePart(body)}] : []),
    ...statements.flatMap(({key, grade}) => (grade === undefined ? [] : [{key, grade}])),
  ]
  const [first, ...rest] = all.filter(({grade}) => involvesAi(grade) !== undefined)
  if (!first) return []
  const words = (grade: Grade) => (involvesAi(grade) ? 'that AI took part' : 'that no AI took part')
  return rest.flatMap(({key, grade}) =>
    involvesAi(grade) === involvesAi(first.grade)
      ? []
      : [
          {
            key,
            message: `${key} says ${words(grade)}, but ${first.key} says ${words(first.grade)}; keep the one that is true`,
            ...(first.key === 'disclosure' && involvesAi(grade) ? {code: 'milder' as const} : {}),
          },
        ],
  )
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
