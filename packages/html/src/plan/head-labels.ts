/** Plans the labels at the head of the content: of the text, and of media that the page does not show. */
import type {PartDisclosure} from '@forthright/core'
import {unlabelled, unplaced} from '@forthright/core/surface'
import type {Element} from 'hast'
import type {NewElement} from '../hast/new-element.ts'
import {isElement} from '../hast/tree.ts'
import {labelMarks} from '../marks/part-marks.ts'
import type {MediaElement} from '../page/media-element.ts'
import {isWholeLabel, partsOf} from '../page/own.ts'
import {contentElement} from '../page/page.ts'
import {nextAt, standsAbove, standsAt} from '../page/place/spot.ts'
import {
  type Draft,
  groupByLabel,
  iconFor,
  keepLabel,
  type LabelGroup,
  lostLabelFor,
  ownLabelFor,
  ownParagraphsOf,
  sourceLabelFor,
  strippedParagraphFor,
} from './draft.ts'
import {paragraphLabel} from './label-element.ts'
import {bodyOf, strictest} from './speaking-part.ts'

/** What is yet to be inserted at the head of the content, and after which label that is there already. */
export interface HeadLabels {
  fresh: NewElement[]
  after: Element | undefined
  /** Whether one that stood elsewhere goes, and is written anew. */
  isMoved: boolean
}

/** Plans them; the insertion itself is left to the caller. With `anew`, labels of earlier runs are not kept in their places. */
export function planHeadLabels(draft: Draft, anew: boolean): HeadLabels {
  const {page, parts, disclosure} = draft
  const text = parts.filter(({part}) => part.medium === 'text').map(({part}) => part)
  const elsewhere = parts.filter(({part, shown}) => part.medium !== 'text' && shown.length === 0)
  const below = anew || page.labels.length === 0 ? new Set() : labelledBelow(draft)
  const [apart, together] = [true, false].map(isBelow =>
    elsewhere.flatMap(({part}) => (below.has(part.part) === isBelow ? [part] : [])),
  ) as [PartDisclosure[], PartDisclosure[]]
  const groups = [
    ...textGroup(text),
    ...apart.flatMap(part => groupByLabel([part])),
    ...groupByLabel(together),
  ]
  const body = bodyOf(disclosure.parts)
  const result: HeadLabels = {fresh: [], after: undefined, isMoved: false}
  const possible = draft.head !== undefined
  const own = anew ? undefined : ownParagraphsOf(draft)
  const far = new Set(apart)
  const shown = new Set(page.media.map(({medium}) => medium))
  const doubtful = new Map(parts.map(one => [one.part.part, one.doubtful] as const).toReversed())
  let opening: Element[] | undefined
  for (const group of groups) {
    const [speaker] = group.parts
    // Of a fragment, what is around its text may be left behind.
    const marked = speaker === body && page.html !== undefined && contentElement(page) !== undefined
    const marks = speaker && !marked ? labelMarks(speaker) : {}
    const element = paragraphLabel(group.ids, group.label, marks, iconFor(draft, group))
    const isFar = speaker !== undefined && far.has(speaker)
    const before = ownLabelFor(draft, group, own?.get(group.ids[0]) ?? [])
    const moves = before !== undefined && !isFar && isMisplaced(draft, before)
    result.isMoved ||= moves
    const there = moves
      ? undefined
      : (before ??
        sourceLabelFor(draft, group) ??
        strippedParagraphFor(draft, group) ??
        lostLabelFor(draft, group, () => (opening ??= firstParagraph(draft))))
    if (there) {
      keepLabel(draft, there, element)
      if (!isFar) result.after = there
    } else if (speaker && speaker.medium !== 'text' && shown.has(speaker.medium)) {
      // The page shows others of its medium: a label at the head would seem to be about all of them.
      leaveToPerson(draft, group, doubtful)
      continue
    } else if (possible) result.fresh.push(element)
    reportGroup(draft, group, there !== undefined || possible)
  }
  reportSilent(draft, groups)
  return result
}

/**
 * The parts whose label stands further down, by itself: it came with the source of the page, below a picture that the
 * host has put something else in the place of.
 */
function labelledBelow({page, head}: Draft): Set<string> {
  const others = page.labels.filter(
    node =>
      isElement(node, 'p', 'div') &&
      isWholeLabel(node) &&
      !(head && standsAt(page, node, head)) &&
      !standsAbove(page, node),
  )
  return new Set(others.map(partsOf).flatMap(ids => (ids.length === 1 ? ids : [])))
}

/**
 * Whether what we wrote moves: to where page or caller ask for it, from where nobody sees it, and from above the navigation,
 * where it was put once.
 */
export function isMisplaced({page, spot, head, unseen}: Draft, own: Element): boolean {
  if (!head || standsAt(page, own, head)) return false
  return spot.isAsked || unseen.has(own) || standsAbove(page, own)
}

/** The paragraph with which the content begins, after a heading and labels of ours. */
function firstParagraph({page, head}: Draft): Element[] {
  const node = head && nextAt(page, head)
  return isElement(node, 'p', 'div') ? [node] : []
}

/** Nobody can tell which of those on the page is meant, or whether it is one of them. */
function leaveToPerson(
  {report, manual}: Draft,
  {parts}: LabelGroup,
  doubtfulOf: ReadonlyMap<string, readonly MediaElement[]>,
): void {
  for (const part of parts) {
    const {entry, step} = unplaced(part, doubtfulOf.get(part.part) ?? [], 'page')
    report.push(entry)
    manual.push(step)
  }
}

/** One label for the text: that of the body, else of the strictest part. It stands for others with the same words. */
function textGroup(parts: readonly PartDisclosure[]): LabelGroup[] {
  const labelled = parts.filter(part => part.label)
  const body = bodyOf(parts)
  const speaker = body?.label ? body : strictest(labelled)
  if (!speaker) return []
  return groupByLabel([speaker, ...labelled.filter(part => part !== speaker)]).slice(0, 1)
}

function reportSilent(draft: Draft, groups: readonly LabelGroup[]): void {
  const speaker = groups.find(({parts}) => parts.some(({medium}) => medium === 'text'))
  const [ids, spoken] = [new Set(speaker?.ids), speaker?.ids.join(', ')]
  for (const disclosed of draft.disclosure.parts) {
    const {part, medium, label} = disclosed
    if (!label) draft.report.push(unlabelled(disclosed))
    else if (medium === 'text' && !ids.has(part)) {
      const reason = `The label of the text speaks of ${spoken}; HTML has no place for a label of ${part} alone.`
      draft.report.push({part, mark: 'label', via: 'none', where: '', reason})
    }
  }
}

function reportGroup(draft: Draft, {ids, label, parts}: LabelGroup, possible: boolean): void {
  const others = ids.length > 1 ? ` One label stands for ${ids.join(', ')}.` : ''
  const {missed: what} = draft.spot
  const missed = what === undefined ? '' : ` ${what}, so it stands at the head of the content.`
  for (const {part, medium} of parts) {
    const why =
      medium === 'text'
        ? 'A label of the text belongs where reading begins.'
        : 'The page does not show this part, so its label cannot stand next to it.'
    draft.report.push(
      possible
        ? {part, mark: 'label', via: 'text', where: draft.spot.where, reason: why + missed + others}
        : {part, mark: 'label', via: 'manual', where: '', reason: 'No paragraph can stand in this content.'},
    )
  }
  if (possible && what !== undefined) draft.manual.push(`Say where the label is to stand. ${what}.`)
  if (!possible) draft.manual.push(`Show this label where the content is read: ${label.long}`)
}
