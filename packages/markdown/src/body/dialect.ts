/**
 * Tells MDX from Markdown where nobody says which it is: Docusaurus, Astro, Next and others compile `.md` as MDX, which an
 * HTML comment breaks, while a comment of MDX is printed as text by all others.
 */
import {DisclosureError} from '@forthright/core'
import type {Nodes} from 'mdast'
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
  const sign = signIn(body, source)
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

/** What in a body of Markdown is MDX: a statement, a comment in braces outside of code, or the tag of a component. */
function signIn({root, shift, start}: Body, source: string): string | undefined {
  if (root.children.some(isStatement)) return 'import or export'
  let component: string | undefined
  const code: [start: number, end: number][] = []
  const open: Nodes[] = [...root.children]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'html') component ??= componentIn(node.value, source)
    const {start: from, end: to} = node.position ?? {}
    if (/^(?:code|inlineCode|html)$/.test(node.type))
      code.push([(from?.offset ?? 0) + shift, (to?.offset ?? 0) + shift])
    if ('children' in node) open.push(...node.children)
  }
  return hasBraces(source, start, code) ? '{/* … */}' : component
}

function hasBraces(source: string, start: number, code: readonly (readonly [number, number])[]): boolean {
  let [text, at] = ['', start]
  for (const [from, to] of code.toSorted((a, b) => a[0] - b[0])) {
    text += `${source.slice(at, from)} `
    at = to
  }
  text += source.slice(at)
  const open = text.search(/(?<!\\)\{\/\*/)
  return open >= 0 && text.indexOf('*/}', open + 3) >= 0
}

/** Names in capitals alone are HTML as it was once written; a lone opening tag is a type such as `<String>`. */
function componentIn(html: string, source: string): string | undefined {
  for (const [tag, name = ''] of html.matchAll(/<([A-Z][\w.]*)(?=[\s/>])[^<>]*>/g)) {
    if (/^[A-Z\d]+$/.test(name)) continue
    if (tag.endsWith('/>') || source.includes(`</${name}>`)) return `<${name}>`
  }
  return undefined
}

function hasComment(node: Nodes): boolean {
  if (node.type === 'html') return node.value.includes('<!--')
  return 'children' in node && node.children.some(hasComment)
}
