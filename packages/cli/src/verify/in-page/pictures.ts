/// <reference lib="dom" />
/** Runs in the page: which elements show a picture, clip or recording. Refers to nothing outside of itself. */
import type {PageWords} from './words.ts'

/** Looks for what is at these addresses, as the page has them, and keeps it; gives how often each is shown. */
export function findPictures(words: PageWords, addresses: readonly string[]): number[] {
  const absolute = (address: string | null | undefined): string[] =>
    address && URL.canParse(address, document.baseURI) ? [new URL(address, document.baseURI).href] : []
  const addressesOf = (one: Element): string[] => {
    const sources = [...one.querySelectorAll('source')]
    const own = ['src', 'data-src', 'poster', 'data'].map(name => one.getAttribute(name))
    const sets = [one, ...sources].flatMap(each =>
      (each.getAttribute('srcset') ?? '').split(',').map(entry => entry.trim().split(/\s+/)[0]),
    )
    const current = 'currentSrc' in one ? String(one.currentSrc) : ''
    return [...own, ...sets, ...sources.map(each => each.getAttribute('src')), current].flatMap(absolute)
  }
  const roots: ParentNode[] = [document]
  const shown: Element[] = []
  for (const root of roots) {
    shown.push(...root.querySelectorAll('img, picture, video, audio, object, embed'))
    for (const one of root.querySelectorAll('*')) if (one.shadowRoot) roots.push(one.shadowRoot)
  }
  const all = shown.map(one => [one, new Set(addressesOf(one))] as const)
  words.pictures = addresses.map(address => {
    const [asked = ''] = absolute(address)
    return all.flatMap(([one, own]) => (own.has(asked) ? [one] : []))
  })
  return words.pictures.map(({length}) => length)
}
