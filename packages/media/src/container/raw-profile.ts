/** Metadata that ImageMagick and its like put into the text of a PNG: a name, a length, and hexadecimal digits. */
import {latin, startsWith, text} from '../bytes.ts'
import type {Block} from './block.ts'
import {exifBlock} from './exif-block.ts'

const xmpHeader = 'http://ns.adobe.com/xmp/1.0/\0'

/** The block that stands under such a keyword; `undefined` where it is another keyword, or says nothing that we read. */
export function rawProfile(keyword: string, value: Uint8Array): Block | undefined {
  const name = /^Raw profile type (xmp|exif|APP1)$/i.exec(keyword)?.[1]
  if (name === undefined) return undefined
  const [, digits = ''] = /^\s*\S+\s+\d+\s+([\da-f\s]*)/i.exec(latin(value)) ?? []
  const hex = digits.replace(/\s+/g, '')
  const bytes = Uint8Array.from({length: hex.length >> 1}, (_, index) =>
    Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16),
  )
  if (startsWith(bytes, xmpHeader)) return {kind: 'xmp', text: text(bytes.subarray(xmpHeader.length))}
  return name.toLowerCase() === 'xmp' ? {kind: 'xmp', text: text(bytes)} : exifBlock(bytes)
}
