/** Plans meta and JSON-LD, and inserts what stands at the head of the content. */

import {insertion, type Place} from '../apply/edit.ts'
import {hasAttribute} from '../hast/attributes.ts'
import type {NewElement} from '../hast/new-element.ts'
import {manifestFor, metaFor} from '../marks/head.ts'
import {ownAttribute} from '../page/own-names.ts'
import {type Draft, replaceFirst, speak} from './draft.ts'
import type {HeadLabels} from './head-labels.ts'
import {planJsonLd} from './json-ld.ts'

/** Plans the marks of the item; `labels` are inserted here, so that a script can follow them. */
export function planHead(draft: Draft, labels: HeadLabels): void {
  const {page} = draft
  const meta = planMeta(draft)
  const link = planManifest(draft)
  // What stands beside a label goes where it goes.
  const script = planJsonLd(draft, labels.isMoved && !page.head)
  if (page.head) {
    insert(draft, {kind: 'last', parent: page.head}, [...meta, ...link, ...script])
    insertLabels(draft, labels, [])
  } else insertLabels(draft, labels, script)
}

function insertLabels(draft: Draft, {fresh, after}: HeadLabels, script: NewElement[]): void {
  const place = after ? {kind: 'after' as const, node: after} : draft.head
  if (place) insert(draft, place, [...fresh, ...script])
}

function insert(draft: Draft, place: Place, elements: NewElement[]): void {
  if (elements.length > 0) draft.edits.push(insertion(place, elements))
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

/** One manifest is one; of two, neither counts (C2PA 2.4, A.7). */
function planManifest(draft: Draft): NewElement[] {
  const {page, setting} = draft
  if (setting.manifest === undefined) return []
  const say = (via: 'machine' | 'none', where: string, reason: string) =>
    speak(draft, 'c2pa-manifest', via, where, reason)
  if (page.manifests.some(node => !hasAttribute(node, ownAttribute))) {
    say('none', '', 'The page names a manifest already, and of two neither counts; it stays as it is.')
    return []
  }
  if (!page.head) {
    say('none', '', 'The content has no <head> for the link; a Link header can name the manifest.')
    return []
  }
  say('machine', '<head>', 'A link to the manifest, as C2PA 2.4 (2026-04) has it for HTML.')
  return replaceFirst(draft, page.manifests, manifestFor(setting.manifest))
}
