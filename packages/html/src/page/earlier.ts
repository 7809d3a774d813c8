/** Sorts what bears the marks of earlier runs: what is a label of ours, what only seems to be one, and what nobody sees. */
import type {ReportEntry} from '@forthright/core/surface'
import type {Element} from 'hast'
import type {Place} from '../apply/edit.ts'
import {attributeOf} from '../hast/attributes.ts'
import {isBlank, isElement} from '../hast/tree.ts'
import {isOwnLabel, isOwnPanel, isSealedPanel, partsOf} from './own.ts'
import {ownAttribute} from './own-names.ts'
import {type Page, precedersOf} from './page.ts'
import {isOwnScript} from './place/block.ts'
import {standsAt} from './place/spot.ts'
import {type KnownLabels, LabelTrust} from './trust.ts'

/** What there is of earlier runs, and what to tell of it. */
interface Earlier {
  trust: LabelTrust
  /** Labels, and elements around them, that are written anew where a reader of the content sees them. */
  unseen: ReadonlySet<Element>
  report: ReportEntry[]
}

const reasons = {
  words: 'It bears the marks of a label and says something else: it stays, as text of its author.',
  others: 'It stands in comments or in another article: it stays, and counts for nothing.',
  empty: 'An earlier label had lost its words; one that is owed is written anew.',
  hidden: 'An earlier label was out of sight; one that is owed is written anew.',
  around: 'An earlier label stood outside of the content; one that is owed is written anew.',
  panel: 'It bears the marks of a details panel and says something else: it stays, as text of its author.',
} as const

/** Leaves of what a page lists as ours what is; `head` is where the label of the text goes. */
export function sortEarlier(page: Page, known: KnownLabels, head: Place | undefined): Earlier {
  const trust = new LabelTrust(page, known)
  const unseen = new Set<Element>()
  const report: ReportEntry[] = []
  const parts = new Set(known.disclosure?.parts.map(({part}) => part))
  const tell = (reason: keyof typeof reasons, node: Element) => {
    const part = partsOf(node).find(one => parts.has(one)) ?? 'body'
    report.push({
      part,
      mark: 'earlier label',
      via: 'none',
      where: `<${node.tagName}>`,
      reason: reasons[reason],
    })
  }
  /** Whether a label is ours; `outer` is what is written anew where it is not seen. */
  const isOurs = (node: Element, outer: Element = node): boolean => {
    const standing = trust.of(node)
    if (standing === 'content') return true
    const isAtHead = head !== undefined && standsAt(page, outer, head)
    if (isAtHead && (standing === 'others' || standing === 'around')) return true
    tell(standing, node)
    if (standing === 'words' || standing === 'others') return false
    const isBeside = node.tagName === 'span'
    if (!isAtHead && !isBeside && !trust.standings.showsWithin(page.parentOf(outer))) unseen.add(outer)
    return true
  }
  const isPanel = (node: Element) => {
    const isOurs = isSealedPanel(node) || isUnsealed(page, node, trust)
    if (!isOurs) tell('panel', node)
    return isOurs
  }
  for (const wrapper of page.wrappers) {
    const inner = wrapper.children.filter(isLabelOrPanel)
    const ours = inner.filter(node => (isOwnLabel(node) ? isOurs(node, wrapper) : isPanel(node)))
    if (ours.length === inner.length) continue
    // It is the author's now, and what stands in it is looked at by itself.
    page.wrappers.delete(wrapper)
    unseen.delete(wrapper)
    for (const node of ours) {
      page.parents.set(node, wrapper)
      if (isOwnLabel(node)) page.labels.push(node)
      else page.panels.push(node)
    }
  }
  page.labels = page.labels
    .filter(node => isOurs(node))
    .sort((a, b) => Number(unseen.has(a)) - Number(unseen.has(b)))
  const labels = new Set(page.labels)
  for (const caption of page.captions)
    if (!caption.children.every(node => !isElement(node) || labels.has(node))) page.captions.delete(caption)
  for (const node of page.sourceLabels.keys())
    if (!isOurs(node) || unseen.has(node)) page.sourceLabels.delete(node)
  const panels = page.panels.filter(node => isPanel(node) && trust.standings.of(node) !== 'others')
  page.panels.splice(0, page.panels.length, ...panels)
  return {trust, unseen, report}
}

function isLabelOrPanel(node: Element['children'][number]): node is Element {
  return isElement(node) && (isOwnLabel(node) || isOwnPanel(node))
}

/** Whether a panel is one of earlier versions, which had no seal, right after a label. */
function isUnsealed(page: Page, node: Element, trust: LabelTrust): boolean {
  if (attributeOf(node, ownAttribute) !== '') return false
  for (const before of precedersOf(page, node))
    if (!isBlank(before) && !isOwnScript(before))
      return isElement(before) && isOwnLabel(before) && trust.isLabel(before)
  return false
}
