/** Why: PHP says the same as TypeScript, or readers of one site get other labels than those of another. */
import {execFileSync} from 'node:child_process'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, it} from 'vitest'
import {installed} from './site.ts'

const plugin = fileURLToPath(new URL('../../', import.meta.url))

it('PHP passes every golden vector: records, grades, reviews, digests, languages, outcomes, verdicts, words and marks', () => {
  const script = join(plugin, 'test/host/vectors.php')
  const {checked, different} = JSON.parse(
    execFileSync('php', [script, plugin, installed], {encoding: 'utf8', maxBuffer: 1e8}),
  )
  expect(different).toEqual([])
  expect(checked).toEqual({
    records: expect.any(Number),
    digests: expect.any(Number),
    languages: expect.any(Number),
    outcomes: expect.any(Number),
    disclosures: expect.any(Number),
  })
  for (const count of Object.values(checked)) expect(count).toBeGreaterThan(20)
})
