/** Where labels of ours stand in the text of a post. */
import type {Disclosure, Words} from '@forthright/core'
import {type LabelSpan, type Phrase, parseLabels, phrasesOf} from '@forthright/core/surface'
import {xWeight} from './counting/x-weight.ts'

/** The wording by which labels are known: everywhere, and in the first and the last line, where we write them. */
export interface LabelPhrases {
  anywhere: readonly Phrase[]
  atEdges: readonly Phrase[]
}

/** Below this weight, the shortest form may be ordinary words of the author, e.g. `AI image`. */
const leastWeight = 10

/** Long and short forms are known anywhere. The shortest ones may be words of a text, but hardly a line at its end. */
export function labelPhrases(
  post: Pick<Disclosure, 'parts'> | undefined,
  words: readonly Words[],
  asWritten: (text: string) => string,
): LabelPhrases {
  const anywhere = phrasesOf(post, words, asWritten)
  const shortest = words.flatMap(({labels}) =>
    Object.entries(labels).flatMap(([id, {shortest: text}]) =>
      xWeight(text) < leastWeight ? [] : [{text: asWritten(text), id: id as LabelSpan['id']}],
    ),
  )
  const atEdges = [...anywhere, ...shortest].sort((a, b) => b.text.length - a.text.length)
  return {anywhere, atEdges}
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

/** The lines of a text that are made of labels, in order. */
export function labelLines(text: string, phrases: LabelPhrases, lenient = false): LabelStretch[] {
  const lines = Array.from(text.matchAll(/[^\r\n]+/g)).filter(([line]) => line.trim() !== '')
  return lines.flatMap(({0: line, index}, number) => {
    const start = index + line.length - line.trimStart().length
    const isEdge = number === 0 || number === lines.length - 1
    return stretch(line.trim(), start, isEdge ? phrases.atEdges : phrases.anywhere, lenient)
  })
}

/** The label at one end of a text: its own line or, where line breaks are lost, beside a separator. */
export function labelAt({place, join}: Spot, text: string, phrases: LabelPhrases): LabelStretch | undefined {
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
    const [found] = stretch(side, start, phrases.atEdges)
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
