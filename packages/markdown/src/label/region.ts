/** Finds the labels that stand among the top-level nodes of a document: by their comments, else by their wording. */
import type {LabelId, Words} from '@forthright/core'
import {mayBeginLabel, wholeLabel} from '@forthright/core/surface'
import type {Nodes, RootContent} from 'mdast'
import {type LabelShape, shapeAt} from './shape.ts'
import {markerOf} from './syntax.ts'

/** A label among top-level nodes. */
export interface LabelRegion {
  /** The part that its comment names, or it itself; absent where the comment was lost. */
  part?: string
  /** Which label it is, where its wording is known. */
  id?: LabelId
  /** What it says; empty where only markers are left. */
  text: string
  /** Index of its first node. */
  from: number
  /** Index after its last node. */
  to: number
  /** Its words and what they stand in; absent where only markers are left. */
  words?: {from: number; shape: LabelShape}
  /** It is set as a former version did: below the comment that names its part. */
  isFormer?: true
}

/** What is known of labels. */
export interface Wording {
  /** Languages whose labels are known even where their marker was lost. */
  words?: readonly Words[] | undefined
  /** Folded texts that are labels, besides those of the languages. */
  texts?: ReadonlySet<string> | undefined
  /** Name of the component that labels are, where they are one. */
  component?: string | undefined
}

/** The labels of a document, in order. */
export function labelRegions(children: readonly RootContent[], wording: Wording = {}): LabelRegion[] {
  const regions: LabelRegion[] = []
  for (let index = 0; index < children.length; index++) {
    const region = regionAt(children, index, wording)
    if (!region) continue
    regions.push(region)
    index = region.to - 1
  }
  return regions
}

function regionAt(
  children: readonly RootContent[],
  index: number,
  wording: Wording,
): LabelRegion | undefined {
  const marker = markerOf(children[index])
  if (marker?.kind === 'end') return undefined
  return marker ? former(children, index, marker.part, wording) : labelAt(children, index, wording)
}

/** Words with a comment behind them, else what is known by what it names itself or by its wording. */
function labelAt(children: readonly RootContent[], index: number, wording: Wording): LabelRegion | undefined {
  if (isOther(children, index, wording)) return undefined
  const shape = shapeAt(children, index, wording.component)
  if (!shape) return undefined
  const {text, to, ours} = shape
  const known = knownLabel(text, wording)
  const words = {from: index, shape}
  // Words that are set otherwise and say something else may be the author's own.
  const marked = ours || known ? markerBehind(children, shape, known !== undefined, wording) : undefined
  if (marked) {
    const end = markerOf(children[marked.to])
    const isEnd = end?.kind === 'end' && end.part === marked.part
    return {...known, part: marked.part, text, from: index, to: marked.to + (isEnd ? 1 : 0), words}
  }
  // In raw HTML, words are trusted and attributes alone are not.
  if (!known && (shape.part === undefined || children[index]?.type === 'html')) return undefined
  return {...known, ...(shape.part === undefined ? {} : {part: shape.part}), text, from: index, to, words}
}

/**
 * The comment behind words: in their paragraph or on the next line; further below only where the words are known, as
 * formatters set it. One that has words of its own below it, as labels had it once, is not theirs.
 */
function markerBehind(
  children: readonly RootContent[],
  {to, marked}: LabelShape,
  isKnown: boolean,
  wording: Wording,
): {part: string; to: number} | undefined {
  if (marked !== undefined) return {part: marked, to}
  const marker = markerOf(children[to])
  if (marker?.kind !== 'start' || !(isKnown || isRightBelow(children, to))) return undefined
  const {words, to: end} = former(children, to, marker.part, wording)
  const isOfOthers =
    words && !(isRightBelow(children, to) && (isKnown || markerOf(children[end - 1])?.kind !== 'end'))
  return isOfOthers ? undefined : {part: marker.part, to: to + 1}
}

/** A comment with the words below it, or alone. Without the end, only known wording set as we set it is ours. */
function former(
  children: readonly RootContent[],
  index: number,
  part: string,
  wording: Wording,
): LabelRegion & {part: string} {
  const from = index + 1
  const shape = shapeAt(children, from, wording.component)
  const after = shape?.to ?? from
  const end = markerOf(children[after])
  const isClosed = end?.kind === 'end' && end.part === undefined
  const known = shape && knownLabel(shape.text, wording)
  const hasOwn = shape?.marked !== undefined || (end?.kind === 'start' && isRightBelow(children, after))
  const alone = {part, text: '', from: index, isFormer: true as const}
  if (!shape) return {...alone, to: isClosed ? after + 1 : from}
  if (hasOwn || (!isClosed && !(known && shape.ours))) return {...alone, to: from}
  const to = isClosed ? after + 1 : after
  return {...alone, ...known, text: shape.text, to, words: {from, shape}}
}

/** Whether a node begins on the line after the one before it. Trees that are made have no lines. */
function isRightBelow(children: readonly RootContent[], index: number): boolean {
  const above = children[index - 1]?.position?.end.line
  const line = children[index]?.position?.start.line
  return above === undefined || line === undefined || line === above + 1
}

/** Whether a paragraph begins like no label, which is seen without gathering its text. */
function isOther(children: readonly RootContent[], index: number, {words = [], texts}: Wording): boolean {
  const node = children[index]
  if (node?.type !== 'paragraph' || node.data) return false
  if (markerOf(node.children.at(-1)) || markerOf(children[index + 1])) return false
  let leaf: Nodes | undefined = node
  while (leaf && 'children' in leaf) leaf = leaf.children[0]
  const head = leaf?.type === 'text' ? leaf.value.slice(0, 8) : ''
  // White space and joiners are folded later, and colons may begin a directive.
  if (head === '' || /^[:\s]| {2}|[^\S ]|\u2060/.test(head) || mayBeginLabel(head, words)) return false
  for (const text of texts ?? []) if (text.startsWith(head) || head.startsWith(text)) return false
  return true
}

/** The label that a whole text is: of one of the languages, else one of the texts. */
function knownLabel(text: string, {words = [], texts}: Wording): {id?: LabelId} | undefined {
  const id = wholeLabel(text, words)
  if (id !== undefined) return {id}
  return texts?.has(text) ? {} : undefined
}
