/** Medium: no native field; words at the start, since its policy counts the first two paragraphs only. */

import {valueAt} from '../at-path.ts'
import type {PlatformExample} from '../platform.ts'
import {type TextPost, textExamples, textNetwork} from '../text-network.ts'

const medium = textNetwork({
  id: 'medium',
  name: 'Medium',
  sources: ['https://help.medium.com/'],
  checked: '2026-11-22',
  confidence: 'primary',
  fields: 'memory',
  textLimits: [],
  counting: 'No limit was read.',
  notes: [
    'The API is closed to new integrations (memory); where there is none, a person pastes the text.',
    'A label at the end does not satisfy the policy: the story would reach followers only.',
  ],
  field: 'content',
  others: ['title'],
  text: {
    place: 'start',
    startOnly: true,
    escape: words => words.replaceAll(/[\\*_~`<>[\]()#]/g, '\\$&'),
    unavailable: payload =>
      valueAt(payload, 'contentFormat') === 'html'
        ? {
            reason: 'The content is HTML, which takes a label as an element.',
            manual: 'Label the HTML before it becomes the content, within the first two paragraphs.',
          }
        : undefined,
  },
  draft: ({text, title}) => ({
    ...(title === undefined ? {} : {title}),
    contentFormat: 'markdown',
    content: text,
  }),
})

export default medium

export const examples: PlatformExample<TextPost>[] = [
  ...textExamples(medium, {
    payload: content => ({title: 'Coats', contentFormat: 'markdown', content}),
    labelled: 'This text was made with AI.\n\nNew coat.',
  }),
  {
    name: 'leaves HTML to the surface that writes HTML',
    payload: {title: 'Coats', contentFormat: 'html', content: '<p>New coat.</p>'},
    disclosure: 'ai-generated',
    expected: {title: 'Coats', contentFormat: 'html', content: '<p>New coat.</p>'},
    manual: ['Label the HTML before it becomes the content, within the first two paragraphs.'],
  },
  {
    name: 'refuses a place that the policy does not count',
    payload: {content: 'New coat.'},
    disclosure: 'ai-generated',
    options: {place: 'end'},
    throws: {code: 'usage', field: 'place'},
  },
]
