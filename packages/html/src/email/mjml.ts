/** Sections for MJML templates; what MJML makes of them, `email` reads, and replaces in place. */
import type {Disclosure} from '@forthright/core'
import {type NewElement, render, renderAttributes} from '../hast/new-element.ts'
import {parseHtml} from '../hast/parse.ts'
import {panelClass} from '../page/own-names.ts'
import {pageOf} from '../page/page.ts'
import {planFor} from '../plan/plan.ts'
import {type CheckedLook, checkLook, type EmailLook} from './look.ts'
import {detailsParagraphs, dressedParagraph, frame, headClass} from './mail-elements.ts'

/** An `mj-section` with the labels of a disclosure, for the head of a template; empty where there are none. */
export function mjmlBlock(disclosure: Disclosure, options: EmailLook = {}): string {
  const look = checkLook(options)
  const {details: _, ...bare} = disclosure
  const {edits} = planFor(pageOf(parseHtml('', {fragment: true}), ''), bare)
  const labels = edits
    .flatMap(edit => ('elements' in edit ? edit.elements : []))
    .filter(({tag}) => tag === 'div')
    .map(label => dressedParagraph(label, look))
  const {language: lang, direction: dir} = disclosure
  return labels.length === 0 ? '' : section(frame(headClass, labels, {lang, dir}, look, 'in cell'), look)
}

/** An `mj-section` with the details, always open, for the foot of a template; empty where there are none. */
export function mjmlDetails({details}: Disclosure, options: EmailLook = {}): string {
  const look = checkLook(options)
  if (!details) return ''
  const {language: lang, direction: dir} = details
  const table = frame(panelClass, detailsParagraphs(details, look), {lang, dir}, look, 'in cell')
  return section(table, look)
}

/** Nothing in it depends on the language: what is around the table is no longer ours once a template is made. */
function section(table: NewElement, {text, background}: CheckedLook): string {
  const attributes = renderAttributes({
    padding: '0',
    'container-background-color': background,
    color: text,
    'font-family': 'Arial, Helvetica, sans-serif',
    'font-size': '14px',
    'line-height': '21px',
  })
  const inner = render(table, {xml: true})
  return `<mj-section padding="0"><mj-column><mj-text${attributes}>${inner}</mj-text></mj-column></mj-section>`
}
