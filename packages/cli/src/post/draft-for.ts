/** Makes the payload of a platform from a post: its text, and the picture and the clip that stand for it. */
import {DisclosureError, type DisclosureRecord} from '@forthright/core'
import {addressKey} from '@forthright/core/surface'
import {namesOf, type Platform, type PostParts, platforms, uploadPlace} from '@forthright/social'
import {today} from '../site/today.ts'
import type {Fields, Post} from './post.ts'

/** A payload, and what follows from how it was made. */
export interface Drafted {
  payload: unknown
  /** What a person must do so that the post shows all that stands for it. */
  steps: string[]
  /** Ids of the parts of the record that it shows; absent where that cannot be told. */
  parts?: string[]
}

/**
 * `social.<platform>` of the front matter (a text, a payload, or the beginning of one), else `social.text`, else
 * description or title. Throws `usage` where the post has not what the platform asks for.
 */
export function draftFor(post: Post, id: string, on: string, textOf: () => string): Drafted {
  const platform = platforms[id] as Platform<object>
  const {social, language, image, video} = post.fields
  const given = typeof social === 'object' && social !== null ? (social as Record<string, unknown>) : {}
  const own = namesOf(id)
    .map(name => given[name])
    .find(value => value !== undefined)
  const {text, from} = textFor(post.fields, own, given.text)
  const parts: PostParts = {
    text: text ?? (post.surface === 'markdown' && !isObject(own) ? missingText(post, id) : textOf()),
    at: on === today() ? new Date().toISOString() : `${on}T00:00:00.000Z`,
    ...(language === undefined ? {} : {language}),
    ...(image === undefined ? {} : {images: [{...image, upload: uploadPlace(image.src)}]}),
    ...(video === undefined ? {} : {video: {...video, upload: uploadPlace(video.src)}}),
  }
  if (isObject(own)) {
    const completed = complete(platform, own, parts)
    return completed.isAll
      ? {payload: own, steps: []}
      : told(platform, completed.payload, completed.parts, from, post.record)
  }
  try {
    return told(platform, platform.draft(parts), parts, from, post.record)
  } catch (cause) {
    if (!(cause instanceof DisclosureError)) throw cause
    const hint =
      cause.field === 'images' ? ' Give `image` in the front matter, or the whole payload in `social`.' : ''
    throw cannot(post, id, `${cause.message}${hint}`, cause)
  }
}

/** The error for a post that cannot become a post of a platform. */
export function cannot(post: Post, to: string, why: string, cause?: unknown): DisclosureError {
  return new DisclosureError('usage', `It cannot be labelled for ${to}. ${why}`, {file: post.file, cause})
}

/** Names of the front matter that a text may come from. */
type TextField = 'social' | 'description' | 'title'
const spellings: Readonly<Record<TextField, RegExp>> = {
  social: /^social\b/,
  description: /^(?:description|summary|excerpt)$/,
  title: /^title$/,
}

function textFor(
  {social, description, title}: Fields,
  own: unknown,
  general: unknown,
): {text?: string; from?: TextField} {
  const candidates: [unknown, TextField][] = [
    [own, 'social'],
    [typeof social === 'string' ? social : general, 'social'],
    [description, 'description'],
    [title, 'title'],
  ]
  for (const [text, from] of candidates) if (typeof text === 'string' && text !== '') return {text, from}
  return {}
}

function missingText(post: Post, id: string): never {
  throw cannot(
    post,
    id,
    'The post has no text for it. Give `social.text`, `description` or `title` in the front matter.',
  )
}

/** What an author wrote of a payload goes before what is made of the post; where it has media, no others come in. */
function complete(
  platform: Platform<object>,
  own: object,
  all: PostParts,
): {isAll: boolean; payload: object; parts: PostParts} {
  const {images: _, video: __, ...bare} = all
  const field = platform.facts.textLimits[0]?.field ?? 'text'
  const text = (own as Record<string, unknown>)[field]
  const isWhole = Array.isArray(own) || typeof text !== 'string'
  if (isWhole) return {isAll: true, payload: own, parts: bare}
  const parts = {...(hasMedia(platform, own) ? bare : all), text}
  try {
    return {isAll: false, payload: {...platform.draft(parts), ...own}, parts}
  } catch (error) {
    if (!(error instanceof DisclosureError)) throw error
    return {isAll: true, payload: own, parts: bare}
  }
}

function hasMedia(platform: Platform<object>, own: object): boolean {
  try {
    return platform.read(own).held.some(({medium}) => medium !== 'text')
  } catch {
    return false
  }
}

/** What of the media is in the payload, what is not, and which parts of the record those are. */
function told(
  {name, facts}: Platform<object>,
  payload: object,
  {images = [], video}: PostParts,
  from: TextField | undefined,
  record: DisclosureRecord | undefined,
): Drafted {
  const held = new Set(stringsIn(payload))
  const media = [...images, ...(video ? [video] : [])]
  const shown = media.filter(({src}) => held.has(src) || held.has(uploadPlace(src)))
  const steps = [
    ...media
      .filter(one => !shown.includes(one))
      .map(
        ({src}) =>
          `${src}: a post on ${name} has no place for it beside the rest. Post it by itself, or add it by hand, with its disclosure.`,
      ),
    ...images
      .filter(one => shown.includes(one))
      .flatMap(({src, alt}) => {
        if (!alt)
          return [
            `${src}: give it an alternative text, for people who do not see it (\`imageAlt\` of the front matter).`,
          ]
        return held.has(alt) || !facts.altText
          ? []
          : [`${src}: give its alternative text, “${alt}”, by ${facts.altText.where}.`]
      }),
  ]
  const parts =
    record &&
    partsShown(
      record,
      shown.map(({src}) => src),
      from,
    )
  return {payload, steps, ...(parts ? {parts} : {})}
}

/** The text, and the media where all of them are named in the record; undefined where one is not. */
function partsShown(
  {parts}: DisclosureRecord,
  sources: readonly string[],
  from: TextField | undefined,
): string[] | undefined {
  const texts = parts.filter(
    ({medium, at}) =>
      medium === 'text' &&
      (at === undefined || (from !== undefined && 'field' in at && spellings[from].test(String(at.field)))),
  )
  const media = sources.map(src =>
    parts.filter(
      ({id, medium, at}) =>
        medium !== 'text' &&
        [id, at && 'src' in at ? at.src : undefined].some(
          one => one !== undefined && addressKey(one) === addressKey(src),
        ),
    ),
  )
  if (media.some(found => found.length === 0)) return undefined
  return [...texts, ...media.flat()].map(({id}) => id)
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return isObject(value) ? Object.values(value).flatMap(stringsIn) : []
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
