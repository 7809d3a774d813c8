/**
 * Skims a page: reads its tags up to where nothing further can change what is written, and builds as much of its
 * tree as a plan looks at. The plan, and so every byte, is the same as with a parser; a page for which that is not
 * certain gets one.
 */
import {stemOf} from '@forthright/core/surface'
import {decodeHTML} from 'entities'
import type {Root, RootContent} from 'hast'
import {formatting, markupEnd, rawEnd, rawText, silent, tagName} from '../../hast/tags.ts'
import {isBlank, isElement, type Parent} from '../../hast/tree.ts'
import {ContentSearch} from '../content-search.ts'
import {longestRun, spellsLetters} from '../label-hint.ts'
import {landmarkOf} from '../place/around.ts'
import type {Arrival} from '../place/first-words.ts'
import {isHeadSure} from '../place/head-place.ts'
import {LightText, spanOf} from './light-element.ts'
import {givesUp, OpenElements} from './open-elements.ts'
import {kindOf, type Region, type TagKind} from './tag-kinds.ts'

/** What a plan will look at besides the frame of the page. */
export interface Wanted {
  /** Addresses of pictures, clips and recordings that may be on the page; `any` for all that are. */
  addresses: readonly string[] | 'any'
}

/** Deeper pages are parsed with the deepest tags blanked out; see `scan`. */
const deepest = 200
const contents: ReadonlySet<string> = new Set(['article', 'main'])
const frameTag = /<(?:!doctype|\/?(?:html|head|body|frameset)[\s/>])/iy
const mayBeArticle = /<article[\s/>]/i
const mayBeMain = /<main[\s/>]/i
const mayBeRole = /\srole\s*=\s*["']?\s*(?:article|main)\b/i
/** What may stand in an element so that it ends at its own end tag. */
const regions = {
  select: new Set('select option optgroup hr'.split(' ')),
  svg: new Set(
    (
      'svg g path rect circle ellipse line polyline polygon use defs symbol title text tspan clippath mask lineargradient ' +
      'radialgradient stop pattern filter animate animatetransform'
    ).split(' '),
  ),
} as const

/** As much of the tree as a plan needs; undefined where the page needs a parser. */
export function skim(source: string, fragment: boolean | undefined, wanted: Wanted): Root | undefined {
  try {
    return new Skimmer(source, wanted).run(fragment)
  } catch (reason) {
    if (reason === givesUp) return undefined
    throw reason
  }
}

class Skimmer {
  readonly #source: string
  readonly #open: OpenElements
  readonly #media: boolean
  /** Everything before this has to be seen. */
  readonly #reach: number
  readonly #search = new ContentSearch()
  /** Whether there can be an article, or `main`, at all. */
  readonly #articles: boolean
  readonly #mains: boolean
  /** Whether a role may make an element one of them. */
  readonly #roles: boolean
  readonly #seen = new Set<string>()
  /** Where the body begins, as far as is known, and where the head of the content is looked for next. */
  #from = 0
  #look = 0
  readonly #arrival: Arrival = {
    isOpen: node => node.type === 'root' || this.#open.all.some(one => one === node),
  }
  /** It has a doctype, `html`, `head` or `body`. */
  #document = false

  constructor(source: string, {addresses}: Wanted) {
    this.#source = source
    this.#open = new OpenElements(source)
    this.#media = addresses.length > 0
    this.#reach = reachOf(source, addresses)
    this.#roles = mayBeRole.test(source)
    this.#articles = this.#roles || mayBeArticle.test(source)
    this.#mains = this.#roles || mayBeMain.test(source)
  }

  run(fragment: boolean | undefined): Root {
    const source = this.#source
    let at = source.charCodeAt(0) === 0xfeff ? 1 : 0
    while (at < source.length) {
      const start = source.indexOf('<', at)
      if (start !== at) this.#text(at, start < 0 ? source.length : start)
      if (start < 0) at = source.length
      else at = this.#markup(start)
      if (at >= this.#reach && this.#isDone(at)) break
    }
    // A parser knows no right place for what follows a NUL.
    if (source.lastIndexOf('\0', at) >= 0 || hasFrame(source, at, this.#document)) throw givesUp
    if (fragment === this.#document || (this.#document && !this.#seen.has('body'))) throw givesUp
    this.#open.end(source.length, at >= source.length)
    return this.#open.root
  }

  /** Whether nothing further can move the head of the content, nor the place of what is open. */
  #isDone(at: number): boolean {
    const open = this.#open
    if (open.keepsAll) {
      if (at < this.#look) return false
      // To look again and again at a page that grows costs no more than to look at all of it twice.
      this.#look = at + (at - this.#from) / 2
      const content = this.#content()
      if (!content || !open.peek(() => isHeadSure(content, this.#arrival))) return false
      open.keep()
      open.keepsAll = false
    }
    // What a formatting element that is not closed in its place stands around is decided further down.
    return !open.all.some(({kind}) => kind.isHolder || formatting.has(kind.name))
  }

  /** The content, where it is known to be that whatever else comes. */
  #content(): Parent | undefined {
    const {found, isDecided} = this.#search
    const {all, root} = this.#open
    if (found) {
      // What tells some articles from others is what they open with.
      const begins = found.children.some(child => !isPassedOver(child))
      if (!begins && !this.#search.isFirst(found)) return undefined
      if (landmarkOf(found) === 'article') return found
      const undecided = this.#articles && !(isDecided && !all.some(one => landmarkOf(one) === 'article'))
      return undecided ? undefined : found
    }
    if (this.#articles || this.#mains) return undefined
    return this.#document ? all.find(({tagName}) => tagName === 'body') : root
  }

  #text(start: number, end: number): void {
    const {top} = this.#open
    const outside = top?.tagName === 'html' || top?.tagName === 'head' || (!top && this.#document)
    if (!outside && !this.#open.asksForText) return
    const raw = this.#source.slice(start, end)
    const value = raw.includes('&') ? decodeHTML(raw) : raw
    if (outside && value.trim() !== '') throw givesUp
    this.#open.text(start, end, value)
  }

  /** Takes in what starts at an offset, and gives where it ends. */
  #markup(start: number): number {
    const source = this.#source
    const end = markupEnd(source, start)
    const name = tagName(source, start)
    // Whether a tag that is the last thing there is ends at all depends on its quotes.
    if (end === source.length && (!source.endsWith('>') || /["']/.test(source.slice(start)))) throw givesUp
    if (name === undefined) {
      this.#declaration(start, end)
      return end
    }
    const kind = kindOf(name)
    if (source.charCodeAt(start + 1) === 47) this.#open.close(kind, start, end)
    else if (kind.isFrame) this.#frameTag(kind, start, end)
    else return this.#startTag(kind, start, end)
    return end
  }

  #declaration(start: number, end: number): void {
    const source = this.#source
    const position = spanOf(start, end)
    // A lone `<` is text, and one with what stands before it.
    if (end === start + 1) throw givesUp
    if (/^<!doctype/i.test(source.slice(start, start + 9))) {
      const {top, root} = this.#open
      if (this.#document || top || root.children.some(child => isElement(child) || !isPassed(child)))
        throw givesUp
      this.#document = true
      this.#open.add({type: 'doctype', position})
    } else if (source.startsWith('<!--', start)) {
      if (end < start + 7 || !source.endsWith('-->', end)) throw givesUp
      this.#open.add({type: 'comment', value: source.slice(start + 4, end - 3), position})
    } else this.#open.add({type: 'comment', value: '', position})
  }

  #frameTag(kind: TagKind, start: number, end: number): void {
    const {name} = kind
    const {top, root} = this.#open
    const before = name === 'html' ? undefined : 'html'
    const late = this.#seen.has(name) || (name === 'head' && this.#seen.has('body'))
    const early = name === 'body' && !this.#seen.has('head')
    if (top?.tagName !== before || late || early) throw givesUp
    if (name === 'html' && !root.children.every(isPassed)) throw givesUp
    this.#document = true
    this.#seen.add(name)
    this.#open.open(kind, start, end)
    this.#open.keep()
    if (name === 'body') this.#from = this.#look = end
  }

  #startTag(kind: TagKind, start: number, end: number): number {
    const parent = this.#open.top?.tagName
    if (this.#document && (parent === undefined || parent === 'html')) throw givesUp
    if (parent === 'head' && !kind.isInHead) throw givesUp
    if (kind.isRaw) return this.#raw(kind, start, end)
    if (kind.region) return this.#region(kind, kind.region, start, end)
    const shows = this.#media && kind.isMedia
    if (kind.isVoid) this.#open.leaf(kind, start, end, shows)
    else {
      const element = this.#open.open(kind, start, end)
      const {all} = this.#open
      const isLeading = kind.isLeading || (this.#roles && contents.has(landmarkOf(element)))
      const leads = isLeading && this.#search.note(element, all, all.length - 1)
      if (leads || shows || kind.isTelling) this.#open.keep()
      if (all.length > deepest) throw givesUp
    }
    return end
  }

  /** An element whose content is text; only that of JSON-LD is looked at. */
  #raw(kind: TagKind, start: number, end: number): number {
    const {name} = kind
    const source = this.#source
    const close = rawEnd(source, name, end)
    const last = source.lastIndexOf('<', close - 1)
    const text = source.slice(end, last)
    // A script with a comment in it ends by rules of its own.
    if (last < end || close === source.length || text.includes('<!--')) throw givesUp
    const statement = name === 'script' && source.slice(start, end).includes('ld+json')
    const element = this.#open.leaf(kind, start, end, statement)
    element.close(last, close, true)
    if (statement) element.children = [new LightText(text, end, last)]
    return close
  }

  /** An element whose inside is no part of the page, and of which only the end matters. */
  #region(kind: TagKind, name: Region, start: number, end: number): number {
    const source = this.#source
    const element = this.#open.leaf(kind, start, end)
    if (name === 'svg' && source[end - 2] === '/') return end
    let depth = 1
    for (let at = source.indexOf('<', end); at >= 0; ) {
      const after = markupEnd(source, at)
      const inner = tagName(source, at)
      const closing = source.charCodeAt(at + 1) === 47
      // A frame in a template makes a document of a fragment; see `scan`.
      const known =
        name === 'template'
          ? !(inner === 'frameset' || (inner !== undefined && kindOf(inner).isFrame))
          : regions[name].has(inner ?? '')
      if (inner === undefined ? source.startsWith('<!', at) && !source.startsWith('<!--', at) : !known)
        throw givesUp
      if (inner === name && !(name === 'svg' && source[after - 2] === '/')) depth += closing ? -1 : 1
      if (depth === 0) {
        element.close(at, after, true)
        return after
      }
      const raw = name === 'template' && !closing && inner !== undefined && rawText.has(inner)
      at = source.indexOf('<', raw ? rawEnd(source, inner, after) : after)
    }
    throw givesUp
  }
}

/**
 * Whether a tag of the frame, or a doctype, starts in what was not skimmed: a second one adds its attributes to the
 * first, or takes its place; any, also an end tag, makes a document of a fragment.
 */
function hasFrame(source: string, from: number, document: boolean): boolean {
  // Many times as fast as to have the pattern go through the whole.
  for (let at = source.indexOf('<', from); at >= 0; at = source.indexOf('<', at + 1)) {
    const next = source.charCodeAt(at + 1)
    // In lower case, where it is a letter.
    const first = (next === 47 && !document ? source.charCodeAt(at + 2) : next) | 32
    if (first !== 33 && first !== 98 && first !== 102 && first !== 104) continue
    frameTag.lastIndex = at
    if (frameTag.test(source)) return true
  }
  return false
}

/** Where the last of what has to be seen stands. */
function reachOf(source: string, addresses: Wanted['addresses']): number {
  if (addresses === 'any') return source.length
  // To look for many of them takes longer than to see the whole page.
  if (addresses.length > 16) return source.length
  const hints = addresses.map(hintOf)
  // An address may be spelled with references, or hold nothing to look for.
  if (hints.includes('') || (hints.length > 0 && spellsLetters(source))) return source.length
  return Math.max(...['+json', ...hints].map(hint => lastIndex(source, hint)))
}

/** As `lastIndexOf`, which is many times slower where there is hardly any to find. */
function lastIndex(source: string, text: string): number {
  let last = -1
  for (let at = source.indexOf(text); at >= 0; at = source.indexOf(text, at + 1)) last = at
  return last
}

/** The longest run of letters and digits in the name of the file: no address that is taken for it is without. */
function hintOf(address: string): string {
  // What is percent-encoded can be spelled in another way.
  return longestRun(stemOf(address).replace(/%[0-9a-f]{2}/gi, ' '), /[A-Za-z0-9]{3,}/g)
}

/** What content does not begin with. */
function isPassedOver(node: RootContent | undefined): boolean {
  if (node === undefined || node.type === 'comment' || isBlank(node)) return true
  return isElement(node) && silent.has(node.tagName)
}

/** What may stand before the first element of a document. */
function isPassed(node: RootContent): boolean {
  return node.type === 'comment' || node.type === 'doctype' || isBlank(node)
}
