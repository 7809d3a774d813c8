/** Snapchat public profiles: no native field; words in the description of a Spotlight or the title of a saved story. */
import {definePlatform} from '../define-platform.ts'
import {isObject, isText, optional} from '../payload-shape.ts'
import type {PlatformExample} from '../platform.ts'

/** What goes with an uploaded medium: `description` of a Spotlight, or `title` of a saved story. */
export interface SnapchatPost {
  description?: string | undefined
  title?: string | undefined
}

export default definePlatform<SnapchatPost>({
  id: 'snapchat',
  name: 'Snapchat',
  facts: {
    sources: ['https://developers.snap.com/api/marketing-api/Public-Profile-API/ProfileAssetManagement'],
    checked: '2026-11-30',
    confidence: 'secondary',
    textLimits: [
      {field: 'description', max: 160, unit: 'UTF-16 units', confidence: 'secondary'},
      {field: 'title', max: 45, unit: 'UTF-16 units', confidence: 'secondary'},
    ],
    counting: 'Characters, hashtags included.',
    native: null,
    notes: [
      'No field for AI was found (negative).',
      'The API is open to those that Snap allowed; a story that is not saved has no text.',
    ],
  },
  shape: isObject({description: optional(isText), title: optional(isText)}),
  text: {
    field: fieldOf,
    get: post => post[fieldOf(post)],
    set: (post, text) => ({...post, [fieldOf(post)]: text}),
  },
  // Every post is one medium, of which the payload does not tell the kind.
  media: () => ['image', 'video', 'audio'],
  draft: ({text}) => ({description: text}),
})

export const examples: PlatformExample<SnapchatPost>[] = [
  {
    name: 'says it in the description of a Spotlight',
    payload: {description: 'Our film #wool'},
    disclosure: {origin: 'human', parts: {'clip.mp4': 'ai-generated'}},
    expected: {description: 'Our film #wool\n\nThe video was made with AI.'},
    report: [
      ['body', 'label', 'none'],
      ['clip.mp4', 'label', 'text'],
    ],
  },
  {
    name: 'takes a shorter form in the title of a saved story',
    payload: {title: 'Autumn coats of wool'},
    disclosure: {origin: 'human', parts: {'clip.mp4': 'ai-generated'}},
    expected: {title: 'Autumn coats of wool\n\nVideo made with AI'},
  },
  {
    name: 'refuses to cut the words of the author',
    payload: {title: 'Autumn coats of wool, and how we made them'},
    disclosure: {origin: 'human', parts: {'clip.mp4': 'ai-generated'}},
    throws: {code: 'label-too-long', field: 'title'},
  },
]

function fieldOf({description, title}: SnapchatPost): 'description' | 'title' {
  return description === undefined && title !== undefined ? 'title' : 'description'
}
