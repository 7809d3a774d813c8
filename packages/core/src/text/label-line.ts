/** The labels of all parts as one line of plain text: social posts, feeds, plain text. */
import type {Disclosure} from '../disclose/disclosure.ts'
import {type Label, type LabelForm, wordingFor} from '../disclose/shown-label.ts'
import {directionOf, isolate} from './direction.ts'

/** One line with every label that is to be shown, each once; empty where there is none. */
export function lineOf(disclosure: Disclosure, form: LabelForm): string {
  const labels = disclosure.parts.flatMap(part => (part.label ? [part.label] : []))
  const texts = [...new Set(labels.map(label => textOf(label, form)))]
  return texts.join(form === 'long' ? ' ' : ' · ')
}

/**
 * The line as it stands beside the text of an author: isolated where a host that goes by the first letter would set it
 * in another direction than its own, or the text in that of the line.
 */
export function lineBeside(text: string, line: string, disclosure: Disclosure): string {
  const direction = disclosure.parts.find(part => part.label)?.label?.direction
  if (line === '' || direction === undefined) return line
  const turned = [directionOf(text), directionOf(line)].some(
    other => other !== undefined && other !== direction,
  )
  return turned ? isolate(line, direction) : line
}

/** One label as plain text, with the wording that a law fixes. */
export function textOf(label: Label, form: LabelForm): string {
  return [label[form], ...wordingFor(label, form).map(wording => wording.text)].join(' · ')
}
