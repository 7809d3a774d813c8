/** The tools that content meets on its way, each as it is used most: with its defaults, or the usual options. */
import {type EvaluateOptions, evaluate} from '@mdx-js/mdx'
import createDOMPurify from 'dompurify'
import {JSDOM} from 'jsdom'
import juice from 'juice'
import * as prettier from 'prettier'
import rehypeParse from 'rehype-parse'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import sanitizeHtml from 'sanitize-html'
import striptags from 'striptags'
import {unified} from 'unified'
import xss from 'xss'
import manifest from '../../package.json' with {type: 'json'}
import {minify} from './minify.ts'

/** One tool. */
export interface Tool {
  /** As the table has it. */
  name: string
  /** The package whose version is told. */
  package: string
  /** How it is used. */
  how: string
  /** Whether it leaves text without markup, in which words of neighbours run together. */
  leavesText?: boolean
  /** The sample that it is made for; all where absent. */
  sample?: string
  run(content: string): string | Promise<string>
}

const purify = createDOMPurify(new JSDOM('').window)

/** What HTML meets. */
export const htmlTools: readonly Tool[] = [
  {
    name: 'sanitize-html',
    package: 'sanitize-html',
    how: 'defaults',
    run: content => sanitizeHtml(content),
  },
  {
    name: 'DOMPurify',
    package: 'dompurify',
    how: 'defaults, in jsdom',
    run: content => purify.sanitize(content),
  },
  {
    name: 'rehype-sanitize',
    package: 'rehype-sanitize',
    how: 'default schema, which is that of GitHub',
    run: content =>
      String(
        unified()
          .use(rehypeParse, {fragment: !content.startsWith('<!doctype')})
          .use(rehypeSanitize)
          .use(rehypeStringify)
          .processSync(content),
      ),
  },
  {
    name: 'striptags',
    package: 'striptags',
    how: 'defaults: no tag stays',
    leavesText: true,
    sample: 'plain fragment',
    run: content => striptags(content),
  },
  {
    name: 'xss',
    package: 'xss',
    how: 'defaults: other tags are printed',
    sample: 'plain fragment',
    run: content => xss(content),
  },
  {
    name: 'Prettier',
    package: 'prettier',
    how: 'parser `html`',
    run: content => prettier.format(content, {parser: 'html'}),
  },
  {name: 'juice', package: 'juice', how: 'defaults', run: content => juice(content)},
  {
    name: 'html-minifier-terser',
    package: 'html-minifier-terser',
    how: 'white space, comments, optional tags, quotes, redundant and empty attributes; attributes and classes sorted',
    run: minify,
  },
]

/** What Markdown meets; all but Prettier give HTML. */
export const markdownTools: readonly Tool[] = [
  {
    name: 'raw HTML dropped',
    package: 'remark-rehype',
    how: 'remark-parse, remark-gfm, remark-directive, and remark-rehype with its defaults',
    run: content =>
      String(
        unified()
          .use(remarkParse)
          .use(remarkGfm)
          .use(remarkDirective)
          .use(remarkRehype)
          .use(rehypeStringify)
          .processSync(withoutFrontMatter(content)),
      ),
  },
  {
    name: 'raw HTML sanitized',
    package: 'rehype-sanitize',
    how: 'remark-parse, remark-gfm, remark-rehype, rehype-raw, and rehype-sanitize with its default schema',
    run: content =>
      String(
        unified()
          .use(remarkParse)
          .use(remarkGfm)
          .use(remarkRehype, {allowDangerousHtml: true})
          .use(rehypeRaw)
          .use(rehypeSanitize)
          .use(rehypeStringify)
          .processSync(withoutFrontMatter(content)),
      ),
  },
  {
    name: 'Prettier',
    package: 'prettier',
    how: 'parser `markdown`',
    run: content => prettier.format(content, {parser: 'markdown'}),
  },
]

/** What MDX meets. */
export const mdxTools: readonly Tool[] = [
  {
    name: 'MDX',
    package: '@mdx-js/mdx',
    how: '`evaluate`, with a component that shows its children',
    run: async content => {
      const {default: Content} = await evaluate(withoutFrontMatter(content), runtime)
      return Content({
        components: {AiDisclosure: ({children}: Props) => inner(children)},
      }) as unknown as string
    },
  },
  {
    name: 'Prettier',
    package: 'prettier',
    how: 'parser `mdx`',
    run: content => prettier.format(content, {parser: 'mdx'}),
  },
]

/** The version of a tool, which is pinned. */
export function versionOf(tool: Tool): string {
  return manifest.devDependencies[tool.package as keyof typeof manifest.devDependencies] ?? ''
}

function withoutFrontMatter(content: string): string {
  return content.replace(/^---\n[\s\S]*?\n---\n/, '')
}

interface Props {
  children?: unknown
  [name: string]: unknown
}

/** The least that MDX can be rendered with: elements are strings. */
const runtime: EvaluateOptions = {
  Fragment: ({children}: Props) => inner(children),
  jsx: toHtml,
  jsxs: toHtml,
}

function toHtml(type: unknown, {children, ...attributes}: Props): string {
  if (typeof type === 'function') return String(type({children, ...attributes}))
  const list = Object.entries(attributes).map(([name, value]) => ` ${name}="${String(value)}"`)
  return `<${String(type)}${list.join('')}>${inner(children)}</${String(type)}>`
}

function inner(children: unknown): string {
  return [children]
    .flat()
    .map(child => (typeof child === 'string' ? child : ''))
    .join('')
}
