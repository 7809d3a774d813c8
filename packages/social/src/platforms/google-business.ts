/** Google Business Profile: no native field; words at the end of the summary. */

import type {PlatformExample} from '../platform.ts'
import {type TextPost, textExamples, textNetwork} from '../text-network.ts'

const googleBusiness = textNetwork({
  id: 'google-business',
  name: 'Google Business Profile',
  sources: ['https://developers.google.com/my-business/reference/rest/v4/accounts.locations.localPosts'],
  checked: '2026-11-30',
  confidence: 'negative',
  fields: 'memory',
  textLimits: [{field: 'summary', max: 1500, unit: 'characters', confidence: 'memory'}],
  counting: 'Characters. One other vendor allows 4000; the smaller number is held.',
  notes: ['No field for AI was found (negative).'],
  field: 'summary',
  // What a medium is stands in its `mediaFormat`; it counts as either.
  media: {media: ['image', 'video', 'audio']},
  draft: ({text, language, link, images = [], video}) => {
    const media = [
      ...images.map(({src}) => ({mediaFormat: 'PHOTO', sourceUrl: src})),
      ...(video ? [{mediaFormat: 'VIDEO', sourceUrl: video.src}] : []),
    ]
    return {
      ...(language === undefined ? {} : {languageCode: language}),
      summary: text,
      topicType: 'STANDARD',
      ...(link === undefined ? {} : {callToAction: {actionType: 'LEARN_MORE', url: link}}),
      ...(media.length > 0 ? {media} : {}),
    }
  },
})

export default googleBusiness

export const examples: PlatformExample<TextPost>[] = [
  ...textExamples(googleBusiness, {
    payload: summary => ({languageCode: 'en', summary, topicType: 'STANDARD'}),
  }),
  {
    name: 'refuses to cut the words of the author',
    payload: {summary: 'a'.repeat(1495)},
    disclosure: 'ai-generated',
    throws: {code: 'label-too-long', field: 'summary'},
  },
]
