/** All style rules that hold for a page, in the order in which they count: its own, and those of linked sheets that are at hand. */
import type {Element} from 'hast'
import {attributeOf, hasAttribute} from '../../hast/attributes.ts'
import {isElement, textOf, traverse} from '../../hast/tree.ts'
import type {Page} from '../../page/page.ts'
import {both, type When, whenAll, whenMedia} from './conditions.ts'
import {expanded} from './expand.ts'
import {type Declaration, readSheet, type Sheet} from './read-sheet.ts'
import {type ReadSelector, readSelectors} from './selector.ts'

/** A rule of a sheet, read as far as it says anything of whether something is seen. */
export interface SheetRule {
  selectors: readonly ReadSelector[]
  declarations: readonly Declaration[]
  when: When
  /** Its cascade layer, as places in the order of layers; the last is `Infinity` for what stands in none further in. */
  layer: readonly number[]
  /** The sheet, as the page names it; empty for a sheet in the page. */
  href: string
}

/** Gives the text of a linked sheet. */
export type GetSheet = (href: string) => string | undefined

/** The rules of a page, in their order. */
export function sheetsOf(page: Page, get: GetSheet | undefined): SheetRule[] {
  const collector = new Collector(get)
  traverse(page.root, node => {
    if (!isElement(node)) return undefined
    if (node.tagName === 'template' || node.tagName === 'noscript') return false
    const media = both(whenMedia(mediaOf(node)), hasAttribute(node, 'disabled') ? 'never' : 'always')
    if (node.tagName === 'style' && /^(?:|text\/css)$/i.test(attributeOf(node, 'type')?.trim() ?? ''))
      collector.add(textOf(node), '', media, [])
    if (isSheetLink(node)) collector.link(attributeOf(node, 'href')?.trim() ?? '', media, [], '')
    return undefined
  })
  return collector.rules()
}

/** Sheets that a script turns on once they are there count as turned on. */
function mediaOf(node: Element): string {
  return /\bmedia\b/i.test(attributeOf(node, 'onload') ?? '') ? '' : (attributeOf(node, 'media') ?? '')
}

function isSheetLink(node: Element): boolean {
  if (node.tagName !== 'link') return false
  const rel = (attributeOf(node, 'rel') ?? '').toLowerCase().split(/\s+/)
  if (rel.includes('alternate')) return false
  return (
    rel.includes('stylesheet') ||
    (rel.includes('preload') && /stylesheet/i.test(attributeOf(node, 'onload') ?? ''))
  )
}

interface Pending extends Omit<SheetRule, 'layer'> {
  path: readonly string[]
}

class Collector {
  readonly #get: GetSheet | undefined
  readonly #pending: Pending[] = []
  readonly #layers: string[][] = []
  /** Sheets that are open, so that none takes in itself. */
  readonly #open: string[] = []

  constructor(get: GetSheet | undefined) {
    this.#get = get
  }

  link(href: string, when: When, layer: readonly string[], from: string): void {
    const address = resolved(href, from)
    if (when === 'never' || href === '' || this.#open.includes(address) || this.#open.length > 8) return
    const text = this.#get?.(address)
    if (text !== undefined) this.add(text, address, when, layer)
  }

  add(text: string, href: string, when: When, outer: readonly string[]): void {
    if (when === 'never') return
    const {imports, layers, rules} = keptSheet(text)
    for (const path of layers) this.#layers.push([...outer, ...path])
    this.#open.push(href)
    for (const {href: other, conditions, layer} of imports)
      this.link(other, both(when, whenAll(conditions)), [...outer, ...layer], href)
    this.#open.pop()
    for (const {layer, when: own, ...rule} of rules)
      this.#pending.push({...rule, href, when: both(when, own), path: [...outer, ...layer]})
  }

  rules(): SheetRule[] {
    return this.#pending.map(({path, ...rule}) => ({...rule, layer: this.#placeOf(path)}))
  }

  #placeOf(path: readonly string[]): number[] {
    const places = path.map((_, depth) => {
      const siblings: string[] = []
      for (const layer of this.#layers) {
        const isSibling = path.slice(0, depth).every((name, index) => layer[index] === name)
        const name = layer[depth]
        if (isSibling && name !== undefined && !siblings.includes(name)) siblings.push(name)
      }
      return siblings.indexOf(path[depth] as string)
    })
    return [...places, Infinity]
  }
}

interface KeptRule {
  selectors: readonly ReadSelector[]
  declarations: readonly Declaration[]
  when: When
  layer: readonly string[]
}

interface KeptSheet extends Omit<Sheet, 'rules'> {
  rules: readonly KeptRule[]
}

/** The pages of a site share their sheets. */
const kept = new Map<string, KeptSheet>()

function keptSheet(text: string): KeptSheet {
  const there = kept.get(text)
  if (there) return there
  const sheet = readSheet(text)
  const rules = sheet.rules.flatMap(({selector, declarations, conditions, layer}): KeptRule[] => {
    const telling = declarations.flatMap(expanded)
    const when = telling.length === 0 ? 'never' : whenAll(conditions)
    const selectors = when === 'never' ? [] : readSelectors(selector)
    return selectors.length === 0 ? [] : [{selectors, declarations: telling, when, layer}]
  })
  const fresh = {imports: sheet.imports, layers: sheet.layers.map(path => [...path]), rules}
  if (kept.size >= 16) kept.delete(kept.keys().next().value as string)
  kept.set(text, fresh)
  return fresh
}

/** The address of a sheet that another one takes in, as the page would write it. */
function resolved(href: string, from: string): string {
  if (from === '' || /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(href)) return href
  try {
    const isAbsolute = /^[a-z][a-z\d+.-]*:/i.test(from) || from.startsWith('//')
    if (isAbsolute) return new URL(href, from.startsWith('//') ? `https:${from}` : from).href
    const up = 'a/'.repeat(16)
    const {pathname, search} = new URL(href, new URL(from, `https://site.example/${up}`))
    return from.startsWith('/') ? pathname + search : relative(pathname, up) + search
  } catch {
    return href
  }
}

function relative(pathname: string, up: string): string {
  const deep = `/${up}`
  if (pathname.startsWith(deep)) return pathname.slice(deep.length)
  const names = pathname.split('/').slice(1)
  const kept = names.findIndex(name => name !== 'a')
  return '../'.repeat(16 - kept) + names.slice(kept).join('/')
}
