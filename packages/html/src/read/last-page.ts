/** The page that was read last: its head, all of it and what it shows are asked for one after the other. */
import type {KnownWords} from '@forthright/core/surface'
import {maskCode} from '../hast/mask-code.ts'
import {parseHtml} from '../hast/parse.ts'
import {type Page, pageOf} from '../page/page.ts'
import {findStatements} from './find-statements.ts'
import type {Statements} from './statements.ts'

/** A page that was parsed, and what it states. */
export interface ReadPage {
  page: Page
  statements: Statements
}

interface Kept extends ReadPage {
  content: string
  fragment: boolean | undefined
  known: KnownWords
}

let last: Kept | undefined

/** Parses a page and finds what it states; nothing that reads changes its tree. */
export function readOnce(content: string, fragment: boolean | undefined, known: KnownWords = {}): ReadPage {
  const isLast = last?.content === content && last.fragment === fragment
  if (
    isLast &&
    last &&
    haveSame(last.known.words, known.words) &&
    haveSame(last.known.wordings, known.wordings)
  )
    return last
  const source = maskCode(content, 'read')
  const page = pageOf(parseHtml(source, {fragment}), source)
  last = {content, fragment, known, page, statements: findStatements(page, known)}
  return last
}

function haveSame(a: readonly unknown[] = [], b: readonly unknown[] = []): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index])
}
