/** DEV: no native field; words at the end of the article, which its guidelines count. */

import type {PlatformExample} from '../platform.ts'
import {type TextPost, textExamples, textNetwork} from '../text-network.ts'

const dev = textNetwork({
  id: 'dev',
  name: 'DEV',
  sources: ['https://developers.forem.com/api', 'https://dev.to/'],
  checked: '2026-11-22',
  confidence: 'secondary',
  fields: 'memory',
  textLimits: [],
  counting: 'No limit was read.',
  notes: ['The tag ABotWroteThis says it as well; an article has 4 tags (memory), so none is added.'],
  field: 'article.body_markdown',
  others: ['article.title'],
  media: {'article.main_image': ['image'], 'article.cover_image': ['image']},
  text: {escape: words => words.replaceAll(/[\\*_~`<>[\]()#]/g, '\\$&')},
  draft: ({text, title, images: [image] = []}) => ({
    article: {
      ...(title === undefined ? {} : {title}),
      body_markdown: text,
      published: false,
      ...(image === undefined ? {} : {main_image: image.src}),
    },
  }),
})

export default dev

export const examples: PlatformExample<TextPost>[] = textExamples(dev, {
  payload: body_markdown => ({article: {title: 'Coats', body_markdown, published: true, tags: ['wool']}}),
})
