/** The metadata of a PNG. Source: PNG Specification (Third Edition), https://www.w3.org/TR/png-3/, section 11.3. */
import {decoded, latin, longest, number, startsWith, text} from '../bytes.ts'
import type {Block} from './block.ts'
import {inflate} from './inflate.ts'
import {rawProfile} from './raw-profile.ts'

/** Blocks in the order of the file, also behind the pixels; `undefined` where it is no PNG. */
export function pngBlocks(bytes: Uint8Array): Iterable<Block> | undefined {
  return startsWith(bytes, '\x89PNG\r\n\x1a\n') ? blocks(bytes) : undefined
}

function* blocks(bytes: Uint8Array): Iterable<Block> {
  for (let at = 8; ; ) {
    const size = number(bytes, at, 4)
    if (size === undefined) return
    const type = latin(bytes, at + 4, at + 8)
    const data = bytes.subarray(at + 8, at + 8 + Math.min(size, longest))
    if (type === 'IEND') return
    if (type === 'caBX') yield {kind: 'c2pa', bytes: data}
    else if (type === 'eXIf') yield {kind: 'exif', bytes: data}
    else if (type === 'tEXt' || type === 'zTXt' || type === 'iTXt') yield* textOf(type, data)
    at += size + 12
  }
}

/** The keyword of the XMP packet; Midjourney writes it as plain text. */
const xmpKeyword = 'XML:com.adobe.xmp'

function* textOf(type: 'tEXt' | 'zTXt' | 'iTXt', data: Uint8Array): Iterable<Block> {
  const end = data.indexOf(0)
  // A keyword is at most 79 bytes long.
  if (end < 1 || end > 79) return
  const keyword = latin(data, 0, end)
  const bytes = unpacked(type, data, end + 1)
  if (bytes === undefined) return
  if (keyword === xmpKeyword) yield {kind: 'xmp', text: text(bytes)}
  else {
    const profile = rawProfile(keyword, bytes)
    // Many write UTF-8 where Latin-1 is asked for; the words that are looked for are ASCII in both.
    yield profile ?? {kind: 'png-text', keyword, text: decoded(bytes, 'utf-8')}
  }
}

/** What stands behind the keyword, unpacked. */
function unpacked(type: 'tEXt' | 'zTXt' | 'iTXt', data: Uint8Array, at: number): Uint8Array | undefined {
  if (type === 'tEXt') return data.subarray(at)
  if (type === 'zTXt') return inflate(data.subarray(at + 1))
  const language = data.indexOf(0, at + 2)
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1)
  if (translated < 0) return undefined
  const value = data.subarray(translated + 1)
  return data[at] === 1 ? inflate(value) : value
}
