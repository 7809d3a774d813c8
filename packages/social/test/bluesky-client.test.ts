/** Why: a server refuses what its lexicon does not allow. Bluesky's own client looks at what we write, and counts it. */
import {AppBskyFeedPost, RichText} from '@atproto/api'
import {DisclosureError} from '@forthright/core'
import {hostileStrings} from '@forthright/core/testing'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import bluesky, {type BlueskyPost, examples} from '../src/platforms/bluesky.ts'
import {discloseExample} from './example-disclosure.ts'

const createdAt = '2026-11-22T10:00:00.000Z'
const disclosure = discloseExample('bluesky', {name: '', payload: {}, disclosure: 'ai-generated'})

const text = fc.oneof(
  fc.constantFrom(...Object.values(hostileStrings)),
  fc.string({unit: 'grapheme', maxLength: 310}),
  fc
    .array(
      fc.constantFrom('ฤดูใบไม้ร่วง ', '秋天', 'Høst ', '👨‍👩‍👧‍👦', 'https://example.com/a ', '@kari.example '),
      {maxLength: 90},
    )
    .map(pieces => pieces.join('')),
)

describe('the client of Bluesky', () => {
  it('finds each post of the examples in order', () => {
    const posts = examples.flatMap(({payload, ...example}) => {
      if (example.throws) return []
      const {content} = bluesky.write(
        payload,
        discloseExample('bluesky', {payload, ...example}),
        example.options,
      )
      return postsIn(content)
    })
    expect(posts.length).toBeGreaterThan(5)
    // Blobs of examples stand for what the upload endpoint gave.
    for (const {embed, ...post} of posts) expect(problem(post)).toBeUndefined()
  })

  it('finds a labelled post in order, and no longer than is allowed, whatever its text', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (given, shorten) => {
        try {
          const {content} = bluesky.write({text: given}, disclosure, {shorten})
          expect(problem(content)).toBeUndefined()
          expect(new RichText({text: content.text}).graphemeLength).toBeLessThanOrEqual(300)
        } catch (error) {
          if (!(error instanceof DisclosureError) || error.code !== 'label-too-long') throw error
          expect(shorten).toBe(false)
        }
      }),
    )
  })

  it('finds the same link at the same words after the label', () => {
    const given = new RichText({text: `Høst 秋天: https://nordlys.example/ull #ull`})
    given.detectFacetsWithoutResolution()
    const post = {text: given.text, facets: given.facets ?? []}
    const {content} = bluesky.write(post, disclosure)
    const linked = (rich: RichText) => [...rich.segments()].filter(({facet}) => facet).map(one => one.text)
    expect(linked(new RichText(content))).toEqual(['https://nordlys.example/ull', '#ull'])
  })
})

/** What the lexicon says against a post, as it is when it is sent. */
function problem(post: BlueskyPost): string | undefined {
  const result = AppBskyFeedPost.validateRecord({$type: 'app.bsky.feed.post', createdAt, ...post})
  return result.success ? undefined : `${result.error.message}: ${JSON.stringify(post)}`
}

function postsIn(payload: unknown): BlueskyPost[] {
  const one = payload as {record?: BlueskyPost; writes?: {collection: string; value?: BlueskyPost}[]}
  if (Array.isArray(payload)) return payload.flatMap(postsIn)
  if (one.record) return [one.record]
  if (one.writes)
    return one.writes.flatMap(({collection, value}) =>
      collection === 'app.bsky.feed.post' && value ? [value] : [],
    )
  return [payload as BlueskyPost]
}
