/** A plan in the making. */
import {
  type Disclosure,
  type Label,
  type PartDisclosure,
  type ReportEntry,
  wholeLabel,
} from '@forthright/core'
import type {Element} from 'hast'
import type {Edit, Place} from '../apply/edit.ts'
import {attributeOf, hasAttribute} from '../hast/attributes.ts'
import type {NewElement} from '../hast/new-element.ts'
import {isBlank, isElement, readableText, traverse} from '../hast/tree.ts'
import type {HtmlOptions} from '../options.ts'
import {mayHold} from '../page/label-hint.ts'
import type {MediaElement} from '../page/media-element.ts'
import {isOwnLabel, isUnclosed, isWholeLabel, partsOf} from '../page/own.ts'
import {isOwnIcon} from '../page/own-icon.ts'
import {labelClass, partAttribute} from '../page/own-names.ts'
import type {Page} from '../page/page.ts'
import {iconElement} from './icon-element.ts'
import {iconOf} from './icon-for.ts'
import type {Icon} from './icons.ts'
import {formsOf} from './label-element.ts'
import {speakerOf} from './speaking-part.ts'

/** A part and the elements of the page that show it. */
export interface PlacedPart {
  part: PartDisclosure
  shown: MediaElement[]
}

/** What the caller asks for. */
export type Setting = Omit<HtmlOptions, 'fragment'>

/** What has been planned so far. */
export interface Draft {
  page: Page
  disclosure: Disclosure
  setting: Setting
  /** The head of the content; undefined where no paragraph can stand there. */
  head: Place | undefined
  parts: PlacedPart[]
  /** The icons that labels show. */
  icons: Icon[]
  /** What of earlier runs stays or is replaced. */
  kept: Set<Element>
  edits: Edit[]
  report: ReportEntry[]
  manual: string[]
}

/** One label, and the parts that it stands for. */
export interface LabelGroup {
  ids: string[]
  label: Label
  parts: PartDisclosure[]
}

/** The labels of some parts, each wording once: nobody wants to hear the same sentence five times. */
export function groupByLabel(parts: readonly PartDisclosure[]): LabelGroup[] {
  const groups = new Map<string, LabelGroup>()
  for (const part of parts) {
    if (!part.label) continue
    const {long, short, wording} = part.label
    const key = [long, short, ...wording.map(({text}) => text)].join('\n')
    const group = groups.get(key)
    if (!group) groups.set(key, {ids: [part.part], label: part.label, parts: [part]})
    else if (!group.ids.includes(part.part)) {
      group.ids.push(part.part)
      group.parts.push(part)
    }
  }
  return [...groups.values()]
}

/** The icon for a label; it is noted, so that its drawing comes along. */
export function iconFor(draft: Draft, {parts}: LabelGroup): NewElement | undefined {
  const {page, setting, disclosure} = draft
  const icon = setting.icons && iconOf(setting.icons, parts, disclosure.record)
  if (!icon || page.amp !== undefined) return undefined
  draft.icons.push(icon)
  return iconElement(icon)
}

/** The label of an earlier run that stands for a group, among these elements. */
export function ownLabelFor(draft: Draft, group: LabelGroup, among: readonly Element[]): Element | undefined {
  return among.find(node => !draft.kept.has(node) && isWholeLabel(node) && partsOf(node)[0] === group.ids[0])
}

/** The label from the Markdown source of the page that stands for a group. */
export function sourceLabelFor(draft: Draft, group: LabelGroup): Element | undefined {
  for (const [node, part] of draft.page.sourceLabels)
    if (part === group.ids[0] && !draft.kept.has(node) && !isOwnLabel(node)) return node
  return undefined
}

/** An element that says what the label says and has lost its markers, among these; few pages need the look. */
export function strippedLabelFor(
  draft: Draft,
  {label}: LabelGroup,
  among: () => readonly Element[],
): Element | undefined {
  if (!mayHold(draft.page, label)) return undefined
  const forms = formsOf(label)
  const begins = new Set(forms.map(form => form[0]))
  const longest = Math.max(...forms.map(form => form.length))
  return among().find(
    node =>
      begins.has(firstLetter(node, longest)) &&
      !draft.kept.has(node) &&
      holdsWordsOnly(node) &&
      forms.includes(readableText(node)),
  )
}

/** A label in other words of which nothing but the words is left, where one for this group would stand. */
export function lostLabelFor(
  {setting: {words = []}, kept}: Draft,
  {parts}: LabelGroup,
  among: () => readonly Element[],
): Element | undefined {
  const [part] = parts
  if (!part || words.length === 0) return undefined
  return among().find(
    node =>
      !kept.has(node) && isBare(node) && wholeLabel(readableText(node), words)?.startsWith(`${part.medium}-`),
  )
}

/** Puts a label in the place of an earlier one; a stripped one with attributes of the author's stays as it is. */
export function keepLabel(draft: Draft, node: Element, element: NewElement): void {
  draft.kept.add(node)
  if (isBare(node)) draft.edits.push({kind: 'replace', node, element})
}

/**
 * The first letter of what an element says, where it begins with text: enough to pass over nearly all. Text that is
 * much longer than any form is not even looked into, which would put together what a parser has in pieces.
 */
function firstLetter(node: Element, longest: number): string | undefined {
  let inner = node.children[0]
  if (inner?.type === 'text' && inner.value.length > longest + 40) return undefined
  if (inner && isBlank(inner)) inner = node.children[1]
  while (inner?.type === 'element') inner = inner.children[0]
  return inner?.type === 'text' ? inner.value.trimStart()[0] : undefined
}

function holdsWordsOnly(node: Element): boolean {
  if (isOwnLabel(node)) return false
  let words = true
  traverse(node, inner => {
    const icon = isElement(inner) && isOwnIcon(inner)
    const text = inner.type === 'text' || (isElement(inner, 'span', 'em', 'strong') && !isOwnLabel(inner))
    words &&= text || icon
    return words && !icon
  })
  return words
}

function isBare(node: Element): boolean {
  if (hasAttribute(node, partAttribute)) return isWholeLabel(node)
  // A paragraph that is never closed may end further down than it seems.
  if (!holdsWordsOnly(node) || isUnclosed(node)) return false
  const known = ['className', 'class', 'role', 'lang', 'dir']
  return (
    Object.keys(node.properties ?? {}).every(name => known.includes(name)) &&
    [labelClass, undefined].includes(attributeOf(node, 'class'))
  )
}

/** Replaces the first of our earlier elements; the others go with what is not kept. */
export function replaceFirst(draft: Draft, own: readonly Element[], element: NewElement): NewElement[] {
  const [node] = own
  if (!node) return [element]
  draft.kept.add(node)
  draft.edits.push({kind: 'replace', node, element})
  return []
}

/** Reports of a mark of the item, in the name of the part that speaks for it. */
export function speak(
  draft: Draft,
  mark: string,
  via: 'machine' | 'none',
  where: string,
  reason: string,
): void {
  const speaker = speakerOf(draft.disclosure.parts)
  if (speaker) draft.report.push({part: speaker.part, mark, via, where, reason})
}
