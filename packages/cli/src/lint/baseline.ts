/**
 * The baseline: findings that were there when a site took the linter up, so that only new ones fail a build. An entry is a
 * file, a rule, the digest of the line it is about and how often that is so; line numbers move and are not in it.
 */
import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {DisclosureError} from '@forthright/core'
import {validate} from '@forthright/core/schema'
import * as z from 'zod/mini'
import {type Failure, isFailure} from '../failure.ts'
import {readText} from '../files/input.ts'
import {writeFile} from '../files/write-file.ts'
import type {FileResult, WordedFinding} from './result.ts'

/** Where it stands unless somebody says otherwise. */
export const baselineFile = 'forthright-baseline.json'

const schema = z.strictObject({
  version: z.literal(1),
  findings: z.array(
    z.strictObject({file: z.string(), ruleId: z.string(), line: z.string(), count: z.int().check(z.gte(1))}),
  ),
})

/** Reads a baseline. Throws `usage` where there is none, or it cannot be read. */
export function readBaseline(file: string): Map<string, number> {
  let data: unknown
  try {
    data = JSON.parse(readText(file))
  } catch (cause) {
    const message = !existsSync(file)
      ? 'There is no baseline of this name. Write one with --update-baseline.'
      : 'It is no JSON. Write the baseline anew with --update-baseline.'
    throw new DisclosureError('usage', message, {file, field: '--baseline', cause})
  }
  const {data: baseline} = validate(schema, data)
  if (!baseline)
    throw new DisclosureError('usage', 'It is no baseline. Write it anew with --update-baseline.', {
      file,
      field: '--baseline',
    })
  return new Map(baseline.findings.map(({count, ...entry}) => [keyOf(entry), count]))
}

/** The results without the findings that a baseline has, and how many those are. */
export function withoutKnown(
  results: readonly (FileResult | Failure)[],
  baseline: ReadonlyMap<string, number>,
): {results: (FileResult | Failure)[]; known: number} {
  const left = new Map(baseline)
  let known = 0
  const isKnown = (file: string, finding: WordedFinding) => {
    const key = keyOf(entryOf(file, finding))
    const count = left.get(key) ?? 0
    left.set(key, count - 1)
    if (count > 0) known++
    return count > 0
  }
  const fresh = results.map(result =>
    isFailure(result)
      ? result
      : {...result, findings: result.findings.filter(finding => !isKnown(result.file, finding))},
  )
  return {results: fresh, known}
}

/**
 * Writes the findings of a run as the baseline, and gives how many those are. Of files that the run did not look at and
 * that are still there, the entries stay. Notes and questions fail no build and stay out.
 */
export function writeBaseline(file: string, results: readonly (FileResult | Failure)[]): number {
  const seen = new Set(results.map(result => slashed(result.file)))
  const before = existsSync(file) ? readBaseline(file) : new Map<string, number>()
  const counts = new Map<string, number>(
    [...before].filter(([key]) => {
      const [path] = JSON.parse(key) as [string]
      return !seen.has(path) && existsSync(path)
    }),
  )
  let written = 0
  for (const result of results)
    if (!isFailure(result))
      for (const finding of result.findings)
        if (finding.severity === 'error' || finding.severity === 'warning') {
          const key = keyOf(entryOf(result.file, finding))
          counts.set(key, (counts.get(key) ?? 0) + 1)
          written++
        }
  const findings = [...counts]
    .map(([key, count]) => {
      const [path, ruleId, line] = JSON.parse(key) as [string, string, string]
      return {file: path, ruleId, line, count}
    })
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  writeFile(file, `${JSON.stringify({version: 1, findings}, null, 2)}\n`)
  return written
}

function entryOf(file: string, {ruleId, code, line}: WordedFinding): Entry {
  const digest = createHash('sha256').update(`${code}\n${line}`).digest('hex').slice(0, 16)
  return {file: slashed(file), ruleId, line: digest}
}

function slashed(file: string): string {
  return file.replaceAll('\\', '/')
}

interface Entry {
  file: string
  ruleId: string
  line: string
}

function keyOf({file, ruleId, line}: Entry): string {
  return JSON.stringify([file, ruleId, line])
}
