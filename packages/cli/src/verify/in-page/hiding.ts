/// <reference lib="dom" />
/** Runs in the page: what may keep a label from being seen, for the words of a finding. Refers to nothing outside of itself. */
import type {PageWords} from './words.ts'

/** The likely reason, in words that complete "because of …"; absent where none is evident. */
export function hidingOf(words: PageWords, label: number): string | undefined {
  const [first] = words.taken[label] ?? []
  const leaf = first && words.around(first.node)
  if (!first || !leaf) return undefined
  const around: Element[] = []
  for (let at: Element | null = leaf; at; at = words.around(at)) around.push(at)
  const on = (what: string, element: Element) => `${what} on ${words.nameOf(element)}`
  for (const one of around) {
    const style = getComputedStyle(one)
    if (one instanceof HTMLDetailsElement && !one.open && !one.querySelector('summary')?.contains(first.node))
      return `closed ${words.nameOf(one)}`
    if (one instanceof HTMLDialogElement && !one.open) return `closed ${words.nameOf(one)}`
    if (one.hasAttribute('hidden') && style.display === 'none') return on('hidden', one)
    if (style.display === 'none') return on('display: none', one)
    if (Number(style.opacity) < 0.15) return on(`opacity: ${style.opacity}`, one)
    if (/opacity\(0/.test(style.filter)) return on(`filter: ${style.filter}`, one)
    if (style.contentVisibility === 'hidden') return on('content-visibility: hidden', one)
    if (style.clipPath !== 'none' || (style.clip !== 'auto' && style.position !== 'static')) {
      const {width, height} = one.getBoundingClientRect()
      if (Math.min(width, height) < 9 || style.clipPath.includes('50%')) return on('clipping', one)
    }
    const {width, height} = one.getBoundingClientRect()
    if (style.overflow !== 'visible' && one.contains(first.node) && Math.min(width, height) < 9)
      return on(`a box of ${Math.round(width)} by ${Math.round(height)} px`, one)
  }
  const style = getComputedStyle(leaf)
  if (style.visibility !== 'visible') return on(`visibility: ${style.visibility}`, leaf)
  if (Number.parseFloat(style.fontSize) < 8) return on(`font-size: ${style.fontSize}`, leaf)
  const range = document.createRange()
  range.setStart(first.node, first.from)
  range.setEnd(first.node, first.to)
  const box = range.getBoundingClientRect()
  if (Math.min(box.width, box.height) < 9) return 'its size of less than 9 px'
  if (box.right <= 0 || box.left >= innerWidth || box.bottom + scrollY <= 0)
    return 'its place outside of the page'
  if (/, 0\)$|transparent/.test(style.webkitTextFillColor || style.color))
    return on('transparent letters', leaf)
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
  const top = document.elementFromPoint(x, y)
  if (top && !around.includes(top) && !top.contains(first.node))
    return `${words.nameOf(top)}, which lies over it`
  const ignoring = [...document.querySelectorAll('*')].find(one => {
    if (around.includes(one) || getComputedStyle(one).pointerEvents !== 'none') return false
    const {left, right, top: head, bottom} = one.getBoundingClientRect()
    return left <= x && x <= right && head <= y && y <= bottom && getComputedStyle(one).position !== 'static'
  })
  if (ignoring) return `${words.nameOf(ignoring)}, which lies over it`
  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
  const behind = around.map(one => getComputedStyle(one).backgroundColor).find(one => channels(one)[3] !== 0)
  const [letters, ground] = [channels(style.color), channels(behind ?? 'rgb(255, 255, 255)')]
  return [0, 1, 2].every(one => Math.abs((letters[one] ?? 0) - (ground[one] ?? 0)) < 50)
    ? `letters in ${style.color} on ${behind ?? 'white'}`
    : undefined
}
