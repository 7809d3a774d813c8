/** Renders a Markdown post to an HTML document, so that every mark has a place to land. */
import type {Root} from 'hast'
import rehypeRaw from 'rehype-raw'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'

/** What the document says of itself in its head. */
export interface Head {
  title?: string | undefined
  description?: string | undefined
  language?: string | undefined
}

/** An HTML document with a post in an `<article>`, whose front matter is cut off; MDX is not rendered, for it is a program. */
export function renderHtml(markdown: string, head: Head): string {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, {allowDangerousHtml: true})
    .use(rehypeRaw)
    .use(() => (tree: Root) => document(tree, head))
    .use(rehypeStringify)
  return String(processor.processSync(markdown))
}

function document(tree: Root, {title, description, language}: Head): Root {
  const element = (tagName: string, properties: Record<string, string>, children: Root['children'] = []) =>
    ({type: 'element', tagName, properties, children}) as Root['children'][number]
  const line = {type: 'text', value: '\n'} as const
  const lines = (nodes: Root['children']) => nodes.flatMap(node => [node, line])
  return {
    type: 'root',
    children: [
      {type: 'doctype'},
      line,
      element('html', language === undefined ? {} : {lang: language}, [
        line,
        element('head', {}, [
          line,
          ...lines([
            element('meta', {charset: 'utf-8'}),
            element('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
            ...(title === undefined ? [] : [element('title', {}, [{type: 'text', value: title}])]),
            ...(description === undefined
              ? []
              : [element('meta', {name: 'description', content: description})]),
          ]),
        ]),
        line,
        element('body', {}, [
          line,
          element('article', {}, [line, ...(tree.children as Root['children']), line]),
          line,
        ]),
        line,
      ]),
      line,
    ],
  }
}
