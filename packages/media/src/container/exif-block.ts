/** EXIF with or without the header that it has in a JPEG. */
import {startsWith} from '../bytes.ts'
import type {Block} from './block.ts'

/** The block, from the byte order on. */
export function exifBlock(bytes: Uint8Array): Block {
  return {kind: 'exif', bytes: startsWith(bytes, 'Exif\0') ? bytes.subarray(6) : bytes}
}
