/** Where in the content its label stands: one list of words for HTML, Markdown, text and the plugins. */
import {suggest} from '../errors/closest.ts'
import {DisclosureError} from '../errors/error.ts'

/** The places that every surface with running text knows; HTML takes a CSS selector as well. */
export const labelPlaces = ['start', 'after-first-paragraph', 'end'] as const

export type LabelPlace = (typeof labelPlaces)[number]

/** Whether a place is one of {@link labelPlaces}; anything else can only be a CSS selector. */
export function isLabelPlace(place: string): place is LabelPlace {
  return labelPlaces.some(known => known === place)
}

/**
 * The place as a surface without elements takes it. Throws `usage` for anything but {@link labelPlaces}, with the nearest.
 *
 * @example
 * demandLabelPlace('markdown', 'sart') // throws: Did you mean start?
 */
export function demandLabelPlace(entry: string, place: string): LabelPlace {
  if (isLabelPlace(place)) return place
  throw new DisclosureError(
    'usage',
    `[${entry}] The option place is ${JSON.stringify(place)}. ${suggest(place, labelPlaces)}`,
    {field: 'place', allowed: labelPlaces},
  )
}
