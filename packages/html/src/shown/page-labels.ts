/** The labels and denials of a page, by their words, wherever they stand: with how they are shown, and in what. */
import type {Words} from '@forthright/core'
import {
  findLabels,
  labelIds,
  meaningOf,
  type PageLabel,
  type Phrase,
  parseLabels,
  phrasesOf,
} from '@forthright/core/surface'
import type {Element, RootContent} from 'hast'
import {attributeOf} from '../hast/attributes.ts'
import {placeOf} from '../hast/place-of.ts'
import {isElement, type Parent, readableText} from '../hast/tree.ts'
import {partsOf} from '../page/own.ts'
import {closest, type Page} from '../page/page.ts'
import {landmarkOf} from '../page/place/around.ts'
import {spotFor, standsAt} from '../page/place/spot.ts'
import {ShownMedia} from '../read/shown-media.ts'
import {type Denials, denialsIn} from './denials.ts'
import {isSameLanguage} from './same-language.ts'
import type {TextBlock} from './text-blocks.ts'

/** What labels are known by, and where the site wants them. */
export interface LabelSearch {
  words: readonly Words[]
  denials: Denials
  place: string | undefined
}

/** A label with the block and the node that it stands in. */
export interface LabelOnPage {
  label: PageLabel
  block: TextBlock
  /** What its words stand in, innermost. */
  node: Element | undefined
}

interface Match extends Pick<PageLabel, 'text' | 'id' | 'grade' | 'language'> {
  start: number
  end: number
}

/** All of them, in the order of the page. */
export function labelsOn(page: Page, blocks: readonly TextBlock[], search: LabelSearch): LabelOnPage[] {
  const media = new ShownMedia(page)
  const articles = [...new Set(blocks.map(block => articleOf(page, block)))]
  const spot = spotFor(page, search.place)
  return blocks.flatMap((block, index) =>
    matchesIn(block.text, search).flatMap(match => {
      const node = nodeAt(page, block, match.start)
      const {id} = match
      const subject =
        id && meaningOf(id).medium !== 'text'
          ? media.beside(node ?? (page.root.children[0] as RootContent))
          : undefined
      const {own} = block
      const parts = own ? partsOf(own) : [subject?.id ?? (id ? partNamed(id) : 'body')]
      const language = languageOf(page, match, node, block, search.words)
      const isAlone =
        id === undefined
          ? matchesAll(block.text, match)
          : !isEntry(block) && parseLabels(block.text, phrasesFor(search.words), true) !== undefined
      const isAsked =
        own !== undefined && spot.isAsked && spot.place !== undefined && standsAt(page, own, spot.place)
      const shared = {
        ...match,
        ...language,
        place: (own ?? node) && placeOf((own ?? node) as Element),
        article: articles.indexOf(articleOf(page, block)),
        isOfOther: isOfOther(page, block),
        where: whereOf(page, blocks, index, id, subject?.node),
        isAsked,
        isOurs: own !== undefined,
        isAlone: own !== undefined || isAlone,
      }
      const {start: _, end: __, ...label} = shared
      return parts.map(part => ({label: {...label, part}, block, node}))
    }),
  )
}

/** An article in the content that is one itself, or beside an article that is. */
function isOfOther(page: Page, {article}: TextBlock): boolean {
  if (!article || article === page.content) return false
  return !(page.content.type === 'element' && contains(article, page.content, page))
}

function contains(outer: Element, inner: Element, page: Page): boolean {
  for (let at: Parent = inner; at.type !== 'root'; at = page.parentOf(at)) if (at === outer) return true
  return false
}

let known: {words: readonly Words[]; phrases: readonly Phrase[]} | undefined

/** The wording of some languages; the pages of a site are looked at with the same. */
function phrasesFor(words: readonly Words[]): readonly Phrase[] {
  if (known?.words.length !== words.length || known.words.some((one, index) => one !== words[index]))
    known = {words, phrases: phrasesOf(undefined, words)}
  return known.phrases
}

/** In UTF-16 units. */
const longestDenial = 200

function matchesIn(text: string, {words, denials}: LabelSearch): Match[] {
  if (text === '') return []
  const labels = Array.from(findLabels(text, words), ({id, language, text: said, start, end}): Match => {
    return {id, language, text: said, grade: meaningOf(id).grade, start, end}
  })
  // A denial is a line of its own.
  const denied = (text.length > longestDenial ? [] : denialsIn(text, denials))
    .filter(({start, end}) => !labels.some(one => one.start < end && start < one.end))
    .map((one): Match => ({...one, id: undefined, grade: 'human'}))
  return [...labels, ...denied].sort((a, b) => a.start - b.start)
}

/** The article of a block; what is in none counts to the content. */
function articleOf(page: Page, {article}: TextBlock): Parent {
  return article ?? page.content
}

function partNamed(id: NonNullable<PageLabel['id']>): string {
  const {medium} = meaningOf(id)
  return medium === 'text' ? 'body' : medium
}

function nodeAt(page: Page, {pieces}: TextBlock, start: number): Element | undefined {
  const piece = pieces.findLast(([from]) => from <= start)?.[1]
  const parent = piece && page.parentOf(piece)
  return parent && isElement(parent) ? parent : undefined
}

/** In lists of wordings, a wording is an example. */
function isEntry({node}: TextBlock): boolean {
  return isElement(node, 'li', 'dd', 'dt', 'th', 'td')
}

function matchesAll(text: string, {start, end}: Match): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end))
}

/** The language of the words, and that around them where it is another one of which there are words. */
function languageOf(
  page: Page,
  {id, text, language}: Match,
  node: Element | undefined,
  block: TextBlock,
  words: readonly Words[],
): Pick<PageLabel, 'language' | 'expected'> {
  const around = languageAround(page, node, block)
  if (around === undefined) return {language}
  const said = words.filter(({labels}) =>
    labelIds.some(one => one === id && [labels[one].long, labels[one].short].includes(text)),
  )
  const own = said.find(one => isSameLanguage(one.language, around))
  if (own) return {language: own.language}
  const isKnown = words.some(one => isSameLanguage(one.language, around))
  return {language, ...(isKnown && id !== undefined ? {expected: around} : {})}
}

/** The language that the page is said to be in around a block; what a label says of itself does not count. */
function languageAround(page: Page, node: Element | undefined, {own, text}: TextBlock): string | undefined {
  let inside = true
  for (let at = own ?? node; at; ) {
    inside &&= at === own || readableText(at).length <= text.length
    const tag = inside ? undefined : (attributeOf(at, 'lang') ?? attributeOf(at, 'xml:lang'))?.trim()
    if (tag) return tag
    const parent = page.parentOf(at)
    at = isElement(parent) ? parent : undefined
  }
  return undefined
}

/** What a label stands in; beside its own picture it may stand anywhere. */
function whereOf(
  page: Page,
  blocks: readonly TextBlock[],
  index: number,
  id: PageLabel['id'],
  picture: RootContent | undefined,
): PageLabel['where'] {
  const block = blocks[index] as TextBlock
  const {landmark} = block
  if (landmark && !(picture && closest(page, picture, landmark.tagName) === landmark)) {
    const name = landmarkOf(landmark)
    return name === 'nav' ? 'navigation' : name === 'aside' ? 'aside' : 'footer'
  }
  const isOfText = id === undefined || meaningOf(id).medium === 'text'
  return isOfText && isAfterAll(page, blocks, index) ? 'after-content' : 'content'
}

/** Whether all that the content of a block says and shows comes before it; what a list of comments says does not count. */
function isAfterAll(page: Page, blocks: readonly TextBlock[], index: number): boolean {
  const {article, node} = blocks[index] as TextBlock
  const content = article ?? page.content
  const isContent = (block: TextBlock) =>
    block.around.includes(content) &&
    (block.article === undefined ||
      block.article === content ||
      content.type === 'root' ||
      landmarkOf(content) !== 'article') &&
    !block.landmark &&
    !block.own &&
    block.node !== node
  const before = blocks.slice(0, index).some(block => isContent(block) && block.kind !== 'heading')
  return before && !blocks.slice(index + 1).some(isContent)
}
