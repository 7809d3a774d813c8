/// <reference lib="dom" />
/** Runs in the page: where a label stands. Refers to nothing outside of itself. */
import type {PageWords} from './words.ts'

/** Where a label stands on a page; lengths in CSS pixels. */
export interface LabelPlace {
  /** Whether it begins in what is shown before anybody scrolls. */
  inFirstScreen: boolean
  /** How far it is from where the content starts: its article, its heading or its first paragraph. */
  fromStart: number
  /** The same, from the end of the first paragraph. */
  fromFirstParagraph: number
  /** The piece of the page, other than content, that it stands in. */
  landmark?: 'footer' | 'aside' | 'nav'
  /** What says to screen readers that it is not there, e.g. `aria-hidden="true" on <div>`. */
  unread?: string
  /** The language of what it stands in, BCP 47. */
  language?: string
  /** How far it is from each of the pictures that were looked for, 0 in the same figure; `null` where the page does not show it. */
  fromPictures: (number | null)[]
}

/** Finds it out; the page is scrolled to its top. */
export function placeOf(words: PageWords, label: number): LabelPlace {
  const [first] = words.taken[label] ?? []
  if (!first) throw new Error('There is no such label.')
  const range = document.createRange()
  range.setStart(first.node, first.from)
  range.setEnd(first.node, first.to)
  const box = range.getBoundingClientRect()
  const around: Element[] = []
  for (let at = words.around(first.node); at; at = words.around(at)) around.push(at)
  const said = words.taken[label]?.map(({node, from, to}) => node.data.slice(from, to)).join('') ?? ''

  const article =
    around.find(one => one.matches('article, main, [role=article], [role=main]')) ??
    document.querySelector('article, main, [role=main]') ??
    document.body
  const paragraph = [...article.querySelectorAll('p')].find(
    one => !one.contains(first.node) && (one.textContent ?? '').trim().length >= 30 && one.offsetHeight > 0,
  )
  const starts = [article, article.querySelector('h1, h2'), paragraph, paragraph?.previousElementSibling]
    .filter(one => one instanceof Element)
    .map(one => Math.abs(box.top - one.getBoundingClientRect().top))

  const unread = around.find(one => one.getAttribute('aria-hidden') === 'true' || one.hasAttribute('inert'))
  const landmark = ((): LabelPlace['landmark'] => {
    for (const one of around) {
      if (one.matches('footer, [role=contentinfo]')) return 'footer'
      if (one.matches('nav, [role=navigation]')) return 'nav'
      if (one.matches('aside, [role=complementary]') && !one.closest('article, main')) return 'aside'
    }
    return undefined
  })()
  // What names the language of the label alone says nothing of the page.
  const speaking = around.find(
    one => one.hasAttribute('lang') && (one.textContent ?? '').trim().length > said.length * 1.5 + 20,
  )
  const language = speaking?.getAttribute('lang') || document.documentElement.lang

  const figure = around.find(one => one.matches('figure'))
  const fromPictures = words.pictures.map(same => {
    const gaps = same.map(one => {
      if (figure?.contains(one)) return 0
      const {top, bottom} = one.getBoundingClientRect()
      return Math.max(0, top - box.bottom, box.top - bottom)
    })
    return gaps.length > 0 ? Math.min(...gaps) : null
  })

  return {
    inFirstScreen: box.top + scrollY < innerHeight,
    fromStart: Math.min(...starts),
    fromFirstParagraph: paragraph
      ? Math.abs(box.top - paragraph.getBoundingClientRect().bottom)
      : Math.min(...starts),
    ...(landmark ? {landmark} : {}),
    ...(unread
      ? {
          unread: `${unread.hasAttribute('inert') ? 'inert' : 'aria-hidden="true"'} on ${words.nameOf(unread)}`,
        }
      : {}),
    ...(language ? {language} : {}),
    fromPictures,
  }
}
