/** Finds the labels that stand among the top-level nodes of a document: by their markers, else by their wording. */
import {findLabel, type LabelId, type Words} from '@forthright/core'
import type {Paragraph, RootContent} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import {foldText, markerOf} from './label-syntax.ts'

/** The property that names the part on a label in a tree that is being rendered. */
export const partProperty = 'dataAiDisclosurePart'

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
  /** Index of the paragraph with its words. */
  paragraph?: number
  /** It stands between both of its markers. */
  closed: boolean
  /** Its paragraph is nothing but emphasis, as we write it. */
  emphasised: boolean
}

/** What is known of the wording of labels. */
export interface Wording {
  words?: readonly Words[] | undefined
  /** Texts that are labels, besides those of the languages. */
  texts?: readonly string[] | undefined
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

/** The label that a whole text is: a form of one of the languages, with what a review or a law adds to it. */
export function knownLabel(text: string, {words = [], texts = []}: Wording): {id?: LabelId} | undefined {
  const match = findLabel(text, words)
  if (match?.start === 0) {
    const review = words.find(one => one.language === match.language)?.notes.reviewed.text
    const rest = text.slice(match.end).trim()
    const added = review !== undefined && rest.startsWith(review) ? rest.slice(review.length).trim() : rest
    if (added === '' || added.startsWith('· ')) return {id: match.id}
  }
  return texts.some(known => foldText(known) === text) ? {} : undefined
}

function regionAt(
  children: readonly RootContent[],
  index: number,
  wording: Wording,
): LabelRegion | undefined {
  const node = children[index]
  const marker = markerOf(node)
  const rendered = propertyOf(node)
  if (node?.type === 'paragraph' && typeof rendered === 'string') {
    return {
      part: rendered,
      text: textOf(node),
      from: index,
      to: index + 1,
      paragraph: index,
      closed: true,
      emphasised: true,
    }
  }
  if (marker?.kind === 'end') return undefined
  if (!marker) return node?.type === 'paragraph' ? unmarked(node, index, wording) : undefined
  const {part} = marker
  const next = children[index + 1]
  const paragraph = next?.type === 'paragraph' ? next : undefined
  const closing = index + (paragraph ? 2 : 1)
  const closed = markerOf(children[closing])?.kind === 'end'
  const region = paragraph && unmarked(paragraph, index + 1, wording)
  // Without its end, only emphasis of known wording is ours: it may be the author's own text.
  if (!paragraph || !(closed || (region?.emphasised ?? false)))
    return {part, text: '', from: index, to: closed ? closing + 1 : index + 1, closed, emphasised: false}
  return {
    ...(region ?? {text: textOf(paragraph), paragraph: index + 1, emphasised: isEmphasis(paragraph)}),
    part,
    from: index,
    to: closed ? closing + 1 : closing,
    closed,
  }
}

/** Types of `data` are extended by the packages that render, of which none is needed here. */
function propertyOf(node: RootContent | undefined): unknown {
  const data = node?.data as {hProperties?: Record<string, unknown>} | undefined
  return data?.hProperties?.[partProperty]
}

function unmarked(node: Paragraph, index: number, wording: Wording): LabelRegion | undefined {
  const text = textOf(node)
  const known = knownLabel(text, wording)
  if (!known) return undefined
  return {
    ...known,
    text,
    from: index,
    to: index + 1,
    paragraph: index,
    closed: false,
    emphasised: isEmphasis(node),
  }
}

function textOf(node: Paragraph): string {
  return foldText(toText(node, {includeHtml: false}))
}

function isEmphasis({children}: Paragraph): boolean {
  return children.length === 1 && children[0]?.type === 'emphasis'
}
