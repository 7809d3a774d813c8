/**
 * The metadata of a JPEG: segments before the pixels. Sources: ITU-T T.81, annex B; XMP Specification Part 3, section 1.1.3
 * (also packets that are longer than a segment); ISO 19566-5, annex D (JUMBF in APP11).
 */
import {joined, latin, longest, number, startsWith, text} from '../bytes.ts'
import type {Block} from './block.ts'
import {exifBlock} from './exif-block.ts'

/** Blocks; those that stand in several segments come last. `undefined` where it is no JPEG. */
export function jpegBlocks(bytes: Uint8Array): Iterable<Block> | undefined {
  return startsWith(bytes, '\xff\xd8\xff') ? blocks(bytes) : undefined
}

const xmpHeader = 'http://ns.adobe.com/xmp/1.0/\0'
const moreXmpHeader = 'http://ns.adobe.com/xmp/extension/\0'

function* blocks(bytes: Uint8Array): Iterable<Block> {
  const xmp: string[] = []
  const moreXmp: Uint8Array[] = []
  const boxes: Uint8Array[] = []
  for (const {marker, data} of segments(bytes)) {
    if (marker === 0xe1 && startsWith(data, xmpHeader)) xmp.push(text(data.subarray(xmpHeader.length)))
    else if (marker === 0xe1 && startsWith(data, moreXmpHeader)) moreXmp.push(data)
    else if (marker === 0xe1 && startsWith(data, 'Exif\0')) yield exifBlock(data)
    else if (marker === 0xeb && startsWith(data, 'JP')) boxes.push(data)
  }
  if (moreXmp.length > 0) xmp.push(text(extendedXmp(moreXmp)))
  if (xmp.length > 0) yield {kind: 'xmp', text: xmp.join('\n')}
  for (const one of splitBoxes(boxes)) yield {kind: 'c2pa', bytes: one}
}

interface Segment {
  marker: number
  /** Without the length. */
  data: Uint8Array
}

/** Up to where the pixels begin. */
function* segments(bytes: Uint8Array): Iterable<Segment> {
  for (let at = 2; bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0xff
    if (marker === 0xff) at += 1
    else if (marker === 0xda || marker === 0xd9) return
    // These stand alone.
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2
    else {
      const size = number(bytes, at + 2, 2)
      if (size === undefined || size < 2) return
      yield {marker, data: bytes.subarray(at + 4, at + 2 + size)}
      at += 2 + size
    }
  }
}

/** Behind the header stand 32 digits that name the packet, its length, and where the piece belongs in it. */
function extendedXmp(pieces: readonly Uint8Array[]): Uint8Array {
  const at = moreXmpHeader.length + 32
  const placed = pieces.map(piece => ({offset: number(piece, at + 4, 4) ?? 0, data: piece.subarray(at + 8)}))
  return joined(placed.toSorted((a, b) => a.offset - b.offset).map(({data}) => data))
}

/** Behind `JP` stand the number of the box, that of the piece, and the head of the box, which each piece repeats. */
function splitBoxes(pieces: readonly Uint8Array[]): Uint8Array[] {
  const byBox = new Map<number, {order: number; data: Uint8Array}[]>()
  for (const piece of pieces) {
    const box = number(piece, 2, 2)
    const order = number(piece, 4, 4)
    if (box === undefined || order === undefined || latin(piece, 12, 16) !== 'jumb') continue
    const all = byBox.get(box) ?? []
    byBox.set(box, all)
    all.push({order, data: piece.subarray(8)})
  }
  return [...byBox.values()].map(all => {
    const [first, ...more] = all.toSorted((a, b) => a.order - b.order).map(({data}) => data)
    const head = first && number(first, 0, 4) === 1 ? 16 : 8
    return joined([first ?? new Uint8Array(), ...more.map(data => data.subarray(head))]).subarray(0, longest)
  })
}
