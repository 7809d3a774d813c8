/** The flag of a network says what the record says, and stands where the network takes it. */
import {defineRule, type Rule, type RuleExample} from '../rule.ts'

type Code = 'untrue' | 'says-less' | 'misplaced'

const rule: Rule<Code, 'payload'> = defineRule<Code, 'payload'>({
  id: 'flag-contradicts',
  severity: 'error',
  presets: ['recommended'],
  content: ['payload'],
  needs: ['payload'],
  why: 'A network shows its flag to readers as the word of the account. One that denies AI where AI took part, one on work by people, and one that the network drops or refuses are all worse than they look.',
  messages: {
    untrue:
      '{field} says that the post {says}, and the disclosure says that people made what it is about. Correct the one that is wrong.',
    'says-less':
      '{field} does not say that the post {says}, and the disclosure says that AI made or changed it. Set it, or correct the disclosure.',
    misplaced: '{problem}',
  },
  *check({payload}) {
    const flag = payload?.flag
    if (!flag) return
    const {field, says, fault, problems} = flag
    if (fault === 'untrue' || fault === 'says-less') yield {code: fault, args: {field, says}}
    for (const problem of problems) yield {code: 'misplaced', args: {problem}}
  },
})

export default rule

const post = (payload: unknown, disclosure: unknown) => JSON.stringify({payload, disclosure}, null, 2)
const human = {origin: 'human', parts: {'poster.png': 'human'}}
const generated = {origin: 'human', parts: {'poster.png': 'ai-generated'}}
const media = {media_ids: ['1']}

export const examples: RuleExample[] = [
  {
    name: 'both say that AI made the picture',
    file: 'post.x.json',
    content: post({text: 'New poster.', media, made_with_ai: true}, generated),
    finds: [],
  },
  {
    name: 'both say that people made it',
    file: 'post.x.json',
    content: post({text: 'New poster.', media, made_with_ai: false}, human),
    finds: [],
  },
  {
    name: 'nothing says who made the picture: the flag may be true',
    file: 'post.x.json',
    content: post({text: 'New poster.', media, made_with_ai: true}, 'human'),
    finds: [],
  },
  {
    name: 'the flag claims AI, and the disclosure says that people made the picture',
    file: 'post.instagram.json',
    content: post(
      {image_url: 'https://cdn.example/poster.png', caption: 'New poster.', is_ai_generated: true},
      human,
    ),
    finds: ['untrue'],
  },
  {
    name: 'the flag denies AI, and the disclosure says that AI made the picture',
    file: 'post.x.json',
    content: post({text: 'New poster.', media, made_with_ai: false}, generated),
    finds: ['says-less'],
  },
  {
    name: 'the flag stands on the second post of a thread, which X does not look at',
    file: 'post.x.json',
    content: post(
      [
        {text: 'One.', media, made_with_ai: true},
        {text: 'Two.', media, made_with_ai: true},
      ],
      generated,
    ),
    finds: ['misplaced'],
  },
]
