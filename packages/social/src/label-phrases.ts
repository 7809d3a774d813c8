/** Recognises labels of ours in a text: stretches that are made of label wording and of nothing else. */
import {type Disclosure, type LabelId, labelIds, textOf, type Words} from '@forthright/core'

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

/** A stretch that is made of labels. */
export interface LabelStretch {
  start: number
  end: number
  labels: LabelSpan[]
}

/** Which end of a text, and what stands between it and the label. */
export interface Spot {
  place: 'start' | 'end'
  join: string
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

/**
 * The labels that a stretch consists of; undefined where it holds anything else. A `lenient` reader takes what follows
 * a label after ` · ` as belonging to it: wording that a law fixes, which no language file has.
 */
export function parseLabels(
  stretch: string,
  phrases: readonly Phrase[],
  lenient = false,
): LabelSpan[] | undefined {
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
    if (end === 0) return undefined
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

/** Where unknown wording ends: before the next label, or at the end. */
function nextLabel(stretch: string, from: number, phrases: readonly Phrase[]): number {
  for (const {index} of stretch.slice(from).matchAll(/(?: ·)? /g)) {
    const at = from + index
    const rest = stretch.slice(at).replace(/^(?: · | )/, '')
    if (phrases.some(({id, text}) => id && rest.startsWith(text))) return at
  }
  return stretch.length
}

/** The lines of a text that are made of labels, in order. */
export function labelLines(text: string, phrases: readonly Phrase[], lenient = false): LabelStretch[] {
  return Array.from(text.matchAll(/[^\r\n]+/g)).flatMap(({0: line, index}) => {
    const start = index + line.length - line.trimStart().length
    return stretch(line.trim(), start, phrases, lenient)
  })
}

/** The label at one end of a text: its own line or, where line breaks are lost, beside a separator. */
export function labelAt(
  {place, join}: Spot,
  text: string,
  phrases: readonly Phrase[],
): LabelStretch | undefined {
  const lines = labelLines(text, phrases)
  const line = place === 'end' ? lines.at(-1) : lines[0]
  if (line && (place === 'end' ? text.slice(line.end) : text.slice(0, line.start)).trim() === '') return line
  if (/[\r\n]/.test(join)) return undefined
  const joints = Array.from(text.matchAll(new RegExp(join, 'g')), ({index}) => index)
  const sides = joints.map(at =>
    place === 'end'
      ? {start: at + join.length, side: text.slice(at + join.length).trimEnd()}
      : {start: 0, side: text.slice(0, at)},
  )
  // The longest side that is made of labels only.
  if (place === 'start') sides.reverse()
  for (const {side, start} of sides) {
    const [found] = stretch(side, start, phrases)
    if (found) return found
  }
  return undefined
}

function stretch(text: string, start: number, phrases: readonly Phrase[], lenient = false): LabelStretch[] {
  const labels = parseLabels(text, phrases, lenient)
  if (!labels) return []
  const moved = labels.map(label => ({...label, start: label.start + start, end: label.end + start}))
  return [{start, end: start + text.length, labels: moved}]
}
