/** Places in a source. */
import type {Place} from '@forthright/core'
import type {Element} from 'hast'
import {propertyOf} from './attributes.ts'

/** Where an attribute stands, or the whole element. */
export function placeOf(node: Element, attribute?: string): Place | undefined {
  const tags = node.data?.position
  const position =
    attribute === undefined
      ? node.position
      : (tags?.properties?.[propertyOf(attribute)] ?? tags?.opening ?? node.position)
  if (!position) return undefined
  const {start, end} = position
  return {start: {line: start.line, column: start.column}, end: {line: end.line, column: end.column}}
}
