/** For the tests: words whose labels are sentences of real languages; the product has its own in another package. */
import type {Words} from '@forthright/core'
import {sampleWords} from '@forthright/core/testing'

const labels = sampleWords.labels

/** By language. */
export const testWords: Record<'nb' | 'th' | 'zh-Hant' | 'en', Words> = {
  nb: words(
    'nb',
    'Denne teksten er laget med KI.',
    'Dette bildet er laget med KI.',
    'Et menneske har lest og godkjent den.',
  ),
  th: words('th', 'ข้อความนี้สร้างด้วย AI', 'ภาพนี้สร้างด้วย AI', 'มีคนตรวจทานแล้ว'),
  'zh-Hant': words('zh-Hant', '本文由 AI 生成。', '本圖由 AI 生成。', '已由專人審閱。'),
  en: words('en', 'This text was made with AI.', 'This image was made with AI.', 'A person has reviewed it.'),
}

function words(language: string, text: string, image: string, reviewed: string): Words {
  return {
    ...sampleWords,
    language,
    labels: {
      ...labels,
      'text-ai-generated': {...labels['text-ai-generated'], long: text},
      'image-ai-generated': {...labels['image-ai-generated'], long: image},
    },
    notes: {reviewed: {text: reviewed, review: 'none'}},
  }
}
