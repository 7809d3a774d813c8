/** One spelling for all that a reader takes for the same word. */

/**
 * A text as it is compared: without case, accents of the Latin, Greek and Cyrillic scripts, invisible characters and the
 * marks around and between words; words stand a space apart, letters that stand alone are one word, a slash stays. Empty
 * where no letter and no digit is left. Unicode 15, NFKD and default-ignorable code points (UAX #15, UAX #44).
 *
 * @example
 * fold('  «Ｎ／Ａ» ') // → 'n/a'
 */
export function fold(text: string): string {
  const known = folded.get(text)
  if (known !== undefined) return known
  const fresh = foldAnew(text)
  if (folded.size >= mostKept) folded.clear()
  if (text.length < 80) folded.set(text, fresh)
  return fresh
}

/** The last texts, since records of a site name the same models and people. */
const folded = new Map<string, string>()
const mostKept = 500

function foldAnew(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .toLowerCase()
    // Turkish writes I without a dot, Greek and German have two letters for one.
    .replace(/[\u0307ıςß]/g, letter => twins[letter] ?? '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}/]+/gu, ' ')
    .replace(/ *\/ */g, '/')
    .replace(/^[ /]+|[ /]+$/g, '')
    .replace(/^\p{L}( \p{L})+$/u, letters => letters.replaceAll(' ', ''))
  return /[\p{L}\p{N}]/u.test(plain) ? plain : ''
}

const twins: Readonly<Record<string, string>> = {ı: 'i', ς: 'σ', ß: 'ss'}

/** The first words of a folded text, one, two and three of them, where more follow. Two letters can be a surname: No, Na, Le. */
export function startsOf(key: string): string[] {
  const words = key.split(' ')
  return [1, 2, 3]
    .filter(length => length < words.length)
    .map(length => words.slice(0, length).join(' '))
    .filter(start => start.length > 2)
}
