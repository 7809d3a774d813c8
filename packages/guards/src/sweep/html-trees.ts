/** The trees of a page without what is ours, to tell whether the author's is as it was. */
import {type DefaultTreeAdapterMap, parse, parseFragment} from 'parse5'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

/** How a page may be read: by itself with scripts and without, and where it has no frame, inside of another page. */
export const readings = {
  'with scripts': source => parse(source, {scriptingEnabled: true}),
  'without scripts': source => parse(source, {scriptingEnabled: false}),
  'in another page': source => parseFragment(source, {scriptingEnabled: true}),
} as const satisfies Record<string, (source: string) => Node>

/** A tree as lines, one a node, indented by depth; neighbouring texts are one, and nothing of ours is in it. */
export function outline(root: Node): string {
  const lines: string[] = []
  let text: string | undefined
  const flush = (depth: number) => {
    if (text) lines.push(`${' '.repeat(depth)}${JSON.stringify(text)}`)
    text = undefined
  }
  const open: {node: Node; depth: number; leaves?: boolean}[] = [{node: root, depth: -1}]
  for (let next = open.pop(); next; next = open.pop()) {
    const {node, depth, leaves} = next
    if (leaves) {
      flush(depth + 1)
      continue
    }
    if ('value' in node) {
      text = (text ?? '') + node.value
      continue
    }
    if ('attrs' in node && isOurs(node)) continue
    if (depth >= 0) {
      flush(depth)
      lines.push(' '.repeat(depth) + signOf(node))
    }
    open.push({node, depth, leaves: true})
    const children: Node[] = 'childNodes' in node ? [...node.childNodes] : []
    if ('content' in node) children.push(node.content)
    if ('attrs' in node && isMerged(node)) continue
    for (const child of children.toReversed()) open.push({node: child, depth: depth + 1})
  }
  return lines.join('\n')
}

function signOf(node: Exclude<Node, DefaultTreeAdapterMap['textNode']>): string {
  if (!('attrs' in node)) return 'data' in node ? `<!--${node.data}-->` : node.nodeName
  const attributes = node.attrs
    .filter(({name}) => !isMarked(node) || !markNames.has(name))
    .map(({prefix, name, value}) => ` ${prefix ? `${prefix}:` : ''}${name}=${JSON.stringify(value)}`)
  return `${node.namespaceURI.split('/').at(-1)}:${node.tagName}${attributes.sort().join('')}`
}

const markNames: ReadonlySet<string> = new Set(
  'ai-disclosure ai-model ai-provider data-ai-grade data-ai-reviewed data-ai-models data-ai-part data-forthright'.split(
    ' ',
  ),
)

function isOurs(node: Element): boolean {
  const {tagName} = node
  if (attributeOf(node, 'data-forthright') === '') return true
  const isLabel = attributeOf(node, 'class')?.split(' ').includes('ai-disclosure')
  return ['p', 'div', 'span'].includes(tagName) && isLabel === true && has(node, 'data-ai-disclosure-part')
}

/** JSON-LD of the author that our statement was put into. */
function isMerged(node: Element): boolean {
  return node.tagName === 'script' && (attributeOf(node, 'data-forthright')?.startsWith('/') ?? false)
}

function isMarked(node: Element): boolean {
  return has(node, 'data-forthright')
}

function has(node: Element, name: string): boolean {
  return attributeOf(node, name) !== undefined
}

function attributeOf({attrs}: Element, name: string): string | undefined {
  return attrs.find(one => one.name === name)?.value
}
