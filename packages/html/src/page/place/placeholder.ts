/** The comment by which a page says where its label stands; it is the author's, and stays. */
import type {Comment, RootContent} from 'hast'

/** Quick look whether a source may say itself where its label stands. */
export function mayHoldPlaceholder(source: string): boolean {
  return source.includes('disclosure-here')
}

/** Whether a node is the placeholder `<!-- disclosure-here -->`, or in trees of MDX its comment. */
export function isPlaceholder(node: RootContent): boolean {
  const {type, value} = node as {type: string; value?: unknown}
  if (type === 'comment') return /^\s*disclosure-here\s*$/.test((node as Comment).value)
  if (type === 'raw') return /^\s*<!--\s*disclosure-here\s*-->\s*$/.test(String(value))
  return (
    /^mdx(Flow|Text)Expression$/.test(type) && /^\s*\/\*\s*disclosure-here\s*\*\/\s*$/.test(String(value))
  )
}
