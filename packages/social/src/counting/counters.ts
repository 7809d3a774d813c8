/** The units in which platforms count a text, by the name that `facts.textLimits` gives them. */

/** Made when it is asked for: its data takes longer to load than the rest of the package. */
let segmenter: Intl.Segmenter | undefined

/** How long a text is in one unit. */
export type Counter = (text: string) => number

/** The units that several platforms share; a platform with a unit of its own brings the counter with it. */
export const counters: Readonly<Record<string, Counter>> = {
  graphemes: text => graphemesOf(text).length,
  'UTF-8 bytes': utf8Bytes,
  'UTF-16 units': text => text.length,
  characters: text => [...text].length,
}

/** The characters as a reader sees them, each with everything that belongs to it. */
export function graphemesOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter('und', {granularity: 'grapheme'})
  return Array.from(segmenter.segment(text), ({segment}) => segment)
}

/** How many bytes a text has in UTF-8; half of a surrogate pair counts as what encoders replace it by. */
export function utf8Bytes(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
