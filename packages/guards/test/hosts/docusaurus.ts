import {createRequire} from 'node:module'
import {join} from 'node:path'
import {cache, type Host, hasPackage, type Seen} from './host.ts'

interface Utilities {
  DEFAULT_PARSE_FRONT_MATTER: unknown
  parseMarkdownFile(file: {
    filePath: string
    fileContent: string
    parseFrontMatter: unknown
  }): Promise<{frontMatter: {title?: unknown}; contentTitle?: string; excerpt?: string; content: string}>
}

/** What is compiled as MDX, and Markdown that is not. */
export const docusaurus: readonly Host[] = (['mdx', 'md'] as const).map(form => ({
  name: `Docusaurus with .${form}`,
  isThere: hasPackage('@docusaurus/utils'),
  form,
  isDated: false,
  heads: {yaml: '---\ntitle: Wool\n---\n\n', none: ''},
  async ask(posts) {
    const utilities = createRequire(join(cache, 'package.json'))('@docusaurus/utils') as Utilities
    const seen: Record<string, Seen> = {}
    for (const [name, fileContent] of Object.entries(posts)) {
      const {frontMatter, contentTitle, excerpt, content} = await utilities.parseMarkdownFile({
        filePath: `${name}.${form}`,
        fileContent,
        parseFrontMatter: utilities.DEFAULT_PARSE_FRONT_MATTER,
      })
      seen[name] = {title: frontMatter.title ?? contentTitle, excerpt: excerpt ?? '', content}
    }
    return seen
  },
}))
