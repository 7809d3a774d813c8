/** One inventory of what a site has published: every post and its parts, in an order that never changes by itself. */
import {type Grade, gradePart, type Part, reviewOf, type SiteSettings, type Verdict} from '@forthright/core'
import type {Found, Reading} from '@forthright/core/surface'
import type {Failure} from '../failure.ts'
import type {Input} from '../files/input.ts'
import {isPostPage} from '../post/is-post-page.ts'
import {readPost} from '../post/read-post.ts'
import {assessHeld} from '../site/create-forthright.ts'
import type {SiteOptions} from '../site/options.ts'
import type {Verification} from './verified.ts'

/** A part of a post, as it is kept as evidence. */
export interface AuditedPart {
  /** Its id in the record; `body` is the text. */
  part: string
  medium: Part['medium']
  grade: Grade
  /** By market or platform. */
  verdicts: Readonly<Record<string, Verdict['label']>>
  /** The words of its label, as they stand in the file; empty where there is none. */
  label: string
  /** What is said of it to machines, e.g. `w3c-cg: ai-assisted`. */
  marks: string[]
  /** The last review: `none`, `standing`, `stale`, …, by whom and when, as far as that is recorded. */
  review: {state: string; by?: string; at?: string}
}

/** A post. */
export interface AuditedPost {
  file: string
  /** Whether it states how it was made. */
  declared: boolean
  grade: Grade
  /** All verdicts in one line. */
  verdict: string
  parts: AuditedPart[]
  /** What of its statements cannot be read; absent where all can. */
  unreadable?: string[]
  /** What `verify` found last; absent where it was not verified. */
  verified?: Verification
}

/** What the audit gives for a file: a post, a page that is none, or what kept it from being read. */
export type Audited = AuditedPost | {file: string; passed: true} | Failure

/** Whether a file is a post that was read. */
export function isPost(one: Audited): one is AuditedPost {
  return 'parts' in one
}

/** What is known of a file. Throws where it cannot be read. */
export function audited(
  input: Input,
  {
    site,
    call,
    on,
    verified,
  }: {site: SiteOptions; call: SiteOptions; on: string; verified?: Verification | undefined},
): Audited {
  const {file, text, format} = input
  const {reading} = readPost(input, {tolerant: true})
  if (format === 'html' && !isPostPage(text)) return {file, passed: true}
  const {record, held, markets, issues} = reading
  const assessed = assessHeld('audit', site, {record, held, markets, file}, {...call, undeclared: 'allow'})
  return {
    file,
    declared: record !== undefined || issues.length > 0,
    grade: assessed.grade,
    verdict: assessed.verdict,
    parts: assessed.record.parts.map(part => auditedPart(part, reading, assessed.verdicts, on)),
    ...(issues.length > 0 ? {unreadable: issues.map(({message}) => message)} : {}),
    ...(verified ? {verified} : {}),
  }
}

function auditedPart(
  part: Part,
  {found, labels}: Reading,
  verdicts: readonly Verdict[],
  on: SiteSettings['on'],
): AuditedPart {
  const {id, medium} = part
  const {state, step} = reviewOf(part, on)
  const by = step?.by.kind === 'person' ? (step.by.name ?? step.by.role) : undefined
  return {
    part: id,
    medium,
    grade: gradePart(part),
    verdicts: Object.fromEntries(verdicts.map(verdict => [verdict.market, verdictOf(verdict, id)])),
    label: labels.find(one => one.part === id)?.text ?? '',
    marks: [...new Set(found.flatMap(one => markOf(one, id)))],
    review: {state, ...(by === undefined ? {} : {by}), ...(step?.at === undefined ? {} : {at: step.at})},
  }
}

/** The verdict on one part: where a label is required of another, what is open of this one stays open. */
function verdictOf({label, parts, questions}: Verdict, id: string): Verdict['label'] {
  if (parts.includes(id)) return label
  return questions.some(question => question.parts.includes(id)) ? 'depends' : 'not-required'
}

/** A statement about the part; one about the whole item stands with its text. */
function markOf({vocabulary, value, part = 'body'}: Found, id: string): string[] {
  if (vocabulary === 'label' || part !== id) return []
  return [typeof value === 'string' ? `${vocabulary}: ${value}` : `${vocabulary}: a record`]
}
