/** Bounded reading of bytes: what lies outside is absent, and nothing throws. */

/** The most of one block that is looked at, in bytes. */
export const longest: number = 16 * 1024 * 1024

/** An unsigned number of two or four bytes; `undefined` where it is not all there. */
export function number(bytes: Uint8Array, at: number, size: 2 | 4, little = false): number | undefined {
  if (at < 0 || at + size > bytes.length) return undefined
  let value = 0
  for (let index = 0; index < size; index++)
    value = value * 256 + (bytes[little ? at + size - 1 - index : at + index] ?? 0)
  return value
}

/** Characters of one byte each. */
export function latin(bytes: Uint8Array, start = 0, end: number = bytes.length): string {
  return new TextDecoder('latin1').decode(bytes.subarray(start, end))
}

/** Text in UTF-8, or in UTF-16 where it says so; what is neither is replaced. */
export function text(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding =
    first === 0xfe && second === 0xff ? 'utf-16be' : first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8'
  return decoded(bytes, encoding)
}

/** Text in an encoding that every machine knows. */
export function decoded(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): string {
  return new TextDecoder(encoding).decode(bytes)
}

/** Whether bytes begin with these characters. */
export function startsWith(bytes: Uint8Array, characters: string, at = 0): boolean {
  for (let index = 0; index < characters.length; index++)
    if (bytes[at + index] !== characters.charCodeAt(index)) return false
  return true
}

/** Pieces as one, as far as they are not longer than one block may be. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0] ?? new Uint8Array()
  const all = new Uint8Array(
    Math.min(
      longest,
      pieces.reduce((sum, {length}) => sum + length, 0),
    ),
  )
  let at = 0
  for (const piece of pieces) {
    const fits = piece.subarray(0, all.length - at)
    all.set(fits, at)
    at += fits.length
  }
  return all
}
