/** The labels of all parts as one line of plain text: social posts, feeds, plain text. */
import type {Disclosure, Label} from '../disclose.ts'

/** One line with every label that is to be shown, each once; empty where there is none. */
export function lineOf(disclosure: Disclosure, form: 'long' | 'short' | 'shortest'): string {
  const labels = disclosure.parts.flatMap(part => (part.label ? [part.label] : []))
  const texts = [...new Set(labels.map(label => textOf(label, form)))]
  return texts.join(form === 'long' ? ' ' : ' · ')
}

/** One label as plain text, with the wording that a law fixes. */
export function textOf(label: Label, form: 'long' | 'short' | 'shortest'): string {
  return [label[form], ...label.wording.map(wording => wording.text)].join(' · ')
}
