/** The examples of docs/social.md are run, and give what stands below them. */
import {readFileSync} from 'node:fs'
import {runInNewContext} from 'node:vm'
import {platformIdOf} from '@forthright/social'
import {expect, it} from 'vitest'
import {labelPost} from '../site/functions.ts'

const page = readFileSync(new URL('../../../../docs/social.md', import.meta.url), 'utf8')
const examples = Array.from(
  page.matchAll(/^## (\S+).*\n\n```ts\n([^`]+)```\n\n```json\n([^`]+)```/gm),
  ([, network = '', code = '', expected = '']) => ({network, code, expected}),
)

it.each(examples)('$network', ({network, code, expected}) => {
  expect(platformIdOf(network)).toBeDefined()
  expect(JSON.parse(JSON.stringify(runInNewContext(code, {labelPost})))).toEqual(JSON.parse(expected))
})

it('has an example of each network that it describes', () => {
  expect(examples.map(({network}) => network)).toEqual(['X', 'Bluesky', 'Instagram'])
})
