/** Tries the surfaces on one document: what they break, lose or say nothing of. */
import {type Disclosure, DisclosureError, disclose, parseRecord, type Words} from '@forthright/core'
import type {Written} from '@forthright/core/surface'
import {html} from '@forthright/html'
import {languages} from '@forthright/labels'
import {markdown} from '@forthright/markdown'
import type {Document} from './documents.ts'
import {outline, readings} from './html-trees.ts'
import {treeOf} from './markdown-tree.ts'

/** One way in which a document is labelled. */
interface Case {
  origin: object
  words: Words
  place?: string
  /** Whether a picture of the document has a part of its own. */
  withPicture?: boolean
}

/** The ways: records of several kinds, languages and scripts, and every place. */
export const cases: Readonly<Record<string, Case>> = {
  'the text, in Norwegian': {origin: {origin: 'ai-generated', model: 'openai/gpt-5.2'}, words: languages.nb},
  'text and picture, in Arabic': {origin: {origin: 'human-edited'}, words: languages.ar, withPicture: true},
  'the picture of a human text, in Thai': {origin: {origin: 'human'}, words: languages.th, withPicture: true},
  'a human text': {origin: {origin: 'human'}, words: languages.en},
  'at the start': {origin: {origin: 'ai-generated'}, words: languages.de, place: 'start'},
  'after the first paragraph': {
    origin: {origin: 'ai-generated'},
    words: languages.ja,
    place: 'after-first-paragraph',
  },
  'at the end': {origin: {origin: 'ai-generated'}, words: languages.fr, place: 'end'},
  'at a selector': {origin: {origin: 'ai-generated'}, words: languages.es, place: 'body *'},
}

/** What is wrong with a document that was written to. */
export interface Fault {
  kind: 'crash' | 'second change' | 'bytes' | 'tree' | 'silent'
  document: string
  way: string
  detail: string
}

/** What became of a document. */
export interface Trial {
  faults: Fault[]
  /** What the surfaces refused, in their words. */
  refused: string[]
  /** How many trees were looked at. */
  trees: number
}

/** Labels a document in each way, and looks at what comes of it. */
export function tryOn(document: Document): Trial {
  const trial: Trial = {faults: [], refused: [], trees: 0}
  for (const [way, one] of Object.entries(cases)) {
    if (document.kind !== 'html' && one.place === 'body *') continue
    try {
      tryOne(trial, document, way, one)
    } catch (reason) {
      if (reason instanceof DisclosureError) trial.refused.push(`${reason.code}: ${reason.message}`)
      else
        addFault(
          trial,
          'crash',
          document,
          way,
          reason instanceof Error ? (reason.stack ?? '') : String(reason),
        )
    }
  }
  return trial
}

/** A page with the label of its text, and whether the report leaves that to a person. */
export function labelledPage({content}: Document): {content: string; told: boolean} {
  const {record} = parseRecord('ai-generated')
  if (!record) throw new Error('The record cannot be read.')
  const {report, content: labelled} = html.write(
    content,
    disclose(record, {words: languages.nb, outcomes: [], channel: 'html', show: 'always'}),
  )
  return {content: labelled, told: report.some(({mark, via}) => mark === 'label' && via === 'manual')}
}

function tryOne(
  trial: Trial,
  document: Document,
  way: string,
  {origin, words, place, withPicture}: Case,
): void {
  const {kind, content} = document
  const picture = withPicture ? pictureIn(document) : undefined
  const {record, issues} = parseRecord({...origin, ...(picture ? {parts: {[picture]: 'ai-generated'}} : {})})
  if (!record) throw new Error(JSON.stringify(issues))
  const disclosure = disclose(record, {
    words,
    outcomes: [],
    channel: kind === 'html' ? 'html' : 'markdown',
    show: 'always',
  })
  const write = (source: string) => written(source, document, disclosure, place)
  const once = write(content)
  const twice = write(once.content)
  if (twice.content !== once.content)
    addFault(trial, 'second change', document, way, difference(once.content, twice.content))
  if (!keepsBytes(content, once.content))
    addFault(trial, 'bytes', document, way, difference(content, once.content))
  const labelled = disclosure.parts.filter(({label}) => label)
  for (const {part} of labelled)
    if (!once.report.some(entry => entry.part === part && entry.mark === 'label'))
      addFault(trial, 'silent', document, way, `Nothing is said of the label of ${part}.`)
  for (const [reading, tree] of treesOf(document)) {
    const [before, after] = [tree(content), tree(once.content)]
    trial.trees++
    if (before === after) continue
    const told = labelled.every(({part}) =>
      once.report.some(({part: one, mark, via}) => one === part && mark === 'label' && via === 'manual'),
    )
    if (!told) addFault(trial, 'tree', document, `${way}, read ${reading}`, difference(before, after))
  }
}

function written(
  content: string,
  {kind}: Document,
  disclosure: Disclosure,
  place: string | undefined,
): Written<string> {
  return kind === 'html'
    ? html.write(content, disclosure, {place})
    : markdown.write(content, disclosure, {place, format: kind})
}

/** The first picture that the document shows. */
function pictureIn({kind, content}: Document): string | undefined {
  const parts = kind === 'html' ? html.partsIn?.(content) : markdown.read(content, {format: kind}).held
  const picture = parts?.find(({medium}) => medium === 'image')
  return picture?.at && 'src' in picture.at ? picture.at.src : undefined
}

function* treesOf({kind, content}: Document): Generator<[string, (source: string) => string]> {
  if (kind !== 'html') yield [`as ${kind}`, source => treeOf(source, kind)]
  else
    for (const [name, parse] of Object.entries(readings))
      if (name !== 'in another page' || !/<(!doctype|\/?(html|head|body|frameset))\b/i.test(content))
        yield [name, source => outline(parse(source))]
}

/** Whether all of the author's characters are there, in their order. */
function keepsBytes(before: string, after: string): boolean {
  let at = 0
  for (const character of before) {
    at = after.indexOf(character, at)
    if (at < 0) return false
    at += character.length
  }
  return true
}

function difference(before: string, after: string): string {
  let start = 0
  while (start < before.length && before[start] === after[start]) start++
  const from = Math.max(0, start - 80)
  return `${JSON.stringify(before.slice(from, start + 160))}\n    became ${JSON.stringify(after.slice(from, start + 240))}`
}

function addFault({faults}: Trial, kind: Fault['kind'], {name}: Document, way: string, detail: string): void {
  faults.push({kind, document: name, way, detail})
}
