/** The direction of plain text, as the Unicode Bidirectional Algorithm (UAX #9) finds it: from the first strong letter. */

/** The scripts of today that are written from right to left. */
const fromRight =
  /[\p{sc=Adlm}\p{sc=Arab}\p{sc=Hebr}\p{sc=Mand}\p{sc=Nkoo}\p{sc=Rohg}\p{sc=Syrc}\p{sc=Thaa}]/u

/** What embeds, overrides or isolates. */
const controls = /[\u202a-\u202e\u2066-\u2069]/g
const isolates = /[\u2066-\u2069]/g

/** Whether any letter of a text is written from right to left. */
export function holdsRightToLeft(text: string): boolean {
  return fromRight.test(text)
}

/** The direction of the first letter, by which most hosts set a whole text; undefined where there is no letter. */
export function directionOf(text: string): 'ltr' | 'rtl' | undefined {
  const [letter] = /\p{L}/u.exec(text) ?? []
  return letter === undefined ? undefined : fromRight.test(letter) ? 'rtl' : 'ltr'
}

/**
 * A text that neighbours of another direction do not pull along: as its first letter has it (FSI), or as is said (LRI,
 * RLI). What it holds of such characters goes, since one that is not closed would reach beyond it.
 *
 * It must not be isolated again by its first letter: rule P2 skips isolates, finds no letter, and reads from left to right.
 */
export function isolate(text: string, direction?: 'ltr' | 'rtl'): string {
  const start = direction === undefined ? '\u2068' : direction === 'rtl' ? '\u2067' : '\u2066'
  return `${start}${text.replace(controls, '')}\u2069`
}

/** A text without what isolates it or its pieces: what is seen is the same words. */
export function withoutIsolates(text: string): string {
  return text.replace(isolates, '')
}
