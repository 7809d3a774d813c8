/** Plans what stands at the head of the content: labels, the details panel, and where it is asked for the element around them. */
import type {Details} from '@forthright/core'
import type {Element} from 'hast'
import {insertion} from '../apply/edit.ts'
import type {NewElement} from '../hast/new-element.ts'
import {textOf} from '../hast/tree.ts'
import {mayHoldDetails} from '../page/label-hint.ts'
import {isWholePanel} from '../page/own.ts'
import type {Page} from '../page/page.ts'
import type {Draft} from './draft.ts'
import {type HeadLabels, isMisplaced, planHeadLabels} from './head-labels.ts'
import {symbolSheet} from './icon-element.ts'
import {panelElement, wrapperElement} from './panel-element.ts'
import {speakerOf} from './speaking-part.ts'

/** Plans it; the insertion itself is left to the caller, who may add a script. */
export function planBlock(draft: Draft): HeadLabels {
  const {page, disclosure, setting} = draft
  const possible = draft.head !== undefined
  // AMP allows no elements of others.
  const wrapped = setting.element === true && possible && page.amp === undefined
  const labels = planHeadLabels(draft, wrapped)
  const panel = planPanel(draft, wrapped || labels.isMoved, possible)
  const fresh = [...labels.fresh, ...(panel ? [panel] : [])]
  if (!wrapped || labels.fresh.length === 0) return {...labels, fresh}
  const element = wrapperElement(fresh, disclosure, disclosure.details?.close)
  const [own] = page.wrappers
  if (!own || isMisplaced(draft, own)) return {...labels, fresh: [element], isMoved: own !== undefined}
  draft.kept.add(own)
  draft.edits.push({kind: 'replace', node: own, element})
  return {...labels, fresh: [], after: own}
}

/** The panel where it is yet to be inserted; one that an earlier run wrote is replaced where it stands. */
function planPanel(draft: Draft, anew: boolean, possible: boolean): NewElement | undefined {
  const {page, disclosure} = draft
  const {details, parts} = disclosure
  if (!details) return undefined
  const part = speakerOf(parts)?.part ?? disclosure.record.parts[0]?.id ?? 'body'
  if (!possible) {
    const reason = 'No panel can stand in this content.'
    draft.report.push({part, mark: 'details', via: 'none', where: '', reason})
    return undefined
  }
  const reason = 'The panel opens where the label stands, without a script.'
  draft.report.push({part, mark: 'details', via: 'text', where: 'head of content', reason})
  const element = panelElement(details)
  const own = anew ? undefined : page.panels.find(isWholePanel)
  if (!own) return saysDetails(page, details) ? undefined : element
  draft.kept.add(own)
  draft.edits.push({kind: 'replace', node: own, element})
  return undefined
}

/** Whether all that a panel says stands in the content already, as sanitizers leave it that take out its elements. */
function saysDetails(page: Page, details: Details): boolean {
  const own = page.panels.length + page.wrappers.size > 0
  if (own || !mayHoldDetails(page, details)) return false
  const {title, rows} = details
  const texts = [title, ...rows.flatMap(({term, values}) => [term, ...values.map(({text}) => text)])]
  const bare = (text: string) => text.replace(/\s+/g, '')
  return bare(textOf(page.content)).includes(bare(texts.join('')))
}

/** Plans the drawings that icons in labels refer to: once a page, beside the first label. */
export function planSheet(draft: Draft, label: Element | undefined): void {
  const {page, icons} = draft
  const element = symbolSheet(icons)
  if (!element) return
  const [own] = page.sheets
  if (own) {
    draft.kept.add(own)
    draft.edits.push({kind: 'replace', node: own, element})
    return
  }
  const place = label ? {kind: 'before' as const, node: label} : draft.head
  if (place) draft.edits.push(insertion(place, [element]))
}
