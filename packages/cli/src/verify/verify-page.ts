/** Verifies one page: in two windows, and a second time where something is wrong, since errors must repeat. */
import type {Finding, Place} from '@forthright/core'
import type {Browser} from 'playwright-core'
import type {FileResult, WordedFinding} from '../lint/result.ts'
import {docsOf} from '../lint/rule-docs.ts'
import {lineOf} from '../lint/run-lint.ts'
import {type Examined, type ExamineOptions, examine, type SeenLabel} from './examine.ts'
import {type Problem, problem, wordsOf} from './messages.ts'
import type {Viewport} from './visit.ts'

/** A page that was verified. */
export interface VerifiedPage extends Omit<FileResult, 'file'> {
  /** The labels that were looked at; seen where they were seen in all windows, with the lowest contrast. */
  labels: SeenLabel[]
}

/** A telephone and a desk. */
export const viewports: readonly Viewport[] = [
  {width: 400, height: 800},
  {width: 1280, height: 800},
]

/** How pages are verified. */
export interface VerifyOptions extends ExamineOptions {
  /** How much it matters where a post states nothing of its making. */
  undeclared: 'error' | 'warn' | 'allow'
  /** Whether it is a post whatever it says, as the configuration has it. */
  isPost?: boolean | undefined
}

/** Verifies the page at an address. Throws where it cannot be opened. */
export async function verifyPage(
  browser: Browser,
  url: string,
  options: VerifyOptions,
): Promise<VerifiedPage> {
  const first = await inAll(browser, url, options)
  const [one] = first
  if (!one) throw new Error('There is no window to look through.')
  if (!one.isPost && !options.isPost) return {grade: one.grade, noPost: true, findings: [], labels: []}
  const isWrong = first.some(({problems}) => problems.some(({severity}) => severity === 'error'))
  const again = isWrong ? await inAll(browser, url, options) : first
  const doubted = first.some(({missingStyles}) => missingStyles.length > 0)
  const found = [...ofThePage(one, options), ...merged(first, again)]
  const places = new Map(one.labels.map(({part, place}) => [part, place]))
  return {
    grade: one.grade,
    ...(one.declared ? {} : {undeclared: true as const}),
    findings: found.map(({windows, ...each}) =>
      finding(doubted ? reviewed(each) : each, windows, places.get(each.part ?? ''), one.served),
    ),
    labels: seenInAll(first),
  }
}

function inAll(browser: Browser, url: string, options: ExamineOptions): Promise<Examined[]> {
  return Promise.all(viewports.map(viewport => examine(browser, url, viewport, options)))
}

interface Met extends Problem {
  /** Where it was met, e.g. `400 × 800`. */
  windows: string[]
}

/** What is about the page as a whole. */
function ofThePage({declared, unreadable, missingStyles}: Examined, {undeclared}: VerifyOptions): Met[] {
  const severity = undeclared === 'warn' ? 'warning' : 'error'
  const all = [
    ...(declared || undeclared === 'allow'
      ? []
      : [problem('missing-disclosure', 'undeclared', {}, severity)]),
    ...unreadable.map(why => problem('unreadable-disclosure', 'unreadable', {why})),
    ...(missingStyles.length > 0
      ? [problem('style-missing', 'missing', {styles: missingStyles.join(', ')})]
      : []),
  ]
  return all.map(one => ({...one, windows: []}))
}

/** Each problem once, with the windows that it was met in; what was not met again is for a person to look at. */
function merged(first: readonly Examined[], again: readonly Examined[]): Met[] {
  const met = new Map<string, Met>()
  for (const [index, {viewport, problems}] of first.entries()) {
    const repeated = new Set(again[index]?.problems.map(keyOf))
    for (const one of problems) {
      const sure = one.severity !== 'error' || repeated.has(keyOf(one)) ? one : reviewed(one)
      const key = `${keyOf(sure)} ${sure.severity}`
      const there = met.get(key) ?? {...sure, windows: []}
      there.windows.push(`${viewport.width} × ${viewport.height}`)
      met.set(key, there)
    }
  }
  return [...met.values()]
}

/** Two sights of one thing may differ by a shade of contrast, and in what is evident of the reason. */
function keyOf({kind, part, args: {text, vocabulary, landmark}}: Problem): string {
  return JSON.stringify([kind, part, text, vocabulary, landmark])
}

function reviewed<One extends Problem>(one: One): One {
  return one.severity === 'info' ? one : {...one, severity: 'needs-review'}
}

function seenInAll(all: readonly Examined[]): SeenLabel[] {
  const labels = new Map<string, SeenLabel>()
  for (const one of all.flatMap(({seen}) => seen)) {
    const there = labels.get(one.part)
    labels.set(one.part, {
      ...one,
      seen: one.seen && (there?.seen ?? true),
      contrast: Math.min(one.contrast, there?.contrast ?? one.contrast),
    })
  }
  return [...labels.values()].map(one => ({...one, contrast: Math.round(one.contrast * 10) / 10}))
}

function finding(
  one: Problem,
  windows: readonly string[],
  place: Place | undefined,
  served: string,
): WordedFinding {
  const head = {start: {line: 1, column: 1}, end: {line: 1, column: 1}}
  const {kind, code, severity} = one
  const found: Omit<Finding, 'args' | 'place'> = {
    ruleId: `verify/${kind}`,
    code,
    severity,
    url: docsOf(`verify/${kind}`),
  }
  const at = place ?? head
  return {
    ...found,
    message: wordsOf(one, windows),
    place: at,
    line: place ? lineOf(served, at.start.line) : '',
  }
}
