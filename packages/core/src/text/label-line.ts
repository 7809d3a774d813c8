/** The labels of all parts as one line of plain text: social posts, feeds, plain text. */
import type {Disclosure} from '../disclose/disclosure.ts'
import {type Label, type LabelForm, wordingFor} from '../disclose/shown-label.ts'

/** One line with every label that is to be shown, each once; empty where there is none. */
export function lineOf(disclosure: Disclosure, form: LabelForm): string {
  const labels = disclosure.parts.flatMap(part => (part.label ? [part.label] : []))
  const texts = [...new Set(labels.map(label => textOf(label, form)))]
  return texts.join(form === 'long' ? ' ' : ' · ')
}

/** One label as plain text, with the wording that a law fixes. */
export function textOf(label: Label, form: LabelForm): string {
  return [label[form], ...wordingFor(label, form).map(wording => wording.text)].join(' · ')
}
