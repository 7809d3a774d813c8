/** The e-mail surface: HTML that mail clients show as it is meant, from the plan of a web page. */
import type {Disclosure, Words} from '@forthright/core'
import {optionsSchema} from '@forthright/core/options'
import type {Reading, ReadOptions, ReportEntry, Surface, Written} from '@forthright/core/surface'
import {spliced} from '@forthright/core/text'
import * as z from 'zod/mini'
import type {Edit} from '../apply/edit.ts'
import {splicesFor} from '../apply/to-source.ts'
import {maskCode} from '../hast/mask-code.ts'
import {parseHtml} from '../hast/parse.ts'
import {panelClass} from '../page/own-names.ts'
import {type Page, pageOf} from '../page/page.ts'
import {topPlace} from '../page/place/head-place.ts'
import {planFor} from '../plan/plan.ts'
import {speakerOf} from '../plan/speaking-part.ts'
import {html} from '../surface.ts'
import {dress} from './dress.ts'
import {framesOf, standingOf, takeHeadFrames} from './frames.ts'
import {type CheckedLook, checkLook, type EmailLook, lookShape} from './look.ts'
import {detailsParagraphs, frame} from './mail-elements.ts'
import {isPartOfTable} from './table-part.ts'

/** Options for e-mail. */
export interface EmailOptions extends EmailLook {
  /** Whether the content is a part of a mail; where absent, it is one unless it has a doctype, `html`, `head` or `body`. */
  fragment?: boolean | undefined
  /** Languages whose labels are known even where their markers were lost. */
  words?: readonly Words[] | undefined
  /** Wording that laws fix and that may follow a label; a digest is taken without it. */
  wordings?: readonly string[] | undefined
}

/**
 * Writes a disclosure into the HTML of a mail and reads it back. The label stands in a table with inline styles, after
 * hidden words for the preview; the details stand open at the foot.
 */
export const email: Surface<string, EmailOptions> = {
  id: 'email',
  carries: ['label', 'grade', 'models', 'reviewed'],
  write,
  read,
}

const schema: z.core.$ZodType<EmailOptions> = optionsSchema<EmailOptions>({
  ...lookShape,
  fragment: z.boolean(),
  words: z.custom<readonly Words[]>(Array.isArray, 'must be a list of words'),
  wordings: z.array(z.string()),
})

function write(content: string, disclosure: Disclosure, options: EmailOptions = {}): Written<string> {
  const look = checkLook(options, schema)
  const {fragment, words} = options
  const source = maskCode(content, 'write')
  const page = pageOf(parseHtml(source, {fragment}), source)
  // AMP for e-mail has no `img`, and its clients know `<details>`.
  if (page.amp === 'amp4email') return html.write(content, disclosure, {fragment, words})
  const {details, ...bare} = disclosure
  const frames = takeHeadFrames(page)
  const {edits, report, manual} = planFor(
    page,
    bare,
    {words},
    {place: topPlace(page), where: 'head of content', isAsked: false},
  )
  const inTable = isPartOfTable(page, source)
  // Not after the rows or cells that a part of a mail may be.
  const possible = !inTable && topPlace(page) !== undefined
  const foot = planDetails(page, details, look, possible)
  const dressed = dress(edits, page, look, inTable, frames)
  return {
    content: spliced(content, splicesFor(page, source, withFoot(page, source, dressed, foot))),
    report: [...report.map(mailReason), ...detailsReport(disclosure, possible)],
    manual,
  }
}

function read(content: string, options: ReadOptions & EmailOptions = {}): Reading {
  checkLook(options, schema)
  const {fragment, words, wordings} = options
  return html.read(content, {fragment, words, wordings})
}

/** The details at the foot: what is read first in a mail is its message. */
function planDetails(
  page: Page,
  details: Disclosure['details'],
  look: CheckedLook,
  possible: boolean,
): Edit[] {
  const [own, ...more] = framesOf(page, panelClass)
  const gone = more.map((node): Edit => ({kind: 'remove', node}))
  if (!details) return own ? [{kind: 'remove', node: own}, ...gone] : gone
  const {language: lang, direction: dir} = details
  const foot = page.body ?? page.root
  const paragraphs = detailsParagraphs(details, look)
  const element = frame(panelClass, paragraphs, {lang, dir}, look, standingOf(page, own ?? foot))
  if (own) return [{kind: 'replace', node: own, element}, ...gone]
  return possible ? [{kind: 'last', parent: foot, elements: [element]}, ...gone] : gone
}

/** All edits. Before what its author left open, head and foot of a mail are one place, and the label comes first. */
function withFoot(page: Page, source: string, edits: readonly Edit[], foot: readonly Edit[]): Edit[] {
  const [fresh, ...gone] = foot
  if (fresh?.kind !== 'last') return [...edits, ...foot]
  const startOf = (edit: Edit) => splicesFor(page, source, [edit])[0]?.start
  const at = startOf(fresh)
  const same = edits.findLast(edit => ['before', 'first'].includes(edit.kind) && startOf(edit) === at)
  if (!same || !('elements' in same)) return [...edits, ...foot]
  const both = {...same, elements: [...same.elements, ...fresh.elements]}
  return [...edits.map(edit => (edit === same ? both : edit)), ...gone]
}

function detailsReport({details, parts}: Disclosure, possible: boolean): ReportEntry[] {
  const speaker = speakerOf(parts)
  if (!details || !speaker) return []
  const entry = {part: speaker.part, mark: 'details'}
  return possible
    ? [
        {
          ...entry,
          via: 'text',
          where: 'foot of content',
          reason: 'Not all clients know <details>: it stands open, after the message.',
        },
      ]
    : [{...entry, via: 'none', where: '', reason: 'No table can stand after what this part of a mail holds.'}]
}

/** What is in the head arrives with the mail, and no client is known to hand it on. */
function mailReason(entry: ReportEntry): ReportEntry {
  const inHead = entry.via === 'machine' && entry.where === '<head>'
  if (!inHead) return entry
  const fate =
    entry.mark === 'json-ld'
      ? 'Mail clients take it out; it serves the copy on the web.'
      : 'Mail clients drop the head; it serves the copy on the web.'
  return {...entry, reason: `${entry.reason} ${fate}`}
}
