/** Where labels of ours stand in the text of a post. */
import {type LabelSpan, type Phrase, parseLabels} from '@forthright/core/surface'

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
