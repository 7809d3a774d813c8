/** Renders the Markdown that stands in a card of rich text, as its host does when it renders the page. */
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, {allowDangerousHtml: true})
  .use(rehypeStringify, {allowDangerousHtml: true})

/** HTML of Markdown, a fragment. */
export function markdownCard(source: string): string {
  return String(processor.processSync(source))
}
