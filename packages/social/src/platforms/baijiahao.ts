/** Baijiahao: no field for AI in an official API; words in the text, and a statement that a person chooses on the page. */
import type {PlatformExample} from '../platform.ts'
import {pastedText, type TextPost, textExamples, textNetwork} from '../text-network.ts'

const step = 'Choose 含AI生成内容 when the post is published on Baijiahao.'

const baijiahao = textNetwork({
  ...pastedText,
  id: 'baijiahao',
  name: 'Baijiahao',
  sources: [
    'https://baijiahao.baidu.com/',
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

export default baijiahao

export const examples: PlatformExample<TextPost>[] = textExamples(baijiahao, {
  payload: text => ({text}),
  manual: [step],
})
