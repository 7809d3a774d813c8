import fc from 'fast-check'
import {expect, it} from 'vitest'
import weights from '../../test/twitter-text-weights.json' with {type: 'json'}
import {counters, graphemesOf} from './counters.ts'
import {xWeight} from './x-weight.ts'

/** Texts and what twitter-text 3.1.0 counts for them (`parseTweet(text).weightedLength`), made on 2026-11-30. */
const twitterText = weights as [text: string, weight: number][]

const vectors: [
  text: string,
  utf16: number,
  characters: number,
  bytes: number,
  graphemes: number,
  x: number,
][] = [
  ['AI-generated', 12, 12, 12, 12, 12],
  ['Made with AI', 12, 12, 12, 12, 12],
  ['#AIgenerated', 12, 12, 12, 12, 12],
  ['🤖', 2, 1, 4, 1, 2],
  ['✨', 1, 1, 3, 1, 2],
  ['👨‍👩‍👧‍👦', 11, 7, 25, 1, 2],
  ['🇩🇪', 4, 2, 8, 1, 2],
  ['e\u0301', 2, 2, 3, 1, 1],
  ['•', 1, 1, 3, 1, 2],
  ['—', 1, 1, 3, 1, 1],
  ['ⓘ', 1, 1, 3, 1, 2],
  ['AI生成', 4, 4, 8, 4, 6],
  ['AI 활용', 5, 5, 9, 5, 7],
  ['See https://example.com/a/path/of/length/38x', 44, 44, 44, 44, 27],
  ['❤️‍🔥', 5, 4, 13, 1, 2],
]

it.each(vectors)('measures %s', (text, utf16, characters, bytes, graphemes, x) => {
  expect(counters['UTF-16 units']?.(text)).toBe(utf16)
  expect(counters.characters?.(text)).toBe(characters)
  expect(counters['UTF-8 bytes']?.(text)).toBe(bytes)
  expect(counters.graphemes?.(text)).toBe(graphemes)
  expect(xWeight(text)).toBe(x)
})

it.each([
  ['a URL counts 23 however short', 'http://a.io', 23],
  ['a full stop after a URL is not part of it', 'https://example.com.', 24],
  ['brackets around a URL are not part of it', '(https://example.com/)', 25],
  ['a query belongs to the URL', 'https://example.com/?q=1&r=2 x', 25],
  ['Chinese after a URL is not part of it', 'https://example.com/由AI生成', 31],
  ['brackets in pairs are part of a URL', 'https://example.com/a_(b)', 23],
  ['after a letter, what stands in it may be a domain', 'ahttps://example.com', 24],
  ['a bare domain counts as a URL', 'See example.com', 27],
  ['so does one whose last name may be a top-level domain', 'nordlys.example', 23],
  ['a long path under a name that may be no top-level domain', `https://foo.zzz/${'a'.repeat(40)}`, 64],
  ['a long path under one that is', `https://nordlys.no/${'a'.repeat(40)}`, 23],
  ['an abbreviation is no domain', 'e.g. 3.5 p.m. U.S.', 18],
  ['a mention is no domain', '@nordlys.no', 11],
  ['a name without a dot is no URL', 'http://localhost:3000', 21],
  ['an emoji of text style counts by its pieces', '©', 1],
  ['a sequence nobody recommends counts by its pieces', '😀\u200D😀\u200D😀', 8],
  ['a keycap is an emoji', '1️⃣', 2],
  ['Thai counts once', 'สวัสดี', 6],
  ['half of a surrogate pair counts as anything else', '\uD83D', 2],
])('%s', (_, text, weight) => {
  expect(xWeight(text)).toBe(weight)
})

it('takes the word of the caller for what is a URL', () => {
  const countUrls = (text: string): [number, number][] => [[text.indexOf('example.com'), text.length]]
  expect(xWeight('See example.com', {countUrls})).toBe(4 + 23)
  expect(xWeight('See https://example.com', {countUrls: () => []})).toBe(23)
})

it('never counts less than twitter-text 3.1.0', () => {
  for (const [text, weight] of twitterText) {
    const ours = xWeight(text)
    expect([text, Math.min(ours, weight)]).toEqual([text, weight])
  }
})

it('counts as twitter-text 3.1.0 what people mostly write', () => {
  for (const [text, weight] of twitterText.slice(0, 24)) expect([text, xWeight(text)]).toEqual([text, weight])
})

it('counts ASCII without URLs by its characters', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary-ascii'}), text => {
      fc.pre(!text.includes('.'))
      expect(xWeight(text)).toBe(text.length)
    }),
  )
})

it('counts UTF-8 bytes as an encoder does', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), text => {
      expect(counters['UTF-8 bytes']?.(text)).toBe(new TextEncoder().encode(text).length)
    }),
  )
  expect(counters['UTF-8 bytes']?.('\uD83D')).toBe(new TextEncoder().encode('\uD83D').length)
})

it('loses nothing when it takes a text apart', () => {
  fc.assert(fc.property(fc.string({unit: 'grapheme'}), text => graphemesOf(text).join('') === text))
})
