/** Where labels have to stand, and what of that words beside the content cannot do. */
import type {Disclosure, PartDisclosure, PlacementDuty} from './disclose.ts'

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

const moments = {
  'before-access': 'before access',
  'first-exposure': 'from the first exposure',
  'at-start': 'at the start',
  throughout: 'for the whole time',
} as const

/** Placements that words beside the content do not reach. */
const inside: readonly string[] = ['on-content', 'top-left-corner', 'spoken']

function stepsFor({part, placements = []}: PartDisclosure): string[] {
  return placements
    .filter(({force, placement}) => force !== 'advisory' && inside.includes(placement))
    .map(
      duty =>
        `${part}: ${duty.obligation} wants the label ${formOf(duty)}. Words beside it are no substitute where it travels without them.`,
    )
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
