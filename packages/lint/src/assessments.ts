/** The assessments that a site requires of an item, as far as they are absent or too old. */
import type {Basics} from './subject.ts'

/** An assessment that does not answer what the site requires. */
export interface OpenAssessment {
  /** As the site names it, e.g. `bias`. */
  kind: string
  /** `old`: there was one, and it was too long ago. */
  state: 'absent' | 'old'
  /** Why it does not, in a sentence. */
  reason: string
}

/** In the order in which the site requires them; none of an item that is neither made with AI nor targeted. */
export function openAssessments({practices, record, site}: Basics): OpenAssessment[] {
  const kinds = site.assessments?.require ?? []
  const known = record.context?.assessments ?? []
  return practices
    .filter(({id}) => id === 'assessment')
    .flatMap(({state, reason}, index) => {
      const kind = kinds[index] ?? ''
      if (state === 'complete') return []
      const isOld = known.some(
        one => one.kind.toLowerCase() === kind.toLowerCase() && one.on !== undefined && one.on <= site.on,
      )
      return [{kind, state: isOld ? 'old' : 'absent', reason}]
    })
}
