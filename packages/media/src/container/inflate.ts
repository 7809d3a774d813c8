/** Unpacks what zlib packed, no more than a little of it. */
import {Unzlib} from 'fflate'
import {joined} from '../bytes.ts'

/** No metadata that says something is longer when it is unpacked, in bytes. */
const longestUnpacked = 1024 * 1024
/** So much goes in at a time: deflate makes it at most 1032 times as long. */
const step = 2048

/** The bytes that were packed, cut where they are too many; `undefined` where they cannot be unpacked. */
export function inflate(packed: Uint8Array): Uint8Array | undefined {
  const pieces: Uint8Array[] = []
  let size = 0
  const stream = new Unzlib(piece => {
    pieces.push(piece)
    size += piece.length
  })
  try {
    for (let at = 0; at < packed.length && size < longestUnpacked; at += step)
      stream.push(packed.subarray(at, at + step), at + step >= packed.length)
  } catch {
    // What came out before it broke off counts.
  }
  return size === 0 ? undefined : joined(pieces).subarray(0, longestUnpacked)
}
