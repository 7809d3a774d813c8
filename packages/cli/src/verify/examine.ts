/** Looks at one page in one window: every label that it must show, and what becomes of it. */
import type {SiteSettings} from '@forthright/core'
import type {Browser, JSHandle} from 'playwright-core'
import {knownWords} from '../site/shipped.ts'
import {type Expectation, type ExpectedLabel, expectationOf} from './expected.ts'
import {labelsOn, type ShownLabel} from './found-labels.ts'
import {findPictures} from './in-page/pictures.ts'
import {type LabelPlace, placeOf} from './in-page/place.ts'
import {rest} from './in-page/quiet.ts'
import {through, toMiddle, toTop} from './in-page/scroll.ts'
import {type PageWords, readWords} from './in-page/words.ts'
import {type Grounds, judge, type Looked} from './judge.ts'
import {type Problem, problem} from './messages.ts'
import {isReadOut, textReadOut} from './read-out.ts'
import {look, type Sight} from './sight.ts'
import {type Viewport, type Visit, visit} from './visit.ts'

/** How pages are examined. */
export interface ExamineOptions {
  site: SiteSettings
  network: boolean
  /** Keeps a picture of what the window shows where something is wrong. */
  keep?: ((shot: Buffer, viewport: Viewport, part: string) => void) | undefined
}

/** A label that was looked at. */
export interface SeenLabel {
  part: string
  text: string
  seen: boolean
  /** From 1 to 21. */
  contrast: number
}

/** What was found in one window. */
export interface Examined extends Expectation {
  viewport: Viewport
  /** What the server sent. */
  served: string
  problems: Problem[]
  seen: SeenLabel[]
  missingStyles: string[]
}

/** How many screens of a page are gone through at most, so that what comes late is there. */
const mostScreens = 30
/** How many labels that may be the one of a part are looked at at most. */
const mostCandidates = 6

/** Examines a page. Throws where it cannot be opened. */
export async function examine(
  browser: Browser,
  url: string,
  viewport: Viewport,
  options: ExamineOptions,
): Promise<Examined> {
  const opened = await visit(browser, url, {viewport, network: options.network})
  try {
    if (opened.status >= 400) throw new Error(`The server answered ${opened.status} for ${url}.`)
    const rendered = await opened.page.content()
    const expectation = expectationOf(opened.served, rendered, options.site)
    const {problems, seen} = await lookAt(opened, expectation.labels, options)
    const {served, missingStyles} = opened
    return {...expectation, viewport, served, problems, seen, missingStyles}
  } finally {
    await opened.close()
  }
}

async function lookAt(
  opened: Visit,
  expected: readonly ExpectedLabel[],
  {site, keep}: ExamineOptions,
): Promise<{problems: Problem[]; seen: SeenLabel[]}> {
  const {page, viewport} = opened
  if (expected.length === 0) return {problems: [], seen: []}
  await page.evaluate(through, mostScreens)
  await page.evaluate(rest, {still: 200, most: 3000})
  const words = await page.evaluateHandle(readWords)
  const shown = await labelsOn(words, knownWords.words ?? [])
  const sources = [...new Set(expected.flatMap(({src}) => src ?? []))]
  const counts = await words.evaluate(findPictures, sources)
  await page.evaluate(toTop)
  const places = await Promise.all(shown.map(({label}) => words.evaluate(placeOf, label)))
  const read = await textReadOut(page)

  const problems: Problem[] = []
  const seen: SeenLabel[] = []
  const sights = new Map<number, Sight>()
  for (const one of expected) {
    const picture = one.src === undefined ? -1 : sources.indexOf(one.src)
    const own = candidates(one, shown, places, picture)
    if (one.medium !== 'text' && counts[picture] === 0 && own.length === 0) {
      problems.push(problem('picture-not-shown', 'absent', {id: one.part, part: one.name}))
      continue
    }
    const best = await bestOf(own, async ({shown: label, place}) => {
      const sight = sights.get(label.label) ?? (await look(opened, words, label.label))
      sights.set(label.label, sight)
      const looked: Looked = {shown: label, place, sight, isReadOut: isReadOut(read, label.text)}
      const grounds: Grounds = {
        viewport,
        wanted: site.place,
        fromPicture: place.fromPictures[picture] ?? null,
      }
      return {label, sight, problems: judge(one, looked, grounds)}
    })
    const found = best?.problems ?? [missing(one)]
    problems.push(...found)
    if (best)
      seen.push({part: one.part, text: best.label.text, seen: best.sight.seen, contrast: best.sight.contrast})
    if (keep && found.some(({severity}) => severity === 'error' || severity === 'warning'))
      keep(await shot(opened, words, best?.label), viewport, one.part)
  }
  problems.push(...(await vanished(opened, expected, seen)))
  return {problems, seen}
}

interface Candidate {
  shown: ShownLabel
  place: LabelPlace
}

/** The labels that may be the one of a part, the likeliest first. */
function candidates(
  {medium, grade}: ExpectedLabel,
  shown: readonly ShownLabel[],
  places: readonly LabelPlace[],
  picture: number,
): Candidate[] {
  const far = ({place}: Candidate) =>
    medium === 'text' ? place.fromStart : (place.fromPictures[picture] ?? Number.MAX_SAFE_INTEGER)
  const other = (one: Candidate) => Number(one.shown.grade !== grade)
  return shown
    .flatMap((one, index) => {
      const place = places[index]
      return place && one.medium === medium ? [{shown: one, place}] : []
    })
    .sort((a, b) => other(a) - other(b) || far(a) - far(b))
    .slice(0, mostCandidates)
}

interface Judged {
  label: ShownLabel
  sight: Sight
  problems: Problem[]
}

/** The first that is in order, else that of which the least is wrong. */
async function bestOf(
  all: readonly Candidate[],
  judgeOne: (one: Candidate) => Promise<Judged>,
): Promise<Judged | undefined> {
  let best: Judged | undefined
  for (const one of all) {
    const judged = await judgeOne(one)
    if (!best || weight(judged) < weight(best)) best = judged
    if (weight(best) === 0) break
  }
  return best
}

const weights = {error: 1000, warning: 10, 'needs-review': 10, info: 1} as const

function weight({problems, sight}: Judged): number {
  return problems.reduce((sum, {severity}) => sum + weights[severity], sight.seen ? 0 : 10_000)
}

function missing({part: id, name: part, grade, wasServed}: ExpectedLabel): Problem {
  return problem('label-missing', wasServed ? 'removed' : 'absent', {id, part, grade})
}

/** Labels that were seen and are gone after some time, and after the reader went through the page. */
async function vanished(
  {page}: Visit,
  expected: readonly ExpectedLabel[],
  seen: readonly SeenLabel[],
): Promise<Problem[]> {
  await page.evaluate(through, mostScreens)
  await page.evaluate(rest, {still: 200, most: 2000})
  const words = await page.evaluateHandle(readWords)
  const left = new Set((await labelsOn(words, knownWords.words ?? [])).map(({text}) => text))
  return expected.flatMap(({part: id, name: part, grade}) =>
    seen.some(one => one.part === id && one.seen && !left.has(one.text))
      ? [problem('label-missing', 'vanished', {id, part, grade})]
      : [],
  )
}

/** What the window shows where a label is, or would be. */
async function shot({page}: Visit, words: JSHandle<PageWords>, label?: ShownLabel): Promise<Buffer> {
  await page.evaluate(toTop)
  if (label) await words.evaluate(toMiddle, label.label)
  await page.evaluate(rest, {still: 60, most: 1000})
  return page.screenshot({scale: 'css', timeout: 0})
}
