/** Where the review of a part stands in the content. */
import type {Place} from '@forthright/core'
import type {Basics} from './subject.ts'

/** In shorthand, else in a full record, else the disclosure as a whole. */
export function placeOfReview({record, placeOf}: Basics, id: string): Place | undefined {
  const index = record.parts.findIndex(part => part.id === id)
  const step = record.parts[index]?.steps.findLastIndex(one => one.action === 'reviewed') ?? -1
  return (
    placeOf(id === 'body' ? ['reviewed'] : ['parts', id, 'reviewed']) ??
    placeOf(['parts', index, 'steps', step]) ??
    placeOf([])
  )
}
