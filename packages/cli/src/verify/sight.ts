/** Whether readers see a label: its words are taken away, and something changes on the screen. */
import type {JSHandle, Page} from 'playwright-core'
import {conceal, restore} from './in-page/conceal.ts'
import {hidingOf} from './in-page/hiding.ts'
import {hideObstacles} from './in-page/obstacles.ts'
import {rest} from './in-page/quiet.ts'
import {type Box, boxOf, toMiddle, toTop} from './in-page/scroll.ts'
import type {PageWords} from './in-page/words.ts'
import {compare, type Ink} from './pixels/compare.ts'
import {decodePng} from './pixels/png.ts'
import type {Visit} from './visit.ts'

/** What is seen of a label in one window. */
export interface Sight {
  seen: boolean
  /** Of its letters, from 1 to 21; of a label that is not seen 1. */
  contrast: number
  /** What had to be put away first, e.g. `<div class="consent">`. */
  behind?: string[]
  /** Why it is not seen, as far as that is evident. */
  because?: string
}

/** The share of pixels that a label changes at least. */
const leastShare = 0.03
/** How high a line of it is at least, in CSS pixels. */
const leastLine = 9

/** Looks at a label, at the top of the page and in the middle of the window, then without what a reader can put away. */
export async function look(
  {page, viewport}: Visit,
  words: JSHandle<PageWords>,
  label: number,
): Promise<Sight> {
  const ink = await inkOf(page, viewport, words, label)
  if (ink) return {seen: true, contrast: ink.contrast}
  const because = await words.evaluate(hidingOf, label)
  // What has no place on the page is not behind anything.
  const hasBox = (await words.evaluate(boxOf, label)) !== undefined
  const behind = hasBox ? await words.evaluate(hideObstacles, label) : []
  if (behind.length > 0) {
    const second = await inkOf(page, viewport, words, label)
    await words.evaluate(restore, 0)
    if (second) return {seen: true, contrast: second.contrast, behind}
  }
  return {seen: false, contrast: 1, ...(because === undefined ? {} : {because})}
}

async function inkOf(
  page: Page,
  viewport: Visit['viewport'],
  words: JSHandle<PageWords>,
  label: number,
): Promise<Ink | undefined> {
  await page.evaluate(toTop)
  await page.evaluate(rest, {still: 60, most: 1500})
  const atTop = await inkHere(page, viewport, words, label)
  if (atTop) return atTop
  const before = await words.evaluate(boxOf, label)
  await words.evaluate(toMiddle, label)
  // What is revealed by scrolling takes a moment, and may move the rest.
  await page.evaluate(rest, {still: 150, most: 3000})
  await words.evaluate(toMiddle, label)
  const after = await words.evaluate(boxOf, label)
  // What cannot be scrolled has been looked at.
  const stays = before?.top === after?.top && before?.left === after?.left
  return stays ? undefined : inkHere(page, viewport, words, label)
}

/** What the words change where the page is scrolled to; absent where that is not enough to be seen. */
async function inkHere(
  page: Page,
  {width, height}: Visit['viewport'],
  words: JSHandle<PageWords>,
  label: number,
): Promise<Ink | undefined> {
  const box = await words.evaluate(boxOf, label)
  if (!box || box.line < leastLine) return undefined
  const clip = clipped(box, width, height)
  if (!clip) return undefined
  const shoot = async () =>
    decodePng(
      await page.screenshot({clip, animations: 'allow', caret: 'initial', scale: 'device', timeout: 0}),
    )
  const before = await shoot()
  const kept = await words.evaluate(conceal, label)
  const without = await shoot()
  await words.evaluate(restore, kept)
  const ink = compare(before, without, await shoot())
  return ink.share > leastShare ? ink : undefined
}

/** The piece of a box that is in the window; absent where that is less than half of it. */
function clipped({left, top, width, height}: Box, right: number, bottom: number) {
  const x = Math.max(0, left)
  const y = Math.max(0, top)
  const w = Math.min(left + width, right) - x
  const h = Math.min(top + height, bottom) - y
  if (w < 1 || h < 1 || w * h < (width * height) / 2) return undefined
  return {x, y, width: w, height: h}
}
