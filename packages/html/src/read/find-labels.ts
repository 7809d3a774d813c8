/** The visible labels of a page: ours, those of its Markdown source, and those known by their wording alone. */
import {
  type FoundLabel,
  findLabel,
  type LabelId,
  labelIds,
  languagesIn,
  meaningOf,
  type Words,
} from '@forthright/core'
import type {Element, RootContent} from 'hast'
import {attributeOf} from '../hast/attributes.ts'
import {placeOf} from '../hast/place-of.ts'
import {foldSpace, isElement, textOf} from '../hast/tree.ts'
import {isOwnLabel, partsOf} from '../page/own.ts'
import {labelAttribute} from '../page/own-names.ts'
import type {Page} from '../page/page.ts'
import type {Statements, Subject} from './find-statements.ts'
import type {ShownMedia} from './shown-media.ts'

/** A label of ours; gives the part that its attributes speak of. */
export function findOwnLabel(all: Statements, node: Element): Subject {
  const ids = partsOf(node)
  const id = labelIds.find(one => one === attributeOf(node, labelAttribute))
  const text = foldSpace(textOf(node))
  const place = placeOf(node)
  for (const part of ids) addLabel(all, {text, part, ...(id === undefined ? {} : {id}), place})
  const [part = 'body'] = ids
  return {part, medium: id === undefined ? 'text' : meaningOf(id).medium}
}

/** A label from the Markdown source: its comments say whose it is, its words what it says. */
export function findSourceLabel(
  all: Statements,
  media: ShownMedia,
  node: Element,
  part: string,
  words: readonly Words[],
): void {
  const text = foldSpace(textOf(node))
  const id = findLabel(text, words)?.id
  addLabel(all, {text, part, ...(id === undefined ? {} : {id}), place: placeOf(node)}, media.named(part)?.src)
}

function addLabel(all: Statements, label: FoundLabel, src?: string): void {
  const {id, text, part, place} = label
  all.labels.push(label)
  all.found.push({vocabulary: 'label', value: text, part, place})
  if (id !== undefined)
    all.statements.push({rank: 'label', part, src, ...meaningOf(id), reviewed: false, place})
}

/** A label without markers, by its wording. */
export function findLostLabel(
  all: Statements,
  media: ShownMedia,
  node: Element,
  words: readonly Words[],
): boolean {
  if (!isElement(node, 'p', 'span', 'figcaption')) return false
  const match = findLabel(foldSpace(textOf(node)), words)
  // The innermost element with the words is the label; one of ours has been found already.
  if (!match || node.children.some(child => holdsLabel(child, words))) return false
  const {part, src} = subjectOfLabel(media, node, match.id)
  addLabel(all, {text: match.text, part, id: match.id, place: placeOf(node)}, src)
  return true
}

function holdsLabel(node: RootContent, words: readonly Words[]): boolean {
  if (!isElement(node)) return false
  if (isOwnLabel(node)) return true
  if (isElement(node, 'span', 'p') && findLabel(foldSpace(textOf(node)), words)) return true
  return node.children.some(child => isElement(child, 'span') && holdsLabel(child, words))
}

/** The languages of which any label stands on the page at all: most pages have none, and are long. */
export function wordsOn(page: Page, words: readonly Words[]): Words[] {
  if (words.length === 0) return []
  return languagesIn(foldSpace(textOf(page.root)), words)
}

/** A label of a picture is about the one in its figure or right before it; where there is none, its medium is named. */
function subjectOfLabel(media: ShownMedia, node: Element, id: LabelId): {part: string; src?: string} {
  const {medium} = meaningOf(id)
  if (medium === 'text') return {part: 'body'}
  const shown = media.beside(node)
  return shown ? {part: shown.id, src: shown.src} : {part: medium}
}
