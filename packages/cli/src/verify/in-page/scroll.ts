/// <reference lib="dom" />
/** Runs in the page: scrolls as a reader can, up and down. Refers to nothing outside of itself. */
import type {PageWords} from './words.ts'

/** Where the words of a label are in the window, and how high its lines are; CSS pixels. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
  /** The shorter side of its highest line. */
  line: number
}

/** The box of a label as it stands; absent where it has none. */
export function boxOf(words: PageWords, label: number): Box | undefined {
  const boxes = (words.taken[label] ?? []).flatMap(({node, from, to}) => {
    const range = document.createRange()
    range.setStart(node, from)
    range.setEnd(node, to)
    return [...range.getClientRects()].filter(({width, height}) => width > 0 && height > 0)
  })
  if (boxes.length === 0) return undefined
  const left = Math.min(...boxes.map(one => one.left))
  const top = Math.min(...boxes.map(one => one.top))
  return {
    left,
    top,
    width: Math.max(...boxes.map(one => one.right)) - left,
    height: Math.max(...boxes.map(one => one.bottom)) - top,
    line: Math.max(...boxes.map(one => Math.min(one.width, one.height))),
  }
}

/** Scrolls the page to its top. */
export function toTop(): void {
  scrollTo({left: 0, top: 0, behavior: 'instant'})
}

/** Scrolls the page, and what within it a reader can scroll, until a label is in the middle; never sideways. */
export function toMiddle(words: PageWords, label: number): void {
  const [first] = words.taken[label] ?? []
  if (!first) return
  const middle = () => {
    const range = document.createRange()
    range.setStart(first.node, first.from)
    range.setEnd(first.node, first.to)
    const {top, height} = range.getBoundingClientRect()
    return top + height / 2
  }
  for (let at = words.around(first.node); at && at !== document.documentElement; at = words.around(at)) {
    const {overflowY} = getComputedStyle(at)
    if (at === document.body || !/auto|scroll/.test(overflowY) || at.scrollHeight <= at.clientHeight) continue
    const {top, height} = at.getBoundingClientRect()
    at.scrollBy({top: middle() - (top + height / 2), behavior: 'instant'})
  }
  scrollBy({top: middle() - innerHeight / 2, behavior: 'instant'})
}

/** Goes down the page a screen at a time, at most `screens`, so that what comes only then is there; then back to the top. */
export async function through(screens: number): Promise<void> {
  const frame = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 20)))
  for (let screen = 1; screen <= screens; screen++) {
    if (scrollY + innerHeight >= document.documentElement.scrollHeight - 1) break
    scrollBy({top: innerHeight * 0.9, behavior: 'instant'})
    await frame()
  }
  scrollTo({left: 0, top: 0, behavior: 'instant'})
  await frame()
}
