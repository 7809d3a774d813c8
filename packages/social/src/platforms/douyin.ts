/** Douyin: no field for AI in an official API; words in the text, and a statement that a person chooses on the page. */
import type {PlatformExample} from '../platform.ts'
import {pastedText, type TextPost, textExamples, textNetwork} from '../text-network.ts'

const step = 'Choose 内容由AI生成 under 自主声明 when the post is published on Douyin.'

const douyin = textNetwork({
  ...pastedText,
  id: 'douyin',
  name: 'Douyin',
  sources: [
    'https://creator.douyin.com/',
    'https://github.com/hanliang97/MatrixMedia/blob/main/src/shared/creativeStatement.js',
  ],
  checked: '2026-11-22',
  confidence: 'secondary',
  notes: [
    'The wording of the page was read in a tool that fills it in (2026-08-17): it can change.',
    'Text counts as well since 2025-09-01.',
    'It is a required step in 2026 (secondary), of six choices.',
  ],
  byHand: {mark: 'declaration', about: 'all', step},
})

export default douyin

export const examples: PlatformExample<TextPost>[] = textExamples(douyin, {
  payload: text => ({text}),
  manual: [step],
})
