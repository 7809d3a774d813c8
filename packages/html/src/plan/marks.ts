/** Plans the attributes of the content and of media elements. */
import {type Disclosure, gradePart, type PartDisclosure, type ReportEntry} from '@forthright/core'
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
    } else draft.report.push(withoutElement(draft, part))
  }
  const human = body ? undefined : humanBody(disclosure)
  if (human && content && parts.length > 0 && !hasForeignMarks(content)) {
    done.add(content)
    const reason = 'The text is by people; without this, the mark of the page would be taken to be about it.'
    draft.report.push({...markElement(draft, content, human), reason})
  }
  for (const node of page.marked)
    if (!done.has(node))
      draft.edits.push({kind: 'attributes', node, names: hasForeignMarks(node) ? exact : all, set: {}})
}

/** The text of a page by people on which AI took part in something else. */
function humanBody({record}: Disclosure): PartDisclosure | undefined {
  const body = record.parts.find(part => part.medium === 'text' && part.at === undefined)
  if (!body || gradePart(body) !== 'human') return undefined
  const {id, medium} = body
  return {part: id, medium, grade: 'human', models: [], reviewed: false, outcome: 'not-required', because: []}
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

function withoutElement({page}: Draft, part: PartDisclosure): ReportEntry {
  return none(
    part,
    part.medium === 'text' && page.html === undefined
      ? 'A fragment has no element around its text; data-ai-grade stands on the label instead, where there is one.'
      : 'The page has no element for this part; data-ai-grade stands on its label instead, where there is one.',
  )
}

function none(part: PartDisclosure, reason: string): ReportEntry {
  return {part: part.part, mark, via: 'none', where: '', reason}
}
