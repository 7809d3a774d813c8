/** Labels a whole post for one channel: converts it, chooses the language, writes the disclosure. */
import type {HtmlOptions} from '@forthright/html'
import {type Labelled, type LabelOptions, labelHeld} from '../site/label.ts'
import {today} from '../site/today.ts'
import {convert} from './convert.ts'
import {spoken} from './own-language.ts'
import type {Post} from './post.ts'
import {surfaceOf} from './surfaces.ts'

/** A labelled post, in the form of the channel: text, or the payload of a platform. */
export interface LabelledPost extends Labelled<unknown> {
  file: string
  to: string
}

/**
 * Labels a post for a channel, e.g. `html`, `markdown`, `text` or `x`. The language is the one asked for, else the
 * record's, else the post's own where there are words for it, else English; the result says which was asked and chosen.
 */
export function labelFor(
  post: Post,
  to: string = post.surface,
  {
    language,
    defaultLanguage,
    html,
    ...options
  }: LabelOptions & {defaultLanguage?: string | undefined; html?: HtmlOptions | undefined} = {},
): LabelledPost {
  const tag = language ?? post.record?.language ?? spoken(post.fields.language) ?? defaultLanguage
  const labelled = labelHeld(
    surfaceOf(to),
    convert(post, to, options.on ?? today()) as never,
    post.record,
    post.reading.held,
    {
      published: post.fields.published,
      ...options,
      ...(to === post.surface ? post.options : {}),
      ...(tag === undefined ? {} : {language: tag}),
      ...(to === 'html' ? html : {}),
    } as never,
  )
  return {...labelled, file: post.file, to}
}
