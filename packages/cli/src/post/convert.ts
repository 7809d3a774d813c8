/** Makes content for one surface from a post of another. */
import {canonicalBlocks as htmlBlocks} from '@forthright/html'
import {canonicalBlocks as markdownBlocks, readFrontMatter} from '@forthright/markdown'
import {platforms} from '@forthright/social'
import {knownWords} from '../site/shipped.ts'
import {cannot, type Drafted, draftFor} from './draft-for.ts'
import type {Post} from './post.ts'
import {renderHtml} from './render-html.ts'

/** The content of a post for a surface, as published on a day; throws `usage` where one cannot be made from the other. */
export function convert(post: Post, to: string, on: string): unknown {
  if (post.surface === to) return post.content
  if (Object.hasOwn(platforms, to)) return drafted(post, to, on).payload
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

/** The payload of a platform from a post that is none. */
export function drafted(post: Post, platform: string, on: string): Drafted {
  return draftFor(post, platform, on, () => blocksOf(post).join('\n\n'))
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
