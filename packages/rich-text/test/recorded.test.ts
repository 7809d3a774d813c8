/**
 * Why: as in `hosts.test.ts`, for two hosts whose converters are too heavy to install for every run. What they rendered is kept:
 * `convertLexicalToHTML` of `@payloadcms/richtext-lexical` 3.90.2, and `@tryghost/kg-lexical-html-renderer` 1.5.1.
 */
import {readFileSync} from 'node:fs'
import {canonicalBlocks} from '@forthright/html'
import {expect, it} from 'vitest'
import {richTextFormats} from '../src/index.ts'

interface Recorded {
  stored: unknown
  page: string
}

const cases = ['payload', 'ghost'].flatMap(host =>
  (
    JSON.parse(readFileSync(new URL(`recorded/${host}.golden.json`, import.meta.url), 'utf8')) as Recorded[]
  ).map((one, index) => [`${host} ${index}`, one] as const),
)

it.each(cases)('%s has the digest of the page', (_, {stored, page}) => {
  const own = canonicalBlocks(richTextFormats.lexical.toHtml(stored), {fragment: true})
  expect(own).toEqual(canonicalBlocks(page, {fragment: true}))
  expect(richTextFormats.lexical.toHtml(JSON.stringify(stored))).toBe(richTextFormats.lexical.toHtml(stored))
})
