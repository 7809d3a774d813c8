/** The visible labels as elements: text first, in its language, announced once. */
import type {Label} from '@forthright/core'
import {type LabelForm, textOf, wordingFor} from '@forthright/core/surface'
import type {NewElement} from '../hast/new-element.ts'
import {partValue} from '../page/own.ts'
import {labelAttribute, labelClass, partAttribute} from '../page/own-names.ts'

/** The label at the head of the content; an icon stands before its words. No paragraph: those have rules of the page. */
export function paragraphLabel(
  ids: readonly string[],
  label: Label,
  marks?: Record<string, string>,
  icon?: NewElement,
): NewElement {
  return {
    tag: 'div',
    attributes: attributesOf(ids, label, 'note', marks),
    children: [...(icon ? [icon, ' '] : []), label.long, ...wording(label, 'long')],
  }
}

/** A label in a caption. The space keeps it apart from the words before it, also when it is read out. */
export function captionLabel(ids: readonly string[], label: Label, icon?: NewElement): NewElement {
  return {
    tag: 'span',
    attributes: attributesOf(ids, label),
    children: [...before(icon), ` ${label.short}`, ...wording(label, 'short')],
  }
}

/** A label next to a picture, clip or recording that stands in running text. */
export function adjacentLabel(ids: readonly string[], label: Label, icon?: NewElement): NewElement {
  return {
    tag: 'span',
    attributes: attributesOf(ids, label, 'note'),
    children: [...before(icon), ` ${label.short}`, ...wording(label, 'short'), ' '],
  }
}

/** Every text by which a label can be recognised whose markers were lost. The shortest form may be an ordinary word. */
export function formsOf(label: Label): readonly string[] {
  if (label.wording.length === 0) return [label.long, label.short]
  const fixed = label.wording.map(wording => ` ${wording.text}`).join('')
  const texts = [label.long, label.short].flatMap(text => [text, text + fixed])
  return [...new Set([...texts, textOf(label, 'long'), textOf(label, 'short')])]
}

/** In the order in which they are written. */
function attributesOf(
  ids: readonly string[],
  {id, language, direction}: Label,
  role?: 'note',
  marks?: Record<string, string>,
): Record<string, string> {
  const attributes: Record<string, string> = {class: labelClass}
  if (role) attributes.role = role
  attributes[partAttribute] = partValue(ids)
  attributes[labelAttribute] = id
  Object.assign(attributes, marks)
  attributes.lang = language
  attributes.dir = direction
  return attributes
}

function before(icon: NewElement | undefined): (string | NewElement)[] {
  return icon ? [' ', icon] : []
}

function wording(label: Label, form: LabelForm): (string | NewElement)[] {
  // Else its full stop would stand before it.
  const turned: Record<string, string> = label.direction === 'rtl' ? {dir: 'auto'} : {}
  return wordingFor(label, form).flatMap(({text, language}) => [
    ' ',
    {tag: 'span' as const, attributes: {lang: language, ...turned}, children: [text]},
  ])
}
