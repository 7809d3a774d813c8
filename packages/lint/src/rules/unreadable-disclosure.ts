/** What a post says of its making can be read. */
import {issueLine} from '@forthright/core'
import {defineRule, type Rule, type RuleExample} from '../rule.ts'
import {sentence} from '../sentence.ts'

type Code = 'unreadable' | 'left-alone'

/** What other rules tell. */
const told: readonly (string | undefined)[] = ['undeclared', 'impossible-review', 'milder']

const rule: Rule<Code> = defineRule<Code>({
  id: 'unreadable-disclosure',
  severity: 'error',
  presets: ['recommended'],
  content: ['source', 'page', 'payload'],
  needs: [],
  why: 'A misspelt field or value is a disclosure that was meant and is not there: no label follows from it, and nobody notices.',
  messages: {
    unreadable: 'This disclosure cannot be read. {problem}',
    'left-alone': '{info}',
  },
  *check({issues, infos, head}) {
    for (const issue of issues) {
      if (told.includes(issue.code)) continue
      const {place, path, allowed} = issue
      yield {code: 'unreadable', args: {problem: sentence(issueLine(issue))}, place, path, allowed}
    }
    for (const info of infos)
      yield {code: 'left-alone', severity: 'info', args: {info}, place: head.fieldAt?.(['markets'])}
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
  {name: 'so is a field that was left empty', disclosure: '', body, finds: []},
  {
    name: 'so is a review that cannot have been one',
    disclosure: {origin: 'ai-generated', reviewed: 'Claude Opus 4.5'},
    body,
    finds: [],
  },
  {
    name: 'so is a record that another field contradicts',
    content: '---\nai: true\ndisclosure: human\n---\n\nWool is warm.\n',
    finds: [],
  },
  {name: 'a grade that does not exist', disclosure: 'ai-made', body, finds: ['unreadable']},
  {
    name: 'two mistakes are told one by one',
    disclosure: {origin: 'ai-genrated', modle: 'openai/gpt-5.2'},
    body,
    finds: ['unreadable', 'unreadable'],
  },
  {
    name: 'steps out of order',
    disclosure: {
      parts: [
        {
          id: 'body',
          medium: 'text',
          steps: [
            {action: 'generated', by: {kind: 'model'}, at: '2026-11-20'},
            {action: 'edited', by: {kind: 'person', name: 'Kari Nordmann'}, at: '2026-11-19'},
          ],
        },
      ],
    },
    body,
    finds: ['unreadable'],
  },
  {
    name: 'another field says that no AI took part',
    content: '---\nai: false\ndisclosure: ai-generated\n---\n\nWool is warm.\n',
    finds: ['unreadable'],
  },
  {
    name: 'markets that no law is known of',
    disclosure: {origin: 'human', markets: ['Atlantis']},
    body,
    finds: ['unreadable'],
  },
  {
    name: 'markets of another kind are left alone',
    content: '---\nmarkets: [bonds, EU]\ndisclosure: human\n---\n\nWool is warm.\n',
    finds: ['left-alone'],
  },
]
