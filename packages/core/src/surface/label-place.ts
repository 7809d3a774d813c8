/** Where in the content its label stands: one list of words for HTML, Markdown, text and the plugins. */
import {closest, suggest} from '../errors/closest.ts'
import {DisclosureError} from '../errors/error.ts'

/** The places that every surface with running text knows; HTML takes a CSS selector as well. */
export const labelPlaces = ['start', 'after-first-paragraph', 'end'] as const

export type LabelPlace = (typeof labelPlaces)[number]

/** The option `place`: an editor completes the words, and HTML takes a CSS selector as well. */
export type PlaceOption = LabelPlace | (string & Record<never, never>)

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

/**
 * The place as options give it, for a surface with elements or one without: a word, or what can be a CSS selector. A name
 * by itself that is no element of HTML is a word misspelt. Throws `usage` with the nearest.
 *
 * @example
 * demandPlace('labelHtml', 'main > h1') // 'main > h1'
 * demandPlace('labelHtml', 'ned') // throws: Did you mean end?
 */
export function demandPlace(entry: string, place: string): string {
  const name = place.trim()
  const isLone = /^[\w-]*$/.test(name)
  const isElement =
    elements.has(name.toLowerCase()) || (name.includes('-') && closest(name, labelPlaces) === undefined)
  if (isLabelPlace(place) || !isLone || (name !== '' && isElement)) return place
  throw new DisclosureError(
    'usage',
    `[${entry}] The option place is ${JSON.stringify(place)}, which is no element of HTML. ${suggest(name, [...labelPlaces, 'a CSS selector'])}`,
    {field: 'place', allowed: labelPlaces},
  )
}

/** The elements of the HTML standard (https://html.spec.whatwg.org/#elements-3, 2026-11) and `center`. */
const elements: ReadonlySet<string> = new Set(
  (
    'title meta link script style head base template a abbr address article aside audio b bdi bdo blockquote body button canvas center cite code data datalist dd del ' +
    'details dfn dialog div dl dt em embed fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html ' +
    'i iframe img input ins kbd label legend li main map mark menu meter nav noscript object ol optgroup option output p ' +
    'picture pre progress q rp rt ruby s samp search section select slot small span strong sub summary sup svg table ' +
    'tbody td textarea tfoot th thead time tr u ul var video'
  ).split(' '),
)
