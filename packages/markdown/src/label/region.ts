/** Finds the labels that stand among the top-level nodes of a document: by their markers, else by their wording. */
import type {LabelId, Words} from '@forthright/core'
import {mayBeginLabel, wholeLabel} from '@forthright/core/surface'
import type {Nodes, RootContent} from 'mdast'
import {type LabelShape, shapeAt} from './shape.ts'
import {markerOf} from './syntax.ts'

/** A label among top-level nodes. */
export interface LabelRegion {
  /** The part its marker names; absent where the marker was lost. */
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
  /** It stands between both of its markers, or carries them itself. */
  closed: boolean
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
  if (!marker) return unmarked(children, index, wording)
  const {part} = marker
  const from = index + 1
  const shape = shapeAt(children, from, wording.component)
  const after = shape?.to ?? from
  const closed = markerOf(children[after])?.kind === 'end'
  const known = shape && knownLabel(shape.text, wording)
  // Without its end, only known wording set as we set it is ours: it may be the author's own text.
  if (!shape) return {part, text: '', from: index, to: closed ? after + 1 : from, closed}
  if (!closed && !(known && shape.ours)) return {part, text: '', from: index, to: from, closed}
  return {
    ...known,
    part,
    text: shape.text,
    from: index,
    to: closed ? after + 1 : after,
    words: {from, shape},
    closed,
  }
}

/** Known by what it names itself, else by its wording. */
function unmarked(
  children: readonly RootContent[],
  index: number,
  wording: Wording,
): LabelRegion | undefined {
  if (isOther(children[index], wording)) return undefined
  const shape = shapeAt(children, index, wording.component)
  if (!shape) return undefined
  const {text, part, to} = shape
  const known = knownLabel(text, wording)
  // In raw HTML, words are trusted and attributes alone are not.
  if (!known && (part === undefined || children[index]?.type === 'html')) return undefined
  const words = {from: index, shape}
  return {
    ...known,
    ...(part === undefined ? {} : {part}),
    text,
    from: index,
    to,
    words,
    closed: part !== undefined,
  }
}

/** Whether a paragraph begins like no label, which is seen without gathering its text. */
function isOther(node: RootContent | undefined, {words = [], texts}: Wording): boolean {
  if (node?.type !== 'paragraph' || node.data) return false
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
