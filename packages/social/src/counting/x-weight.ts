/**
 * The length of a post as X counts it: the configuration v3 of twitter-text, and X's stated rule that every emoji
 * sequence counts 2 (twitter-text counts those newer than 2020 by their pieces).
 */
import {graphemesOf} from './counters.ts'

const light: readonly (readonly [number, number])[] = [
  [0x0000, 0x10ff],
  [0x2000, 0x200d],
  [0x2010, 0x201f],
  [0x2032, 0x2037],
]
const urlWeight = 23
/** Every emoji that Unicode recommends for interchange; other sequences count by their pieces. */
const recommended = String.raw`^\p{RGI_Emoji}$`
/** Made when it is asked for: it holds thousands of sequences. */
let emoji: RegExp | undefined

/** What makes one emoji of several code points: without any of it, every code point counts by itself. */
const joiner = /[\u200D\uFE0F\u20E3\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}\u{E0020}-\u{E007F}]/u

const label = String.raw`[a-z0-9\u00C0-\u024F](?:[a-z0-9\u00C0-\u024F_-]*[a-z0-9\u00C0-\u024F])?`
const path = String.raw`[a-z0-9\u00C0-\u024F\u0400-\u04FF!*';:=+,.$/%#[\]~@|&_\-–]`
const pathEnd = String.raw`[a-z0-9\u00C0-\u024F\u0400-\u04FF=+#/_\-]`
/** Brackets belong to a URL in pairs only: https://en.wikipedia.org/wiki/Label_(disambiguation). */
const pair = String.raw`\(${path}+\)`
const query = String.raw`[a-z0-9!?*'@();:&=+$/%#[\]_\-.,~|]`
const queryEnd = String.raw`[a-z0-9_&=#/\-]`
const url = /* @__PURE__ */ new RegExp(
  String.raw`(?<![a-z0-9@＠$#＃\u202A-\u202E])https?://(?:${label}\.)+[a-z]{2,}(?![a-z0-9@])` +
    String.raw`(?::[0-9]+)?(?:/(?:(?:${path}|${pair})*(?:${pathEnd}|${pair}))?)?(?:\?(?:${query}*${queryEnd})?)?`,
  'giu',
)

/** What the weight of a text may depend on. */
export interface XWeightOptions {
  /**
   * Finds the URLs of a text, as pairs of offsets in UTF-16 units. Where absent, http(s) URLs are found; X also shortens
   * bare domains such as `example.com`, for which it keeps a list of all top-level domains. With twitter-text:
   * `text => extractUrlsWithIndices(text).map(({indices}) => indices)`. It is called with the text in Unicode NFC.
   */
  countUrls?: ((text: string) => readonly (readonly [start: number, end: number])[]) | undefined
}

/** The weighted length of a text: 1 for Latin and its like, 2 for CJK and emoji, 23 for a URL. */
export function xWeight(text: string, {countUrls = findUrls}: XWeightOptions = {}): number {
  const normal = text.normalize('NFC')
  let weight = 0
  let at = 0
  for (const [start, end] of countUrls(normal)) {
    weight += plainWeight(normal.slice(at, start)) + urlWeight
    at = end
  }
  return weight + plainWeight(normal.slice(at))
}

function findUrls(text: string): [number, number][] {
  return Array.from(text.matchAll(url), match => [match.index, match.index + match[0].length])
}

function plainWeight(text: string): number {
  if (!joiner.test(text)) return weightOf(text)
  emoji ??= new RegExp(recommended, 'v')
  let weight = 0
  for (const grapheme of graphemesOf(text))
    weight += grapheme.length > 1 && emoji.test(grapheme) ? 2 : weightOf(grapheme)
  return weight
}

function weightOf(text: string): number {
  let weight = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    weight += light.some(([from, to]) => code >= from && code <= to) ? 1 : 2
  }
  return weight
}
