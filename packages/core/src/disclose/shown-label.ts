/** A label as it is shown: the words of one language, and wording that a law fixes. */
import type {Outcome} from '../evaluate/evaluate.ts'
import type {LabelRequirement} from '../evaluate/policy.ts'
import {isLabel} from '../evaluate/policy-requirement.ts'
import type {LabelId} from './label.ts'
import type {Words} from './words.ts'

/** A visible label in one language. */
export interface Label {
  id: LabelId
  /** BCP 47, of the texts below. */
  language: string
  direction: 'ltr' | 'rtl'
  /** A whole sentence, or two where a review stands. */
  long: string
  /** A few words. */
  short: string
  /** For hardly any room. */
  shortest: string
  /** Wording that a law fixes, for the forms that do not hold it; see {@link wordingFor}. */
  wording: Wording[]
}

/** How much room a label has. */
export type LabelForm = 'long' | 'short' | 'shortest'

/** Wording that a law fixes, in its own language. */
export interface Wording {
  text: string
  language: string
  obligation: string
  /** The forms of the label that it has to follow. */
  forms: readonly LabelForm[]
}

/** The label; fixed wording is added where an outcome requires it, and not where it only cannot be ruled out. */
export function makeLabel(id: LabelId, words: Words, reviewed: boolean, required: readonly Outcome[]): Label {
  const {long, short, shortest} = words.labels[id]
  const label: Label = {
    id,
    language: words.language,
    direction: words.direction,
    long: reviewed ? joinSentences(long, words.notes.reviewed.text) : long,
    short,
    shortest,
    wording: [],
  }
  for (const outcome of required) {
    for (const requirement of outcome.requires.filter(isLabel)) {
      const text = requirement.wording?.texts[0]
      const known = label.wording.some(one => requirement.wording?.texts.includes(one.text))
      const forms = formsWithout(label, requirement)
      if (requirement.wording && text !== undefined && !known && forms.length > 0) {
        label.wording.push({text, language: requirement.wording.language, obligation: outcome.id, forms})
      }
    }
  }
  return label
}

/** The wording that has to follow one form of a label. */
export function wordingFor(label: Label, form: LabelForm): Wording[] {
  return label.wording.filter(wording => wording.forms.includes(form))
}

/** The forms that do not hold what a law asks the words to hold. */
function formsWithout(label: Label, {elements, wording}: LabelRequirement): LabelForm[] {
  const lists = elements ?? (wording ? [wording.texts] : [])
  return (['long', 'short', 'shortest'] as const).filter(
    form => !lists.every(texts => texts.some(text => label[form].includes(text))),
  )
}

/** Scripts that set no space between sentences end them with an ideographic full stop. */
function joinSentences(first: string, second: string): string {
  return /[。！？]$/.test(first) ? first + second : `${first} ${second}`
}
