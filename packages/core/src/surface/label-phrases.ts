/** Recognises stretches of text that are made of label wording and of nothing else. */
import type {Disclosure} from '../disclose/disclosure.ts'
import {type LabelId, labelIds, meaningOf} from '../disclose/label.ts'
import type {Words} from '../disclose/words.ts'
import {type Grade, strictness} from '../record/grade.ts'
import {stepsOf} from '../record/origin-steps.ts'
import type {DisclosureRecord, Medium, Part} from '../record/record.ts'
import {withoutIsolates} from '../text/direction.ts'
import {textOf} from '../text/label-line.ts'

/** A piece of label wording. Without an id it is a sentence or a wording that follows a label. */
export interface Phrase {
  text: string
  id?: LabelId
}

/** A label as it stands in a text; offsets in UTF-16 units from 0. */
export interface LabelSpan {
  id: LabelId
  text: string
  start: number
  end: number
}

/**
 * The wording of a disclosure and of whole languages, the longest first. The shortest form counts only in the
 * disclosure itself: in other texts it may be an ordinary word.
 */
export function phrasesOf(
  disclosure: Pick<Disclosure, 'parts'> | undefined,
  words: readonly Words[],
  asWritten: (text: string) => string = text => text,
): Phrase[] {
  const phrases: Phrase[] = []
  for (const {label} of disclosure?.parts ?? []) {
    if (!label) continue
    for (const form of ['long', 'short', 'shortest'] as const)
      phrases.push({text: textOf(label, form), id: label.id}, {text: label[form], id: label.id})
    phrases.push(...label.wording.map(({text}) => ({text})))
  }
  for (const {labels, notes} of words) {
    for (const id of labelIds) phrases.push({text: labels[id].long, id}, {text: labels[id].short, id})
    phrases.push({text: notes.reviewed.text})
  }
  return phrases
    .map(phrase => ({...phrase, text: asWritten(phrase.text)}))
    .sort((a, b) => b.text.length - a.text.length)
}

/** Longer than any wording that a law fixes, in UTF-16 units. */
const maxWording = 80

/**
 * The labels that a stretch consists of; undefined where it holds anything else. A `lenient` reader takes what follows
 * a label after ` · ` as belonging to it: wording that a law fixes, which no language file has.
 */
export function parseLabels(
  stretch: string,
  phrases: readonly Phrase[],
  lenient = false,
): LabelSpan[] | undefined {
  const bare = withoutIsolates(stretch)
  if (bare === stretch) return parseBare(stretch, phrases, lenient)
  // Where the units of the bare text stand in the stretch.
  const places = Array.from({length: stretch.length}, (_, at) => at).filter(
    at => withoutIsolates(stretch.charAt(at)) !== '',
  )
  return parseBare(bare, phrases, lenient)?.map(label => ({
    ...label,
    start: places[label.start] ?? 0,
    end: (places[label.end - 1] ?? 0) + 1,
  }))
}

function parseBare(stretch: string, phrases: readonly Phrase[], lenient: boolean): LabelSpan[] | undefined {
  const labels: LabelSpan[] = []
  let at = 0
  let gap = ''
  while (at < stretch.length) {
    const phrase = phrases.find(({text}) => stretch.startsWith(text, at))
    const last = labels.at(-1)
    const end = phrase
      ? at + phrase.text.length
      : lenient && gap === ' · '
        ? nextLabel(stretch, at, phrases)
        : 0
    if (end === 0 || (!phrase && end - at > maxWording)) return undefined
    if (phrase?.id) labels.push({id: phrase.id, text: phrase.text, start: at, end})
    else if (!last) return undefined
    else Object.assign(last, {text: stretch.slice(last.start, end), end})
    gap = /^(?: · | )?/.exec(stretch.slice(end))?.[0] ?? ''
    // Without a space only a sentence can follow a sentence: this is no label cut out of a longer word.
    if (gap === '' && end < stretch.length && !/[.。！!]$/.test(stretch.slice(0, end))) return undefined
    at = end + gap.length
  }
  return labels.length > 0 ? labels : undefined
}

/** The record that follows from what is said of media: one part for each, the strictest that is said of it. */
export function recordOfMeanings(
  said: readonly {medium: Medium; grade: Grade}[],
): DisclosureRecord | undefined {
  const parts = new Map<string, Part>()
  for (const {medium, grade} of said.toSorted((a, b) => strictness(a.grade) - strictness(b.grade)))
    parts.set(partNamed(medium), {id: partNamed(medium), medium, steps: stepsOf(grade)})
  return parts.size > 0 ? {version: 1, parts: [...parts.values()]} : undefined
}

/** The part that a label is about where nothing but its words is known. */
export function partOfLabel(id: LabelId): string {
  return partNamed(meaningOf(id).medium)
}

function partNamed(medium: Medium): string {
  return medium === 'text' ? 'body' : medium
}

/** Where unknown wording ends: before the next label, or at the end. */
function nextLabel(stretch: string, from: number, phrases: readonly Phrase[]): number {
  for (const {index} of stretch.slice(from).matchAll(/(?: ·)? /g)) {
    const at = from + index
    const rest = stretch.slice(at).replace(/^(?: · | )/, '')
    if (phrases.some(({id, text}) => id && rest.startsWith(text))) return at
  }
  return stretch.length
}
