/** Words for the examples in the platform files. They are short stand-ins: the words that are shipped are language files. */
import type {ExampleWords} from './platform.ts'

export const english: ExampleWords = {
  language: 'en',
  labels: {
    'text-ai-generated': words('This text was made with AI.', 'Text made with AI', 'AI text'),
    'text-human-edited': words(
      'AI wrote this text, a person edited it.',
      'Text by AI, edited',
      'AI text, edited',
    ),
    'image-ai-generated': words('The image was made with AI.', 'Image made with AI', 'AI image'),
    'image-ai-modified': words('The image was changed with AI.', 'Image changed with AI', 'AI image'),
    'image-ai-assisted': words('AI helped with the image.', 'Image with help of AI', 'AI-aided image'),
    'video-ai-generated': words('The video was made with AI.', 'Video made with AI', 'AI video'),
  },
}

export const norwegian: ExampleWords = {
  language: 'nb',
  labels: {
    'text-ai-generated': words('Denne teksten er laget med KI.', 'Tekst laget med KI', 'KI-tekst'),
    'image-ai-generated': words('Bildet er laget med KI.', 'Bilde laget med KI', 'KI-bilde'),
  },
}

export const thai: ExampleWords = {
  language: 'th',
  labels: {
    'text-ai-generated': words('ข้อความนี้สร้างด้วย AI', 'ข้อความสร้างด้วย AI', 'ข้อความ AI'),
    'image-ai-generated': words('ภาพนี้สร้างด้วย AI', 'ภาพสร้างด้วย AI', 'ภาพ AI'),
  },
}

export const taiwanese: ExampleWords = {
  language: 'zh-Hant',
  labels: {
    'text-ai-generated': words('本文由AI生成。', '文字由AI生成', 'AI文字'),
    'image-ai-generated': words('本圖片由AI生成。', '圖片由AI生成', 'AI圖片'),
  },
}

function words(
  long: string,
  short: string,
  shortest: string,
): {long: string; short: string; shortest: string} {
  return {long, short, shortest}
}
