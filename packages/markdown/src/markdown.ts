/**
 * The Markdown surface: visible labels in the text, and the record in front matter. The document is never
 * serialised again: every byte outside the labels and the `disclosure` key stays as it was.
 */
import {
  type Disclosure,
  type DisclosureRecord,
  type Part,
  parseRecord,
  type ReportEntry,
  type Surface,
  type Words,
  type Written,
} from '@forthright/core'
import {type FrontMatter, readFrontMatter} from './front-matter.ts'
import {type Body, type Format, parseBody} from './parse-body.ts'
import {heldParts, readDisclosure} from './read-disclosure.ts'
import {sameData} from './same-data.ts'
import {setDisclosure} from './set-disclosure.ts'
import {writeLabels} from './write-labels.ts'

/** How to read and write a file. */
export interface MarkdownOptions {
  /** `md` where absent. */
  format?: Format | undefined
  /** `write` (where absent) sets the `disclosure` key; `keep` leaves front matter alone. */
  frontMatter?: 'write' | 'keep' | undefined
  /** Languages whose labels are recognised, and brought up to date, even where their marker was lost. */
  words?: readonly Words[] | undefined
}

/** Reads and writes disclosures in Markdown and MDX. */
export const markdown: Surface<string, MarkdownOptions> = {
  id: 'markdown',
  carries: ['label', 'grade', 'models', 'reviewed', 'record'],
  write,
  read: readDisclosure,
}

function write(content: string, disclosure: Disclosure, options: MarkdownOptions = {}): Written<string> {
  const body = parseBody(content, options.format)
  const marked = writeRecord(content, body, disclosure, options)
  // Front matter moves the body as a whole.
  const moved = marked.content.length - content.length
  const shifted = {...body, shift: body.shift + moved, start: body.start + moved}
  const labelled = writeLabels(marked.content, shifted, disclosure, options)
  const manual = disclosure.duties.flatMap(({kind, note}) =>
    kind === 'mark' || note === undefined ? [] : [note],
  )
  return {
    content: labelled.content,
    report: [...labelled.report, ...marked.report, ...reportDuties(disclosure)],
    manual: [...new Set([...marked.manual, ...manual])],
  }
}

/** The file with the record in its front matter, unless that says the same already. */
function writeRecord(
  content: string,
  body: Body,
  disclosure: Disclosure,
  {frontMatter}: MarkdownOptions,
): Written<string> {
  const front = readFrontMatter(content)
  const known = front?.data.disclosure ?? undefined
  const report = (via: 'machine' | 'none', reason: string): ReportEntry[] =>
    disclosure.parts.map(({part}) => ({
      part,
      mark: 'disclosure',
      via,
      where: via === 'machine' ? 'front matter' : '',
      reason,
    }))
  const kept = (via: 'machine' | 'none', reason: string, manual: string[] = []) => ({
    content,
    report: report(via, reason),
    manual,
  })
  if (known === undefined && disclosure.parts.length === 0)
    return kept('none', 'There is nothing to disclose.')
  const before = known === undefined ? undefined : parseRecord(known)
  const held = heldParts(body.root, front?.data, before?.record)
  if (before?.record && sameData(statedOnly(before.record, held), statedOnly(disclosure.record, held)))
    return kept('machine', 'It was there already.')
  if (frontMatter === 'keep') return kept('none', 'Front matter is kept as it is, as asked.')
  if (before?.issues)
    return kept('none', 'The disclosure that is there cannot be read and is left alone.', [correct(front)])
  return {
    content: setDisclosure(content, statedOnly(disclosure.record, held, 'body')),
    report: report('machine', 'Front matter carries the whole record.'),
    manual: [],
  }
}

/**
 * The record without what is only known from the content as it stands: digests of its parts, and parts that it
 * holds and of which nothing is said. One of those can be kept.
 */
function statedOnly(record: DisclosureRecord, held: readonly Part[], keep?: string): DisclosureRecord {
  const parts = record.parts.map(({digest: _, ...part}) => part)
  const isBare = (part: Part) => held.some(bare => sameData(bare, part))
  return {...record, parts: parts.filter(part => part.id === keep || !isBare(part))}
}

function correct(front: FrontMatter | undefined): string {
  const line = front?.placeOf(['disclosure'])?.start.line
  return `Correct the disclosure in front matter${line === undefined ? '' : ` (line ${line})`}: it cannot be read, and was left as it is.`
}

function reportDuties({duties}: Disclosure): ReportEntry[] {
  return duties.flatMap(({kind, vocabulary, note, obligation, parts}) =>
    parts.map((part): ReportEntry => {
      const mark = vocabulary ?? kind
      return kind === 'mark'
        ? {
            part,
            mark,
            via: 'none',
            where: '',
            reason: `Markdown does not write this mark, which ${obligation} asks for: it belongs in what is published from it.`,
          }
        : {part, mark, via: 'manual', where: '', reason: note ?? `${obligation} asks for it.`}
    }),
  )
}
