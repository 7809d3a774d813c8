/** Plans what to write into a page: a pure function of page and disclosure, whatever will apply it. */
import type {Disclosure} from '@forthright/core'
import {absentSteps, type ReportEntry} from '@forthright/core/surface'
import type {Element, RootContent} from 'hast'
import type {Edit} from '../apply/edit.ts'
import {isBlank, isElement, type Parent} from '../hast/tree.ts'
import {sortEarlier} from '../page/earlier.ts'
import {isUnclosed, isWholeLabel, isWholePanel, partsOf} from '../page/own.ts'
import type {Page} from '../page/page.ts'
import {type Spot, spotFor} from '../page/place/spot.ts'
import {planBlock, planSheet} from './block.ts'
import {type Draft, placedOn, type Setting} from './draft.ts'
import {planDuties} from './duties.ts'
import {planHead} from './head.ts'
import {planHydration} from './hydration.ts'
import {planMarks} from './marks.ts'
import {planMediaLabels} from './media-labels.ts'

/** The edits, and what to tell of them. */
export interface Plan {
  edits: Edit[]
  report: ReportEntry[]
  manual: string[]
}

/** Plans a disclosure for a page, or for what `setting` says. */
export function planFor(
  page: Page,
  disclosure: Disclosure,
  setting: Setting = {},
  spot: Spot = spotFor(page, setting.place),
): Plan {
  const {words, wordings} = setting
  const {trust, unseen, report} = sortEarlier(page, {words, wordings, disclosure}, spot.place)
  const draft: Draft = {
    page,
    disclosure,
    setting,
    spot,
    head: spot.place,
    trust,
    unseen,
    parts: placedOn(page, disclosure),
    icons: [],
    kept: new Set(),
    sought: new Map(),
    edits: [],
    report: [],
    manual: absentSteps(disclosure),
  }
  // What stands at the head comes before a label of media at the same place.
  const block = planBlock(draft)
  planHead(draft, block)
  planMediaLabels(draft)
  planSheet(draft, block.after)
  planMarks(draft)
  planRemovals(draft)
  planDuties(draft)
  planHydration(draft)
  return {edits: draft.edits, report: [...draft.report, ...report], manual: draft.manual}
}

/** What earlier runs wrote and this one does not want goes; damaged labels may hold the author's words and stay. */
function planRemovals({page, kept, edits}: Draft): void {
  if (page.untouched) return
  const panels = page.panels.filter(isWholePanel)
  for (const node of [...page.captions, ...page.marks, ...page.wrappers, ...page.sheets, ...panels])
    if (!kept.has(node)) edits.push({kind: 'remove', node})
  const captions: ReadonlySet<Parent | undefined> = page.captions
  const gone = page.labels.filter(
    node => !captions.has(page.parents.get(node)) && !kept.has(node) && isWholeLabel(node),
  )
  const isEmpty = emptyWithout(new Set(gone))
  for (const node of new Set(gone.map(label => shellOf(page, label, isEmpty) ?? label)))
    edits.push({kind: 'remove', node})
}

/** Whether nothing is left of an element without some nodes; each is looked at once, however many go. */
function emptyWithout(gone: ReadonlySet<RootContent>): (shell: Element) => boolean {
  const known = new Map<Element, boolean>()
  return shell => {
    const isEmpty = known.get(shell) ?? shell.children.every(child => isBlank(child) || gone.has(child))
    known.set(shell, isEmpty)
    return isEmpty
  }
}

/** What Markdown put around a label, a quotation or what a directive became, where nothing is left in it. */
function shellOf(page: Page, label: Element, isEmpty: (shell: Element) => boolean): Element | undefined {
  const shell = page.parents.get(label)
  if (!isPlain(shell) && !isComponentFor(shell, label)) return undefined
  return isEmpty(shell) ? shell : undefined
}

function isPlain(shell: Parent | undefined): shell is Element {
  if (!isElement(shell, 'aside', 'blockquote', 'div') || isUnclosed(shell)) return false
  return Object.keys(shell.properties).length === 0
}

/** Whether it is the component of MDX that a label came in: it names the same part. */
function isComponentFor(shell: Parent | undefined, label: Element): shell is Element {
  const {type, attributes = []} = (shell ?? {}) as {
    type?: string
    attributes?: {name?: string; value?: unknown}[]
  }
  const [part] = partsOf(label)
  return type === 'mdxJsxFlowElement' && attributes.some(({name, value}) => name === 'part' && value === part)
}
