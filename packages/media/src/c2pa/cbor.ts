/**
 * Reads CBOR as far as C2PA needs it: maps, lists, texts, numbers. Source: RFC 8949. Byte strings are passed over. Bounded in
 * depth and in count, since lists of unknown length have no end of their own in what is cut off.
 */
import {decoded} from '../bytes.ts'

/** What was read; maps have their text keys alone. */
export type Cbor = string | number | boolean | undefined | Cbor[] | {[key: string]: Cbor}

const deepest = 32
const most = 100_000

/** The first value; `undefined` where it is cut off, too deep or has too many pieces. */
export function readCbor(bytes: Uint8Array): Cbor {
  return new Reader(bytes).value(0)
}

class Reader {
  readonly #bytes: Uint8Array
  #at = 0
  #count = 0
  /** Set where nothing that follows can be read. */
  #isLost = false

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  value(depth: number): Cbor {
    const first = this.#bytes[this.#at++]
    this.#count += 1
    if (first === undefined || depth > deepest || this.#count > most) return this.#lose()
    const major = first >> 5
    const length = this.#length(first & 31)
    if (length === undefined) return this.#lose()
    switch (major) {
      case 0:
        return length
      case 1:
        return -1 - length
      case 2:
      case 3:
        return this.#string(major, length, depth)
      case 4:
        return this.#list(length, depth)
      case 5:
        return this.#map(length, depth)
      case 6:
        return this.value(depth + 1)
      default:
        // Numbers with a fraction are of no use here; their bytes were passed over.
        return first === 0xf4 ? false : first === 0xf5 ? true : undefined
    }
  }

  /** `Infinity` where a break ends it. */
  #length(info: number): number | undefined {
    if (info < 24) return info
    if (info === 31) return Number.POSITIVE_INFINITY
    if (info > 27) return undefined
    let value = 0
    for (let left = 1 << (info - 24); left > 0; left--) {
      const byte = this.#bytes[this.#at++]
      if (byte === undefined) return undefined
      value = value * 256 + byte
    }
    return value
  }

  #string(major: 2 | 3, length: number, depth: number): string | undefined {
    if (length === Number.POSITIVE_INFINITY) {
      const pieces = this.#list(length, depth)
      return major === 3 && Array.isArray(pieces) ? pieces.join('') : undefined
    }
    const end = this.#at + length
    if (end > this.#bytes.length) return this.#lose()
    const piece = this.#bytes.subarray(this.#at, end)
    this.#at = end
    return major === 3 ? decoded(piece, 'utf-8') : undefined
  }

  #list(length: number, depth: number): Cbor[] {
    const items: Cbor[] = []
    for (let index = 0; index < length && !this.#ends(length); index++) items.push(this.value(depth + 1))
    return items
  }

  #map(length: number, depth: number): {[key: string]: Cbor} {
    const fields: [string, Cbor][] = []
    for (let index = 0; index < length && !this.#ends(length); index++) {
      const key = this.value(depth + 1)
      const value = this.value(depth + 1)
      if (typeof key === 'string') fields.push([key, value])
    }
    return Object.fromEntries(fields)
  }

  /** Whether a list of this length is at its end, and takes the break that says so. */
  #ends(length: number): boolean {
    if (this.#isLost) return true
    if (length !== Number.POSITIVE_INFINITY || this.#bytes[this.#at] !== 0xff) return false
    this.#at += 1
    return true
  }

  #lose(): undefined {
    this.#isLost = true
    return undefined
  }
}
