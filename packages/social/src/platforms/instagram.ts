/** Instagram: a flag for AI media on the container, on the parent of a carousel only, and a caption for words. */
import type {Medium} from '@forthright/core'
import {payloadInvalid} from '../check-payload.ts'
import {definePlatform} from '../define-platform.ts'
import {norwegian, thai} from '../example-words.ts'
import {isFlag, isList, isObject, isPlain, isText, optional, type Shape} from '../payload-shape.ts'
import type {PlatformExample} from '../platform.ts'

/** The parameters of `POST /{ig-user-id}/media`, as JSON or as the strings of a form: what is given is what comes back. */
export interface InstagramContainer {
  image_url?: string | undefined
  video_url?: string | undefined
  caption?: string | undefined
  alt_text?: string | undefined
  is_ai_generated?: boolean | string | undefined
  media_type?: string | undefined
  /** `resumable` where the file is sent afterwards. */
  upload_type?: string | undefined
  /** Of a carousel: ids of child containers (also in one string, between commas), or the containers themselves before they are created. */
  children?: string | readonly (string | InstagramContainer)[] | undefined
  /** On a child of a carousel. */
  is_carousel_item?: boolean | string | undefined
}

const isFormFlag: Shape = (value, path) =>
  typeof value === 'string' && /^(?:true|false)$/i.test(value) ? [] : isFlag(value, path)

const fields = {
  image_url: optional(isText),
  video_url: optional(isText),
  caption: optional(isText),
  alt_text: optional(isText),
  is_ai_generated: optional(isFormFlag),
  is_carousel_item: optional(isFormFlag),
  media_type: optional(isText),
  upload_type: optional(isText),
}

const isChild: Shape = (value, path) =>
  typeof value === 'string' ? [] : isPlain(value) ? isContainer(value, path) : isText(value, path)

const isContainer: Shape = (value, path) => {
  const issues = isObject({...fields, children: optional(isChildren)})(value, path)
  const isSentLater = isPlain(value) && value.upload_type === 'resumable'
  const media = isPlain(value) && !isSentLater ? [value.image_url, value.video_url, value.children] : [true]
  if (issues.length > 0 || media.some(medium => medium !== undefined)) return issues
  const allowed = ['image_url', 'video_url', 'children']
  return [{path, message: `it has no media; expected one of ${allowed.join(', ')}`, allowed}]
}

const isChildren: Shape = (value, path) =>
  typeof value === 'string' && idsIn(value).length > 0 ? [] : isList(isChild, {min: 1})(value, path)

export default definePlatform<InstagramContainer>({
  id: 'instagram',
  name: 'Instagram',
  policies: ['platform/meta'],
  facts: {
    sources: [
      'https://developers.facebook.com/documentation/instagram-platform/changelog',
      'https://developers.facebook.com/documentation/instagram-platform/reference/instagram-media',
    ],
    checked: '2026-11-22',
    confidence: 'primary',
    textLimits: [{field: 'caption', max: 2200, unit: 'UTF-16 units', confidence: 'secondary'}],
    counting: 'Not documented; UTF-16 units never let a caption through that is too long.',
    native: {
      path: 'is_ai_generated',
      type: 'boolean',
      says: 'has media made or changed with AI',
      about: 'media',
      since: '2026-06-22',
      unset: 'No claim; Instagram may label by what it detects.',
      undo: 'Set when the container is created; no later change is documented.',
      confidence: 'primary',
    },
    altText: {where: 'alt_text', max: 1000, confidence: 'secondary'},
    notes: [
      'At most 5 hashtags since December 2025 (secondary): labels are words, not hashtags.',
      'About 125 characters of a caption show before it is unfolded (secondary): see the option `place`.',
    ],
  },
  shape: isContainer,
  text: {
    field: 'caption',
    get: container => container.caption,
    unavailable(container) {
      if (container.media_type?.toUpperCase() === 'STORIES')
        return {
          reason: 'A story shows no caption.',
          manual: 'Put the label into the picture or the clip itself: a story on Instagram shows no caption.',
          hidden: true,
        }
      return isTrue(container.is_carousel_item)
        ? {
            reason: 'A child of a carousel shows no caption.',
            manual:
              'Put the label into the caption of the carousel, or into the picture or the clip itself: a child shows no caption.',
            hidden: true,
          }
        : undefined
    },
    set: (container, caption) => ({...container, caption}),
  },
  media: mediaOf,
  native: {
    unavailable: container =>
      isTrue(container.is_carousel_item)
        ? {
            reason: 'Instagram refuses it on a child of a carousel.',
            manual: 'Set is_ai_generated on the carousel that this container becomes a child of.',
          }
        : undefined,
    put: container => ({...container, is_ai_generated: isForm(container) ? 'true' : true}),
    remove: ({is_ai_generated: _, ...container}) => container,
  },
  claims: container =>
    [container, ...childrenOf(container)].flatMap(one => {
      const value = one.is_ai_generated
      const [medium = 'image'] = mediaOf(one)
      // It does not tell made from changed: read as the most it can mean.
      return value === undefined
        ? []
        : [{value, ...(isTrue(value) ? {means: {medium, grade: 'ai-generated' as const}} : {})}]
    }),
  unfinished: container =>
    [container, ...childrenOf(container)].flatMap(({image_url, video_url}) =>
      [image_url, video_url].flatMap(address =>
        address === undefined || /^https?:\/\//i.test(address)
          ? []
          : [
              `Instagram fetches media from the web: put the public https address of ${JSON.stringify(address)} in its place.`,
            ],
      ),
    ),
  problems: ({children = []}) =>
    (typeof children === 'string' ? [] : children).flatMap((child, index) =>
      typeof child === 'string' || child.is_ai_generated === undefined
        ? []
        : [
            `children[${index}] has is_ai_generated, which Instagram refuses there: set it on the carousel only.`,
          ],
    ),
  draft({text, images = [], video}) {
    const containers = [
      ...images.map(({src, alt}) => ({image_url: src, ...(alt ? {alt_text: alt} : {})})),
      ...(video ? [{video_url: video.src}] : []),
    ]
    const [only, ...more] = containers
    if (!only)
      throw payloadInvalid('instagram', {
        path: ['images'],
        message: 'missing; expected at least one image, or a video',
        allowed: ['images', 'video'],
      })
    return more.length === 0
      ? {...only, caption: text}
      : {media_type: 'CAROUSEL', caption: text, children: containers}
  },
})

export const examples: PlatformExample<InstagramContainer>[] = [
  {
    name: 'sets the flag and says it in words where a picture is made with AI',
    payload: {
      image_url: 'https://cdn.example.com/a.jpg',
      caption: 'Nye farger i høst.',
      alt_text: 'En gul kåpe',
    },
    disclosure: {origin: 'human', parts: {'a.jpg': 'ai-generated'}},
    words: norwegian,
    expected: {
      image_url: 'https://cdn.example.com/a.jpg',
      caption: 'Nye farger i høst.\n\nBildet er laget med KI.',
      alt_text: 'En gul kåpe',
      is_ai_generated: true,
    },
    report: [
      ['a.jpg', 'is_ai_generated', 'native'],
      ['body', 'label', 'none'],
      ['a.jpg', 'label', 'text'],
    ],
  },
  {
    name: 'says in words only that the caption is written by AI',
    payload: {image_url: 'https://cdn.example.com/a.jpg', caption: 'สวัสดี'},
    disclosure: 'ai-generated',
    words: thai,
    expected: {image_url: 'https://cdn.example.com/a.jpg', caption: 'สวัสดี\n\nข้อความนี้สร้างด้วย AI'},
    report: [['body', 'label', 'text']],
  },
  {
    name: 'sets the flag on the parent of a carousel',
    payload: {
      media_type: 'CAROUSEL',
      caption: 'Three looks.',
      children: [{image_url: 'https://cdn.example.com/1.jpg'}, {image_url: 'https://cdn.example.com/2.jpg'}],
    },
    disclosure: {origin: 'human', parts: {'2.jpg': 'ai-modified'}},
    expected: {
      media_type: 'CAROUSEL',
      caption: 'Three looks.\n\nThe image was changed with AI.',
      children: [{image_url: 'https://cdn.example.com/1.jpg'}, {image_url: 'https://cdn.example.com/2.jpg'}],
      is_ai_generated: true,
    },
  },
  {
    name: 'keeps a flag on a child and points it out',
    payload: {
      media_type: 'CAROUSEL',
      caption: 'Two looks.',
      children: [{image_url: 'https://cdn.example.com/1.jpg', is_ai_generated: true}, '17912345'],
    },
    disclosure: {origin: 'human', parts: {'1.jpg': 'ai-generated'}},
    expected: {
      media_type: 'CAROUSEL',
      caption: 'Two looks.\n\nThe image was made with AI.',
      children: [{image_url: 'https://cdn.example.com/1.jpg', is_ai_generated: true}, '17912345'],
      is_ai_generated: true,
    },
    manual: ['children[0] has is_ai_generated, which Instagram refuses there: set it on the carousel only.'],
  },
  {
    name: 'sets nothing on a child, where it would be an error',
    payload: {image_url: 'https://cdn.example.com/1.jpg', is_carousel_item: true, caption: 'One.'},
    disclosure: {origin: 'human', parts: {'1.jpg': 'ai-generated'}},
    expected: {
      image_url: 'https://cdn.example.com/1.jpg',
      is_carousel_item: true,
      caption: 'One.',
    },
    report: [
      ['1.jpg', 'is_ai_generated', 'manual'],
      ['1.jpg', 'label', 'none'],
      ['body', 'label', 'none'],
    ],
    manual: [
      'Set is_ai_generated on the carousel that this container becomes a child of.',
      'Put the label into the caption of the carousel, or into the picture or the clip itself: a child shows no caption. The words: “Image made with AI”',
    ],
  },
  {
    name: 'says nothing in a caption that a story does not show',
    payload: {image_url: 'https://cdn.example.com/1.jpg', media_type: 'STORIES', caption: 'One.'},
    disclosure: {origin: 'human', parts: {'1.jpg': 'ai-generated'}},
    expected: {
      image_url: 'https://cdn.example.com/1.jpg',
      media_type: 'STORIES',
      caption: 'One.',
      is_ai_generated: true,
    },
    report: [
      ['1.jpg', 'is_ai_generated', 'native'],
      ['1.jpg', 'label', 'none'],
      ['body', 'label', 'none'],
    ],
    manual: [
      'Put the label into the picture or the clip itself: a story on Instagram shows no caption. The words: “Image made with AI”',
    ],
  },
  {
    name: 'takes the strings of a form, and gives strings back',
    payload: {media_type: 'CAROUSEL', children: '1,2,3', caption: 'Looks.', is_carousel_item: 'false'},
    disclosure: {origin: 'human', parts: {'1.jpg': 'ai-generated'}},
    expected: {
      media_type: 'CAROUSEL',
      children: '1,2,3',
      caption: 'Looks.\n\nThe image was made with AI.',
      is_carousel_item: 'false',
      is_ai_generated: 'true',
    },
  },
  {
    name: 'takes a clip that is uploaded afterwards',
    payload: {media_type: 'REELS', upload_type: 'resumable', caption: 'The film.'},
    disclosure: {origin: 'human', parts: {'a.mp4': 'ai-generated'}},
    expected: {
      media_type: 'REELS',
      upload_type: 'resumable',
      caption: 'The film.\n\nThe video was made with AI.',
      is_ai_generated: true,
    },
  },
  {
    name: 'does not count a clip of the article for a post with a picture',
    payload: {image_url: 'https://cdn.example.com/a.jpg', caption: 'Read more.'},
    disclosure: {origin: 'human', parts: {'clip.mp4': 'ai-generated', 'a.jpg': 'human'}},
    expected: {image_url: 'https://cdn.example.com/a.jpg', caption: 'Read more.'},
    report: [
      ['a.jpg', 'is_ai_generated', 'none'],
      ['body', 'label', 'none'],
      ['a.jpg', 'label', 'none'],
      ['clip.mp4', 'label', 'none'],
    ],
  },
  {
    name: 'puts the label first where it must not be folded away',
    payload: {video_url: 'https://cdn.example.com/a.mp4', caption: 'The film.'},
    disclosure: {origin: 'human', parts: {'a.mp4': 'ai-generated'}},
    options: {place: 'start'},
    expected: {
      video_url: 'https://cdn.example.com/a.mp4',
      caption: 'The video was made with AI.\n\nThe film.',
      is_ai_generated: true,
    },
  },
  {
    name: 'takes the label of the caption away where people wrote it, whatever the picture is',
    payload: {
      image_url: 'https://cdn.example.com/a.jpg',
      caption: 'Wool.\n\nThis text was made with AI.',
    },
    disclosure: 'human',
    expected: {image_url: 'https://cdn.example.com/a.jpg', caption: 'Wool.'},
  },
  {
    name: 'takes label and flag of the picture away where people made it, whatever the caption is',
    payload: {
      image_url: 'https://cdn.example.com/a.jpg',
      caption: 'Wool.\n\nThis text was made with AI. The image was made with AI.',
      is_ai_generated: true,
    },
    disclosure: {origin: 'unknown', parts: {'a.jpg': 'human'}},
    expected: {
      image_url: 'https://cdn.example.com/a.jpg',
      caption: 'Wool.\n\nThis text was made with AI.',
    },
  },
  {
    name: 'leaves a flag that claims AI, and tells that it contradicts the record',
    payload: {image_url: 'https://cdn.example.com/a.jpg', caption: 'Wool.', is_ai_generated: true},
    disclosure: {origin: 'human', parts: {'a.jpg': 'human'}},
    expected: {image_url: 'https://cdn.example.com/a.jpg', caption: 'Wool.', is_ai_generated: true},
    manual: [
      'is_ai_generated: true contradicts the record, by which it is not true that the post has media made or changed with AI. It was left as it is: correct the one that is wrong.',
    ],
  },
  {
    name: 'asks for an address that Instagram can fetch',
    payload: {image_url: 'hero.png', caption: 'Wool.'},
    disclosure: 'human',
    expected: {image_url: 'hero.png', caption: 'Wool.'},
    manual: [
      'Instagram fetches media from the web: put the public https address of "hero.png" in its place.',
    ],
  },
  {
    name: 'refuses a post without media',
    payload: {caption: 'Only words.'},
    disclosure: 'human',
    throws: {code: 'payload-invalid'},
  },
]

function mediaOf(container: InstagramContainer): readonly Medium[] {
  const {image_url, video_url, upload_type, media_type, children = []} = container
  const isClipLater = upload_type === 'resumable' && media_type?.toUpperCase() !== 'IMAGE'
  const own: Medium[] = [
    ...(image_url === undefined ? [] : ['image' as const]),
    ...(video_url === undefined && !isClipLater ? [] : ['video' as const, 'audio' as const]),
  ]
  // Of a child that is only an id, nobody knows what it shows.
  const inside =
    typeof children === 'string'
      ? anyMedia
      : children.flatMap(child => (typeof child === 'string' ? anyMedia : mediaOf(child)))
  return [...new Set([...own, ...inside])]
}

const anyMedia: readonly Medium[] = ['image', 'video', 'audio']

function childrenOf({children = []}: InstagramContainer): InstagramContainer[] {
  return typeof children === 'string' ? [] : children.filter(child => typeof child !== 'string')
}

/** Form fields are strings. */
function isTrue(value: boolean | string | undefined): boolean {
  return value === true || (typeof value === 'string' && value.toLowerCase() === 'true')
}

function isForm({children, is_ai_generated, is_carousel_item}: InstagramContainer): boolean {
  return [children, is_ai_generated, is_carousel_item].some(value => typeof value === 'string')
}

function idsIn(children: string): string[] {
  return children.split(/[\s,[\]"]+/).filter(Boolean)
}
