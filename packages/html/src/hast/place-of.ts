/** Places in a source. */
import type {Place} from '@forthright/core'
import type {RootContent} from 'hast'
import {propertyOf} from './attributes.ts'

/** Where an attribute stands, or the whole node. */
export function placeOf(node: RootContent, attribute?: string): Place | undefined {
  const tags = node.type === 'element' ? node.data?.position : undefined
  const position =
    attribute === undefined
      ? node.position
      : (tags?.properties?.[propertyOf(attribute)] ?? tags?.opening ?? node.position)
  if (!position) return undefined
  const {start, end} = position
  return {start: {line: start.line, column: start.column}, end: {line: end.line, column: end.column}}
}
