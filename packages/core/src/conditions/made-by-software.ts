/** Made by generative AI or another software algorithm, e.g. computer-generated imagery. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'
import aiMade from './ai-made.ts'

const condition: Condition = {
  id: 'made-by-software',
  field: 'parts.{part}.computerGenerated',
  question: 'Was the person in {part} made by software, e.g. computer graphics (CGI)?',
  example: 'Yes: a 3D model of a woman. No: an actor in front of a camera.',
  says: {
    true: 'It was made by AI or other software.',
    false: 'Nothing says that software made it: people did.',
  },
  test(part, record) {
    const made = aiMade.test(part, record)
    const {computerGenerated, depictsInventedPerson} = part.facts ?? {}
    if (made || computerGenerated) return true
    if (made === undefined || computerGenerated === false) return made
    // What people made is taken for a photograph or film of what was there, unless it shows a person who does not exist.
    return depictsInventedPerson ? undefined : false
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: 'ai-generated', expect: true},
  {record: {origin: 'human', computerGenerated: true}, expect: true},
  {record: {origin: 'human', computerGenerated: false, depictsInventedPerson: true}, expect: false},
  {record: {origin: 'human', depictsInventedPerson: false}, expect: false},
  {record: 'human', expect: false},
  {record: {origin: 'human', depictsInventedPerson: true}, expect: undefined},
  {record: {computerGenerated: false}, expect: undefined},
  {record: 'unknown', expect: undefined},
]
