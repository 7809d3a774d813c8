import {DisclosureError} from '@forthright/core'
import {languages} from '@forthright/labels'
import {createLinter} from '@forthright/lint'
import {markdown} from '@forthright/markdown'
import {policies} from '@forthright/policies'
import {expect, it} from 'vitest'
import {type SamplePost, samplePosts, type TrueVerdict, verdictOf} from '../src/bench/sample-posts.ts'

const linter = createLinter({policies, on: '2026-11-30'})
const words = Object.values(languages)

function verdict({file, text}: SamplePost): TrueVerdict {
  try {
    const format = file.endsWith('.mdx') ? ('mdx' as const) : undefined
    const options = {format, words}
    return verdictOf(linter({surface: markdown, content: text, options}).findings)
  } catch (error) {
    if (error instanceof DisclosureError) return 'broken'
    throw error
  }
}

it('finds in posts of a large blog what is wrong with them, and nothing else', () => {
  const posts = [...samplePosts(400, 7)]
  expect(new Set(posts.map(post => post.verdict))).toEqual(new Set(['right', 'missing', 'wrong', 'broken']))
  for (const post of posts) expect([post.file, verdict(post)]).toEqual([post.file, post.verdict])
})
