/**
 * The elements of a disclosure in e-mail. Styles are inline, and repeated where the words stand: mail clients drop
 * style sheets, and not all of them let a table inherit a font.
 */
import type {Details} from '@forthright/core'
import {type NewElement, wordsOf} from '../hast/new-element.ts'
import {sealOf} from '../page/own.ts'
import {iconClass, ownAttribute, panelClass} from '../page/own-names.ts'
import {isFollowable, spokenIn} from '../plan/panel-element.ts'
import type {CheckedLook} from './look.ts'

/** The class of the table around the labels at the head of a mail. */
export const headClass = 'ai-disclosure-mail' as const

/** The elements that a table of ours is made of. */
export const frameTags: readonly string[] = ['tbody', 'tr', 'td']

/** The elements that details are made of in it. */
export const detailsTags: readonly string[] = ['p', 'b', 'br', 'span', 'a']

const font = 'font-family:Arial,Helvetica,sans-serif'

/** Where a table stands: Outlook heeds a width in pixels alone, and in a cell such a width would widen the mail. */
export type Standing = 'free' | 'in cell'

/** A table around the labels at the head, or with `panelClass` the details at the foot; at most 600 pixels wide. */
export function frame(
  className: typeof headClass | typeof panelClass,
  children: readonly NewElement[],
  language: {lang: string; dir: string},
  {background}: CheckedLook,
  standing: Standing,
): NewElement {
  const start = language.dir === 'rtl' ? 'right' : 'left'
  // WebKit keeps a table of fixed width from shrinking; Word knows the attribute alone.
  const widest =
    standing === 'free'
      ? {width: '600', style: 'width:min(100%,600px);max-width:100%'}
      : {width: '100%', style: 'max-width:600px'}
  const cell: NewElement = {
    tag: 'td',
    attributes: {
      align: start,
      bgcolor: background,
      style: `padding:12px 16px;background-color:${background};text-align:${start}`,
    },
    children: [...children],
  }
  return {
    tag: 'table',
    attributes: {
      class: className,
      ...(className === panelClass ? {[ownAttribute]: sealOf(wordsOf(children))} : {}),
      role: 'presentation',
      ...language,
      align: 'center',
      border: '0',
      cellpadding: '0',
      cellspacing: '0',
      width: widest.width,
      style: `${widest.style};border-collapse:collapse`,
    },
    children: [element('tbody', [element('tr', [cell])])],
  }
}

/** A label at the head, with its styles and its icon. */
export function dressedParagraph(label: NewElement, look: CheckedLook): NewElement {
  const {children = []} = label
  return {
    ...label,
    // Not all clients give other elements a line of their own.
    tag: 'p',
    attributes: {...label.attributes, style: `margin:0;${wordsStyle(look, 14)}`},
    children: look.icon ? [iconElement(look.icon), ' ', ...children] : children,
  }
}

/** A label beside a picture, with its styles; `alone` where the picture has its line for itself. */
export function dressedSpan(label: NewElement, alone: boolean, look: CheckedLook): NewElement {
  const box = alone ? 'display:block;padding:4px 8px;' : ''
  // Cells around pictures often have a font of no size.
  const style = `${box}${wordsStyle(look, 13)};background-color:${look.background}`
  return {...label, attributes: {...label.attributes, style}}
}

/** The details, always open: a heading, a paragraph for each term, and the links. */
export function detailsParagraphs({title, rows, links}: Details, look: CheckedLook): NewElement[] {
  const paragraph = (children: (string | NewElement)[]): NewElement => ({
    tag: 'p',
    attributes: {style: `margin:0 0 8px;${wordsStyle(look, 13)}`},
    children,
  })
  const linked = links.flatMap(({text, url}) => (isFollowable(url) ? [link(text, url, look)] : []))
  return [
    paragraph([element('b', [title])]),
    ...rows.map(({term, values}) =>
      paragraph([
        element('b', [term]),
        ...values.flatMap(value => {
          const {text, language, url} = value
          const words = url !== undefined && isFollowable(url) ? link(text, url, look) : text
          return [element('br'), language === undefined ? words : spoken(spokenIn(value), words)]
        }),
      ]),
    ),
    ...(linked.length > 0 ? [paragraph(separated(linked))] : []),
  ]
}

/** The styles of words; also those of MJML. */
export function wordsStyle({text}: CheckedLook, size: 13 | 14): string {
  return `${font};font-size:${size}px;line-height:${size + 7}px;color:${text}`
}

function iconElement({src, width, height}: NonNullable<CheckedLook['icon']>): NewElement {
  return {
    tag: 'img',
    attributes: {
      class: iconClass,
      src,
      alt: '',
      width: String(width),
      height: String(height),
      style: 'border:0;vertical-align:middle',
    },
  }
}

function link(text: string, href: string, {text: color}: CheckedLook): NewElement {
  return {tag: 'a', attributes: {href, style: `color:${color};text-decoration:underline`}, children: [text]}
}

function spoken(attributes: Record<string, string>, words: string | NewElement): NewElement {
  return {tag: 'span', attributes, children: [words]}
}

function separated(elements: readonly NewElement[]): (string | NewElement)[] {
  return elements.flatMap((one, index) => (index === 0 ? [one] : [element('br'), one]))
}

function element(tag: NewElement['tag'], children?: (string | NewElement)[]): NewElement {
  return {tag, attributes: {}, ...(children ? {children} : {})}
}
