/** A text is no longer than its network takes. */
import {defineRule, type Rule, type RuleExample} from '../rule.ts'

type Code = 'too-long'

const rule: Rule<Code, 'payload'> = defineRule<Code, 'payload'>({
  id: 'over-limit',
  severity: 'error',
  presets: ['recommended'],
  content: ['payload'],
  needs: ['payload'],
  why: 'A network refuses a text that is too long, or cuts it at its end, which is where the label stands. It is counted as the network counts.',
  messages: {
    'too-long': '{field} has {length} {unit}, and {max} are allowed. Take {over} out; the label has to stay.',
  },
  *check({payload}) {
    for (const {field, length, max, unit} of payload?.texts ?? [])
      if (length > max)
        yield {
          code: 'too-long',
          args: {field, length: `${length}`, max: `${max}`, unit, over: `${length - max}`},
        }
  },
})

export default rule

const post = (payload: unknown, disclosure: unknown = 'human') =>
  JSON.stringify({payload, disclosure}, null, 2)
const createdAt = '2026-11-22T10:00:00.000Z'

export const examples: RuleExample[] = [
  {name: 'a text that just fits', file: 'post.x.json', content: post({text: 'a'.repeat(280)}), finds: []},
  {
    name: 'one character more',
    file: 'post.x.json',
    content: post({text: 'a'.repeat(281)}),
    finds: ['too-long'],
  },
  {
    name: 'Chinese, of which every character counts double on X',
    file: 'post.x.json',
    content: post({text: '秋'.repeat(141)}),
    finds: ['too-long'],
  },
  {
    name: 'the second post of a thread',
    file: 'post.x.json',
    content: post([{text: 'One.'}, {text: 'a'.repeat(300)}]),
    finds: ['too-long'],
  },
  {
    name: 'an address, which X counts as 23 characters however long it is',
    file: 'post.x.json',
    content: post({text: `See https://example.com/${'a'.repeat(300)}`}),
    finds: [],
  },
  {
    name: 'Thai on Bluesky, which counts what readers see as one character',
    file: 'post.bluesky.json',
    content: post({$type: 'app.bsky.feed.post', createdAt, text: 'กี่'.repeat(300)}),
    finds: [],
  },
  {
    name: 'the description of a picture that is too long for Instagram',
    file: 'post.instagram.json',
    content: post({image_url: 'https://cdn.example/a.jpg', alt_text: 'a'.repeat(1001)}),
    finds: ['too-long'],
  },
]
