/** Labels the content of one item, HTML or plain text, as splices: the feed decides how they are written. */
import type {Disclosure} from '@forthright/core'
import type {ReadOptions, ReportEntry} from '@forthright/core/surface'
import {plainText, type Splice} from '@forthright/core/text'
import type {ItemHtml} from './item-html.ts'

/** How a content reads: HTML, or text without markup. */
export type ContentKind = 'html' | 'text'

/** The splices of a content, sorted, and what to tell of them. */
export interface LabelledContent {
  splices: Splice[]
  report: ReportEntry[]
  manual: string[]
}

/** Labels a content; `where` names it in the report. */
export function labelContent(
  html: ItemHtml,
  kind: ContentKind,
  content: string,
  disclosure: Disclosure,
  where: string,
  options: ReadOptions,
): LabelledContent {
  const {splices, report, manual} =
    kind === 'html' ? labelHtml(html, content, disclosure, options) : labelText(content, disclosure, options)
  return {
    splices,
    report: report.map(entry => (entry.where === '' ? entry : {...entry, where: `${where}: ${entry.where}`})),
    manual,
  }
}

/** What is left to do for an item that has no content to write into. */
export function withoutContent(disclosure: Disclosure, reason: string): LabelledContent {
  const labelled = disclosure.parts.filter(({label}) => label)
  return {
    splices: [],
    report: disclosure.parts.map(({part, label}) => ({
      part,
      mark: 'label',
      via: label ? 'manual' : 'none',
      where: '',
      reason: label ? reason : 'No obligation asks for a label on this part.',
    })),
    manual: [...new Set(labelled.map(({label}) => `Show this label with the item: ${label?.long}`))],
  }
}

function labelHtml(
  html: ItemHtml,
  content: string,
  disclosure: Disclosure,
  {words}: ReadOptions,
): LabelledContent {
  const labelled = html.changes(content, disclosure, {fragment: true, words})
  // A fragment has no head, and a feed is not put together with one.
  return {...labelled, report: labelled.report.filter(({mark}) => mark !== 'meta ai-disclosure')}
}

function labelText(content: string, disclosure: Disclosure, {words}: ReadOptions): LabelledContent {
  const {content: written, report, manual} = plainText.write(content, disclosure, {words})
  return {splices: difference(content, written), report, manual}
}

/** What has to be replaced in a text to make it another; the end is compared first, since labels stand at the head. */
function difference(before: string, after: string): Splice[] {
  if (before === after) return []
  const most = Math.min(before.length, after.length)
  let same = 0
  while (same < most && before.at(-1 - same) === after.at(-1 - same)) same++
  let start = 0
  while (start < most - same && before[start] === after[start]) start++
  return [{start, end: before.length - same, text: after.slice(start, after.length - same)}]
}
