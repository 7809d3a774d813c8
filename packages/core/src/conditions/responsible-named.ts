/** Someone named, who can be reached, bears editorial responsibility. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'responsible-named',
  field: 'responsible',
  question: 'Who answers for this, by name, and where can they be reached?',
  example: 'Nordlys AS, https://nordlys.example/contact',
  says: {
    true: 'Someone named, with a contact, bears editorial responsibility.',
    false: 'Nobody named bears editorial responsibility.',
  },
  test(_part, {context: {responsible} = {}}) {
    if (responsible?.doubt === 'nobody') return false
    return responsible === undefined || responsible.doubt || responsible.contact === undefined
      ? undefined
      : true
  },
  tell(_part, {context: {responsible} = {}}) {
    return responsible && !responsible.doubt && responsible.contact === undefined
      ? 'Where can readers reach who bears editorial responsibility? Give an http(s) or mailto address. (responsible.contact)'
      : undefined
  },
}

export default condition

const contact = 'https://nordlys.example/contact'

export const examples: ConditionExample[] = [
  {record: {responsible: {name: 'Nordlys AS', contact}}, expect: true},
  // Guidelines, paragraphs 133 to 140: who answers can be found publicly, with a contact.
  {record: {responsible: 'Nordlys AS'}, expect: undefined},
  {record: {responsible: {name: 'none', contact}}, expect: false},
  {record: {responsible: {name: 'ChatGPT', contact}}, expect: undefined},
  {record: 'ai-generated', expect: undefined},
]
