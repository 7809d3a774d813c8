/** The flag of a network is set where it is true of what the post shows. */
import {listParts} from '@forthright/core'
import {defineRule, type Rule, type RuleExample} from '../rule.ts'

type Code = 'missing'

const rule: Rule<Code, 'payload'> = defineRule<Code, 'payload'>({
  id: 'flag-missing',
  severity: 'error',
  presets: ['recommended'],
  content: ['payload'],
  needs: ['payload'],
  why: 'Networks ask for their own flag on media that AI made or changed, label the post by it, and act against posts without it. It can mostly be set only when the post is created.',
  messages: {
    missing:
      '{field} is not set, and it is true of {parts}: the post {says}. Set it before the post is created; `forthright label` does.',
  },
  *check({payload, record}) {
    const flag = payload?.flag
    if (flag?.fault !== 'missing') return
    const parts = listParts(flag.wantedFor, record.parts)
    yield {code: 'missing', args: {field: flag.field, says: flag.says, parts}}
  },
})

export default rule

const post = (payload: unknown, disclosure: unknown) => JSON.stringify({payload, disclosure}, null, 2)
const generated = {origin: 'human', parts: {'poster.png': 'ai-generated'}}

export const examples: RuleExample[] = [
  {
    name: 'a picture by AI, and the flag is set',
    file: 'post.x.json',
    content: post({text: 'New poster.', media: {media_ids: ['1']}, made_with_ai: true}, generated),
    finds: [],
  },
  {
    name: 'a picture by AI, and no flag',
    file: 'post.x.json',
    content: post({text: 'New poster.', media: {media_ids: ['1']}}, generated),
    finds: ['missing'],
  },
  {
    name: 'a picture that AI changed, on Instagram',
    file: 'post.instagram.json',
    content: post(
      {image_url: 'https://cdn.example/a.jpg', caption: 'Wool.'},
      {origin: 'human', parts: {'a.jpg': 'ai-modified'}},
    ),
    finds: ['missing'],
  },
  {
    name: 'small changes, which the flag is not about',
    file: 'post.x.json',
    content: post(
      {text: 'Our shop.', media: {media_ids: ['1']}},
      {origin: 'human', parts: {'shop.jpg': 'ai-assisted'}},
    ),
    finds: [],
  },
  {
    name: 'a text by AI: the flag is about media',
    file: 'post.x.json',
    content: post({text: 'Wool is warm.'}, 'ai-generated'),
    finds: [],
  },
  {
    name: 'a network that has no flag',
    file: 'post.bluesky.json',
    content: post(
      {
        $type: 'app.bsky.feed.post',
        text: 'New poster.',
        createdAt: '2026-11-22T10:00:00.000Z',
        embed: {$type: 'app.bsky.embed.images', images: [{image: {}, alt: ''}]},
      },
      generated,
    ),
    finds: [],
  },
]
