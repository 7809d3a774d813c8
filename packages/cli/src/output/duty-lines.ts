/** What to do about an item, part by part and merged over markets, a line each; what is not sure yet is left out. */
import {listParts, type Requirement} from '@forthright/core'
import type {AssessedFile} from './assessment.ts'

type Assessed = Pick<AssessedFile, 'outcomes' | 'record' | 'verdicts'>
type Label = Extract<Requirement, {kind: 'label'}>
type Outcome = Assessed['outcomes'][number]

/** Where a label stands, for which markets, and how. */
interface Place {
  markets: Set<string>
  form: Set<string>
}

/** What is required, then what is advised; labels first. */
export function dutyLines(assessed: Assessed): string[] {
  const {outcomes, record, verdicts} = assessed
  const binding = outcomes.filter(({force, outcome}) => force !== 'advisory' && outcome === 'required')
  const several = verdicts.length > 1
  const labels = labelsOf(binding, several)
  const labelled = new Set(labels.flatMap(({parts}) => parts))
  const advised = labelsOf(
    outcomes.filter(({force, outcome}) => force === 'advisory' && outcome === 'required'),
    several,
  )
    .map(one => ({...one, parts: one.parts.filter(part => !labelled.has(part))}))
    .filter(({parts}) => parts.length > 0)
  return [
    ...prohibitions(binding, several),
    ...labels.map(({parts, places}) => `Label ${listParts(parts, record.parts)}: ${places}.`),
    ...declarations(binding, several),
    ...others(binding),
    ...advised.map(
      ({parts, places}) =>
        `Advised by codes, not required: label ${listParts(parts, record.parts)}: ${places}.`,
    ),
  ]
}

/** Where the label of each part stands, with the markets that want it so; parts with the same are one. */
function labelsOf(outcomes: readonly Outcome[], several: boolean): {parts: string[]; places: string}[] {
  const byPart = new Map<string, Map<string, Place>>()
  for (const {market, parts, requires} of outcomes) {
    for (const requirement of requires) {
      if (requirement.kind !== 'label') continue
      for (const {part, outcome, lighter} of parts) {
        if (outcome !== 'required') continue
        const places = byPart.get(part) ?? new Map<string, Place>()
        byPart.set(part, places)
        const {placement} = (lighter && requirement.lighter) || requirement
        const {markets, form} = places.get(placement) ?? {markets: new Set(), form: new Set()}
        places.set(placement, {markets: markets.add(market), form})
        // What the strictest of them asks for does for all.
        for (const one of formOf(requirement)) form.add(one)
      }
    }
  }
  const byPlaces = new Map<string, string[]>()
  for (const [part, places] of byPart) {
    const text = [...places]
      .map(
        ([placement, {markets, form}]) =>
          [where[placement as Label['placement']], ...form].join(', ') + among(markets, several),
      )
      .join('; ')
    byPlaces.set(text, [...(byPlaces.get(text) ?? []), part])
  }
  return [...byPlaces].map(([places, parts]) => ({places, parts}))
}

const where: Readonly<Record<Label['placement'], string>> = {
  'head-of-content': 'at the top',
  'first-two-paragraphs': 'in its first two paragraphs',
  'on-content': 'in it or on it',
  'next-to-content': 'beside it',
  'top-left-corner': 'in its top left corner',
  spoken: 'spoken',
}
const when: Readonly<Record<NonNullable<Label['moment']>, string>> = {
  'before-access': 'before it opens',
  'first-exposure': 'seen at first sight',
  'at-start': 'at the start',
  throughout: 'the whole time',
}

/** How the label stands there. */
function formOf({moment, seconds, size, wording}: Label): string[] {
  return [
    ...(moment === undefined ? [] : [when[moment]]),
    ...(seconds === undefined ? [] : [`for at least ${seconds} seconds`]),
    ...(size === undefined ? [] : [`at least ${size.percent} % of the ${size.of.replace('-', ' ')}`]),
    ...(wording === undefined ? [] : ['in words that the law fixes']),
  ]
}

/** What may not be published, and why: no label helps. */
function prohibitions(outcomes: readonly Outcome[], several: boolean): string[] {
  return notesOf('prohibition', outcomes, several).map(note => `Do not publish it as it is: ${note}`)
}

/** What a person declares on a platform or to somebody. */
function declarations(outcomes: readonly Outcome[], several: boolean): string[] {
  return notesOf('declaration', outcomes, several)
}

/** Notes of a kind, once for all markets that ask for the same. */
function notesOf(
  kind: 'declaration' | 'prohibition',
  outcomes: readonly Outcome[],
  several: boolean,
): string[] {
  const markets = new Map<string, Set<string>>()
  for (const {market, requires} of outcomes)
    for (const requirement of requires)
      if (requirement.kind === kind) {
        const text = firstSentence(requirement.note)
        markets.set(text, (markets.get(text) ?? new Set()).add(market))
      }
  return [...markets].map(([text, list]) => `${text}${among(list, several)}.`)
}

/** Marks and evidence in one line: most of it is done by software, or once. */
function others(outcomes: readonly Outcome[]): string[] {
  const found = {mark: new Set<string>(), evidence: new Set<string>()}
  const markets = new Set<string>()
  for (const {market, requires} of outcomes)
    for (const one of requires)
      if (one.kind === 'mark' || one.kind === 'evidence') {
        found[one.kind].add(one.kind === 'mark' ? one.vocabulary : one.note)
        markets.add(market)
      }
  const told = [
    ...counted(found.mark.size, 'mark for machines', 'marks for machines'),
    ...counted(found.evidence.size, 'record to keep', 'records to keep'),
  ]
  return told.length === 0 ? [] : [`Besides: ${told.join(' and ')} (${[...markets].join(', ')}); see --why.`]
}

function counted(count: number, one: string, more: string): string[] {
  return count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${more}`]
}

function among(markets: ReadonlySet<string>, several: boolean): string {
  return several ? ` (${[...markets].join(', ')})` : ''
}

/** The first sentence, without its full stop and without what is for developers. */
function firstSentence(note: string): string {
  return (/^.*?\p{L}{3,}\)?(?=[.;](\s|$)|: `)/su.exec(note)?.[0] ?? note).replace(/\.$/, '')
}
