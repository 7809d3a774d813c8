/** Sentences that say that no AI took part, known by their words as labels are. */

/** One that was found; offsets in UTF-16 units. */
export interface Denial {
  text: string
  language: string
  start: number
  end: number
}

/** Denials by their language, BCP 47. */
export type Denials = Readonly<Record<string, readonly string[]>>

/** The denials in a block; only such as are a sentence of their own there, so that "No AI was used in the kitchen" is none. */
export function denialsIn(text: string, denials: Denials): Denial[] {
  const folded = text.toLowerCase()
  // To fold may change the length of letters that no sentence here has.
  if (folded.length !== text.length) return []
  const found: Denial[] = []
  for (const [language, sentences] of Object.entries(denials))
    for (const sentence of sentences) {
      const words = sentence.toLowerCase().replace(/[.。।]$/u, '')
      const start = folded.indexOf(words)
      const end = start + words.length
      if (start < 0 || found.some(one => one.start < end && start < one.end)) continue
      if (begins.test(text.slice(0, start)) && ends.test(text.slice(end)))
        found.push({text: text.slice(start, end), language, start, end})
    }
  return found.sort((a, b) => a.start - b.start)
}

const begins = /(?:^|[.!?。！？।…:|·–—]\s?)["'“„«(]?$/u
const ends = /^["'”“»)]?(?:$|[.!?。！？।…|·–—])/u
