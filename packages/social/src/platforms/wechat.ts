/** WeChat Channels and Official Accounts: words in the text, and a statement that a person chooses on the page. */
import type {PlatformExample} from '../platform.ts'
import {pastedText, type TextPost, textExamples, textNetwork} from '../text-network.ts'

const step =
  'Choose 含AI生成内容 under 视频标注 for a video in Channels, or 内容由AI生成 under 创作来源 for an article, when it is published on WeChat.'

const wechat = textNetwork({
  ...pastedText,
  id: 'wechat',
  name: 'WeChat',
  sources: [
    'https://mp.weixin.qq.com/',
    'https://github.com/hanliang97/MatrixMedia/blob/main/src/shared/creativeStatement.js',
  ],
  checked: '2026-11-22',
  confidence: 'secondary',
  notes: [
    'The wording of the pages was read in a tool that fills them in (2026-08-17): it can change.',
    'Text counts as well since 2025-09-01.',
  ],
  byHand: {mark: 'declaration', about: 'all', step},
})

export default wechat

export const examples: PlatformExample<TextPost>[] = textExamples(wechat, {
  payload: text => ({text}),
  manual: [step],
})
