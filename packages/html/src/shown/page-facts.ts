/** A finished page as its readers and machines meet it. */
import {
  noPost,
  type PageFacts,
  type PageMark,
  type PageOptions,
  type ReadOptions,
} from '@forthright/core/surface'
import {placeOf} from '../hast/place-of.ts'
import type {HtmlOptions} from '../options.ts'
import type {Page} from '../page/page.ts'
import {languageAt} from '../read/language.ts'
import {readOnce} from '../read/last-page.ts'
import type {Statements} from '../read/statements.ts'
import {Cascade} from './css/cascade.ts'
import {sheetsOf} from './css/page-sheets.ts'
import {hidingOf} from './hiding.ts'
import {mayBeArticle, reasonFor} from './is-post.ts'
import {jsonLdIssues} from './json-ld-issues.ts'
import {type LabelOnPage, labelsOn} from './page-labels.ts'
import {type TextBlock, textBlocks} from './text-blocks.ts'

/** What a look at a page goes by. */
export type FactsOptions = PageOptions & ReadOptions & Pick<HtmlOptions, 'fragment' | 'place'>

/** The facts of a page; `mayBeOurs` tells of its source whether any mark or label can stand in it. */
export function pageFacts(
  content: string,
  {fragment, words = [], wordings, denials = {}, place, stylesheet, isPost}: FactsOptions,
  mayBeOurs: (content: string) => boolean,
): PageFacts {
  if (!isPost && !mayBeOurs(content) && !mayBeArticle(content)) return noPost
  const {page, statements} = readOnce(content, fragment, {words, wordings})
  const blocks = textBlocks(page)
  const found = labelsOn(page, blocks, {words, denials, place})
  const marks = marksOf(statements)
  // A statement that cannot be read was meant as one.
  const isStated = marks.length + statements.issues.length > 0
  const because = isPost ? 'the site says so' : reasonFor(page, found, isStated)
  if (because === undefined) return noPost
  const language = languageAt(page)
  return {
    isPost: true,
    because,
    ...(language === undefined ? {} : {language}),
    knowsWords: words.length > 0,
    labels: withHiding(page, found, stylesheet),
    marks,
    jsonLd: jsonLdIssues(page),
    besideLabels: besideLabels(blocks, found),
  }
}

/** Statements to machines, each with what it amounts to. */
function marksOf({found, statements}: Statements): PageMark[] {
  return found
    .filter(({vocabulary}) => vocabulary !== 'label')
    .map(({vocabulary, value, part, place}) => {
      const told = statements.find(one => one.rank !== 'label' && one.place === place && one.part === part)
      return {vocabulary, value, part, grade: told?.grade, place}
    })
}

/** Style sheets are read only where there is a label that they could hide. */
function withHiding(
  page: Page,
  found: readonly LabelOnPage[],
  stylesheet: PageOptions['stylesheet'],
): PageFacts['labels'] {
  if (found.length === 0) return []
  let areWhole = true
  const get = (href: string) => {
    const text = stylesheet?.(href)
    // Sheets of fonts alone say nothing of elements.
    if (text === undefined && !/^(?:https?:)?\/\/fonts\./i.test(href)) areWhole = false
    return text
  }
  const cascade = new Cascade(page, sheetsOf(page, get))
  return found.map(({label, node}) => {
    const hidden = node && hidingOf(page, node, cascade, areWhole)
    return hidden ? {...label, hidden} : label
  })
}

/** The blocks that labels stand in and those right before and after, and labels of ours whose words are no label. */
function besideLabels(
  blocks: readonly TextBlock[],
  found: readonly LabelOnPage[],
): PageFacts['besideLabels'] {
  const beside = new Set<TextBlock>()
  const texts = blocks.filter(({text, kind}) => text !== '' && kind !== 'heading')
  for (const [index, block] of texts.entries()) {
    const isLabel = block.own !== undefined || found.some(one => one.block === block)
    for (const near of isLabel ? [texts[index - 1], block, texts[index + 1]] : []) if (near) beside.add(near)
  }
  return [...beside].map(({text, node, own}) => {
    const at = own ?? node
    return {text, ...(at ? {place: placeOf(at)} : {})}
  })
}
