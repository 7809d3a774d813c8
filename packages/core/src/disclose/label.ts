/** Label ids: which label stands for a part. The words are in the language files. */
import {type Grade, gradePart, isSubstantiveModelStep} from '../record/grade.ts'
import type {Medium, Part} from '../record/record.ts'

/** Every label, for ever: what the part is, and what was done. */
export const labelIds = [
  'text-ai-generated',
  'text-human-edited',
  'text-ai-modified',
  'text-ai-assisted',
  'text-ai-translated',
  'text-ai-summarised',
  'image-ai-generated',
  'image-human-edited',
  'image-ai-modified',
  'image-ai-assisted',
  'audio-ai-generated',
  'audio-human-edited',
  'audio-ai-modified',
  'audio-ai-assisted',
  'video-ai-generated',
  'video-human-edited',
  'video-ai-modified',
  'video-ai-assisted',
] as const

/** Names a label: medium and what was done. */
export type LabelId = (typeof labelIds)[number]

/** The label of a part, or nothing where there is nothing to say: made by people, or not known. */
export function labelOf(part: Pick<Part, 'medium' | 'steps'>): LabelId | undefined {
  const grade = gradePart(part)
  if (grade === 'human' || grade === 'unknown') return undefined
  if (part.medium === 'text') {
    const last = part.steps.findLast(isSubstantiveModelStep)
    if (last?.action === 'translated' && grade === 'ai-modified') return 'text-ai-translated'
    if (last?.action === 'summarised' && grade === 'ai-generated') return 'text-ai-summarised'
  }
  return `${part.medium}-${grade}`
}

/** What a label says of its part. */
export function meaningOf(id: LabelId): {medium: Medium; grade: Grade} {
  const [medium = 'text', ...rest] = id.split('-')
  const grade = rest.join('-')
  const derived: Record<string, Grade> = {'ai-translated': 'ai-modified', 'ai-summarised': 'ai-generated'}
  return {medium: medium as Medium, grade: derived[grade] ?? (grade as Grade)}
}
