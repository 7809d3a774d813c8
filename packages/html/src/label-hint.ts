/** Quick looks at a source, before it is read: whether words that would matter can stand in it at all. */
import type {Details, Label} from '@forthright/core'
import {formsOf} from './label-element.ts'

/**
 * Whether a source may hold one of the forms of a label: `false` only where none can stand there, however its white
 * space and the markup between its words are written. Trees without a source may hold any.
 */
export function mayHold(source: string | undefined, label: Label): boolean {
  if (source === undefined) return true
  const last = looks.get(label)
  if (last?.source === source) return last.found
  const hints = last?.hints ?? [...new Set(formsOf(label).map(hintOf))]
  const found = hints.some(hint => mayHoldRun(source, hint))
  looks.set(label, {source, hints, found})
  return found
}

/** Whether a source may hold a details panel, or what is left of one. */
export function mayHoldDetails(source: string | undefined, {title}: Details): boolean {
  return source === undefined || mayHoldRun(source, hintOf(title))
}

/** The last look for each label: a plan asks several times of one page, and one label is looked for on many. */
const looks = new WeakMap<Label, {source: string; hints: readonly string[]; found: boolean}>()

/** Whether a run of letters and digits may stand in a source, as it is or as character references. */
function mayHoldRun(source: string, run: string): boolean {
  return source.includes(run) || (/[^\0-\x7f]/.test(run) ? source.includes('&#') : spellsLetters(source))
}

/** Whether a source spells ASCII letters or digits as character references; nobody does, but those who hide something. */
export function spellsLetters(source: string): boolean {
  return source.includes('&#') && alphanumericReference.test(source)
}

const alphanumericReference =
  /&#(?:x0*(?:3\d|[46][1-9a-f]|[57][0-9a])|0*(?:4[89]|5[0-7]|6[5-9]|[7-9]\d|1[01]\d|12[0-2]))(?![\da-f])/i

/** The longest run of ASCII letters; texts without any give their longest run of letters. */
function hintOf(form: string): string {
  const runs = form.match(/[A-Za-z]{4,}/g) ?? form.match(/\p{L}+/gu) ?? []
  const [longest = ''] = runs.toSorted((a, b) => b.length - a.length)
  // Engines find a few characters several times as fast as a whole word.
  return longest.slice(0, 6)
}
