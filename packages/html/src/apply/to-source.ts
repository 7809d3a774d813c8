/** Applies edits to a source by splicing: every byte that is not ours stays as it is. */
import type {Splice} from '@forthright/core/text'
import type {Element} from 'hast'
import {attributeOf, propertyOf} from '../hast/attributes.ts'
import {asciiJson} from '../hast/escape-html.ts'
import {type NewElement, render, renderAttributes, type Spelling} from '../hast/new-element.ts'
import {nameEnd} from '../hast/tags.ts'
import type {Page} from '../page/page.ts'
import type {Edit} from './edit.ts'
import {otherEncoding} from './encoding.ts'
import {endOf, innerEnd, innerStart, rangeOf, startOf} from './offsets.ts'

/** What comes first where several edits meet at one offset: the end of what precedes, then the start of what follows. */
const order: Readonly<Record<Edit['kind'], number>> = {
  after: 0,
  last: 1,
  first: 2,
  before: 3,
  attributes: 4,
  text: 5,
  replace: 6,
  remove: 7,
}

/** The edits as splices, in the order in which they are applied. */
export function splicesFor(page: Page, source: string, edits: readonly Edit[]): Splice[] {
  const spelling = {xml: isXml(source.slice(0, 2000)), ascii: otherEncoding(source) !== undefined}
  const ordered = edits.toSorted((a, b) => order[a.kind] - order[b.kind])
  const splices = ordered.flatMap(edit => splicesOf(page, source, edit, spelling))
  // Sorting is stable: at one place the order above holds, then that of the plan.
  return splices.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Whether empty elements are closed in a source that begins so. */
function isXml(start: string): boolean {
  return /^\uFEFF?\s*<\?xml\b/.test(start) || (start.includes('xmlns') && /<html\b[^>]*\sxmlns=/i.test(start))
}

function splicesOf(page: Page, source: string, edit: Edit, spelling: Spelling): Splice[] {
  const insert = (at: number, elements: readonly NewElement[]): Splice[] => [
    {start: at, end: at, text: elements.map(element => render(element, spelling)).join('')},
  ]
  switch (edit.kind) {
    case 'before':
      return insert(startOf(page, source, edit.node), edit.elements)
    case 'after':
      return insert(endOf(page, source, edit.node), edit.elements)
    case 'first':
      return insert(innerStart(page, source, edit.parent), edit.elements)
    case 'last':
      return insert(innerEnd(page, source, edit.parent), edit.elements)
    case 'replace': {
      const [start, end] = rangeOf(edit.node)
      const text = render(edit.element, spelling)
      return start === end || source.slice(start, end) === text ? [] : [{start, end, text}]
    }
    case 'remove': {
      const [start, end] = rangeOf(edit.node)
      return start === end ? [] : [{start, end, text: ''}]
    }
    case 'text': {
      const start = edit.node.data?.position?.opening?.end.offset
      const end = edit.node.data?.position?.closing?.start.offset
      const text = spelling.ascii ? asciiJson(edit.text) : edit.text
      return start === undefined || end === undefined ? [] : [{start, end, text}]
    }
    case 'attributes':
      return attributeSplices(source, edit.node, edit.names, edit.set, spelling)
  }
}

function attributeSplices(
  source: string,
  node: Element,
  names: readonly string[],
  set: Record<string, string>,
  spelling: Spelling,
): Splice[] {
  const there = names.filter(name => attributeOf(node, name) !== undefined)
  const wanted = Object.keys(set)
  if (there.length === wanted.length && wanted.every(name => attributeOf(node, name) === set[name])) return []
  const open = node.data?.position?.opening?.start.offset
  if (open === undefined) return []
  // Not the name of the node: a parser calls `<image>` an `img`.
  const at = nameEnd(source, open + 1)
  const splices: Splice[] =
    wanted.length === 0 ? [] : [{start: at, end: at, text: renderAttributes(set, spelling)}]
  for (const gone of there) {
    const place = node.data?.position?.properties?.[propertyOf(gone)]
    const start = place?.start.offset
    const end = place?.end.offset
    if (start === undefined || end === undefined) continue
    splices.push({start: /\s/.test(source[start - 1] ?? '') ? start - 1 : start, end, text: ''})
  }
  return splices
}
