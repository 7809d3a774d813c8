/** Resembles something that exists, could exist or could have existed. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'resembles-reality',
  field: 'parts.{part}.resemblesReality',
  question: 'Does {part} look like people, things or places that exist or could exist?',
  example: 'Yes: a living room, a person, a bottle. No: a dragon, an abstract pattern.',
  says: {
    true: 'It resembles something that exists or could exist.',
    false: 'It resembles nothing that exists or could exist.',
  },
  test(part) {
    const {resemblesReality, depictsRealPerson, depictsInventedPerson} = part.facts ?? {}
    // A human being, real or invented, is something that could exist.
    return resemblesReality ?? (depictsRealPerson || depictsInventedPerson ? true : undefined)
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {resemblesReality: true}, expect: true},
  {record: {depictsInventedPerson: true}, expect: true},
  {record: {depictsRealPerson: true}, expect: true},
  {record: {resemblesReality: false}, expect: false},
  {record: {depictsInventedPerson: false}, expect: undefined},
]
