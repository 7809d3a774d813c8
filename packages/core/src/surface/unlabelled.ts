/** What a surface reports of a part for which it writes no label, and when an earlier label may go. */
import type {Disclosure, PartDisclosure} from '../disclose/disclosure.ts'
import {gradePart} from '../record/grade.ts'
import type {Medium, Part} from '../record/record.ts'
import type {ReportEntry} from './surface.ts'

/** The entry for a part that has no label in this content, with the reason. */
export function unlabelled(disclosed: PartDisclosure): ReportEntry {
  const {part, grade, labelElsewhere} = disclosed
  const entry = {part, mark: 'label', where: ''}
  if (isField(disclosed)) {
    const reason = 'This text is not the body; no label here is about it.'
    return {...entry, via: labelElsewhere ? 'manual' : 'none', reason}
  }
  const reason =
    grade === 'human'
      ? 'It was made by people, so no label says that AI took part.'
      : 'No obligation asks for a label on this part.'
  return {...entry, via: 'none', reason}
}

/**
 * What to report, and what a person must do, where content shows others of the medium of a labelled part and it cannot
 * be told which of them is meant: at the head, the label would seem to be about all of them.
 */
export function unplaced(
  {part, medium, label}: PartDisclosure,
  doubtful: readonly {src: string}[],
  content: 'page' | 'post',
): {entry: ReportEntry; step: string} {
  const where = content === 'page' ? 'on this page' : 'in this post'
  const reason =
    doubtful.length > 0
      ? `Several ${where} may be meant: ${doubtful.map(({src}) => src).join(', ')}.`
      : `Of what this ${content} shows, nothing was found to be this ${medium}.`
  return {
    entry: {part, mark: 'label', via: 'manual', where: '', reason},
    step: `${part}: ${reason} Name it in the record by the address that the ${content} has, or say where it is shown: “${label?.long}”`,
  }
}

/**
 * Whether an earlier label about a medium may go from content that holds these media: it is known how all of it was
 * made, or the label is about nothing that is there. Knowledge of one medium says nothing of another.
 */
export function mayRemoveLabel(
  {parts, record}: Pick<Disclosure, 'parts' | 'record'>,
  medium: Medium,
  held: readonly Medium[],
): boolean {
  const isOwn = (part: Pick<Part, 'medium' | 'at'>) => part.medium === medium && !isField(part)
  if (record.parts.some(part => isOwn(part) && gradePart(part) === 'unknown')) return false
  return parts.some(isOwn) || !held.includes(medium)
}

/** A text that describes something else than the body, e.g. a title. */
function isField({medium, at}: Pick<Part, 'medium' | 'at'>): boolean {
  return medium === 'text' && at !== undefined
}
