/** The images, clips and recordings that a document embeds: in its body, and in the usual fields of front matter. */
import type {Medium} from '@forthright/core'
import {isNameable, mediumOf} from '@forthright/core/surface'
import type {Nodes, Root} from 'mdast'

/** One embedded file. */
export interface Embedded {
  /** As the content spells it. */
  src: string
  medium: Medium
  /** Index of the top-level node that holds it; absent where only front matter names it. */
  block?: number
}

type Visual = Exclude<Medium, 'text'>

/** Fields of front matter that name an image. */
const imageFields: ReadonlySet<string> = new Set([
  'image',
  'images',
  'cover',
  'hero',
  'heroImage',
  'thumbnail',
  'ogImage',
])

/** What the body embeds, in document order. */
export function mediaIn(root: Root): Embedded[] {
  const definitions = new Map<string, string>()
  const imports = new Map<string, string>()
  const embedding: {node: Nodes; block: number}[] = []
  for (const [block, child] of root.children.entries()) {
    visit(child, node => {
      if (node.type === 'definition') {
        if (!definitions.has(node.identifier)) definitions.set(node.identifier, node.url)
      } else if (node.type === 'mdxjsEsm') {
        for (const [, name = '', , src = ''] of node.value.matchAll(
          /^import\s+(\w+)\s+from\s+(['"])(.+?)\2/gm,
        ))
          imports.set(name, src)
      } else if (mayEmbed.has(node.type)) embedding.push({node, block})
    })
  }
  return embedding.flatMap(({node, block}) =>
    sourcesOf(node, definitions, imports).flatMap(({src, medium}) =>
      isNameable(src) ? [{src, medium, block}] : [],
    ),
  )
}

const mayEmbed: ReadonlySet<string> = new Set([
  'image',
  'imageReference',
  'html',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
])

/** What front matter names as the item's image. */
export function mediaInData(data: Readonly<Record<string, unknown>>): Embedded[] {
  return Object.entries(data)
    .flatMap(([field, value]) => (imageFields.has(field) ? value : []))
    .flatMap(value => {
      const {src, url, path} = (typeof value === 'object' && value !== null ? value : {}) as Record<
        string,
        unknown
      >
      const name = typeof value === 'string' ? value : (src ?? url ?? path)
      return typeof name === 'string' && isNameable(name)
        ? [{src: name, medium: mediumOf(name) ?? 'image'}]
        : []
    })
}

function sourcesOf(
  node: Nodes,
  definitions: ReadonlyMap<string, string>,
  imports: ReadonlyMap<string, string>,
): {src: string; medium: Visual}[] {
  switch (node.type) {
    case 'image':
      return [{src: node.url, medium: mediumOf(node.url) ?? 'image'}]
    case 'imageReference': {
      const src = definitions.get(node.identifier)
      return src === undefined ? [] : [{src, medium: mediumOf(src) ?? 'image'}]
    }
    case 'html':
      return tagsOf(node.value)
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const attribute = node.attributes.find(one => one.type === 'mdxJsxAttribute' && one.name === 'src')
      const value = attribute?.value
      const src = typeof value === 'string' ? value : imports.get(value?.value.trim() ?? '')
      return src === undefined ? [] : named(node.name ?? '', src)
    }
    default:
      return []
  }
}

function tagsOf(html: string): {src: string; medium: Visual}[] {
  const tags = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .matchAll(
      /<([A-Za-z][\w.-]*)(?=\s)(?:"[^"]*"|'[^']*'|[^"'<>])*?\ssrc\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/gi,
    )
  return [...tags].flatMap(([, name = '', value = '']) =>
    named(name, value.replace(/^(["'])([\s\S]*)\1$/, '$2').replaceAll('&amp;', '&')),
  )
}

/** A frame or script has a `src` too: the name of the tag or the ending of the file tells. */
function named(tag: string, src: string): {src: string; medium: Visual}[] {
  const byTag = /(img|image|picture)$/i.test(tag) ? 'image' : /^(video|audio)$/i.exec(tag)?.[0].toLowerCase()
  const medium = mediumOf(src) ?? (byTag as Visual | undefined)
  return medium && !/^(script|iframe|embed)$/i.test(tag) ? [{src, medium}] : []
}

function visit(node: Nodes, each: (node: Nodes) => void): void {
  // Most nodes are text.
  if (node.type === 'text') return
  each(node)
  if ('children' in node) for (const child of node.children) visit(child, each)
}
