/** Finds labels of which nothing but the words is left, block by block, as a page is gone through. */
import type {Words} from '@forthright/core'
import {findLabels, type LabelMatch, meaningOf} from '@forthright/core/surface'
import type {RootContent, Text} from 'hast'
import {wordless} from '../hast/tags.ts'
import {isElement, isFlow, type Parent, unseenCharacters} from '../hast/tree.ts'
import type {MediaElement} from '../page/media-element.ts'
import {isOwnLabel} from '../page/own.ts'
import type {Standing} from '../page/standing.ts'
import type {LabelTrust} from '../page/trust.ts'
import {noteLostLabel} from './find-labels.ts'
import type {ShownMedia} from './shown-media.ts'
import type {Statements} from './statements.ts'

/** Takes the nodes of a page in their order; what a block says is looked through where it ends. */
export class LostLabels {
  readonly #all: Statements
  readonly #words: readonly Words[]
  readonly #media: ShownMedia
  readonly #trust: LabelTrust
  /** What the block says so far, as it is read. */
  #text = ''
  /** Where what stands in an element of its own begins in it. */
  #pieces: [start: number, node: RootContent, text: Text][] = []
  #shown: [at: number, media: MediaElement][] = []
  /** Spans that hold text alone: what looks like a line of its own may have no space before it. */
  #spans: [start: number, end: number][] = []
  #opened: {node: RootContent; start: number} | undefined
  /** A label of ours that holds more, and has been found already. */
  #own: RootContent | undefined

  constructor(all: Statements, words: readonly Words[], media: ShownMedia, trust: LabelTrust) {
    this.#trust = trust
    this.#all = all
    this.#words = words
    this.#media = media
  }

  /** Takes a node; `around` is what it stands in. */
  enter(node: RootContent, around: readonly Parent[]): void {
    if (node.type === 'text') this.#add(node, around)
    if (isFlow(node)) this.end()
    if (!isElement(node)) return
    const isOwn = isOwnLabel(node) && this.#trust.of(node) !== 'words'
    if (isElement(node, 'br') || isOwn) this.#gap()
    if (isOwn) this.#own ??= node
    else if (node.tagName === 'span') this.#opened = {node, start: this.#text.length}
    const media = this.#media.of(node)
    if (media) this.#shown.push([this.#text.length, media])
  }

  /** Takes the end of a node that has children. */
  leave(node: RootContent): void {
    if (isFlow(node)) this.end()
    if (this.#own === node) this.#own = undefined
    if (this.#opened?.node === node) this.#spans.push([this.#opened.start, this.#text.length])
    if (isElement(node, 'span')) this.#opened = undefined
  }

  /** Ends the block: notes the labels in it. */
  end(): void {
    let piece = 0
    let shown = -1
    for (const match of this.#text === '' ? [] : this.#matches()) {
      while ((this.#pieces[piece + 1]?.[0] ?? Infinity) <= match.start) piece++
      while ((this.#shown[shown + 1]?.[0] ?? Infinity) <= match.start) shown++
      const [, node, text] = this.#pieces[piece] ?? []
      const standing = text && this.#standingOf(text, match)
      if (node && standing !== 'others')
        noteLostLabel(this.#all, this.#media, node, match, standing === 'content', this.#shown[shown]?.[1])
    }
    this.#text = ''
    this.#pieces = []
    this.#shown = []
    this.#spans = []
  }

  #standingOf(text: Text, {id}: LabelMatch): Standing {
    const {standings} = this.#trust
    // A picture is hidden and shown with its label, in whatever it stands.
    const isBeside = meaningOf(id).medium !== 'text' && !standings.inComments(text)
    return isBeside ? this.#trust.besideMedia(text) : standings.of(text)
  }

  #add(text: Text, around: readonly Parent[]): void {
    const parent = around.at(-1)
    if (this.#own || (isElement(parent) && wordless.has(parent.tagName))) return
    const node = around.findLast(one => isElement(one) && (isFlow(one) || one.tagName === 'span'))
    this.#pieces.push([this.#text.length, isElement(node) ? node : text, text])
    const words = text.value.replace(unseenCharacters, '').replace(/\s+/g, ' ')
    this.#text += this.#text === '' || this.#text.endsWith(' ') ? words.trimStart() : words
  }

  #gap(): void {
    if (this.#text !== '' && !this.#text.endsWith(' ')) this.#text += ' '
  }

  #matches(): LabelMatch[] {
    const matches = [...findLabels(this.#text, this.#words)]
    const inSpans: LabelMatch[] = []
    let next = 0
    for (const [from, to] of this.#spans) {
      while ((matches[next]?.end ?? Infinity) <= from) next++
      if ((matches[next]?.start ?? Infinity) < to) continue
      for (const match of findLabels(this.#text.slice(from, to), this.#words))
        inSpans.push({...match, start: match.start + from, end: match.end + from})
    }
    return [...matches, ...inSpans].sort((a, b) => a.start - b.start)
  }
}
