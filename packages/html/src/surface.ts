/** The HTML surface: strings in, strings out; what is not ours comes out byte for byte as it went in. */
import {
  type Disclosure,
  DisclosureError,
  digest,
  isNameable,
  languagesIn,
  type Part,
  type Reading,
  type ReadOptions,
  type Surface,
  type Words,
  type Written,
} from '@forthright/core'
import {decodeHTML} from 'entities'
import {applyToSource} from './apply/to-source.ts'
import {type HtmlOptions, parseHtml} from './hast/parse.ts'
import {foldSpace} from './hast/tree.ts'
import {mayHold, mayHoldDetails} from './page/label-hint.ts'
import {mayBeWritten} from './page/own.ts'
import {type Page, pageOf} from './page/page.ts'
import {skim} from './page/skim/skim.ts'
import type {Setting} from './plan/draft.ts'
import {planFor} from './plan/plan.ts'
import {blocksOf} from './read/blocks.ts'
import {findStatements} from './read/find-statements.ts'
import {recordOf} from './read/record-of.ts'

/** Writes a disclosure into HTML, documents and fragments, and reads it back. */
export const html: Surface<string, HtmlOptions> = {
  id: 'html',
  carries: ['label', 'grade', 'models', 'reviewed'],
  write,
  read,
  partsIn,
}

function write(content: string, disclosure: Disclosure, options?: HtmlOptions): Written<string> {
  const setting = settingFrom(options)
  const page = pageFor(content, disclosure, options)
  const {edits, report, manual} = planFor(page, disclosure, setting)
  return {content: applyToSource(page, content, edits), report, manual}
}

/** What a plan needs to know of the options; throws `usage` where the address of a manifest is none. */
export function settingFrom({element, icons, manifest, words}: HtmlOptions = {}): Setting {
  if (manifest !== undefined && !/^https?:\/\/[^\s\p{Cc}]+$/iu.test(manifest))
    throw new DisclosureError(
      'usage',
      `[html] The option manifest is ${JSON.stringify(manifest)}. Give the address of the manifest, beginning with https:// or http://.`,
      {field: 'manifest'},
    )
  return {element, icons, manifest, words}
}

/** A page to plan for: all of it where anything of ours may stand on it already, else as much as a plan looks at. */
export function pageFor(content: string, disclosure: Disclosure, options?: HtmlOptions): Page {
  if (mayHoldOurs(content, disclosure, options)) return pageOf(parseHtml(content, options), content)
  const addresses = disclosure.parts.flatMap(({at}) => (at && 'src' in at ? [at.src] : []))
  // A page that names a manifest already is one of few.
  const whole = options?.manifest !== undefined && /c2pa/i.test(content)
  const tree = whole ? undefined : skim(content, options?.fragment, {addresses})
  return pageOf(tree ?? parseHtml(content, options), content, true)
}

/** Whether anything that we write may stand in a source, or what sanitizers leave of it. */
function mayHoldOurs(content: string, {details, parts}: Disclosure, options?: HtmlOptions): boolean {
  const source = {source: content}
  if (mayBeWritten(content) || (details && mayHoldDetails(source, details))) return true
  if (
    mayHold(
      source,
      parts.flatMap(({label}) => label ?? []),
    )
  )
    return true
  return options?.words !== undefined && languagesIn(plainText(content), options.words).length > 0
}

/** What a source says where no markup comes between its words. */
function plainText(source: string): string {
  return foldSpace(source.includes('&') ? decodeHTML(source) : source)
}

function read(content: string, options: ReadOptions & HtmlOptions = {}): Reading {
  return readPage(pageOf(parseHtml(content, options), content), options.words)
}

function partsIn(content: string, options?: HtmlOptions): Part[] {
  const tree = mayBeWritten(content) ? undefined : skim(content, options?.fragment, {addresses: 'any'})
  return heldBy(pageOf(tree ?? parseHtml(content, options), content), [], false)
}

/** What is disclosed on a page that is parsed already. */
export function readPage(page: Page, words: readonly Words[] = []): Reading {
  const {statements, found, labels, issues} = findStatements(page, words)
  const {record, issues: doubts} = recordOf(statements)
  return {
    found,
    labels,
    ...(record ? {record} : {}),
    issues: [...issues, ...doubts],
    held: heldBy(page, words),
  }
}

/**
 * The parts of a page: its text with its digest, and every picture, recording and clip that a record can name. The
 * digest costs more than all the rest, and can be left out.
 */
export function heldBy(page: Page, words: readonly Words[] = [], digested = true): Part[] {
  const held = new Map<string, Part>()
  const text: Part = {id: 'body', medium: 'text', steps: []}
  held.set('body', digested ? {...text, digest: digest(blocksOf(page, words))} : text)
  for (const {id, medium, src} of page.media) {
    if (isNameable(id) && isNameable(src) && !held.has(id)) held.set(id, {id, medium, at: {src}, steps: []})
  }
  return [...held.values()]
}
