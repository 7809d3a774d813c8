/** Where what a record says of a part stands in the content: in shorthand, in a full record, else what is around it. */
import type {Place} from '@forthright/core'
import type {Basics} from './subject.ts'

type Record = Pick<Basics, 'record' | 'placeOf'>
type Path = (string | number)[]

/** Where a field of a part stands, e.g. `origin` or `consent`; else the part, else the disclosure as a whole. */
export function placeOfPart(subject: Record, id: string, field: string): Place | undefined {
  const index = subject.record.parts.findIndex(part => part.id === id)
  const own = id === 'body' ? [] : ['parts', id]
  const inFull = field === 'origin' ? ['steps', 0] : ['facts', field]
  return first(subject, [[...own, field], ['parts', index, ...inFull], ['parts', index], own])
}

/** Where a step of a part stands, by its index, or one field of it. In shorthand a model has no field for what it did. */
export function placeOfStep(
  subject: Record,
  id: string,
  index: number,
  field?: 'by' | 'at',
): Place | undefined {
  const at = subject.record.parts.findIndex(part => part.id === id)
  const step = subject.record.parts[at]?.steps[index]
  const own = id === 'body' ? [] : ['parts', id]
  const isOrigin = step?.by.kind === 'model' && step.action !== 'translated'
  const short = isOrigin
    ? [...(field === undefined ? [] : [[...own, field === 'by' ? 'model' : field]]), [...own, 'origin']]
    : withField([...own, step?.action ?? ''], field)
  return first(subject, [...short, ...withField(['parts', at, 'steps', index], field), ['parts', at], own])
}

/** Where the last review of a part stands, or one field of it. */
export function placeOfReview(subject: Record, id: string, field?: 'by' | 'at'): Place | undefined {
  const steps = subject.record.parts.find(part => part.id === id)?.steps ?? []
  return placeOfStep(
    subject,
    id,
    steps.findLastIndex(({action}) => action === 'reviewed'),
    field,
  )
}

function withField(path: Path, field: string | undefined): Path[] {
  return field === undefined ? [path] : [[...path, field], path]
}

function first({placeOf}: Record, paths: readonly Path[]): Place | undefined {
  for (const path of [...paths, []]) {
    const place = placeOf(path)
    if (place) return place
  }
  return undefined
}
