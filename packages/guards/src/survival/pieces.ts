/** The pieces of what we write, and how to find each of them in a page that went through a tool. */
import type {Step} from '@forthright/core'
import type {Surface} from '@forthright/core/surface'
import {JSDOM} from 'jsdom'
import {disclosure, words} from './samples.ts'

/** What became of a piece: all of it is there, some of it, nothing; or it was not written in the first place. */
export type Fate = 'stays' | 'partly' | 'goes' | 'unwritten'

/** A piece that can be counted. */
export interface Piece {
  name: string
  count(page: JSDOM): number
}

const labels = [...new Set(disclosure.parts.flatMap(({label}) => (label ? [label.long, label.short] : [])))]
const {details} = disclosure
const told = details
  ? [details.title, ...details.rows.flatMap(({term, values}) => [term, ...values.map(({text}) => text)])]
  : []

/** The pieces of HTML, from what a reader sees to what a machine finds. */
export const pieces: readonly Piece[] = [
  {name: 'words of the labels', count: page => wordsShown(visibleText(page))},
  {name: '`lang` and `dir` of the labels', count: all(':is(div, p, span)[lang][dir]')},
  {name: '`role="note"`', count: all('[role="note"]')},
  {name: '`class="ai-disclosure"`', count: all(':is(div, p, span).ai-disclosure')},
  {
    name: '`data-ai-disclosure-part`, `-label`',
    count: all('[data-ai-disclosure-part][data-ai-disclosure-label]'),
  },
  {name: 'words of the details', count: page => toldIn(visibleText(page))},
  {name: '`<details>`, closed until it is opened', count: all('details:not([open]) > summary')},
  {name: '`<ai-disclosure>`', count: all('ai-disclosure')},
  {name: 'icon in the page', count: page => references(page)},
  {name: 'icon, linked', count: all('img[alt=""][src*="/icons/"]')},
  {name: 'inline styles of the labels', count: all('p[style*="font"], span[style*="font"]')},
  {name: '`ai-disclosure`, `ai-model`, `ai-provider`', count: all('[ai-disclosure]')},
  {name: '`data-ai-grade`, `-reviewed`, `-models`', count: all('[data-ai-grade]')},
  {name: '`<meta name="ai-disclosure">`', count: all('meta[name="ai-disclosure"][content]')},
  {name: 'JSON-LD', count: page => statements(page)},
  {name: '`<link rel="c2pa-manifest">`', count: all('link[rel="c2pa-manifest"][href]')},
]

/** What became of a piece. */
export function fateOf(piece: Piece, before: string, after: string): Fate {
  const [written, left] = [piece.count(parsed(before)), piece.count(parsed(after))]
  if (written === 0) return 'unwritten'
  return left === 0 ? 'goes' : left < written ? 'partly' : 'stays'
}

/** How often each text of the labels, and the title of the details, is shown; less what stands in some elements. */
export function timesShown(content: string, except = ''): Record<string, number> {
  const text = visibleText(parsed(content), except)
  const counted = details ? [...labels, details.title] : labels
  return Object.fromEntries(counted.map(one => [one, text.split(one).length - 1]))
}

/** What our own reader makes of content. */
export interface Found {
  /** The texts of the labels, by their wording where nothing else is left. */
  labels: string[]
  /** The steps of the body. */
  steps: readonly Step[]
  digest: string | undefined
}

/** What our own reader makes of content. */
export function foundIn(surface: Surface<string>, content: string): Found {
  const {labels, record, held} = surface.read(content, {words: [words]})
  const isBody = ({id}: {id: string}) => id === 'body'
  return {
    labels: labels.map(({text}) => text).sort(),
    steps: record?.parts.find(isBody)?.steps ?? [],
    digest: held.find(isBody)?.digest,
  }
}

/** All text that a browser shows, white space folded; what is out of sight until a click counts, unless it is left out. */
export function visibleText(page: JSDOM, except = ''): string {
  const body = page.window.document.body.cloneNode(true) as HTMLElement
  for (const hidden of body.querySelectorAll('script, style, template, svg')) hidden.remove()
  if (except !== '') for (const left of body.querySelectorAll(except)) left.remove()
  return (body.textContent ?? '').replaceAll('\u2060', '').replace(/\s+/g, ' ').trim()
}

const pages = new Map<string, JSDOM>()

/** Pages are looked at piece by piece. */
function parsed(content: string): JSDOM {
  const page = pages.get(content) ?? new JSDOM(content)
  pages.set(content, page)
  return page
}

function toldIn(text: string): number {
  return details && text.includes(details.title) ? told.filter(one => text.includes(one)).length : 0
}

function wordsShown(text: string): number {
  return labels.filter(one => text.includes(one)).length
}

function all(selector: string): (page: JSDOM) => number {
  return page => page.window.document.querySelectorAll(selector).length
}

/** References to a drawing that the page still has. */
function references({window: {document}}: JSDOM): number {
  return [...document.querySelectorAll('svg use')].filter(use => {
    const id = use.getAttribute('href')?.slice(1) ?? ''
    return document.getElementById(id)?.querySelector('path[d]')
  }).length
}

function statements({window: {document}}: JSDOM): number {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].filter(script =>
    JSON.stringify(JSON.parse(script.textContent ?? '')).includes('"digitalSourceType"'),
  ).length
}
