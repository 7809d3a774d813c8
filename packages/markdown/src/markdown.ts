/**
 * The Markdown surface: visible labels in the text, and the record in front matter. The document is never
 * serialised again: every byte outside the labels and the `disclosure` key stays as it was.
 */
import {type AigcParties, aigc, type Disclosure, type Words} from '@forthright/core'
import {
  demandLabelPlace,
  type PlaceOption,
  type ReportEntry,
  type Surface,
  type Written,
} from '@forthright/core/surface'
import {mediaIn, mediaInData} from './body/embedded-media.ts'
import type {Body, Format} from './body/parse.ts'
import {proseIn} from './body/prose.ts'
import {writeRecord} from './front-matter/write-record.ts'
import {type LabelStyle, labelVariants} from './label/syntax.ts'
import {writeLabels} from './label/write.ts'
import {isExported, type ParsedFile, parseFile} from './parse-file.ts'
import {heldParts, readDisclosure} from './read-disclosure.ts'
import {readHead} from './read-head.ts'
import {writeAigcLabel} from './vocabularies/aigc-label.ts'
import {readManifestReference, setManifestReference} from './vocabularies/manifest-reference.ts'

/** How to read and write a file. */
export interface MarkdownOptions extends LabelStyle {
  /** Where absent, what the content tells: see {@link formatOf}. */
  format?: Format | undefined
  /** Where the label of the text stands; a comment `disclosure-here` wins. Absent: at the start, unless it stands elsewhere already. */
  place?: PlaceOption | undefined
  /** `write` (where absent) sets the `disclosure` key; `keep` leaves front matter alone, whatever else is asked. */
  frontMatter?: 'write' | 'keep' | undefined
  /** Languages whose labels are recognised, and brought up to date, even where their marker was lost. */
  words?: readonly Words[] | undefined
  /** Whom China's implicit label names (GB 45438-2025); without it, none is written. */
  aigc?: AigcParties | undefined
  /** Reference to the C2PA manifest of the file, which is then signed; see {@link setManifestReference}. */
  manifest?: string | undefined
}

/**
 * Reads and writes disclosures in Markdown and MDX. Writing throws `front-matter-invalid`, `front-matter-unsafe` or
 * `content-invalid` where the file cannot be read or safely changed; the content is then as it was.
 *
 * @example
 * const {content, report, manual} = markdown.write('# Cables\n\nMeasure first.\n', disclosure)
 * markdown.read(content).record // → the record of the disclosure
 */
export const markdown: Surface<string, MarkdownOptions> = {
  id: 'markdown',
  carries: ['label', 'grade', 'models', 'reviewed', 'record'],
  options: {
    variant: labelVariants,
    component: 'string',
    place: 'string',
    format: ['md', 'mdx'],
    frontMatter: ['write', 'keep'],
    words: 'list',
    aigc: 'object',
    manifest: 'string',
  },
  write,
  read: readDisclosure,
  head: readHead,
  prose: proseIn,
}

function write(content: string, disclosure: Disclosure, options: MarkdownOptions = {}): Written<string> {
  const {manifest} = options
  const place = options.place === undefined ? undefined : demandLabelPlace('markdown', options.place)
  const known = readManifestReference(content)
  // The block of a manifest goes before anything is written and comes back last, in the line that is then the right one.
  const bare = known || manifest !== undefined ? setManifestReference(content, undefined) : content
  const file = parseFile(bare, options.format)
  const recorded = writeRecord(
    file,
    before => heldParts(mediaIn(file.body.root), file.data, before),
    disclosure,
    options,
  )
  const marked = writeAigcMark(recorded, file, disclosure, options)
  const {format, doubt} = file
  const above = mediaInData(file.data)
  const setting = {...options, place, format, above, isBare: doubt !== undefined}
  const labelled = isBodiless(file)
    ? {content: marked.content, report: bodiless(disclosure), manual: []}
    : writeLabels(marked.content, bodyAfter(file, marked.content), disclosure, setting)
  const signed = sign(content, {bare, written: labelled.content}, manifest ?? known?.reference, {
    manifest,
    format,
  })
  const told = doubt !== undefined && labelled.content !== marked.content ? [doubt] : []
  const manual = disclosure.duties.flatMap(({kind, note}) =>
    kind === 'mark' || note === undefined ? [] : [note],
  )
  return {
    content: signed.content,
    report: [
      ...labelled.report,
      ...marked.report,
      ...signed.report,
      ...reportDuties(disclosure, marked.report),
    ],
    manual: [...new Set([...labelled.manual, ...marked.manual, ...manual, ...signed.manual, ...told])],
  }
}

/** Whether front matter is all of a file: a layout shows the text of others then. */
function isBodiless({source, front}: ParsedFile): boolean {
  const isPage = Object.keys(front?.data ?? {}).some(key => key !== 'disclosure' && key !== 'AIGC')
  return front !== undefined && isPage && source.slice(front.end).trim() === ''
}

function bodiless({parts}: Disclosure): ReportEntry[] {
  const reason = 'The page has no text of its own below its front matter.'
  return parts.flatMap(({part, label}) =>
    label ? [{part, mark: 'label', via: 'none' as const, where: '', reason}] : [],
  )
}

/** Front matter moves the body as a whole; what is exported stands in it, so that it is parsed again. */
function bodyAfter(file: ParsedFile, content: string): Body {
  if (content === file.source) return file.body
  if (isExported(file)) return parseFile(content, file.format).body
  const moved = content.length - file.source.length
  // A head that went took the blank line after it along.
  const start = Math.max(file.body.start + moved, content.startsWith('\uFEFF') ? 1 : 0)
  return {...file.body, shift: file.body.shift + moved, start}
}

/** The same with China's implicit label beside the record, where it is asked for. */
function writeAigcMark(
  recorded: Written<string>,
  file: ParsedFile,
  disclosure: Disclosure,
  {aigc: parties, frontMatter}: MarkdownOptions,
): Written<string> {
  if (!parties || frontMatter === 'keep') return recorded
  const {content, report, manual} = writeAigcLabel(recorded.content, file, disclosure, parties)
  return {content, report: [...recorded.report, ...report], manual: [...recorded.manual, ...manual]}
}

/** The file with its manifest reference; a signature that was there holds no longer where anything has changed. */
function sign(
  before: string,
  {bare, written}: {bare: string; written: string},
  reference: string | undefined,
  {manifest, format}: MarkdownOptions,
): Written<string> {
  if (reference === undefined) return {content: written, report: [], manual: []}
  const isKept = manifest === undefined && written === bare
  const content = isKept ? before : setManifestReference(written, reference, {format})
  const entry: ReportEntry = {
    part: 'body',
    mark: 'c2pa-manifest',
    via: 'machine',
    where: `line ${readManifestReference(content)?.place.start.line}`,
    reason: 'The file says where its manifest is.',
  }
  const step =
    'Sign the file anew: the signature of its C2PA manifest is made over the bytes as they are now.'
  return {content, report: [entry], manual: content === before ? [] : [step]}
}

function reportDuties({duties}: Disclosure, told: readonly ReportEntry[]): ReportEntry[] {
  const done = new Set(told.map(entry => JSON.stringify([entry.part, entry.mark])))
  return duties.flatMap(({kind, vocabulary, note, obligation, parts}) =>
    parts.flatMap((part): ReportEntry[] => {
      const mark = vocabulary ?? kind
      if (done.has(JSON.stringify([part, mark]))) return []
      if (kind !== 'mark')
        return [{part, mark, via: 'manual', where: '', reason: note ?? `${obligation} asks for it.`}]
      const reason =
        mark === aigc.id && part === 'body'
          ? `The option aigc names whom the label of ${obligation} is about; without it, none is written.`
          : `Markdown does not write this mark, which ${obligation} asks for: it belongs in what is published from it.`
      return [{part, mark, via: 'none', where: '', reason}]
    }),
  )
}
