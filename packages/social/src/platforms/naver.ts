/** Naver Blog, Cafe, TV and Clip: words in the text, and a setting that the author chooses there. */
import type {PlatformExample} from '../platform.ts'
import {pastedText, type TextPost, textExamples, textNetwork} from '../text-network.ts'

const step =
  'Turn on “AI 활용” (AI Used) when the post is published on Naver, where its media show real persons, altered events or realistic content.'

const naver = textNetwork({
  ...pastedText,
  id: 'naver',
  name: 'Naver',
  sources: ['https://help.naver.com/'],
  checked: '2026-11-22',
  confidence: 'primary',
  notes: [
    'The setting is voluntary, since 2025-05-28, and has no API; Naver may label by what it detects later (secondary).',
  ],
  byHand: {mark: 'AI 활용', about: 'media', step},
})

export default naver

export const examples: PlatformExample<TextPost>[] = [
  ...textExamples(naver, {payload: text => ({text})}),
  {
    name: 'leaves the setting for media to a person',
    payload: {text: 'New coat.', images: ['https://cdn.example.com/a.jpg']},
    disclosure: {origin: 'human', parts: {'a.jpg': 'ai-generated'}},
    expected: {
      text: 'New coat.\n\nThe image was made with AI.',
      images: ['https://cdn.example.com/a.jpg'],
    },
    manual: [step],
  },
]
