/** The metadata of a WebP. Source: RFC 9649, section 2; the chunk `C2PA` after C2PA 2.4, appendix A. */
import {latin, longest, number, startsWith, text} from '../bytes.ts'
import type {Block} from './block.ts'
import {exifBlock} from './exif-block.ts'

/** Blocks in the order of the file; `undefined` where it is no WebP. */
export function webpBlocks(bytes: Uint8Array): Iterable<Block> | undefined {
  return startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8) ? blocks(bytes) : undefined
}

function* blocks(bytes: Uint8Array): Iterable<Block> {
  for (let at = 12; ; ) {
    const size = number(bytes, at + 4, 4, true)
    if (size === undefined) return
    const type = latin(bytes, at, at + 4)
    const data = bytes.subarray(at + 8, at + 8 + Math.min(size, longest))
    if (type === 'XMP ') yield {kind: 'xmp', text: text(data)}
    else if (type === 'EXIF') yield exifBlock(data)
    else if (type === 'C2PA') yield {kind: 'c2pa', bytes: data}
    // A chunk of an odd length is followed by one byte.
    at += 8 + size + (size % 2)
  }
}
