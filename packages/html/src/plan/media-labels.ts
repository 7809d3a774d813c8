/** Plans the labels of pictures, clips and recordings that the page shows: in the caption, or right after them. */

import type {Label, PartDisclosure} from '@forthright/core'
import type {Element, RootContent} from 'hast'
import {attributeOf, hasAttribute} from '../hast/attributes.ts'
import type {NewElement} from '../hast/new-element.ts'
import {foldSpace, groupBy, isBlank, isElement, type Parent, textOf} from '../hast/tree.ts'
import {isOwnLabel, isUnclosed} from '../page/own.ts'
import {ownAttribute} from '../page/own-names.ts'
import {closest, followersOf, type Page, precedersOf} from '../page/page.ts'
import {
  type Draft,
  groupByLabel,
  iconFor,
  keepLabel,
  type LabelGroup,
  lostLabelFor,
  mayHoldLabel,
  ownLabelFor,
  sourceLabelFor,
  strippedLabelFor,
} from './draft.ts'
import {adjacentLabel, captionLabel, formsOf} from './label-element.ts'

/** Where a label goes: into a caption, into a caption yet to be, or after an element. */
interface Slot {
  kind: 'caption' | 'figure' | 'adjacent'
  node: Element
  parts: PartDisclosure[]
}

/** Plans a label for every element that shows a labelled part. */
export function planMediaLabels(draft: Draft): void {
  const slots = new Map<Element, Slot>()
  const taken = new Set<Element>()
  for (const {part, shown} of draft.parts) {
    if (!part.label || shown.length === 0) continue
    const places = new Set<string>()
    for (const {node} of shown) {
      // One element, one label: the first part that names it has it.
      if (taken.has(node)) continue
      taken.add(node)
      const {kind, node: holder} = slotFor(draft.page, node)
      const slot = slots.get(holder) ?? {kind, node: holder, parts: []}
      slot.parts.push(part)
      slots.set(slot.node, slot)
      places.add(wheres[slot.kind])
    }
    const [where] = places
    draft.report.push({
      part: part.part,
      mark: 'label',
      via: where === undefined ? 'none' : 'text',
      where: [...places].join(', '),
      reason:
        where === undefined
          ? 'Another part with the same address has its label there.'
          : 'The label stands next to what it is about.',
    })
  }
  const around = new Surroundings(draft.page)
  for (const slot of slots.values()) fill(draft, slot, around)
}

/** What stands around the labels of pictures, found once for all of them. */
class Surroundings {
  readonly #page: Page
  readonly #media: ReadonlySet<RootContent>
  readonly #blocks: ReadonlySet<RootContent>
  #inCaptions: ReadonlyMap<Element | undefined, Element[]> | undefined
  readonly #next = new Map<Element, RootContent | undefined>()

  constructor(page: Page) {
    const {labels, marks, panels, wrappers, sheets, media} = page
    this.#page = page
    this.#media = new Set(media.map(({node}) => node))
    this.#blocks = new Set([labels, marks, panels, [...wrappers], sheets].flat())
  }

  isMedia(node: RootContent): boolean {
    return this.#media.has(node)
  }

  isOwnBlock(node: RootContent): boolean {
    return !isElement(node, 'span') && this.#blocks.has(node)
  }

  /** The labels that earlier runs put into a caption. */
  labelsIn(caption: Element): readonly Element[] {
    this.#inCaptions ??= groupBy(
      this.#page.labels.filter(node => !isAdjacent(node)),
      node => [closest(this.#page, node, 'figcaption')],
    )
    return this.#inCaptions.get(caption) ?? []
  }

  /** What is shown after an element in its parent. */
  nextOf(node: Element): RootContent | undefined {
    if (!this.#next.has(node)) this.#next.set(node, this.#findNext(node))
    return this.#next.get(node)
  }

  #findNext(node: Element): RootContent | undefined {
    for (const one of followersOf(this.#page, node)) if (!isBlank(one) && one.type !== 'comment') return one
    return undefined
  }
}

/** What a label stands beside and not in: carousels of AMP, in which it would be a slide of its own. */
const holders = ['picture', 'amp-carousel', 'amp-base-carousel', 'amp-inline-gallery', 'amp-stream-gallery']
/** What takes its name from all that is in it: a link would be called by the label, and a heading would say it. */
const named = ['a', 'button', 'label', 'summary', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']
const namedRoles = ['link', 'button', 'heading', 'tab', 'option', 'menuitem', 'checkbox', 'radio', 'switch']

const wheres = {caption: 'caption', figure: 'caption', adjacent: 'next to the element'}

function slotFor(page: Page, node: Element): Omit<Slot, 'parts'> {
  const control = controlAround(page, node)
  const figure = closest(page, control ?? node, 'figure')
  const inCaption = closest(page, control ?? node, 'figcaption')
  if (figure && !(inCaption && closest(page, inCaption, 'figure') === figure)) {
    const caption = page.captionOf.get(figure)
    return caption && !page.captions.has(caption)
      ? {kind: 'caption', node: caption}
      : {kind: 'figure', node: figure}
  }
  let outer = control ?? node
  for (;;) {
    const parent = page.parents.get(outer)
    if (!isElement(parent, ...holders) || isUnclosed(parent)) return {kind: 'adjacent', node: outer}
    outer = parent
  }
}

/** The outermost element around a picture that takes its name from what is in it; for the line of `details`, those. */
function controlAround(page: Page, node: Element): Element | undefined {
  let found: Element | undefined
  for (let at = page.parents.get(node); isElement(at) && at !== page.content; at = page.parents.get(at)) {
    const isNamed = named.includes(at.tagName) || namedRoles.includes(attributeOf(at, 'role') ?? '')
    if (isNamed && !isUnclosed(at)) found = at
    else if (found?.tagName === 'summary' && at.tagName === 'details') found = isUnclosed(at) ? undefined : at
  }
  return found
}

function fill(draft: Draft, slot: Slot, around: Surroundings): void {
  const groups = groupByLabel(slot.parts)
  if (slot.kind === 'figure') fillFigure(draft, slot.node, groups)
  else if (slot.kind === 'caption') fillCaption(draft, slot.node, groups, around)
  else fillAfter(draft, slot.node, groups, around)
}

function fillFigure(draft: Draft, figure: Element, groups: readonly LabelGroup[]): void {
  const element: NewElement = {
    tag: 'figcaption',
    attributes: {[ownAttribute]: ''},
    children: groups.map(group => captionLabel(group.ids, group.label, iconFor(draft, group))),
  }
  const {page} = draft
  const own = page.captionOf.get(figure)
  if (own) {
    draft.kept.add(own)
    draft.edits.push({kind: 'replace', node: own, element})
  } else draft.edits.push({kind: 'last', parent: figure, elements: [element]})
}

function fillCaption(
  draft: Draft,
  caption: Element,
  groups: readonly LabelGroup[],
  around: Surroundings,
): void {
  const own = around.labelsIn(caption)
  const spans = caption.children.filter(node => isElement(node, 'span'))
  const fresh: NewElement[] = []
  for (const group of groups) {
    const element = captionLabel(group.ids, group.label, iconFor(draft, group))
    const there =
      ownLabelFor(draft, group, own) ??
      strippedLabelFor(draft, group, () => spans) ??
      lostLabelFor(draft, group, () => spans)
    if (there) keepLabel(draft, there, element)
    else if (!saysAlready(draft, caption, group.label)) fresh.push(element)
  }
  if (fresh.length > 0) draft.edits.push({kind: 'last', parent: caption, elements: fresh})
}

function saysAlready(draft: Draft, caption: Element, label: Label): boolean {
  return mayHoldLabel(draft, label) && formsOf(label).includes(foldSpace(textOf(caption)))
}

function fillAfter(draft: Draft, node: Element, groups: readonly LabelGroup[], around: Surroundings): void {
  const spans = spansAfter(draft.page, node, around)
  const fresh: NewElement[] = []
  for (const group of groups) {
    const element = adjacentLabel(group.ids, group.label, iconFor(draft, group))
    const there =
      ownLabelFor(draft, group, spans.filter(isAdjacent)) ??
      strippedLabelFor(draft, group, () => [
        ...spans,
        ...spansBelow(draft.page, node, around),
        ...paragraphsBelow(draft.page, node, around),
      ]) ??
      lostLabelFor(draft, group, () => spans)
    const below = there ?? sourceLabelFor(draft, group)
    // A paragraph below the picture is the label of its Markdown source, and stays one.
    if (below && isElement(below, 'p', 'div')) draft.kept.add(below)
    else if (below) keepLabel(draft, below, element)
    else fresh.push(element)
  }
  // An element that is never closed would take in what comes after it.
  if (fresh.length > 0) draft.edits.push({kind: isUnclosed(node) ? 'before' : 'after', node, elements: fresh})
}

/** The spans that follow an element: all of ours, and one that may have been. */
function spansAfter(page: Page, node: Element, around: Surroundings): Element[] {
  const spans: Element[] = []
  for (const sibling of isUnclosed(node) ? precedersOf(page, node) : followersOf(page, node)) {
    // What stands at the head of the content comes first, where both stand after a heading.
    if (isBlank(sibling) || around.isOwnBlock(sibling)) continue
    if (!isElement(sibling, 'span')) break
    spans.push(sibling)
    if (!isOwnLabel(sibling)) break
  }
  return spans
}

/** The spans that follow an element up to the next picture, whatever text stands between: a caption may have lost its figure. */
function spansBelow(page: Page, node: Element, around: Surroundings): Element[] {
  const spans: Element[] = []
  for (const one of followersOf(page, node)) {
    if (!isElement(one)) continue
    if (one.tagName !== 'span' || around.isMedia(one)) break
    spans.push(one)
  }
  return spans
}

/** The paragraphs that follow what an element stands in, as labels do in Markdown. */
function paragraphsBelow(page: Page, node: Element, around: Surroundings): Element[] {
  const found: Element[] = []
  for (let at: Parent | undefined = node; at && at.type !== 'root'; at = page.parents.get(at)) {
    const next = around.nextOf(at)
    if (isElement(next, 'p')) found.push(next)
    if (at === page.content) break
  }
  return found
}

/** A caption can hold labels of both kinds, when it holds pictures. */
function isAdjacent(label: Element): boolean {
  return isOwnLabel(label) && hasAttribute(label, 'role')
}
