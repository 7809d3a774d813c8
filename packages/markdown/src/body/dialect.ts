/**
 * Tells MDX from Markdown where nobody says which it is: Docusaurus, Astro, Next and others compile `.md` as MDX, which an
 * HTML comment breaks, while a comment of MDX is printed as text by all others.
 */
import {DisclosureError} from '@forthright/core'
import type {Nodes, Root} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import type {Fenced} from '../front-matter/find-block.ts'
import {type Body, type Format, parseBody} from './parse.ts'

/** A body, in the dialect that it is in. */
export interface Told {
  format: Format
  body: Body
  /** Why it cannot be told for sure: neither form of a comment is then safe. */
  doubt?: string
}

/** Cheap to ask, and true of every text that {@link signIn} finds a sign in. */
const mayBeMdx = /^(?:import|export)\s|\{\/\*|<[A-Z]/m

/** A statement that begins a block of MDX. */
const statement =
  /^(?:import\s*(?:[\w*{][^\n]*?\sfrom\s*|[\w$]+\s*,\s*\{[^}]*\}\s*from\s*|\{[^}]*\}\s*from\s*)?["']|export\s+(?:const|let|var|function|async|class|default)\s|export\s*[{*])/

/** Parses a body of which nobody says the dialect. */
export function parseEither(source: string, block: Pick<Fenced, 'end'> | undefined): Told {
  const body = parseBody(source, 'md', block)
  if (!mayBeMdx.test(source.slice(body.start))) return {format: 'md', body}
  const sign = signIn(body.root, source)
  // With a comment of HTML in it, MDX would not have compiled either.
  if (!sign || hasComment(body.root)) return {format: 'md', body}
  if (!sign.startsWith('<'))
    try {
      return {format: 'mdx', body: parseBody(source, 'mdx', block)}
    } catch (cause) {
      if (!(cause instanceof DisclosureError)) throw cause
    }
  const doubt = `The file has ${sign} and may be compiled as MDX, or by a host with components of its own. Say which it is: the option format (md or mdx), --from, or files in the configuration.`
  return {format: 'md', body, doubt}
}

/** Whether a top-level node of Markdown is a statement of MDX, which stays first. */
export function isStatement(node: Nodes | undefined): boolean {
  return node?.type === 'paragraph' && statement.test(toText(node, {includeHtml: false}))
}

/** What in a tree of Markdown is MDX: a statement, a comment in braces, or the tag of a component. */
function signIn(root: Root, source: string): string | undefined {
  if (root.children.some(isStatement)) return 'import or export'
  let component: string | undefined
  const open: Nodes[] = [...root.children]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'text' && /\{\/\*[\s\S]*\*\/\}/.test(node.value)) return '{/* … */}'
    if (node.type === 'html') component ??= componentIn(node.value, source)
    if ('children' in node) open.push(...node.children)
  }
  return component
}

/** Names in capitals alone are HTML as it was once written; a lone opening tag is a type such as `<String>`. */
function componentIn(html: string, source: string): string | undefined {
  for (const [tag, name = ''] of html.matchAll(/<([A-Z][\w.]*)(?=[\s/>])[^<>]*>/g)) {
    if (/^[A-Z\d]+$/.test(name)) continue
    if (tag.endsWith('/>') || source.includes(`</${name}>`)) return `<${name}>`
  }
  return undefined
}

function hasComment({children}: Root): boolean {
  return children.some(node => node.type === 'html' && node.value.includes('<!--'))
}
