/** Finds blocks with a reference to a C2PA manifest in a text, wherever they stand; see manifest-reference.ts. */
import type {Nodes} from 'mdast'

/** The delimiter before a reference. */
export const begin = '-----BEGIN C2PA MANIFEST-----'
/** The delimiter after a reference. */
export const end = '-----END C2PA MANIFEST-----'

/** Whether a node is a comment with a block in it. */
export function isManifestComment(node: Nodes | undefined): boolean {
  return (node?.type === 'html' || node?.type === 'mdxFlowExpression') && node.value.includes(begin)
}

/** Front matter whose three bare lines of a block are comments, so that it can be parsed; as long as before. */
export function withCommentedManifest(inner: string): string {
  return inner.includes(begin) ? inner.replace(bareBlock, commented) : inner
}

/** Turns {@link withCommentedManifest} back in text that came of it. */
export function withBareManifest(inner: string, original: string): string {
  const block = bareBlock.exec(original)?.[0]
  return block === undefined ? inner : inner.replace(commented(block), () => block)
}

const bareBlock = new RegExp(`^${begin}\\r?\\n[^\\r\\n]*\\r?\\n${end}`, 'm')

function commented(block: string): string {
  return block.replace(/^[^\r\n]/gm, '#')
}

/** A block with its whole lines. */
export interface ManifestBlock {
  reference: string
  start: number
  /** After the line ending. */
  stop: number
}

/** The first two blocks at most: more than one is one too many. One without an end, or broken, has no reference. */
export function blocksIn(source: string): ManifestBlock[] {
  const blocks: ManifestBlock[] = []
  for (let at = source.indexOf(begin); at >= 0 && blocks.length < 2; at = source.indexOf(begin, at + 1)) {
    const after = source.indexOf(end, at)
    const reference = after < 0 ? '' : referenceIn(source.slice(at + begin.length, after))
    const stop = reference === '' ? at + begin.length : after + end.length
    const lineEnd = source.indexOf('\n', stop)
    blocks.push({
      reference,
      start: source.lastIndexOf('\n', at) + 1 || (source.startsWith('\uFEFF') ? 1 : 0),
      stop: lineEnd < 0 ? source.length : lineEnd + 1,
    })
  }
  return blocks
}

/** It stands between the delimiters on their line, or on a line of its own. */
function referenceIn(between: string): string {
  const [first = '', second, third, ...rest] = between.split(/\r?\n/).map(line => line.trim())
  if (second === undefined) return first
  const isAlone = first === '' && /^#?$/.test(third ?? 'x') && rest.length === 0
  return isAlone ? second.replace(/^#\s*/, '') : ''
}
