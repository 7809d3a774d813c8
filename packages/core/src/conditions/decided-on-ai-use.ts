/** Has authority over whether and how AI is used for the item: a deployer, in the words of the AI Act. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

/** Roles that pass content on or commission it, and as such decide nothing (guidelines C(2026) 5054, 14 and 16). */
const passive: readonly string[] = ['disseminator', 'platform', 'client']

const condition: Condition = {
  id: 'decided-on-ai-use',
  field: 'decidedOnAiUse',
  question: 'Did you decide, alone or with whoever made it, that AI is used for {part} and how?',
  example: 'Yes: your brief asked for AI pictures. No: the agency chose its tools itself.',
  says: {
    true: 'Nothing says that somebody else decided on the use of AI.',
    false: 'You only pass it on or commissioned it, and did not decide on the use of AI.',
  },
  test(_part, {context: {roles = [], decidedOnAiUse} = {}}) {
    if (roles.some(role => !passive.includes(role))) return true
    // Whoever can say how it was made is taken to have decided it, unless something says otherwise.
    if (roles.length === 0) return decidedOnAiUse ?? true
    return roles.includes('client') ? decidedOnAiUse : false
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {roles: ['deployer', 'platform']}, expect: true},
  {record: 'ai-generated', expect: true},
  {record: {origin: 'ai-generated', decidedOnAiUse: false}, expect: false},
  {record: {roles: ['client'], decidedOnAiUse: true}, expect: true},
  {record: {roles: ['client'], decidedOnAiUse: false}, expect: false},
  {record: {roles: ['disseminator']}, expect: false},
  {record: {roles: ['platform', 'disseminator']}, expect: false},
  {record: {roles: ['client']}, expect: undefined},
]
