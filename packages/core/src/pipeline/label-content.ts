/** Labels content of any surface: reads it, goes the whole way of the pipeline, and writes what follows. */
import type {Disclosure} from '../disclose/disclosure.ts'
import {absentSteps, placementSteps, wordlessSteps} from '../disclose/placement.ts'
import {isLabel} from '../evaluate/policy-requirement.ts'
import {complete} from '../record/complete.ts'
import type {DisclosureRecord, Part} from '../record/record.ts'
import {isBoundToDigest} from '../record/review.ts'
import {statedIn} from '../record/stated.ts'
import {wordingsOf} from '../surface/label-words.ts'
import type {OptionKind, ReadOptions, Surface, Written} from '../surface/surface.ts'
import {type DisclosedItem, discloseItem, type ShownItem, type SiteSettings} from './pipeline.ts'
import {undeclaredMessage} from './undeclared.ts'

/**
 * What became of content:
 * - `labelled`: a label or the platform's own flag says what was disclosed.
 * - `not-owed`: no label is owed; the record is attached where the channel can carry one.
 * - `by-hand`: a label is owed and this channel cannot show it; `manual` says what a person must do.
 * - `undeclared`: nothing says how it was made, and the settings allow that.
 */
export type LabelStatus = 'labelled' | 'not-owed' | 'by-hand' | 'undeclared'

/** Labelled content, and all that led to it. */
export interface LabelledContent<Content> extends Written<Content>, DisclosedItem {
  status: LabelStatus
  /** Why it has this status, in a sentence. */
  why: string
}

/** What was read of content elsewhere, e.g. of the post that it was made from; what is absent is read from it. */
export interface LabelInput extends Omit<ShownItem, 'record' | 'held' | 'channel'> {
  record?: DisclosureRecord | undefined
  held?: readonly Part[] | undefined
}

/**
 * Labels content of a surface. Throws `record-invalid` where what the content states cannot be read, and as
 * {@link discloseItem} does.
 */
export function labelContent<Content, Options extends object>(
  surface: Surface<Content, Options>,
  content: Content,
  input: LabelInput,
  site: SiteSettings,
  options: Options & ReadOptions,
): LabelledContent<Content> {
  const words = input.languages.all
  const isTaken = takesPlace(surface.options?.place, site.place)
  const place = isTaken ? {place: site.place} : {}
  const known = {words, wordings: wordingsOf(site.policies)}
  const {record, held, markets} = partsOf(surface, content, input, {...known, ...options})
  const item = discloseItem({...input, record, held, markets, channel: surface.id}, site)
  // What is written is what was stated, without the context of the site and what was only counted for the assessment.
  const disclosure: Disclosure = {...item.disclosure, record: record ?? complete(undefined, held)}
  const laws = surface.options?.wordings === undefined ? {} : {wordings: known.wordings}
  const written = surface.write(content, disclosure, {words, ...laws, ...place, ...options})
  const manual = [...new Set([...written.manual, ...stepsLeft(item, written)])]
  const infos =
    isTaken || (site.place ?? 'start') === 'start' ? item.infos : [...item.infos, elsewhere(surface.id, site)]
  return {...item, ...written, manual, infos, ...statusOf(item, {...written, manual})}
}

function elsewhere(surface: string, {place}: SiteSettings): string {
  return `The place ${JSON.stringify(place)} is not one that ${surface} has: its label stands where it always does there.`
}

/** Whether a surface knows the place of a site: a site says it once for all of its channels. */
function takesPlace(kind: OptionKind | undefined, place: string | undefined): boolean {
  if (place === undefined || kind === undefined) return false
  return typeof kind === 'string' || kind.includes(place)
}

function partsOf<Content, Options extends object>(
  surface: Surface<Content, Options>,
  content: Content,
  {record, held, markets}: LabelInput,
  options: Options & ReadOptions,
): Pick<ShownItem, 'record' | 'held' | 'markets'> {
  if (held) return {record, held, markets}
  // A digest is made where a review is bound to one; else the parts alone are found in much less time.
  if (record && surface.partsIn && !isBoundToDigest(record))
    return {record, held: surface.partsIn(content, options), markets}
  const reading = surface.read(content, options)
  return {record: record ?? statedIn(reading), held: reading.held, markets: markets ?? reading.markets}
}

/** What a person must do beyond what a surface says: of labels that words here do not cover. */
function stepsLeft({disclosure, outcomes}: DisclosedItem, {report}: Written<unknown>): string[] {
  const shown = new Set(
    report.filter(({mark, via}) => mark === 'label' && via === 'text').map(({part}) => part),
  )
  const parts = disclosure.parts.filter(({part}) => shown.has(part))
  return [
    ...placementSteps({...disclosure, parts}),
    ...wordlessSteps(disclosure, outcomes),
    ...absentSteps({...disclosure, parts: disclosure.parts.filter(({part}) => !shown.has(part))}),
  ]
}

function statusOf(
  {undeclared, disclosure, outcomes, grade}: DisclosedItem,
  {report, manual: all, unfinished = []}: Written<unknown>,
): Pick<LabelledContent<unknown>, 'status' | 'why'> {
  const manual = all.filter(step => !unfinished.includes(step))
  if (undeclared) return {status: 'undeclared', why: undeclaredMessage}
  const carried = report.filter(({mark, via}) => via === 'native' || (mark === 'label' && via === 'text'))
  if (carried.length > 0)
    return {status: 'labelled', why: carried.map(({part, where}) => `${part}: ${where}`).join('; ')}
  const owed = disclosure.parts.filter(({label, labelElsewhere}) => label ?? labelElsewhere)
  const [step = report.find(({mark}) => mark === 'label')?.reason] = manual
  if (owed.length > 0 || manual.length > 0)
    return {status: 'by-hand', why: step ?? 'This channel cannot show the label that is owed.'}
  if (grade === 'human') return {status: 'not-owed', why: 'It was made by people, as far as it says.'}
  const weighed = outcomes.find(({requires, parts}) => parts.length > 0 && requires.some(isLabel))
  return {
    status: 'not-owed',
    why: weighed?.reasons[0] ?? 'No law, rule or terms that were looked at ask for a label.',
  }
}
