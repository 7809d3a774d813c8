/// <reference lib="dom" />
/** Runs in the page: hides what a reader can put away, and clicks nothing. Refers to nothing outside of itself. */
import type {PageWords} from './words.ts'

/** Hides fixed and sticky elements in the window that are dialogs or hold a button, but site headers; gives their names. */
export function hideObstacles(words: PageWords, label: number): string[] {
  const [first] = words.taken[label] ?? []
  const around = new Set<Element>()
  for (let at = first && words.around(first.node); at; at = words.around(at)) around.add(at)
  const roots: ParentNode[] = [document]
  const elements: Element[] = []
  for (const root of roots)
    for (const one of root.querySelectorAll('*')) {
      elements.push(one)
      if (one.shadowRoot) roots.push(one.shadowRoot)
    }
  const controls =
    'button, input[type=button], input[type=submit], [role=button], a[class*=btn i], a[class*=button i]'
  const holdsControl = (root: ParentNode): boolean =>
    root.querySelector(controls) !== null ||
    [...root.querySelectorAll('*')].some(one => one.shadowRoot && holdsControl(one.shadowRoot)) ||
    (root instanceof Element && root.shadowRoot !== null && holdsControl(root.shadowRoot))
  const isDialog = (one: Element) =>
    one.matches('dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]') ||
    one.querySelector('dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]') !== null
  const isHeader = (one: Element) =>
    !isDialog(one) &&
    (one.closest('header, [role=banner]') !== null || one.matches('nav') || one.querySelector('nav') !== null)
  const floats = (one: Element) => /^(?:fixed|sticky)$/.test(getComputedStyle(one).position)
  const inWindow = (one: Element) => {
    const {top, bottom, left, right, width, height} = one.getBoundingClientRect()
    return width > 0 && height > 0 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
  }
  const found = elements.filter(
    one =>
      one instanceof HTMLElement &&
      floats(one) &&
      !around.has(one) &&
      !one.querySelector('article, main') &&
      !isHeader(one) &&
      (isDialog(one) || (holdsControl(one) && inWindow(one))),
  ) as HTMLElement[]
  // The veil behind a dialog goes with it.
  const veils = found
    .filter(isDialog)
    .flatMap(one =>
      [...(one.parentElement?.children ?? [])].filter(
        (beside): beside is HTMLElement =>
          beside instanceof HTMLElement &&
          (beside === one.previousElementSibling || beside === one.nextElementSibling) &&
          floats(beside) &&
          (beside.textContent ?? '').trim() === '',
      ),
    )
  for (const one of [...found, ...veils]) {
    const before = one.getAttribute('style')
    one.style.setProperty('display', 'none', 'important')
    words.undo.push(() => {
      if (before === null) one.removeAttribute('style')
      else one.setAttribute('style', before)
    })
  }
  return [...new Set(found.map(one => words.nameOf(one)))]
}
