/// <reference lib="dom" />
/** Runs in the page: takes the words of a label away and brings them back. Refers to nothing outside of itself. */
import type {PageWords} from './words.ts'

/** Makes the letters transparent, and nothing else: `currentColor` stays what it is. Gives what `restore` takes. */
export function conceal(words: PageWords, label: number): number {
  const kept = words.undo.length
  const elements = new Set((words.taken[label] ?? []).flatMap(({node}) => words.around(node) ?? []))
  for (const element of elements) {
    if (!(element instanceof HTMLElement || element instanceof SVGElement)) continue
    const before = element.getAttribute('style')
    const set = (name: string, value: string) => element.style.setProperty(name, value, 'important')
    set('transition', 'none')
    const {backgroundClip} = getComputedStyle(element)
    set('-webkit-text-fill-color', 'transparent')
    set('-webkit-text-stroke-color', 'transparent')
    set('text-decoration-color', 'transparent')
    set('text-shadow', 'none')
    // Letters that are cut out of a background.
    if (backgroundClip.includes('text')) set('background', 'none')
    words.undo.push(() => {
      if (before === null) element.removeAttribute('style')
      else element.setAttribute('style', before)
    })
  }
  return kept
}

/** Undoes what was changed, but the first `kept` changes. */
export function restore(words: PageWords, kept: number): void {
  for (const undo of words.undo.splice(kept).reverse()) undo()
}
