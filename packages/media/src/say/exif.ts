/** What EXIF says of AI. Source: Exif 3.0 (CIPA DC-008-2023), sections 4.6.4 and 4.6.5, on TIFF 6.0. */
import type {Found} from '@forthright/core/surface'
import {decoded, latin, number, startsWith} from '../bytes.ts'
import {sayAigc} from './aigc.ts'
import {generator, saySettings} from './generators.ts'
import {sayMaker} from './makers.ts'

const tags = {
  description: 0x010e,
  make: 0x010f,
  software: 0x0131,
  artist: 0x013b,
  exif: 0x8769,
  comment: 0x9286,
} as const

/** Statements of the first directory and of that of the camera. */
export function sayExif(bytes: Uint8Array): Found[] {
  const little = startsWith(bytes, 'II')
  if (!little && !startsWith(bytes, 'MM')) return []
  const main = directory(bytes, number(bytes, 4, 4, little), little)
  const camera = directory(bytes, pointer(main.get(tags.exif), little), little)
  const word = (tag: number) =>
    latin(main.get(tag) ?? new Uint8Array())
      .replace(/\0[\s\S]*$/, '')
      .trim()
  const comments = commentsOf(camera.get(tags.comment) ?? new Uint8Array())
  const description = word(tags.description)
  // Grok signs its pictures so, and writes nothing else.
  const isGrok =
    /^Signature: [\w+/=-]{16,}$/.test(description) &&
    /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(word(tags.artist))
  return [
    ...[word(tags.make), word(tags.software)].flatMap(sayMaker),
    ...[description, ...comments].filter(holdsAigc).flatMap(sayAigc),
    ...comments.flatMap(saySettings),
    ...(isGrok ? [generator('Grok signature')] : []),
  ]
}

/** A description of one digit is no label. */
function holdsAigc(text: string): boolean {
  return text.trimStart().startsWith('{') && /"(?:AIGC|ContentProducer)"/.test(text)
}

/** More entries are hostile. */
const most = 500

/** The values of a directory by their tags. */
function directory(bytes: Uint8Array, at: number | undefined, little: boolean): Map<number, Uint8Array> {
  const values = new Map<number, Uint8Array>()
  const count = at === undefined ? 0 : (number(bytes, at, 2, little) ?? 0)
  for (let index = 0; index < Math.min(count, most); index++) {
    const entry = (at ?? 0) + 2 + index * 12
    const tag = number(bytes, entry, 2, little)
    const size = widthOf(number(bytes, entry + 2, 2, little)) * (number(bytes, entry + 4, 4, little) ?? 0)
    const start = size <= 4 ? entry + 8 : (number(bytes, entry + 8, 4, little) ?? bytes.length)
    if (tag !== undefined) values.set(tag, bytes.subarray(start, start + size))
  }
  return values
}

function widthOf(type: number | undefined): number {
  return type === 3 ? 2 : type === 4 ? 4 : 1
}

function pointer(value: Uint8Array | undefined, little: boolean): number | undefined {
  return value && number(value, 0, 4, little)
}

/** What may stand in a comment: its first eight bytes name the encoding, and of UTF-16 writers take either order, whatever EXIF says. */
function commentsOf(value: Uint8Array): string[] {
  const words = value.subarray(8)
  return startsWith(value, 'UNICODE\0')
    ? [decoded(words, 'utf-16be'), decoded(words, 'utf-16le')]
    : [decoded(words, 'utf-8')]
}
