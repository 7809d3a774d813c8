/** Boxes of JUMBF. Source: ISO 19566-5, section 5 and annex A. */
import {latin, number} from '../bytes.ts'

/** A box that holds boxes. */
export interface SuperBox {
  /** e.g. `c2pa.assertions`; empty where it has none. */
  label: string
  /** What it holds beside its description. */
  boxes: readonly Box[]
}

/** A box with its content, from behind its head on. */
export interface Box {
  type: string
  data: Uint8Array
}

/** More boxes beside each other are hostile. */
const most = 10_000

/** The boxes that stand one behind the other; a box that is cut off ends where the bytes do. */
export function boxesIn(bytes: Uint8Array): Box[] {
  const boxes: Box[] = []
  for (let at = 0; boxes.length < most; ) {
    const stated = number(bytes, at, 4)
    if (stated === undefined || at + 8 > bytes.length) break
    const head = stated === 1 ? 16 : 8
    // 0: up to the end. 1: the size follows in eight bytes, of which no picture needs the first four.
    const size = stated === 1 ? number(bytes, at + 12, 4) : stated === 0 ? bytes.length - at : stated
    if (size === undefined || size < head) break
    boxes.push({type: latin(bytes, at + 4, at + 8), data: bytes.subarray(at + head, at + size)})
    at += size
  }
  return boxes
}

/** The boxes of boxes among these. */
export function superBoxes(boxes: readonly Box[]): SuperBox[] {
  return boxes.flatMap(({type, data}) => {
    if (type !== 'jumb') return []
    const [description, ...inner] = boxesIn(data)
    if (description?.type !== 'jumd') return []
    return [{label: labelOf(description.data), boxes: inner}]
  })
}

/** Behind 16 bytes of a type and one of switches, of which the second says that there is a label. */
function labelOf(data: Uint8Array): string {
  if (((data[16] ?? 0) & 2) === 0) return ''
  const end = data.indexOf(0, 17)
  return latin(data, 17, end < 0 ? data.length : end)
}
