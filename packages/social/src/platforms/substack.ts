/** Substack: no public API to publish; the text that a person pastes, with its label first. */

import type {PlatformExample} from '../platform.ts'
import {type TextPost, textExamples, textNetwork} from '../text-network.ts'

const step = 'Paste the text into Substack with its label in the first paragraph: no public API publishes it.'

const substack = textNetwork({
  id: 'substack',
  name: 'Substack',
  sources: ['https://support.substack.com/'],
  checked: '2026-11-22',
  confidence: 'memory',
  textLimits: [],
  counting: 'No limit was read.',
  field: 'body',
  others: ['title'],
  media: {image: ['image'], video: ['video', 'audio']},
  text: {place: 'start'},
  byHand: {mark: 'declaration', about: 'all', step},
  draft: ({text, title, images: [image] = [], video}) => ({
    ...(title === undefined ? {} : {title}),
    body: text,
    ...(image === undefined ? {} : {image: image.src}),
    ...(video === undefined ? {} : {video: video.src}),
  }),
})

export default substack

export const examples: PlatformExample<TextPost>[] = textExamples(substack, {
  payload: body => ({title: 'Coats', body}),
  labelled: 'This text was made with AI.\n\nNew coat.',
  manual: [step],
})
