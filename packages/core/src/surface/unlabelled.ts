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
