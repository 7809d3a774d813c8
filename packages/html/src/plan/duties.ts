/** Reports the duties that no label covers. */
import type {Duty} from '@forthright/core'
import type {ReportEntry} from '@forthright/core/surface'
import type {Draft} from './draft.ts'

/** The vocabularies that this surface writes, and the marks that carry them. */
const written: Record<string, string[]> = {
  'w3c-cg': ['meta ai-disclosure', 'attribute ai-disclosure'],
  'schema-org': ['json-ld'],
}

/** Adds an entry for every duty and part, and a sentence for what a person must do. */
export function planDuties(draft: Draft): void {
  const carriers = new Map(
    Object.entries(written).map(([vocabulary, marks]) => [
      vocabulary,
      draft.report.find(({via, mark}) => via === 'machine' && marks.includes(mark)),
    ]),
  )
  const steps = new Set(draft.manual)
  for (const duty of draft.disclosure.duties) {
    for (const part of duty.parts) draft.report.push(entryFor(carriers, duty, part))
    const sentence = `Declare it where you publish: ${duty.note ?? duty.obligation}`
    if (duty.kind !== 'declaration' || steps.has(sentence)) continue
    steps.add(sentence)
    draft.manual.push(sentence)
  }
}

function entryFor(
  carriers: ReadonlyMap<string, ReportEntry | undefined>,
  duty: Duty,
  part: string,
): ReportEntry {
  if (duty.kind === 'declaration') {
    const reason = `Only a person can declare it (${duty.obligation}).`
    return {part, mark: 'declaration', via: 'manual', where: '', reason}
  }
  if (duty.kind === 'evidence') {
    const reason = `Evidence is kept, not published (${duty.obligation}).`
    return {part, mark: 'evidence', via: 'none', where: '', reason}
  }
  const mark = duty.vocabulary ?? 'mark'
  const carrier = carriers.get(mark)
  return carrier
    ? {part, mark, via: 'machine', where: carrier.where, reason: carrier.reason}
    : {
        part,
        mark,
        via: 'none',
        where: '',
        reason: `HTML has no carrier for ${mark} that this surface writes.`,
      }
}
