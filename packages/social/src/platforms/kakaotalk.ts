/** KakaoTalk: nothing about AI was found; words at the end of the text. */
import type {PlatformExample} from '../platform.ts'
import {pastedText, type TextPost, textExamples, textNetwork} from '../text-network.ts'

const kakaotalk = textNetwork({
  ...pastedText,
  id: 'kakaotalk',
  name: 'KakaoTalk',
  sources: ['https://developers.kakao.com/'],
  checked: '2026-11-22',
  confidence: 'negative',
  notes: ['No field for AI was found (negative).'],
})

export default kakaotalk

export const examples: PlatformExample<TextPost>[] = textExamples(kakaotalk, {payload: text => ({text})})
