/** Toutiao: no field for AI in an official API; words in the text, and a statement that a person chooses on the page. */
import type {PlatformExample} from '../platform.ts'
import {pastedText, type TextPost, textExamples, textNetwork} from '../text-network.ts'

const step = 'Choose AI生成 when the post is published on Toutiao.'

const toutiao = textNetwork({
  ...pastedText,
  id: 'toutiao',
  name: 'Toutiao',
  sources: [
    'https://mp.toutiao.com/',
    'https://github.com/hanliang97/MatrixMedia/blob/main/src/shared/creativeStatement.js',
  ],
  checked: '2026-11-22',
  confidence: 'secondary',
  notes: [
    'The wording of the page was read in a tool that fills it in (2026-08-17): it can change.',
    'Text counts as well since 2025-09-01.',
  ],
  byHand: {mark: 'declaration', about: 'all', step},
})

export default toutiao

export const examples: PlatformExample<TextPost>[] = textExamples(toutiao, {
  payload: text => ({text}),
  manual: [step],
})
