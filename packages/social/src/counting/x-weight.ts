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

/** Top-level domains that X links: all of two letters (twitter-text 3.1.0), in pairs, and the common longer ones. */
const countries =
  'acadaeafagaialamanaoaqarasatauawaxazbabbbdbebfbgbhbibjblbmbnbobqbrbsbtbvbwbybzcacccdcfcgchcickclcmcncocrcucvcwcxcyczdedjdkdmdodzeceeegeheresetfifjfkfmfofrgagbgdgegfggghgiglgmgngpgqgrgsgtgugwgyhkhmhnhrhthuidieiliminioiqirisitjejmjojpkekgkhkikmknkpkrkwkykzlalblclilklrlsltlulvlymamcmdmemfmgmhmkmlmmmnmompmqmrmsmtmumvmwmxmymznancnenfngninlnonpnrnunzompapepfpgphpkplpmpnprpsptpwpyqarerorsrurwsasbscsdsesgshsisjskslsmsnsosrssstsusvsxsysztctdtftgthtjtktltmtntotptrtttvtwtzuaugukumusuyuzvavcvevgvivnvuwfwsyeytzazmzw'
const common =
  'academy|agency|app|asia|biz|blog|business|cafe|cat|center|city|cloud|club|com|community|company|design|dev|digital|edu|education|events|fashion|film|fund|gallery|games|gov|group|guide|guru|help|info|int|jobs|land|law|life|link|live|london|ltd|market|marketing|media|mil|mobi|museum|name|net|network|news|ngo|one|online|org|paris|photo|photography|plus|press|pro|restaurant|reviews|sale|school|science|services|shop|site|social|software|solutions|space|store|studio|style|support|systems|tech|technology|tips|today|tokyo|tools|tours|training|travel|university|video|vip|watch|website|wiki|work|works|world|xyz|zone'
const topLevel = `(?:${common}|${(countries.match(/[a-z]{2}/g) ?? []).join('|')})`

const latin = String.raw`a-z0-9\u00C0-\u024F`
/** Only what stands before the name that was registered may hold `_`. */
const subdomain = `[${latin}](?:[${latin}_-]*[${latin}])?`
const registered = `[${latin}](?:[${latin}-]*[${latin}])?`
const path = String.raw`[a-z0-9\u00C0-\u024F\u0400-\u04FF!*';:=+,.$/%#[\]~@|&_\-–]`
const pathEnd = String.raw`[a-z0-9\u00C0-\u024F\u0400-\u04FF=+#/_\-]`
/** Brackets belong to a URL in pairs only: https://en.wikipedia.org/wiki/Label_(disambiguation). */
const pair = String.raw`\(${path}+\)`
const query = String.raw`[a-z0-9!?*'@();:&=+$/%#[\]_\-.,~|]`
const queryEnd = String.raw`[a-z0-9_&=#/\-]`
const url = /* @__PURE__ */ new RegExp(
  String.raw`(?<![a-z0-9@＠$#＃\u202A-\u202E\uFEFF\uFFFE\uFFFF])https?://((?:${subdomain}\.)*${registered}\.${topLevel})(?![a-z0-9@])` +
    String.raw`(?::[0-9]+)?(?:/(?:(?:${path}|${pair})*(?:${pathEnd}|${pair}))?)?(?:\?${query}*${queryEnd})?`,
  'giu',
)
/** What X may link, which keeps a list of all top-level domains: a host in any script, or a bare domain in Latin letters. */
const anyHost = /https?:\/\/[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)+/giu
const name = String.raw`[${latin}\u0253-\u02BB\u0300-\u036F\u1E00-\u1EFF-]`
const bareDomain = /* @__PURE__ */ new RegExp(
  String.raw`(?<![a-z0-9@＠$#＃])(?:${name}+\.)+(?:${name}{2,}|(?:(?!${name})[\p{L}\p{M}]){2,})`,
  'giu',
)
/** Up to where the shortest thing ends that may be a domain under some top-level domain; beside other scripts, X may cut a name short. */
const firstEnd = /^(?:https?:\/\/)?[^.]*\.(?:[^.]\.)*\p{L}{2,}/iu
const firstCut = /^(?:https?:\/\/)?[^.]*\.(?:[^.]\.)*(?:[a-z]{2}|[^\x00-\x7F]{2})/iu
const endsKnown = /* @__PURE__ */ new RegExp(`\\.${topLevel}$`, 'i')

/** What the weight of a text may depend on. */
export interface XWeightOptions {
  /**
   * Finds the URLs of a text, as pairs of offsets in UTF-16 units. Where absent, http(s) URLs under top-level domains that
   * are surely known count 23, and everything else that X may link, e.g. `example.com`, no less than X counts it. With twitter-text:
   * `text => extractUrlsWithIndices(text).map(({indices}) => indices)`. It is called with the text in Unicode NFC.
   */
  countUrls?: ((text: string) => readonly (readonly [start: number, end: number])[]) | undefined
}

/**
 * The weighted length of a text: 1 for Latin and its like, 2 for CJK and emoji, 23 for a URL. Without `countUrls`, it is
 * never below what twitter-text counts, emoji newer than it aside.
 *
 * @example
 * xWeight('See example.com') // → 27
 */
export function xWeight(text: string, {countUrls}: XWeightOptions = {}): number {
  const normal = text.normalize('NFC')
  const between = countUrls ? plainWeight : weightWithDomains
  let weight = 0
  let at = 0
  for (const [start, end] of (countUrls ?? findUrls)(normal)) {
    weight += between(normal.slice(at, start)) + urlWeight
    at = end
  }
  return weight + between(normal.slice(at))
}

/** Longer names are no host (RFC 1035), and X links no longer URL. */
const maxName = 63
const maxUrl = 4096

function findUrls(text: string): [number, number][] {
  return Array.from(text.matchAll(url))
    .filter(
      ({0: {length}, 1: host = '', index}) =>
        length <= maxUrl &&
        // Inside what may be another URL it may be plain.
        !/\.\S*$/.test(text.slice(Math.max(0, index - maxUrl), index)) &&
        // Its paths end where X says so.
        !/^t\.co$/i.test(host) &&
        host.split('.').every(name => /^[\x00-\x7F]*$/.test(name) && name.length <= maxName),
    )
    .map(match => [match.index, match.index + match[0].length])
}

function weightWithDomains(text: string): number {
  if (!text.includes('.')) return plainWeight(text)
  let at = 0
  let added = 0
  for (const {0: host, index} of text.matchAll(anyHost)) {
    added += moreThanPlain(text.slice(at, index), bareDomain) + moreThanPlain(host, anyHost)
    at = index + host.length
  }
  return plainWeight(text) + added + moreThanPlain(text.slice(at), bareDomain)
}

/** What is to be added to the plain weight of a text, whichever of its names X takes for top-level domains. */
function moreThanPlain(text: string, domains: RegExp): number {
  let added = 0
  for (const {0: found, index} of text.matchAll(domains)) {
    const next = text.charAt(index + found.length)
    const isWhole = domains === bareDomain && endsKnown.test(found) && next !== '@'
    const end = isWhole
      ? found.length
      : ((/[^\x00-\x7F]/.test(found + next) ? firstCut : firstEnd).exec(found)?.[0].length ?? 0)
    if (end > 0) added += Math.max(0, urlWeight - plainWeight(found.slice(0, end)))
  }
  return added
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
