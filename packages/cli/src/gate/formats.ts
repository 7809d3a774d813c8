/** The formats that a gate takes, each with the surface that reads it. */
import {DisclosureError} from '@forthright/core'
import {plainText} from '@forthright/core/text'
import {markdown} from '@forthright/markdown'
import type {AnySurface} from '../post/surfaces.ts'
import {htmlPost} from '../post/with-front-matter.ts'

/** Content as text, with the surface that reads it. */
export interface Readable {
  surface: AnySurface
  text: string
  options: object
  /** Whether the text is the stored one, so that places in it mean something to its author. */
  isStored: boolean
}

const ofText = {
  markdown: {surface: markdown as AnySurface, options: {format: 'md'}},
  mdx: {surface: markdown as AnySurface, options: {format: 'mdx'}},
  html: {surface: htmlPost as AnySurface, options: {}},
  text: {surface: plainText as AnySurface, options: {}},
} as const

/** What the content of an item is. */
export type GateFormat = keyof typeof ofText

/** Every {@link GateFormat}. */
export const gateFormats: readonly GateFormat[] = Object.keys(ofText) as GateFormat[]

/** The content as text. Throws `content-invalid` for what is not of its format. */
export function readableOf(format: GateFormat, content: unknown): Readable {
  if (typeof content !== 'string')
    throw new DisclosureError('content-invalid', `The content is ${kindOf(content)}; ${format} is text.`, {
      field: 'content',
    })
  return {...ofText[format], text: content, isStored: true}
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (value instanceof Promise) return 'a promise: await it'
  return Array.isArray(value) ? 'a list' : `of type ${typeof value}`
}
