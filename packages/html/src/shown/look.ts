/** How properties of elements are asked for, and what hides something is told. */
import type {Hiding} from '@forthright/core/surface'
import type {Element} from 'hast'
import type {Candidate} from './css/cascade.ts'

/** The value of a property of an element. */
export type Look = (node: Element, name: string) => Candidate | undefined

/** What hides something. */
export type HiddenBy = Pick<Hiding, 'by' | 'from'>

/** A declaration that hides, and where it stands. */
export function told(name: string, {value, from}: Pick<Candidate, 'value' | 'from'>): HiddenBy {
  return {by: `${name}: ${value}`, ...(from === '' ? {} : {from})}
}
