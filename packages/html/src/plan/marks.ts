/** Plans the attributes of the content and of media elements. */
import type {PartDisclosure} from '@forthright/core'
import type {ReportEntry} from '@forthright/core/surface'
import type {Element} from 'hast'
import {elementMarks, exactAttributes, groupAttributes, hasForeignMarks} from '../marks/part-marks.ts'
import {isAmpElement} from '../page/amp.ts'
import {ownAttribute} from '../page/own-names.ts'
import {contentElement} from '../page/page.ts'
import type {Draft} from './draft.ts'
import {bodyOf} from './speaking-part.ts'

const mark = 'attribute ai-disclosure'
/** The attributes that are ours to set; those of the Community Group only where the author has not set them. */
const exact = [...exactAttributes, ownAttribute]
const all = [...groupAttributes, ...exact]

/** Plans the attributes of every part, and takes away those of earlier runs that no part has any more. */
export function planMarks(draft: Draft): void {
  const {page, disclosure, parts} = draft
  const body = bodyOf(disclosure.parts)
  const content = contentElement(page)
  const done = new Set<Element>()
  const labelled = new Set(
    draft.report.flatMap(entry => (entry.mark === 'label' && entry.via === 'text' ? [entry.part] : [])),
  )
  for (const {part, shown} of parts) {
    if (part === body && content) {
      done.add(content)
      draft.report.push(markElement(draft, content, part))
    } else if (shown.length > 0) {
      const free = shown.filter(({node}) => !done.has(node))
      for (const {node, src} of free) {
        done.add(node)
        const entry = markElement(draft, node, part, src === part.part ? undefined : part.part)
        if (node === free[0]?.node) draft.report.push(entry)
      }
      if (free.length === 0)
        draft.report.push(none(part, 'Another part with the same address has its marks there.'))
    } else draft.report.push(withoutElement(draft, part, labelled.has(part.part)))
  }
  for (const node of page.marked)
    if (!done.has(node))
      draft.edits.push({kind: 'attributes', node, names: hasForeignMarks(node) ? exact : all, set: {}})
}

function markElement(draft: Draft, node: Element, part: PartDisclosure, id?: string): ReportEntry {
  const foreign = hasForeignMarks(node)
  const amp = draft.page.amp !== undefined || isAmpElement(node)
  const set = elementMarks(part, foreign || amp, id)
  draft.edits.push({kind: 'attributes', node, names: foreign ? exact : all, set})
  const where = `attributes of <${node.tagName}>`
  if (foreign)
    return none(part, `<${node.tagName}> has ai-disclosure attributes of its author; they stay as they are.`)
  if (amp)
    return none(
      part,
      `AMP allows no attribute that it does not list; only data-ai-* stands on <${node.tagName}>.`,
    )
  return {part: part.part, mark, via: 'machine', where, reason: 'It marks the element it is about.'}
}

function withoutElement({page}: Draft, part: PartDisclosure, isLabelled: boolean): ReportEntry {
  const isText = part.medium === 'text'
  if (isText && part.at !== undefined) return none(part, 'No element of the page is known to be this text.')
  const why =
    isText && page.html === undefined
      ? 'A fragment has no element around its text'
      : 'The page has no element for this part'
  return none(
    part,
    isLabelled
      ? `${why}; data-ai-grade stands on its label instead.`
      : `${why}, nor a label that could carry its marks: the record is not in this content.`,
  )
}

function none(part: PartDisclosure, reason: string): ReportEntry {
  return {part: part.part, mark, via: 'none', where: '', reason}
}
