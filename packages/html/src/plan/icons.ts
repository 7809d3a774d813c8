/** Icons that can stand beside labels, as plain data: the drawings come from the caller. */
import type {NewElement} from '../hast/new-element.ts'

/** Which icon: `basic` says that AI took part, `generated` that all was generated, `modified` that work of people was changed. */
export type IconName = 'basic' | 'generated' | 'modified'

/** One drawing of an icon: in the page, or linked. */
export interface IconImage {
  /** Its ground, which tells the drawings of one icon apart: letters, digits and hyphens. */
  colour: string
  /** Its address, where it is linked. */
  src?: string
  /** Its drawing, where it stands in the page. */
  drawing?: {viewBox: string; elements: NewElement[]}
}

/** One icon; `dark` is for a dark scheme, where the set follows the scheme. Sizes are in pixels, for pages without a style sheet. */
export interface Icon {
  name: IconName
  width: number
  height: number
  light: IconImage
  dark?: IconImage
}

/** Icons by their names, e.g. those of the EU from `@forthright/eu-icons`. */
export type IconSet = Partial<Record<IconName, Icon>>
