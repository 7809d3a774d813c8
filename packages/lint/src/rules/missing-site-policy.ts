/** A site that publishes what AI made has a policy on AI that its readers can find. */
import {involvesAi} from '@forthright/core'
import {defineRule, type Rule, type RuleExample} from '../rule.ts'

type Code = 'absent'

const rule: Rule<Code> = defineRule<Code>({
  id: 'missing-site-policy',
  severity: 'info',
  presets: [],
  content: [],
  needs: [],
  why: 'A policy says once what a site uses AI for, who answers for it and what it never does; readers, and whoever writes for the site, can hold it to that.',
  messages: {
    absent:
      'AI had a share in {posts}, and the site names no policy on AI. Write one, and give its address as `governance.aiPolicy` in the configuration.',
  },
  *checkSite(posts, {governance, context}) {
    const made = posts.filter(({grade}) => involvesAi(grade)).length
    if (made === 0 || governance?.aiPolicy !== undefined || context?.aiPolicy !== undefined) return
    yield {code: 'absent', args: {posts: made === 1 ? '1 post' : `${made} posts`}}
  },
})

export default rule

const body = 'Wool is warm.'
const aiPolicy = 'https://nordlys.example/ai'

export const examples: RuleExample[] = [
  {name: 'no post was made with AI', disclosure: 'human', body, finds: []},
  {
    name: 'the policy can be read',
    disclosure: 'ai-generated',
    body,
    site: {governance: {aiPolicy}},
    finds: [],
  },
  {
    name: 'so it can from the context',
    disclosure: 'ai-generated',
    body,
    site: {context: {aiPolicy}},
    finds: [],
  },
  {name: 'no policy is named', disclosure: 'ai-generated', body, finds: ['absent']},
  {
    name: 'a lead is named, and no policy',
    disclosure: 'ai-assisted',
    body,
    site: {governance: {lead: {name: 'Kari Nordmann'}}},
    finds: ['absent'],
  },
]
