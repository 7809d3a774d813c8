/** Where labels have to stand, what contradicts it, and what of it words beside the content cannot do. */

import type {Outcome} from '../evaluate/evaluate.ts'
import type {LabelRequirement} from '../evaluate/policy.ts'
import {isLabel} from '../evaluate/policy-requirement.ts'
import type {Disclosure, PartDisclosure, PlacementConflict, PlacementDuty} from './disclosure.ts'

/** How an outcome wants the label of a part to stand, for which the lighter form may be enough. */
export function placementsOf(outcome: Outcome, isLighter: boolean): PlacementDuty[] {
  return outcome.requires
    .filter(isLabel)
    .map(({kind: _, wording: __, elements: ___, lighter: form, placement, note, ...duty}) => ({
      ...duty,
      ...(isLighter && form
        ? {placement: form.placement, note: form.note}
        : {placement, ...(note === undefined ? {} : {note})}),
      obligation: outcome.id,
      force: outcome.force,
    }))
}

/** Where one duty wants the label of a part and another forbids it. */
export function conflictsOf(
  parts: readonly PartDisclosure[],
  outcomes: readonly Outcome[],
): PlacementConflict[] {
  const forbidding = outcomes
    .filter(({requires}) => requires.some(({kind}) => kind === 'no-label'))
    .map(({parts: all, ...outcome}) => ({
      ...outcome,
      parts: new Set(all.flatMap(one => (one.outcome === 'not-required' ? [] : [one.part]))),
    }))
  return parts.flatMap(part =>
    forbidding.flatMap(outcome => (outcome.parts.has(part.part) ? conflictsWith(outcome, part) : [])),
  )
}

function conflictsWith(
  {id, requires}: Pick<Outcome, 'id' | 'requires'>,
  part: PartDisclosure,
): PlacementConflict[] {
  return requires.flatMap(requirement =>
    requirement.kind !== 'no-label'
      ? []
      : (part.placements ?? [])
          .filter(duty => duty.force !== 'advisory' && duty.placement === requirement.placement)
          .map(duty => ({
            part: part.part,
            placement: duty.placement,
            asks: duty.obligation,
            forbids: id,
            note: requirement.note,
          })),
  )
}

/**
 * What a person still has to do about placement, where labels stand beside pictures, clips and recordings and not in
 * them; and the duties that contradict each other. Empty where nothing is left.
 */
export function placementSteps(disclosure: Disclosure): string[] {
  const left = disclosure.parts.flatMap(part =>
    part.medium === 'text' || part.outcome !== 'required' ? [] : stepsFor(part),
  )
  const conflicts = disclosure.conflicts.map(
    ({part, placement, asks, forbids, note}) =>
      `${part}: ${asks} asks for a label ${words(placement)} and ${forbids} forbids one there (${note}) Decide which holds, or use another picture there.`,
  )
  return [...new Set([...left, ...conflicts])]
}

/** What a person has to say of text that stands elsewhere than in the body: beside it, where it is shown. */
export function absentSteps({parts}: Disclosure): string[] {
  return parts.flatMap(({part, labelElsewhere: label}) =>
    label
      ? [`${part}: no label in this content is about it. Where it is shown, say beside it: “${label.long}”`]
      : [],
  )
}

/**
 * Labels that are required of parts for which a disclosure shows none, e.g. of a picture that was retouched by hand:
 * what a person has to write there. Empty where every required label is shown.
 */
export function wordlessSteps({parts}: Disclosure, outcomes: readonly Outcome[]): string[] {
  const shown = new Set(
    parts.filter(({label, labelElsewhere}) => label ?? labelElsewhere).map(({part}) => part),
  )
  const steps = outcomes
    .filter(({force}) => force !== 'advisory')
    .flatMap(outcome =>
      outcome.parts
        .filter(({part, outcome: value}) => value === 'required' && !shown.has(part))
        .flatMap(({part}) =>
          outcome.requires.filter(isLabel).map(requirement => stepOf(part, outcome.id, requirement)),
        ),
    )
  return [...new Set(steps)]
}

function stepOf(part: string, id: string, {wording, note}: LabelRequirement): string {
  const words = wording
    ? ` Write ${wording.texts.map(text => `“${text}”`).join(' or ')} (${wording.language}).`
    : ''
  return `${part}: ${id} requires a label that says something other than how AI was used.${words}${note === undefined ? '' : ` ${note}`}`
}

/** When a label has to be seen or heard, in words. */
export const moments: Readonly<Record<NonNullable<LabelRequirement['moment']>, string>> = {
  'before-access': 'before access',
  'first-exposure': 'from the first exposure',
  'at-start': 'at the start',
  throughout: 'for the whole time',
}

/** Placements that words beside the content do not reach. */
const inside: readonly string[] = ['on-content', 'top-left-corner', 'spoken']

function stepsFor({part, placements = []}: PartDisclosure): string[] {
  return placements
    .filter(({force}) => force !== 'advisory')
    .flatMap(duty => {
      if (inside.includes(duty.placement))
        return `${part}: ${duty.obligation} wants the label ${formOf(duty)}. Words beside it are no substitute where it travels without them.`
      // The label of a picture stands beside it; what is owed of it in the title stands there only if somebody writes it.
      return duty.placement === 'head-of-content'
        ? `${part}: ${duty.obligation} wants it said in the title or at the start of the content. Words beside it are not enough there.`
        : []
    })
}

function formOf({placement, moment, seconds, size}: PlacementDuty): string {
  const place =
    {'on-content': 'in the content itself', 'top-left-corner': 'in its top left corner', spoken: 'spoken'}[
      placement as string
    ] ?? words(placement)
  const extent = size && `at least ${size.percent} % of the ${words(size.of)}`
  const time = seconds === undefined ? moment && moments[moment] : `for at least ${seconds} seconds`
  return [place, extent, time].filter(Boolean).join(', ')
}

function words(id: string): string {
  return id.replaceAll('-', ' ')
}
