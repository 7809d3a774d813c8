/** Reddit: no native field; words in the first line of the body. */

import {valueAt} from '../at-path.ts'
import type {PlatformExample} from '../platform.ts'
import {type TextPost, textExamples, textNetwork} from '../text-network.ts'

const reddit = textNetwork({
  id: 'reddit',
  name: 'Reddit',
  sources: ['https://www.reddit.com/dev/api/#POST_api_submit'],
  checked: '2026-11-30',
  confidence: 'negative',
  fields: 'memory',
  textLimits: [
    {field: 'text', max: 40_000, unit: 'characters', confidence: 'memory'},
    {field: 'title', max: 300, unit: 'characters', confidence: 'memory'},
  ],
  counting: 'Characters.',
  notes: [
    'Subreddits have rules about AI of their own, often with a flair (flair_id) that a person chooses.',
    'A title cannot be changed later: no label is written there.',
    'Since 2026-03-31 accounts that use automation are marked (secondary): register the app.',
  ],
  field: 'text',
  others: ['title'],
  media: {url: ['image', 'video', 'audio']},
  text: {
    place: 'start',
    // A line that begins with # would be a heading.
    escape: words => words.replaceAll(/[\\*_~`^|<>[\]()#]/g, '\\$&'),
    unavailable: payload =>
      [undefined, 'self'].includes(valueAt(payload, 'kind') as string | undefined)
        ? undefined
        : {
            reason: 'A post of this kind has no body.',
            manual: 'Say it with the flair that the subreddit has for AI, or in a comment under the post.',
          },
  },
  draft: ({text, title, link, images: [image] = [], video}) => {
    const url = video?.src ?? image?.src
    const name = title === undefined ? {} : {title}
    const body = link === undefined ? text : `${text}\n\n${link}`
    return {kind: 'self', ...name, text: url === undefined ? body : `${body}\n\n${url}`}
  },
})

export default reddit

export const examples: PlatformExample<TextPost>[] = [
  ...textExamples(reddit, {
    payload: text => ({sr: 'coats', kind: 'self', title: 'A coat', text}),
    labelled: 'This text was made with AI.\n\nNew coat.',
  }),
  {
    name: 'leaves a post without a body to a person',
    payload: {sr: 'coats', kind: 'image', title: 'A coat', url: 'https://cdn.example.com/a.png'},
    disclosure: {origin: 'human', parts: {'a.png': 'ai-generated'}},
    expected: {sr: 'coats', kind: 'image', title: 'A coat', url: 'https://cdn.example.com/a.png'},
    manual: ['Say it with the flair that the subreddit has for AI, or in a comment under the post.'],
  },
]
