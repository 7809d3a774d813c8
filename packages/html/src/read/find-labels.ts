/** The visible labels of a page: ours, those of its Markdown source, and those known by their wording alone. */
import type {Grade, LabelId, Words} from '@forthright/core'
import {
  type FoundLabel,
  findLabel,
  type LabelMatch,
  labelIds,
  languagesIn,
  meaningOf,
} from '@forthright/core/surface'
import type {Element, RootContent} from 'hast'
import {attributeOf} from '../hast/attributes.ts'
import {placeOf} from '../hast/place-of.ts'
import {isElement, readableText} from '../hast/tree.ts'
import type {MediaElement} from '../page/media-element.ts'
import {partsOf} from '../page/own.ts'
import {labelAttribute} from '../page/own-names.ts'
import type {Page} from '../page/page.ts'
import type {ShownMedia} from './shown-media.ts'
import type {Statements, Subject} from './statements.ts'

/** A label of ours; gives the part that its attributes speak of. Its words say which it is, else an attribute does. */
export function findOwnLabel(
  all: Statements,
  node: Element,
  words: readonly Words[],
  isSeen: boolean,
): Subject & {grade: Grade | undefined} {
  const ids = partsOf(node)
  const text = readableText(node)
  const id = findLabel(text, words)?.id ?? labelIds.find(one => one === attributeOf(node, labelAttribute))
  const place = placeOf(node)
  for (const part of ids) addLabel(all, {text, part, ...(id === undefined ? {} : {id}), place}, isSeen)
  const [part = 'body'] = ids
  const {medium, grade} = id === undefined ? {medium: 'text' as const, grade: undefined} : meaningOf(id)
  return {part, medium, grade}
}

/** A label from the Markdown source: its comments say whose it is, its words what it says. */
export function findSourceLabel(
  all: Statements,
  media: ShownMedia,
  node: Element,
  part: string,
  words: readonly Words[],
  isSeen: boolean,
): void {
  const text = readableText(node)
  const id = findLabel(text, words)?.id
  const label = {text, part, ...(id === undefined ? {} : {id}), place: placeOf(node)}
  addLabel(all, label, isSeen, media.named(part)?.src)
}

/** One that nobody sees states what it says, and is no label. */
function addLabel(all: Statements, label: FoundLabel, isSeen: boolean, src?: string): void {
  const {id, text, part, place} = label
  if (isSeen) all.labels.push(label)
  all.found.push({vocabulary: 'label', value: text, part, place})
  if (id !== undefined)
    all.statements.push({rank: 'label', part, src, ...meaningOf(id), reviewed: false, place})
}

/** The languages of which any label stands on the page at all: most pages have none, and are long. */
export function wordsOn(page: Page, words: readonly Words[]): Words[] {
  if (words.length === 0) return []
  // A label may begin where an element does, or hold one.
  const texts = [readableText(page.root), readableText(page.root, isElement)]
  return languagesIn(texts.join(' '), words)
}

/** Notes a label without markers, known by its wording, that begins in an element. */
export function noteLostLabel(
  all: Statements,
  media: ShownMedia,
  node: RootContent,
  match: LabelMatch,
  isSeen: boolean,
  shown?: MediaElement,
): void {
  const {part, src} = subjectOfLabel(media, node, match.id, shown)
  addLabel(all, {text: match.text, part, id: match.id, place: placeOf(node)}, isSeen, src)
}

/** A label of a picture is about the one in its figure or right before it; where there is none, its medium is named. */
function subjectOfLabel(
  media: ShownMedia,
  node: RootContent,
  id: LabelId,
  inBlock: MediaElement | undefined,
): {part: string; src?: string} {
  const {medium} = meaningOf(id)
  if (medium === 'text') return {part: 'body'}
  const shown = media.beside(node, inBlock)
  return shown ? {part: shown.id, src: shown.src} : {part: medium}
}
