/** What good practice asks of an item: consent, personalisation, children, assessments, and who answers for it. */
import {gradePart, involvesAi} from '../record/grade.ts'
import type {DisclosureRecord} from '../record/record.ts'
import {ageInDays} from './age.ts'
import type {Practice, PracticeCheck, PracticeOptions} from './practice.ts'

/**
 * What is asked of an item, in a fixed order; only what its record makes a question of. It is no law and changes no
 * outcome: it says what is recorded and what is not.
 *
 * @example
 * practicesOf(expand({origin: 'ai-generated', personalization: {used: true, data: ['place']}}), {on: '2026-11-22'})
 * // → [{id: 'personalization', state: 'incomplete', missing: [{field: 'personalization.basis', …}, …], …}, …]
 */
export function practicesOf(record: DisclosureRecord, options: PracticeOptions): Practice[] {
  return [consent, personalization, children, assessments, responsible].flatMap(check =>
    check(record, options),
  )
}

/** Whoever can be recognised in what AI made or changed agreed to that, as far as the record says. */
const consent: PracticeCheck = ({parts}) =>
  parts.flatMap(part => {
    const {consent: given, depictsRealPerson} = part.facts ?? {}
    const asked = depictsRealPerson === true && involvesAi(gradePart(part)) !== false
    if (!asked && !given) return []
    const {of, basis, evidence} = given ?? {}
    return {
      part: part.id,
      ...completeness('consent', 'The consent of the person shown or heard is recorded', [
        [of, `parts.${part.id}.consent.of`, 'Who is shown or heard and agreed? A role is enough.'],
        [basis, `parts.${part.id}.consent.basis`, 'On what basis: consent, a contract, a licence?'],
        [evidence, `parts.${part.id}.consent.evidence`, 'Where is it kept, e.g. the number of the release?'],
      ]),
    }
  })

const personalization: PracticeCheck = ({context}) => {
  const {used, data, basis, optOut} = context?.personalization ?? {}
  if (used !== true) return []
  return [
    completeness('personalization', 'Readers can be told how it is fitted to them', [
      [data?.[0], 'personalization.data', 'Which kinds of data is it fitted by?'],
      [basis, 'personalization.basis', 'On what basis are the data used, e.g. consent?'],
      [optOut, 'personalization.optOut', 'Where can a reader turn it off?'],
    ]),
  ]
}

/** Only what is aimed at them: an audience of everybody has children in it. */
const children: PracticeCheck = ({context}) => {
  const {includesChildren, targeted} = context?.audience ?? {}
  const used = context?.personalization?.used
  if (includesChildren !== true || (targeted !== true && used !== true)) return []
  if (used === true)
    return [
      {
        id: 'children',
        state: 'contradicted',
        reason: 'It is fitted to its readers one by one, and children are among them.',
        missing: [],
      },
    ]
  return [
    completeness(
      'children',
      'It is targeted at an audience with children, and not fitted to them one by one',
      [[used, 'personalization.used', 'Is it fitted to its readers one by one?']],
    ),
  ]
}

const assessments: PracticeCheck = (record, {on, assessments: wanted}) => {
  if (!wanted || !isAsked(record)) return []
  const {require: kinds, maxAgeDays = Infinity} = wanted
  return kinds.map((kind): Practice => {
    const days = (record.context?.assessments ?? [])
      .filter(one => one.kind.toLowerCase() === kind.toLowerCase())
      .map(one => one.on)
    const ages = days.flatMap(day => (day === undefined ? [] : [ageInDays(day, on)])).filter(age => age >= 0)
    const youngest = Math.min(...ages)
    if (youngest <= maxAgeDays)
      return {id: 'assessment', state: 'complete', reason: `It was assessed for ${kind}.`, missing: []}
    const reason =
      days.length === 0
        ? `The site wants it assessed for ${kind}, and no such assessment is recorded.`
        : ages.length === 0
          ? `No day up to ${on} says when it was assessed for ${kind}.`
          : `The last assessment for ${kind} is ${youngest} days old; the site wants one of at most ${maxAgeDays} days.`
    const question = `When was it assessed for ${kind}, by whom and with what outcome?`
    return {id: 'assessment', state: 'incomplete', reason, missing: [{field: 'assessments', question}]}
  })
}

const responsible: PracticeCheck = record => {
  if (!isMadeWithAi(record)) return []
  const {name, contact, doubt} = record.context?.responsible ?? {}
  return [
    completeness('responsible', 'Somebody answers for it and can be asked', [
      // "none" in the place of a name is nobody.
      [doubt ? undefined : name, 'responsible.name', 'Who answers for it?'],
      [contact, 'responsible.contact', 'Where can a reader ask: an address of a page, or mailto:?'],
    ]),
  ]
}

/** What AI took part in, or what some readers are chosen for. */
function isAsked(record: DisclosureRecord): boolean {
  const {audience, personalization: fitted} = record.context ?? {}
  return isMadeWithAi(record) || audience?.targeted === true || fitted?.used === true
}

function isMadeWithAi({parts}: DisclosureRecord): boolean {
  return parts.some(part => involvesAi(gradePart(part)) === true)
}

/** Says which of some fields are not there. */
export function completeness(
  id: Practice['id'],
  claim: string,
  fields: readonly (readonly [value: unknown, field: string, question: string])[],
): Practice {
  const missing = fields.flatMap(([value, field, question]) =>
    value === undefined ? [{field, question}] : [],
  )
  if (missing.length === 0) return {id, state: 'complete', reason: `${claim}.`, missing}
  const names = missing.map(({field}) => field).join(', ')
  return {id, state: 'incomplete', reason: `Not recorded: ${names}.`, missing}
}
