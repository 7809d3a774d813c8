/**
 * Why: what Node decodes and compiles before the first line runs is most of the time that a start takes (`pnpm bench start`
 * measures it). So what each start loads has a ceiling; one careless import would bring everything along.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {beforeAll, describe, expect, it} from 'vitest'
import {assertBuilt} from '../src/built.ts'
import {root} from '../src/workspace.ts'

const dist = join(root, 'packages/cli/dist')

beforeAll(() => assertBuilt(['forthright']))

describe('what is loaded', () => {
  it.each<[start: string, ceiling: number]>([
    ['forthright --help', 60_000],
    // With all networks, 43 of them.
    ["import 'forthright'", 2_050_000],
    ['forthright lint', 1_400_000],
  ])('by %s stays below %d bytes', (start, ceiling) => {
    expect(sizeOf(loadedBy(start))).toBeLessThan(ceiling)
  })

  it("by import 'forthright' holds no example of a network or a rule", async () => {
    const text = [...loadedBy("import 'forthright'")].map(file => readFileSync(file, 'utf8')).join()
    const found: string[] = []
    for (const unit of ['packages/social/dist/platforms', 'packages/lint/dist/rules'])
      for (const file of readdirSync(join(root, unit)).filter(name => name.endsWith('.js'))) {
        const {examples} = await import(pathToFileURL(join(root, unit, file)).href)
        for (const {name} of examples) if (text.includes(`"${name}"`)) found.push(`${file}: ${name}`)
      }
    expect(found).toEqual([])
  })

  it('to lint Markdown is neither the parser of HTML nor that of MDX', () => {
    const text = [...loadedBy('forthright lint')].map(file => readFileSync(file, 'utf8')).join()
    // Codes of errors of parse5 and a message of acorn.
    expect(text).not.toContain('unexpected-null-character')
    expect(text).not.toContain('Unterminated template')
  })
})

it('has the licence of each package that it holds', () => {
  const licenses = readFileSync(join(dist, 'third-party-licenses.txt'), 'utf8')
  for (const name of ['acorn', 'commander', 'parse5', 'yaml', 'zod'])
    expect(licenses).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((MIT|ISC)\\)$`, 'm'))
})

function loadedBy(start: string): Set<string> {
  if (start === "import 'forthright'") return importsOf(join(dist, 'node/index.js'))
  const main = importsOf(join(dist, 'main.js'))
  const lint = readdirSync(join(dist, 'commands')).find(file => file.startsWith('lint-')) ?? 'none'
  return start === 'forthright lint' ? importsOf(join(dist, 'commands', lint), main) : main
}

/** A file and all that it imports, except what it imports later. */
function importsOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/\b(?:from|import)"(\.[^"]+)"/g))
    importsOf(join(dirname(file), path), seen)
  return seen
}

function sizeOf(files: ReadonlySet<string>): number {
  return [...files].reduce((sum, file) => sum + readFileSync(file).length, 0)
}
