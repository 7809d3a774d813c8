/** Makes content for one surface from a post of another. */
import {DisclosureError} from '@forthright/core'
import {canonicalBlocks as htmlBlocks} from '@forthright/html'
import {canonicalBlocks as markdownBlocks, readFrontMatter} from '@forthright/markdown'
import {platforms} from '@forthright/social'
import {knownWords} from '../site/shipped.ts'
import {today} from '../site/today.ts'
import type {Post} from './post.ts'
import {renderHtml} from './render-html.ts'

/** The content of a post for a surface, as published on a day; throws `usage` where one cannot be made from the other. */
export function convert(post: Post, to: string, on: string): unknown {
  if (post.surface === to) return post.content
  if (Object.hasOwn(platforms, to)) return draftFor(post, to, on)
  if (to === 'text') return blocksOf(post).join('\n\n')
  if ((to === 'email' && post.surface === 'html') || (to === 'html' && post.surface === 'email'))
    return withoutHead(post.content as string)
  if ((to === 'html' || to === 'email') && post.surface === 'markdown') {
    if (post.options.format === 'mdx')
      throw cannot(post, to, 'MDX is a program; render it with your site and label the HTML.')
    const {title, description, language} = post.fields
    return renderHtml(withoutHead(post.content as string), {
      title,
      description,
      language: language ?? post.record?.language,
    })
  }
  throw cannot(post, to, `${to} cannot be made from ${post.surface}.`)
}

/** `social.<platform>` of the front matter (a text or a payload), else `social.text`, else description or title. */
function draftFor(post: Post, platform: string, on: string): unknown {
  const {social, title, description, language, image} = post.fields
  const own =
    typeof social === 'object' && social !== null ? (social as Record<string, unknown>)[platform] : undefined
  if (typeof own === 'object' && own !== null) return own
  const general = typeof social === 'string' ? social : (social as {text?: unknown} | undefined)?.text
  const text = [own, general, description, title].find(value => typeof value === 'string' && value !== '') as
    | string
    | undefined
  if (text === undefined && post.surface === 'markdown') {
    throw cannot(
      post,
      platform,
      'The post has no text for it. Give `social.text`, `description` or `title` in the front matter.',
    )
  }
  const parts = {
    text: text ?? blocksOf(post).join('\n\n'),
    at: on === today() ? new Date().toISOString() : `${on}T00:00:00.000Z`,
    ...(language === undefined ? {} : {language}),
    ...(image === undefined ? {} : {images: [image]}),
  }
  try {
    return platforms[platform]?.draft(parts)
  } catch (cause) {
    if (!(cause instanceof DisclosureError)) throw cause
    const hint =
      cause.field === 'images' ? ' Give `image` in the front matter, or the whole payload in `social`.' : ''
    throw cannot(post, platform, `${cause.message}${hint}`, cause)
  }
}

/** What follows the front matter, by the reader that reads it. */
function withoutHead(text: string): string {
  return text.slice(readFrontMatter(text)?.end ?? 0)
}

/** Words as they are shown, without our labels. */
function blocksOf(post: Post): readonly string[] {
  const shown = {...knownWords, plain: true}
  if (post.surface === 'markdown') return markdownBlocks(post.content as string, {...shown, ...post.options})
  if (post.surface === 'html') return htmlBlocks(post.content as string, shown)
  if (typeof post.content === 'string') return [post.content]
  throw cannot(post, 'text', 'The payload of a platform has no text form.')
}

function cannot(post: Post, to: string, why: string, cause?: unknown): DisclosureError {
  return new DisclosureError('usage', `It cannot be labelled for ${to}. ${why}`, {file: post.file, cause})
}
