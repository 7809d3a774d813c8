/** A plan in the making. */
import type {Disclosure, Label, PartDisclosure, Step} from '@forthright/core'
import {type MatchedMedia, matchMedia, type ReportEntry, wholeLabel} from '@forthright/core/surface'
import type {Element} from 'hast'
import type {Edit, Place} from '../apply/edit.ts'
import {attributeOf, hasAttribute} from '../hast/attributes.ts'
import type {NewElement} from '../hast/new-element.ts'
import {groupBy, isBlank, isElement, readableText, traverse} from '../hast/tree.ts'
import type {HtmlOptions} from '../options.ts'
import {mayHold} from '../page/label-hint.ts'
import type {MediaElement} from '../page/media-element.ts'
import {isOwnLabel, isUnclosed, isWholeLabel, partsOf} from '../page/own.ts'
import {isOwnIcon} from '../page/own-icon.ts'
import {labelClass, partAttribute} from '../page/own-names.ts'
import type {Page} from '../page/page.ts'
import type {Spot} from '../page/place/spot.ts'
import type {LabelTrust} from '../page/trust.ts'
import {iconElement} from './icon-element.ts'
import {iconOf} from './icon-for.ts'
import type {Icon} from './icons.ts'
import {formsOf} from './label-element.ts'
import {speakerOf} from './speaking-part.ts'

/** A part and the elements of the page that show it. */
export interface PlacedPart extends MatchedMedia<MediaElement> {
  part: PartDisclosure
}

/** What the caller asks for. */
export type Setting = Omit<HtmlOptions, 'fragment'>

/** What has been planned so far. */
export interface Draft {
  page: Page
  disclosure: Disclosure
  setting: Setting
  /** Where the label of the text stands. */
  spot: Spot
  /** The place of it; undefined where no label can stand. */
  head: Place | undefined
  trust: LabelTrust
  /** Labels of earlier runs, and elements around them, that nobody sees where they stand. */
  unseen: ReadonlySet<Element>
  parts: PlacedPart[]
  /** The steps of the parts of the record by their ids; noted when an icon is first asked for. */
  steps?: ReadonlyMap<string, readonly Step[]>
  /** The icons that labels show. */
  icons: Icon[]
  /** What of earlier runs stays or is replaced. */
  kept: Set<Element>
  /** Wordings of labels, and whether they may stand on the page. */
  sought: Map<string, boolean>
  /** The labels from the Markdown source of the page by their parts; found when they are first asked for. */
  sourceLabels?: ReadonlyMap<string | undefined, readonly Element[]>
  /** The paragraphs of the page that may be labels without their markers, by what they say; likewise. */
  stripped?: ReadonlyMap<string | undefined, {node: Element; index: number}[]>
  edits: Edit[]
  report: ReportEntry[]
  manual: string[]
}

/** The parts of a disclosure, with what shows them on a page. */
export function placedOn(page: Page, {parts}: Disclosure): PlacedPart[] {
  const names = parts.flatMap(({at}) => (at && 'src' in at ? [at.src] : []))
  const matches = matchMedia(names, names.length === 0 ? [] : page.media)
  return parts.map(part => {
    const {at} = part
    const match = at && 'src' in at ? matches.get(at.src) : undefined
    return {part, ...(match ?? {shown: [], doubtful: []})}
  })
}

/** One label, and the parts that it stands for. */
export interface LabelGroup {
  ids: string[]
  label: Label
  parts: PartDisclosure[]
}

/** The labels of some parts, each wording once: nobody wants to hear the same sentence five times. */
export function groupByLabel(parts: readonly PartDisclosure[]): LabelGroup[] {
  const groups = new Map<string, {label: Label; members: Map<string, PartDisclosure>}>()
  for (const part of parts) {
    if (!part.label) continue
    const {long, short, wording} = part.label
    const key = [long, short, ...wording.map(({text}) => text)].join('\n')
    const group = groups.get(key) ?? {label: part.label, members: new Map()}
    groups.set(key, group)
    if (!group.members.has(part.part)) group.members.set(part.part, part)
  }
  return [...groups.values()].map(({label, members}) => ({
    ids: [...members.keys()],
    label,
    parts: [...members.values()],
  }))
}

/** The icon for a label; it is noted, so that its drawing comes along. */
export function iconFor(draft: Draft, {parts}: LabelGroup): NewElement | undefined {
  const {page, setting, disclosure} = draft
  if (!setting.icons) return undefined
  draft.steps ??= new Map(disclosure.record.parts.toReversed().map(({id, steps}) => [id, steps]))
  const icon = iconOf(setting.icons, parts, draft.steps)
  if (!icon || page.amp !== undefined) return undefined
  draft.icons.push(icon)
  return iconElement(icon)
}

/** The label of an earlier run that stands for a group, among these elements. */
export function ownLabelFor(draft: Draft, group: LabelGroup, among: readonly Element[]): Element | undefined {
  return among.find(node => !draft.kept.has(node) && isWholeLabel(node) && partsOf(node)[0] === group.ids[0])
}

/** The paragraphs at hand by the parts that they are labels of. */
export function ownParagraphsOf({page}: Draft): ReadonlyMap<string | undefined, readonly Element[]> {
  return groupBy(
    page.labels.filter(node => isElement(node, 'p', 'div')),
    node => partsOf(node).slice(0, 1),
  )
}

/** The label from the Markdown source of the page that stands for a group. */
export function sourceLabelFor(draft: Draft, group: LabelGroup): Element | undefined {
  draft.sourceLabels ??= groupBy(draft.page.sourceLabels.keys(), node => [draft.page.sourceLabels.get(node)])
  const labels = draft.sourceLabels.get(group.ids[0])
  return labels?.find(node => !draft.kept.has(node) && !isOwnLabel(node))
}

/** An element that says what the label says and has lost its markers, among these; few pages need the look. */
export function strippedLabelFor(
  draft: Draft,
  {label}: LabelGroup,
  among: () => readonly Element[],
): Element | undefined {
  if (!mayHoldLabel(draft, label)) return undefined
  const forms = formsOf(label)
  return among().find(node => !draft.kept.has(node) && forms.includes(strippedWords(node, forms) ?? ''))
}

/** The same among all paragraphs, each of which is read once for all labels. */
export function strippedParagraphFor(draft: Draft, {label}: LabelGroup): Element | undefined {
  if (!mayHoldLabel(draft, label)) return undefined
  draft.stripped ??= strippedParagraphs(draft)
  const {stripped, kept} = draft
  const found = formsOf(label).flatMap(form => {
    const there = stripped.get(form) ?? []
    // What is kept stays so.
    while (there[0] && kept.has(there[0].node)) there.shift()
    return there[0] ?? []
  })
  return found.sort((a, b) => a.index - b.index)[0]?.node
}

const unseenWords: ReportEntry = {
  part: 'body',
  mark: 'earlier label',
  via: 'none',
  where: '',
  reason: 'Words of a label stand here out of sight; they count for nothing.',
}

function strippedParagraphs({page, disclosure, trust, report}: Draft): NonNullable<Draft['stripped']> {
  const forms = [...new Set(disclosure.parts.flatMap(({label}) => (label ? formsOf(label) : [])))]
  const paragraphs = page.paragraphs.map((node, index) => ({node, index}))
  return groupBy(paragraphs, ({node}) => {
    const words = strippedWords(node, forms)
    if (words === undefined || !forms.includes(words)) return []
    const standing = trust.standings.of(node)
    if (standing === 'hidden') report.push({...unseenWords, where: `<${node.tagName}>`})
    return standing === 'content' ? [words] : []
  })
}

/** What an element says that may say one of these forms, and nothing else; undefined where it cannot. */
function strippedWords(node: Element, forms: readonly string[]): string | undefined {
  const letter = firstLetter(node, Math.max(...forms.map(form => form.length)))
  const begins = letter !== undefined && forms.some(form => form[0] === letter)
  return begins && holdsWordsOnly(node) ? readableText(node) : undefined
}

/** Whether the page may hold a label in one of its forms; each wording is looked for once. */
export function mayHoldLabel({page, sought}: Draft, label: Label): boolean {
  const key = formsOf(label).join('\n')
  const may = sought.get(key) ?? mayHold(page, [label])
  sought.set(key, may)
  return may
}

/** A label in other words of which nothing but the words is left, where one for this group would stand. */
export function lostLabelFor(
  {setting: {words = []}, kept, trust}: Draft,
  {parts}: LabelGroup,
  among: () => readonly Element[],
): Element | undefined {
  const [part] = parts
  if (!part || words.length === 0) return undefined
  return among().find(
    node =>
      !kept.has(node) &&
      isBare(node) &&
      wholeLabel(readableText(node), words)?.startsWith(`${part.medium}-`) &&
      (part.medium !== 'text' || trust.standings.of(node) === 'content'),
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
