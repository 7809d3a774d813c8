/** The details panel and the element around it: a disclosure widget that works with no script and no style sheet. */
import type {Details, DetailsValue} from '@forthright/core'
import {type NewElement, wordsOf} from '../hast/new-element.ts'
import {sealOf} from '../page/own.ts'
import {elementName, ownAttribute, panelClass} from '../page/own-names.ts'

/** The panel as elements: a summary, terms with their values, and links; sealed, so that what is changed in it is seen. */
export function panelElement({language, direction, title, rows, links}: Details): NewElement {
  const children: NewElement[] = [
    {tag: 'summary', attributes: {}, children: [title]},
    ...(rows.length === 0 ? [] : [{tag: 'dl' as const, attributes: {}, children: rows.flatMap(rowElements)}]),
    ...links.map(({text, url}) => ({tag: 'p' as const, attributes: {}, children: [linked(text, url)]})),
  ]
  const seal = sealOf(wordsOf(children))
  return {
    tag: 'details',
    attributes: {class: panelClass, [ownAttribute]: seal, lang: language, dir: direction},
    children,
  }
}

/** Labels and panel in the element that a script improves; `close` is its word for closing. */
export function wrapperElement(
  children: NewElement[],
  {language, direction}: {language: string; direction: string},
  close: string | undefined,
): NewElement {
  return {
    tag: elementName,
    attributes: {
      [ownAttribute]: '',
      ...(close === undefined ? {} : {'close-label': close}),
      lang: language,
      dir: direction,
    },
    children,
  }
}

function rowElements({term, values}: Details['rows'][number]): NewElement[] {
  return [
    {tag: 'dt', attributes: {}, children: [term]},
    ...values.map(
      (value): NewElement => ({
        tag: 'dd',
        attributes: spokenIn(value),
        children: [linked(value.text, value.url)],
      }),
    ),
  ]
}

/** The attributes of a value that is in another language than the panel. */
export function spokenIn({language, direction}: DetailsValue): Record<string, string> {
  return {
    ...(language === undefined ? {} : {lang: language}),
    ...(direction === undefined ? {} : {dir: direction}),
  }
}

/** A link, where the address is one that a browser may follow from a page: others stay text. */
function linked(text: string, url: string | undefined): NewElement | string {
  if (url === undefined || !isFollowable(url)) return text
  return {tag: 'a', attributes: {href: url}, children: [text]}
}

/** Whether an address leads somewhere and runs nothing. */
export function isFollowable(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(url)
}
