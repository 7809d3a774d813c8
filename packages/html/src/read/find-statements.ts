/** Everything a page states about provenance, in the order of the page. */
import {digitalSourceType, drupal, involvesAi, strictness, w3cCg} from '@forthright/core'
import type {Found, KnownWords} from '@forthright/core/surface'
import type {Element, RootContent} from 'hast'
import {attributeOf, hasAttribute} from '../hast/attributes.ts'
import {placeOf} from '../hast/place-of.ts'
import {unseen} from '../hast/tags.ts'
import {isElement, type Parent, textOf, traverse} from '../hast/tree.ts'
import {type ExactMaking, exactMakingOf, groupModelOf} from '../marks/part-marks.ts'
import type {MediaElement} from '../page/media-element.ts'
import {isOwnLabel, isOwnPanel, isWholeLabel, isWholePanel} from '../page/own.ts'
import type {Page} from '../page/page.ts'
import {LabelTrust} from '../page/trust.ts'
import {findOwnLabel, findSourceLabel, wordsOn} from './find-labels.ts'
import {LostLabels} from './lost-labels.ts'
import {readJsonLd} from './read-json-ld.ts'
import {ShownMedia} from './shown-media.ts'
import type {Statements, Subject} from './statements.ts'

/** Finds them; `words` are the languages whose labels are recognised by their wording. What stands in comments states nothing. */
export function findStatements(page: Page, known: KnownWords): Statements {
  const {words = []} = known
  const all: Statements = {statements: [], found: [], labels: [], issues: []}
  const media = new ShownMedia(page)
  const [metas, scripts] = [new Set(page.metas), new Set(page.scripts)]
  const lost = wordsOn(page, words)
  const trust = new LabelTrust(page, known)
  const search = lost.length > 0 ? new LostLabels(all, lost, media, trust) : undefined
  const around = aroundContent(page)
  const enter = (node: RootContent, inside: readonly Parent[]) => {
    search?.enter(node, inside)
    if (!isElement(node)) return undefined
    if (isOwnLabel(node) && trust.isLabel(node)) {
      findLabelMarks(all, node, findOwnLabel(all, node, lost, trust.counts(node)))
      return !isWholeLabel(node)
    }
    // A panel says again what labels and marks say.
    if (isOwnPanel(node) && isWholePanel(node)) return false
    const source = page.sourceLabels.get(node)
    if (source !== undefined && trust.isLabel(node)) {
      findSourceLabel(all, media, node, source, lost, trust.counts(node))
      return false
    }
    const isStating = metas.has(node) || scripts.has(node) || hasMarks(node)
    if (isStating && !trust.standings.inComments(node)) {
      const shown = media.of(node)
      if (metas.has(node)) findMeta(all, node)
      else if (shown || around.has(node)) {
        findGroup(all, node, subjectOf(shown))
        findExact(all, node, subjectOf(shown))
      } else if (!isOwnLabel(node) && trust.standings.of(node) !== 'others') findInner(all, node)
      if (scripts.has(node)) findJsonLd(all, page, node)
    }
    return !unseen.has(node.tagName)
  }
  traverse(
    page.root,
    (node, _, inside) => enter(node, inside),
    node => search?.leave(node),
  )
  search?.end()
  return all
}

/** The content and all that it stands in: what is marked there is all of the text. */
function aroundContent(page: Page): ReadonlySet<Parent> {
  const found = new Set<Parent>()
  for (let at = page.content; at.type !== 'root'; at = page.parentOf(at)) found.add(at)
  return found
}

function hasMarks(node: Element): boolean {
  return hasAttribute(node, 'data-ai-grade') || hasAttribute(node, 'ai-disclosure')
}

function subjectOf(shown: MediaElement | undefined): Subject {
  if (!shown) return {part: 'body', medium: 'text'}
  return {part: shown.id, medium: shown.medium, src: shown.src}
}

function findMeta(all: Statements, node: Element): void {
  const value = attributeOf(node, 'content') ?? ''
  // The module of Drupal has a meta of the same name. A value of neither vocabulary counts as absent.
  const vocabulary = [w3cCg, drupal].find(one => one.to(value))
  const making = vocabulary?.to(value)
  if (!vocabulary || !making) return
  const place = placeOf(node)
  all.found.push({vocabulary: vocabulary.id, value, place})
  all.statements.push({rank: 'w3c', part: undefined, medium: 'text', ...making, place})
}

function findGroup(all: Statements, node: Element, subject: Subject): void {
  const value = attributeOf(node, 'ai-disclosure')
  const making = value === undefined ? undefined : w3cCg.to(value)
  if (value === undefined || !making) return
  const place = placeOf(node, 'ai-disclosure')
  const model = groupModelOf(node)
  all.found.push({vocabulary: 'w3c-cg', value, part: subject.part, place})
  all.statements.push({rank: 'w3c', ...subject, ...making, ...(model ? {models: [model]} : {}), place})
}

/** What a label says exactly, where that is no less than what its words say. */
function findLabelMarks(all: Statements, node: Element, speaker: ReturnType<typeof findOwnLabel>): void {
  const {grade, ...subject} = speaker
  const {making} = exactMakingOf(node)
  if (!making || (grade !== undefined && strictness(making.grade) < strictness(grade))) return
  addExact(all, node, subject, making)
}

/** What is marked of something within the text: that AI took part there. That it did not says nothing of the whole. */
function findInner(all: Statements, node: Element): void {
  const inner: Statements = {statements: [], found: [], labels: [], issues: []}
  findGroup(inner, node, subjectOf(undefined))
  findExact(inner, node, subjectOf(undefined))
  for (const [index, statement] of inner.statements.entries()) {
    if (!involvesAi(statement.grade)) continue
    all.statements.push({...statement, isInner: true})
    all.found.push(inner.found[index] as Found)
  }
}

function findExact(all: Statements, node: Element, subject: Subject): void {
  const {making, issues} = exactMakingOf(node)
  for (const issue of issues) {
    const place = placeOf(node, String(issue.path[0]))
    all.issues.push({...issue, path: [subject.part, ...issue.path], place})
  }
  if (making) addExact(all, node, subject, making)
}

function addExact(all: Statements, node: Element, subject: Subject, making: ExactMaking): void {
  const place = placeOf(node, 'data-ai-grade')
  all.found.push({vocabulary: 'forthright', value: making.grade, part: subject.part, place})
  all.statements.push({rank: 'exact', ...subject, ...making, place})
}

function findJsonLd(all: Statements, page: Page, node: Element): void {
  const place = placeOf(node)
  const text = textOf(node)
  const {statements, issue} = readJsonLd(text)
  // What else a block says is not ours to judge.
  if (issue && text.includes('digitalSourceType')) all.issues.push({...issue, place})
  for (const {value, medium, address} of statements) {
    const [shown] = address === undefined ? [] : page.mediaAt(address)
    const id = shown?.id
    const part = medium === 'text' ? 'body' : (id ?? address ?? medium)
    all.found.push({vocabulary: 'schema.org', value, part, place})
    const making = digitalSourceType.to(value)
    if (making) all.statements.push({rank: 'json-ld', part, medium, src: shown?.src, ...making, place})
  }
}
