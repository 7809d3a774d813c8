/** Writes the record of a disclosure into the front matter of a file, whatever the rest of that is. */
import {type Disclosure, type DisclosureRecord, type Part, parseRecord} from '@forthright/core'
import {type ReportEntry, sameData, type Written} from '@forthright/core/surface'
import {isExported, type ParsedFile} from '../parse-file.ts'
import {exportStep, setIn} from './set-disclosure.ts'

/** A file with what it states; of its body nothing is asked. */
export type RecordFile = Omit<ParsedFile, 'body' | 'format'>

/** The file with the record in its front matter, unless that says the same already. */
export function writeRecord(
  file: RecordFile,
  heldWith: (before: DisclosureRecord | undefined) => readonly Part[],
  disclosure: Disclosure,
  {frontMatter}: {frontMatter?: 'write' | 'keep' | undefined} = {},
): Written<string> {
  const {source, data} = file
  const known = data.disclosure ?? undefined
  const where = isExported(file) ? `export const ${file.exported?.name}` : 'front matter'
  const report = (via: 'machine' | 'none', reason: string): ReportEntry[] =>
    disclosure.parts.map(({part}) => ({
      part,
      mark: 'disclosure',
      via,
      where: via === 'machine' ? where : '',
      reason,
    }))
  const kept = (via: 'machine' | 'none', reason: string, manual: string[] = []) => ({
    content: source,
    report: report(via, reason),
    manual,
  })
  const states = saysAnything(disclosure.record)
  if (known === undefined && !file.computed && !states)
    return kept('none', 'Nothing is stated of how it was made.')
  const before = known === undefined ? undefined : parseRecord(known)
  const held = heldWith(before?.record)
  if (before?.record && sameData(statedOnly(before.record, held), statedOnly(disclosure.record, held)))
    return kept('machine', 'It was there already.')
  if (frontMatter === 'keep') return kept('none', 'Front matter is kept as it is, as asked.')
  if (before?.issues)
    return kept('none', 'The disclosure that is there cannot be read and is left alone.', [correct(file)])
  // An export of its own cannot be empty.
  const record =
    states || file.exported?.name === 'disclosure' ? statedOnly(disclosure.record, held, 'body') : undefined
  const step = record && isExported(file) ? exportStep(file, record) : undefined
  if (step !== undefined) return kept('none', 'The front matter is code, which is left alone.', [step])
  return {
    content: setIn(file, record),
    report: record ? report('machine', 'Front matter carries the whole record.') : [],
    manual: [],
  }
}

/** Whether a record states anything of how its parts were made, or of their context. */
function saysAnything({parts, context}: DisclosureRecord): boolean {
  return context !== undefined || parts.some(({steps, facts}) => steps.length > 0 || facts !== undefined)
}

/**
 * The record without what is only known from the content as it stands: digests of its parts, and parts that it
 * holds and of which nothing is said. One of those can be kept.
 */
function statedOnly(record: DisclosureRecord, held: readonly Part[], keep?: string): DisclosureRecord {
  const parts = record.parts.map(({digest: _, ...part}) => part)
  const byId = new Map<string, Part[]>()
  for (const bare of held) byId.set(bare.id, [...(byId.get(bare.id) ?? []), bare])
  const isBare = (part: Part) => byId.get(part.id)?.some(bare => sameData(bare, part)) ?? false
  return {...record, parts: parts.filter(part => part.id === keep || !isBare(part))}
}

function correct(file: RecordFile): string {
  const line = file.placeOf(['disclosure'])?.start.line
  return `Correct the disclosure in front matter${line === undefined ? '' : ` (line ${line})`}: it cannot be read, and was left as it is.`
}
