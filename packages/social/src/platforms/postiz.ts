/** Postiz: flags for AI media in the settings of X and TikTok, and the content of a post for words. */
import type {Medium} from '@forthright/core'
import {textPiece, withValue} from '../at-path.ts'
import {definePlatform} from '../define-platform.ts'
import {makingExamples} from '../example-makings.ts'
import {isFlag, isList, isObject, isText, optional} from '../payload-shape.ts'
import type {PlatformExample, Unavailable} from '../platform.ts'
import {limitsOf, mediaAt, networkId, networkUnits} from '../scheduled.ts'

/** The body of `POST /public/v1/posts`, a `CreatePostDto`. */
export interface PostizPosts {
  type?: string | undefined
  date?: string | undefined
  posts: readonly PostizPost[]
}

/** What goes to one network: a post, or those of a thread. */
export interface PostizPost {
  integration?: {id: string} | undefined
  value: readonly {
    content: string
    image?: readonly {path: string}[] | undefined
  }[]
  settings?:
    | {
        __type?: string | undefined
        made_with_ai?: boolean | undefined
        video_made_with_ai?: boolean | undefined
      }
    | undefined
}

const field = 'posts[0].value[0].content'
const path = 'posts[0].settings'
const fields: Readonly<Record<string, 'made_with_ai' | 'video_made_with_ai'>> = {
  x: 'made_with_ai',
  tiktok: 'video_made_with_ai',
}
/** Networks with a flag that Postiz does not pass on. */
const flagged = ['youtube', 'instagram', 'pinterest', 'facebook']
const several: Unavailable = {
  reason: 'The payload has posts for several networks.',
  manual: 'Write the post of each network by itself: each has its own text and its own flag.',
}

export default definePlatform<PostizPosts>({
  id: 'postiz',
  name: 'Postiz',
  facts: {
    sources: ['https://docs.postiz.com/public-api', 'https://github.com/gitroomhq/postiz-app'],
    checked: '2026-11-30',
    confidence: 'primary',
    textLimits: [],
    counting: 'As the network counts that `settings.__type` names.',
    native: {
      path,
      type: 'made_with_ai (X) and video_made_with_ai (TikTok), boolean',
      says: 'has media made or changed with AI',
      about: 'media',
      since: '2026-03-26',
      unset: 'No claim.',
      undo: 'Until the post is published.',
      confidence: 'primary',
    },
    notes: [
      'No field for Instagram, YouTube and Pinterest (2026-08-21): a person sets their flags.',
      'Postiz strips and sanitises the content: a label is words without markup.',
    ],
  },
  shape: isObject({
    posts: isList(
      isObject({
        value: isList(isObject({content: isText, image: optional(isList(isObject({path: isText})))}), {
          min: 1,
        }),
        settings: optional(
          isObject({
            __type: optional(isText),
            made_with_ai: optional(isFlag),
            video_made_with_ai: optional(isFlag),
          }),
        ),
      }),
      {min: 1},
    ),
  }),
  text: {
    ...textPiece(field),
    field: () => field,
    others: ({posts}) => posts.flatMap(({value}) => value.map(({content}) => content)).slice(1),
    unavailable: ({posts}) => (posts.length > 1 ? several : undefined),
    limits: posts => limitsOf([typeOf(posts)]),
    count: networkUnits,
  },
  media: mediaOf,
  native: {
    unavailable(posts) {
      const type = networkId(typeOf(posts))
      if (posts.posts.length > 1) return several
      if (type === 'tiktok' && !mediaOf(posts).includes('video'))
        return {
          reason: 'TikTok has no such field for photos.',
          manual: 'Turn on the label for AI-generated content in the TikTok app.',
        }
      if (fields[type]) return undefined
      return flagged.includes(type) || type === ''
        ? {
            reason: 'Postiz has no such field for this network.',
            manual: 'Say on the network itself that the media were made with AI: Postiz passes no flag on.',
          }
        : {reason: 'Neither Postiz nor the network has such a field.'}
    },
    put: posts => withValue(posts, `${path}.${fields[networkId(typeOf(posts))]}`, true),
    remove: posts =>
      posts.posts[0]?.settings
        ? withValue(posts, `${path}.${fields[networkId(typeOf(posts))]}`, undefined)
        : posts,
  },
  claims: posts =>
    posts.posts.flatMap(({settings = {}}) =>
      [settings.made_with_ai, settings.video_made_with_ai].flatMap(value => {
        const [medium = 'image'] = mediaOf(posts)
        return value === undefined
          ? []
          : [{value, ...(value ? {means: {medium, grade: 'ai-generated' as const}} : {})}]
      }),
    ),
  /** The id of the integration and `settings.__type` are for the caller: they say which network it goes to. */
  draft({text, at, images = [], video}) {
    const image = [...images, ...(video ? [video] : [])].map(({src}) => ({path: src}))
    return {
      ...(at === undefined ? {} : {date: at}),
      posts: [{value: [{content: text, ...(image.length > 0 ? {image} : {})}], settings: {}}],
    }
  },
})

function post(content: string, settings: PostizPost['settings'], file = 'clip.mp4'): PostizPosts {
  const image = [{path: `https://cdn.example.com/${file}`}]
  return {
    type: 'schedule',
    posts: [{integration: {id: 'i'}, value: [{content, image}], settings}],
  } as PostizPosts
}

export const examples: PlatformExample<PostizPosts>[] = [
  ...makingExamples<PostizPosts>({
    file: 'clip.mp4',
    text: 'Autumn is here.',
    payload: (text, making) =>
      post(text, {__type: 'tiktok', ...(making === 'ai' ? {video_made_with_ai: true} : {})}),
  }),
  {
    name: 'sets the flag of X, within its limit',
    payload: post('a'.repeat(260), {__type: 'x'}),
    disclosure: {origin: 'human', parts: {'clip.mp4': 'ai-generated'}},
    expected: post(`${'a'.repeat(260)}\n\nVideo made with AI`, {__type: 'x', made_with_ai: true}),
    report: [
      ['clip.mp4', path, 'native'],
      ['body', 'label', 'none'],
      ['clip.mp4', 'label', 'text'],
    ],
  },
  {
    name: 'leaves the flag of a network to a person where Postiz does not pass it on',
    payload: post('Coats.', {__type: 'instagram'}, 'a.png'),
    disclosure: {origin: 'human', parts: {'a.png': 'ai-generated'}},
    expected: post('Coats.\n\nThe image was made with AI.', {__type: 'instagram'}, 'a.png'),
    manual: ['Say on the network itself that the media were made with AI: Postiz passes no flag on.'],
  },
  {
    name: 'refuses to cut the words of the author',
    payload: post('a'.repeat(279), {__type: 'x'}),
    disclosure: 'ai-generated',
    throws: {code: 'label-too-long', field},
  },
]

function typeOf({posts}: PostizPosts): string {
  return posts[0]?.settings?.__type ?? ''
}

function mediaOf({posts}: PostizPosts): readonly Medium[] {
  const files = posts.flatMap(({value}) => value.flatMap(({image = []}) => image))
  return [...new Set(files.flatMap(({path: address}) => mediaAt(address)))]
}
