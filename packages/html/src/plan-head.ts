/** Plans meta and JSON-LD, and inserts what stands at the head of the content. */
import type {Element} from 'hast'
import {hasAttribute} from './attributes.ts'
import type {Draft} from './draft.ts'
import {jsonLdFor, metaFor} from './head.ts'
import {headPlace} from './head-place.ts'
import type {NewElement} from './new-element.ts'
import {ownAttribute} from './own.ts'
import type {HeadLabels} from './plan-head-labels.ts'
import {bodyOf, strictest} from './speaking-part.ts'
import {isElement} from './tree.ts'

/** Plans the marks of the item; `labels` are inserted here, so that a script can follow them. */
export function planHead(draft: Draft, labels: HeadLabels): void {
  const {page} = draft
  const meta = planMeta(draft)
  const script = planScript(draft)
  if (page.head) {
    insert(draft, {kind: 'last', parent: page.head}, [...meta, ...script])
    insertLabels(draft, labels, [])
  } else insertLabels(draft, labels, script)
}

function insertLabels(draft: Draft, {fresh, after}: HeadLabels, script: NewElement[]): void {
  const place = after ? {kind: 'after' as const, node: after} : headPlace(draft.page)
  if (place) insert(draft, place, [...fresh, ...script])
}

function insert(
  draft: Draft,
  place: NonNullable<ReturnType<typeof headPlace>>,
  elements: NewElement[],
): void {
  if (elements.length > 0) draft.edits.push({...place, elements})
}

function planMeta(draft: Draft): NewElement[] {
  const {page, disclosure} = draft
  const element = metaFor(disclosure)
  const own = page.metas.filter(node => hasAttribute(node, ownAttribute))
  const foreign = page.metas.length > own.length
  const say = (via: 'machine' | 'none', where: string, reason: string) =>
    speak(draft, 'meta ai-disclosure', via, where, reason)
  if (!element) {
    say('none', '', 'Nothing true can be said of the whole page in this vocabulary.')
    return []
  }
  if (!page.head) {
    say('none', '', 'The content has no <head>; headFor(disclosure) gives the meta for it.')
    return []
  }
  if (foreign) {
    say('none', '', 'The page has a meta of its author, and only one counts; it stays as it is.')
    return []
  }
  say('machine', '<head>', 'The page-level mark of the W3C Community Group draft.')
  return replaceFirst(draft, own, element)
}

function planScript(draft: Draft): NewElement[] {
  const {page, disclosure} = draft
  const element = jsonLdFor(disclosure)
  const say = (via: 'machine' | 'none', where: string, reason: string) =>
    speak(draft, 'json-ld', via, where, reason)
  if (!element) {
    say('none', '', 'schema.org has no member of digitalSourceType that is sure to fit.')
    return []
  }
  if (!page.head && !headPlace(page)) {
    say('none', '', 'A script cannot stand in this content; headFor(disclosure) gives it.')
    return []
  }
  say('machine', page.head ? '<head>' : 'head of content', 'The digitalSourceType of schema.org.')
  return replaceFirst(
    draft,
    page.marks.filter(node => isElement(node, 'script')),
    element,
  )
}

/** Replaces the first of our earlier elements; the others go with what is not kept. */
function replaceFirst(draft: Draft, own: readonly Element[], element: NewElement): NewElement[] {
  const [node] = own
  if (!node) return [element]
  draft.kept.add(node)
  draft.edits.push({kind: 'replace', node, element})
  return []
}

function speak(draft: Draft, mark: string, via: 'machine' | 'none', where: string, reason: string): void {
  const {parts} = draft.disclosure
  const speaker = bodyOf(parts) ?? strictest(parts)
  if (speaker) draft.report.push({part: speaker.part, mark, via, where, reason})
}
