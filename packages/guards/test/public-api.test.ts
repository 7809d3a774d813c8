/**
 * Why: an exported name is a promise to people we do not know. This test spells every promise, so that none is made
 * or broken without somebody reading a diff. After a change that is meant, run it with UPDATE_PUBLIC_API=1.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {type Entry, entriesOf, wildcardsOf} from '../src/entries.ts'
import {declaredNames, importedNames, type PublicNames} from '../src/public-names.ts'
import {importable, packages} from '../src/workspace.ts'

/** Specifier, or pattern of data files, to what it offers. */
type Golden = Record<string, PublicNames | {files: string[]}>

const file = new URL('public-api.golden.json', import.meta.url)
const guards = packages().find(pkg => pkg.folder === 'packages/guards')
const entries = importable().flatMap(pkg => entriesOf(pkg, 'source'))
const modules = entries.filter(entry => /\.[cm]?tsx?$/.test(entry.target))
const listed = modules.filter(entry => !entry.pattern.includes('*'))
const units = modules.filter(entry => entry.pattern.includes('*'))
const declared = declaredNames(listed)

const actual: Golden = {...Object.fromEntries(listed.filter(entry => entry.exists).map(spelled)), ...data()}
if (process.env.UPDATE_PUBLIC_API) writeFileSync(file, `${JSON.stringify(actual, null, 2)}\n`)
const golden = JSON.parse(readFileSync(file, 'utf8')) as Golden

describe('the golden file', () => {
  it('lists every entry of every importable package, and no other', () => {
    const expected = [...listed.map(entry => entry.specifier), ...Object.keys(data())]
    expect(Object.keys(golden).sort()).toEqual(expected.sort())
  })

  it('is about packages that the guards can import', () => {
    for (const {name} of importable()) {
      expect(guards?.manifest.dependencies, `add ${name} to packages/guards/package.json`).toHaveProperty([
        name,
      ])
    }
  })
})

describe.each(listed)('$specifier', ({specifier, target, exists, file}) => {
  it('exports the names that the golden file spells', () => {
    expect(exists, `${specifier} points at ${target}, which does not exist`).toBe(true)
    expect(declared.get(file)).toEqual(golden[specifier])
  })

  it('gives the same names when it is imported', async () => {
    expect(exists, `${specifier} points at ${target}, which does not exist`).toBe(true)
    expect(await importedNames(specifier)).toEqual(declared.get(file)?.values)
  })
})

describe.each(Object.entries(data()))('%s', (pattern, files) => {
  it('offers the files that the golden file spells', () => {
    expect(files).toEqual(golden[pattern])
  })
})

describe.each(wildcards())('$pattern', ({pattern, target}) => {
  const own = units.filter(entry => entry.pattern === pattern)

  it('finds at least one module', () => {
    expect(own.length, `nothing matches ${target}`).toBeGreaterThan(0)
  })

  it.runIf(own.length > 0).each(own)(
    '$specifier exports its unit and nothing beside it',
    async ({specifier}) => {
      // A generated module is compiled from YAML, whose examples are not shipped.
      const names = target.includes('/generated/') ? ['default'] : ['default', 'examples']
      expect(await importedNames(specifier)).toEqual(names)
    },
  )
})

function spelled({specifier, file}: Entry): [string, PublicNames] {
  return [specifier, declared.get(file) ?? {values: [], types: []}]
}

/** Wildcards over JSON files. */
function data(): Record<string, {files: string[]}> {
  const patterns = wildcards(/\.json$/)
  return Object.fromEntries(
    patterns.map(({pattern}) => [
      pattern,
      {files: entries.filter(entry => entry.pattern === pattern).map(entry => entry.specifier)},
    ]),
  )
}

function wildcards(ending = /\.ts$/) {
  return importable()
    .flatMap(pkg => wildcardsOf(pkg, 'source'))
    .filter(({target}) => ending.test(target))
}
