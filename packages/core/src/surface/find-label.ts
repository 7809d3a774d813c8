/** Finds a label in plain text by its wording. */
import {type LabelId, labelIds} from '../disclose/label.ts'
import type {Words} from '../disclose/words.ts'
import {withoutIsolates} from '../text/direction.ts'

/** A label found in plain text; offsets in UTF-16 units from 0. */
export interface LabelMatch {
  id: LabelId
  language: string
  text: string
  start: number
  end: number
}

/**
 * The first label of any of the languages in a text, the longest form where several begin at one place.
 * Only the long and the short form are looked for: the shortest may be an ordinary word of the text.
 */
export function findLabel(text: string, words: readonly Words[]): LabelMatch | undefined {
  const {value} = findLabels(text, words).next()
  return value || undefined
}

/** All of them, in the order of the text. */
export function* findLabels(text: string, words: readonly Words[]): Generator<LabelMatch, undefined> {
  const beginnings = beginningsOf(words)
  let from = 0
  for (const {index: start} of text.matchAll(beginnings.first)) {
    if (start < from) continue
    const [best] = formsAt(text, start, beginnings).toSorted((a, b) => b.text.length - a.text.length)
    if (!best) continue
    from = start + best.text.length
    yield {id: best.id, language: best.words.language, text: best.text, start, end: from}
  }
}

/** The labels that a text begins with, in any of the languages, the longest first. */
export function labelsAtStart(
  text: string,
  words: readonly Words[],
): {id: LabelId; form: string; words: Words}[] {
  return formsAt(text, 0, beginningsOf(words))
    .toSorted((a, b) => b.text.length - a.text.length)
    .map(({id, text: form, words: own}) => ({id, form, words: own}))
}

/** The label that a whole text is, with what a review or a law adds to it. */
export function wholeLabel(text: string, words: readonly Words[]): LabelId | undefined {
  const bare = withoutIsolates(text)
  for (const {id, form, words: own} of labelsAtStart(bare, words)) {
    const review = own.notes.reviewed.text
    const rest = bare.slice(form.length).trim()
    const added = rest.startsWith(review) ? rest.slice(review.length).trim() : rest
    if (added === '' || added.startsWith('· ')) return id
  }
  return undefined
}

/** Whether a text whose first characters these are may begin with a label; fewer than eight may not be enough to tell. */
export function mayBeginLabel(head: string, words: readonly Words[]): boolean {
  const {length, forms} = beginningsOf(words)
  const bare = withoutIsolates(head)
  return bare.length < length || forms.has(bare.slice(0, length))
}

/** The languages of which any label stands in a text. */
export function languagesIn(text: string, words: readonly Words[]): Words[] {
  const beginnings = beginningsOf(words)
  const found = new Set<Words>()
  for (const {index} of text.matchAll(beginnings.first)) {
    for (const form of formsAt(text, index, beginnings)) found.add(form.words)
    if (found.size === words.length) break
  }
  return words.filter(one => found.has(one))
}

interface Form {
  id: LabelId
  text: string
  words: Words
}

/** The forms of some languages by how they begin: a text is gone through once for all of them. */
interface Beginnings {
  words: readonly Words[]
  /** In UTF-16 units. */
  length: number
  /** Any first unit of a form: a pattern goes through a text many times as fast as a loop. */
  first: RegExp
  forms: ReadonlyMap<string, readonly Form[]>
}

/** By the first of the languages: lists of the same languages are made anew for every text. */
const known = new WeakMap<Words, Beginnings[]>()

function beginningsOf(words: readonly Words[]): Beginnings {
  const [first] = words
  if (!first) return {words, length: 0, first: /(?!)/g, forms: new Map()}
  const there = known.get(first) ?? []
  const same = there.find(
    one => one.words.length === words.length && one.words.every((own, n) => own === words[n]),
  )
  if (same) return same
  const all = words.flatMap(own =>
    labelIds.flatMap(id => [own.labels[id].long, own.labels[id].short].map(text => ({id, text, words: own}))),
  )
  const length = Math.min(8, ...all.map(({text}) => text.length))
  const fresh: Beginnings = {
    words: [...words],
    length,
    first: anyUnitOf(all.map(({text}) => text.charCodeAt(0))),
    forms: groupBy(all, length),
  }
  known.set(first, [fresh, ...there].slice(0, 4))
  return fresh
}

function groupBy(all: readonly Form[], length: number): Map<string, Form[]> {
  const forms = new Map<string, Form[]>()
  for (const form of all) {
    const key = form.text.slice(0, length)
    forms.set(key, [...(forms.get(key) ?? []), form])
  }
  return forms
}

function anyUnitOf(units: readonly number[]): RegExp {
  const escapes = [...new Set(units)].map(unit => `\\u${unit.toString(16).padStart(4, '0')}`)
  return new RegExp(`[${escapes.join('')}]`, 'g')
}

const none: readonly Form[] = []

function formsAt(text: string, start: number, {length, forms}: Beginnings): readonly Form[] {
  const candidates = forms.get(text.slice(start, start + length))
  if (!candidates) return none
  return candidates.filter(
    form => text.startsWith(form.text, start) && standsAlone(text, start, start + form.text.length),
  )
}

/** Whether a stretch of text is not cut out of a longer word. */
function standsAlone(text: string, start: number, end: number): boolean {
  const cased = /[\p{L}\p{M}\p{N}]/u
  const spaced = (a: string | undefined, b: string | undefined) =>
    !(
      a &&
      b &&
      cased.test(a) &&
      cased.test(b) &&
      /[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Arab}\p{sc=Hebr}\p{sc=Deva}\p{sc=Beng}\p{sc=Hang}]/u.test(
        a + b,
      )
    )
  return spaced(text[start - 1], text[start]) && spaced(text[end - 1], text[end])
}
