/** Ayrshare: words in the text of a post; its fields for AI are not confirmed, so a person sets them. */

import {valueAt} from '../at-path.ts'
import type {PlatformExample} from '../platform.ts'
import {limitsOf, networkUnits} from '../scheduled.ts'
import {type TextPost, textExamples, textNetwork} from '../text-network.ts'

const step =
  'Say in Ayrshare, or on each network, that the media were made with AI: TikTok and Pinterest have flags there whose names are not confirmed.'

const ayrshare = textNetwork({
  id: 'ayrshare',
  name: 'Ayrshare',
  sources: ['https://www.ayrshare.com/docs/apis/post/post'],
  checked: '2026-11-22',
  confidence: 'secondary',
  fields: 'memory',
  textLimits: [],
  counting: 'As each network of `platforms` counts; the text has to fit into all of them.',
  notes: [
    'A flag for TikTok and one for Pinterest are spoken of (secondary); no name of a field was confirmed.',
  ],
  field: 'post',
  media: {mediaUrls: ['image', 'video', 'audio']},
  text: {
    limits: payload => {
      const networks = valueAt(payload, 'platforms')
      return limitsOf(Array.isArray(networks) ? networks.filter(name => typeof name === 'string') : [])
    },
    count: networkUnits,
  },
  byHand: {mark: 'AI flag', about: 'media', step},
  draft: ({text, images = [], video}) => {
    const urls = [...images, ...(video ? [video] : [])].map(({src}) => src)
    return {post: text, ...(urls.length > 0 ? {mediaUrls: urls} : {})}
  },
})

export default ayrshare

const mediaUrls = ['https://cdn.example.com/a.mp4']

export const examples: PlatformExample<TextPost>[] = [
  ...textExamples(ayrshare, {payload: post => ({post, platforms: ['linkedin']})}),
  {
    name: 'leaves the flags of the networks to a person',
    payload: {post: 'Our film.', platforms: ['tiktok'], mediaUrls},
    disclosure: {origin: 'human', parts: {'clip.mp4': 'ai-generated'}},
    expected: {post: 'Our film.\n\nThe video was made with AI.', platforms: ['tiktok'], mediaUrls},
    manual: [step],
  },
  {
    name: 'refuses to cut the words of the author for the strictest network',
    payload: {post: 'a'.repeat(279), platforms: ['linkedin', 'twitter']},
    disclosure: 'ai-generated',
    throws: {code: 'label-too-long', field: 'post'},
  },
]
