/** Labels the content of one item, HTML or plain text, as splices: the feed decides how they are written. */
import type {Disclosure, ReportEntry} from '@forthright/core'
import {plainText} from '@forthright/core/text'
import {type Splice, splicesFor} from '../apply/to-source.ts'
import type {Setting} from '../plan/draft.ts'
import {planFor} from '../plan/plan.ts'
import {pageFor} from '../surface.ts'

/** How a content reads: HTML, or text without markup. */
export type ContentKind = 'html' | 'text'

/** The splices of a content, sorted, and what to tell of them. */
export interface LabelledContent {
  splices: Splice[]
  report: ReportEntry[]
  manual: string[]
}

const setting: Setting = {
  noScript: 'Feed readers take scripts out, so that none is written; the visible label is what arrives.',
}

/** Labels a content; `where` names it in the report. */
export function labelContent(
  kind: ContentKind,
  content: string,
  disclosure: Disclosure,
  where: string,
): LabelledContent {
  const {splices, report, manual} =
    kind === 'html' ? labelHtml(content, disclosure) : labelText(content, disclosure)
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

function labelHtml(content: string, disclosure: Disclosure): LabelledContent {
  const page = pageFor(content, disclosure, {fragment: true})
  const {edits, report, manual} = planFor(page, disclosure, setting)
  return {
    splices: splicesFor(page, content, edits),
    // A fragment has no head, and a feed is not put together with one.
    report: report.filter(({mark}) => mark !== 'meta ai-disclosure'),
    manual,
  }
}

function labelText(content: string, disclosure: Disclosure): LabelledContent {
  const {content: written, report, manual} = plainText.write(content, disclosure)
  const start = content.startsWith('\uFEFF') ? 1 : 0
  const text = written.slice(start, written.length - content.length + start)
  return {splices: text === '' ? [] : [{start, end: start, text}], report, manual}
}
