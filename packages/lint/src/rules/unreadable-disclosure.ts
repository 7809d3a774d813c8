/** What a post says of its making can be read. */
import {issueLine} from '@forthright/core'
import {defineRule, type Rule, type RuleExample} from '../rule.ts'

type Code = 'unreadable' | 'left-alone'

const rule: Rule<Code> = defineRule<Code>({
  id: 'unreadable-disclosure',
  severity: 'error',
  presets: ['recommended'],
  content: ['source', 'page', 'payload'],
  needs: [],
  why: 'A misspelt field or value is a disclosure that was meant and is not there: no label follows from it, and nobody notices.',
  messages: {
    unreadable: 'Unexpected disclosure that cannot be read: {problem}',
    'left-alone': '{info}',
  },
  *check({issues, infos}) {
    for (const issue of issues) {
      yield {code: 'unreadable', args: {problem: issueLine(issue)}, place: issue.place}
    }
    for (const info of infos) yield {code: 'left-alone', severity: 'info', args: {info}}
  },
})

export default rule

const body = 'Wool is warm.'

export const examples: RuleExample[] = [
  {
    name: 'fields and values that exist',
    disclosure: {origin: 'human-edited', model: 'openai/gpt-5.2'},
    body,
    finds: [],
  },
  {name: 'no disclosure at all is for another rule', body, finds: []},
  {name: 'a grade that does not exist', disclosure: 'ai-made', body, finds: ['unreadable']},
  {
    name: 'two mistakes are told one by one',
    disclosure: {origin: 'ai-genrated', modle: 'openai/gpt-5.2'},
    body,
    finds: ['unreadable', 'unreadable'],
  },
]
