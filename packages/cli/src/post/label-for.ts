/** Labels a whole post for one channel: converts it, chooses the language, writes the disclosure. */
import type {HtmlOptions} from '@forthright/html'
import {platforms} from '@forthright/social'
import {type Labelled, labelRead} from '../site/create-forthright.ts'
import {checkedCall, type LabelOptions, type SiteOptions} from '../site/options.ts'
import {convert, drafted} from './convert.ts'
import type {Drafted} from './draft-for.ts'
import type {Post} from './post.ts'
import {surfaceOf} from './surfaces.ts'

/** A labelled post, in the form of the channel: text, or the payload of a platform. */
export interface LabelledPost extends Labelled<unknown> {
  file: string
  to: string
}

/** How to label a post. */
export interface LabelPostOptions extends LabelOptions {
  /** What only HTML can carry. */
  html?: HtmlOptions | undefined
}

/**
 * Labels a post for a channel, e.g. `html`, `markdown`, `text` or `x`. The language is the one asked for, else the
 * record's, else the post's own where there are words for it, else the site's, else English; the result says which was
 * asked and chosen.
 *
 * @example
 * labelFor(readPost({file: 'post.md', text, format: 'markdown'}), 'x', {markets: ['EU']}).content
 */
export function labelFor(
  post: Post,
  to: string = post.surface,
  {html, ...options}: LabelPostOptions = {},
  site: SiteOptions = {},
): LabelledPost {
  const surface = surfaceOf(to)
  const checked = checkedCall<object>('labelFor', site, options)
  const isDraft = post.surface !== surface.id && Object.hasOwn(platforms, surface.id)
  const {
    payload,
    steps = [],
    parts,
  }: Partial<Drafted> = isDraft ? drafted(post, surface.id, checked.settings.on) : {}
  const labelled = labelRead(
    surface,
    isDraft ? payload : convert(post, surface.id, checked.settings.on),
    {
      record: post.record,
      held: post.reading.held,
      markets: post.reading.markets,
      file: post.file,
      hints: {content: post.fields.language},
      published: options.published ?? post.fields.published,
    },
    {
      ...checked,
      rest: {
        ...(surface.id === post.surface ? post.options : {}),
        ...(surface.id === 'html' ? html : {}),
        ...(parts ? {parts} : {}),
      },
    },
  )
  const manual = [...new Set([...labelled.manual, ...steps])]
  return {...labelled, manual, file: post.file, to: surface.id}
}
