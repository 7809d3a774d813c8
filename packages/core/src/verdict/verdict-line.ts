/** Verdicts in one line that somebody understands who knows no law. */
import type {Part} from '../record/record.ts'
import {listParts, mediumNames} from './part-name.ts'
import type {Question} from './questions.ts'
import type {Verdict, Verdicts} from './verdict.ts'

/** What the line is about. */
export interface LineOptions {
  /** All parts of the item. */
  parts: readonly Part[]
  /** Whether nothing is stated of how it was made. */
  undeclared?: boolean | undefined
}

/**
 * The verdicts on an item in one line; markets with the same verdict stand together.
 *
 * @example
 * verdictLine(verdictsOn(record, outcomes, {policies, markets: ['EU', 'US-NY']}), {parts: record.parts})
 * // → 'EU: label the picture (required) · US-NY: no label'
 */
export function verdictLine(
  {verdicts, open}: Pick<Verdicts, 'verdicts' | 'open'>,
  {parts, undeclared = false}: LineOptions,
): string {
  const markets = new Map<string, string[]>()
  for (const verdict of verdicts.toSorted((a, b) => rankOf(a) - rankOf(b))) {
    const said = verdictText(verdict, parts, undeclared)
    const same = markets.get(said)
    if (same) same.push(verdict.market)
    else markets.set(said, [verdict.market])
  }
  const told = [...markets].map(([said, list]) =>
    // A long list of codes would hide what is said of them.
    markets.size === 1 && list.length > 6
      ? `All ${list.length} markets: ${said}`
      : `${list.join(', ')}: ${said}`,
  )
  const asked = askedOnce(open)
  const [first] = asked
  if (first === undefined) return told.join(' · ')
  const left = asked.length === 1 ? '1 question left: ' : `${asked.length} questions left, first: `
  return [...told, left + lowered(askedText(first, parts))].join(' · ')
}

const rank: readonly Verdict['label'][] = ['required', 'depends', 'not-required']

/** What may not be published comes first. */
function rankOf({label, prohibitedBy}: Verdict): number {
  return prohibitedBy ? -1 : rank.indexOf(label)
}

function verdictText(verdict: Verdict, all: readonly Part[], undeclared: boolean): string {
  const text = labelText(verdict, all, undeclared)
  return verdict.prohibitedBy ? `do not publish it as it is; ${text}` : text
}

function labelText({label, parts, questions}: Verdict, all: readonly Part[], undeclared: boolean): string {
  if (label === 'not-required') return 'no label'
  if (label === 'required') {
    const perhaps = [...new Set(questions.flatMap(question => question.parts))]
    const more = perhaps.length > 0 ? `, perhaps also ${listParts(perhaps, all)}` : ''
    return `label ${listParts(parts, all)} (required)${more}`
  }
  if (undeclared) return 'not known yet, for nothing says how this was made'
  return questions.length > 0
    ? `${listParts(parts, all)} may need a label`
    : `${listParts(parts, all)} may need a label; from which day is not known`
}

/** Questions that are one but for the part: of several pictures they are asked once, and of the text first. */
export function askedOnce(questions: readonly Question[]): Question[][] {
  const groups = new Map<string, Question[]>()
  for (const question of questions) {
    const key = question.template.includes('{part}') ? question.template : question.field
    const group = groups.get(key) ?? []
    groups.set(key, group)
    if (question.parts.includes('body')) group.unshift(question)
    else group.push(question)
  }
  return [...groups.values()]
}

/** A question, and of how many parts it is asked besides. */
export function askedText([first, ...others]: readonly Question[], parts: readonly Part[]): string {
  if (!first) return ''
  if (others.length === 0) return first.question
  const ids = new Set(others.flatMap(question => question.parts))
  const media = new Set(parts.flatMap(({id, medium}) => (ids.has(id) ? [mediumNames[medium]] : [])))
  const [medium] = media
  const more = media.size === 1 ? `${medium}${others.length > 1 ? 's' : ''}` : 'parts'
  return `${first.question} (The same of ${others.length} more ${more}.)`
}

/** As it goes on after a colon; what begins with a name or an abbreviation stays as it is. */
function lowered(text: string): string {
  return text.replace(/^\p{Lu}(?=\p{Ll})/u, letter => letter.toLowerCase())
}
