/**
 * Why: somebody who wants one language and one law pays for one language and one law. One careless import once cost a
 * library every language it had; here such an import fails, and so does a bundle above its ceiling. A ceiling moves in
 * the commit that needs it to, with its reason.
 */
import {statSync} from 'node:fs'
import {pathToFileURL} from 'node:url'
import type {Policy, Words} from '@forthright/core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {assertBuilt} from '../src/built.ts'
import {type Bundle, bundle, bundleEach} from '../src/bundle.ts'
import {type Entry, entriesOf} from '../src/entries.ts'
import {importable, type Package} from '../src/workspace.ts'

interface Ceiling {
  name: string
  code: string
  /** Bytes after gzip. */
  gzip: number
  reason: string
  /** Packages that must not come along. */
  without: string[]
}

const pkgs = importable()
const language = 'nb'
const law = smallestLaw()

const ceilings: Ceiling[] = [
  {
    name: 'grade, evaluate, disclose; one language; one law',
    code: `
      export {grade, evaluate, disclose} from '@forthright/core'
      export {default as words} from '@forthright/labels/${language}'
      export {default as law} from '${law}'`,
    gzip: 7168,
    reason:
      'What a CMS field or a page pays to say what is owed and which review stands: the promise of the README.',
    without: ['zod', 'yaml', 'unified'],
  },
  {
    name: 'the same with parseRecord',
    code: `
      export {grade, evaluate, disclose, parseRecord} from '@forthright/core'
      export {default as words} from '@forthright/labels/${language}'
      export {default as law} from '${law}'`,
    gzip: 35_840,
    reason:
      'Reading what a CMS gives costs the schema of a record, its messages and zod/mini, never all of zod; and the words of all languages that name no reviewer, a third of it.',
    without: ['yaml', 'unified'],
  },
  {
    name: 'grade alone',
    code: `export {grade} from '@forthright/core'`,
    gzip: 2560,
    reason: 'A grade is a few rules over steps.',
    without: ['zod', 'yaml', 'unified', '@forthright/labels', '@forthright/policies'],
  },
  {
    name: 'the check of options',
    code: `export * from '@forthright/core/options'`,
    gzip: 14_848,
    reason: 'Every surface checks its options. It takes what it needs of zod, and not zod as a whole.',
    without: ['yaml', 'unified', '@forthright/labels', '@forthright/policies'],
  },
  {
    name: 'one language',
    code: `export {default} from '@forthright/labels/${language}'`,
    gzip: 2048,
    reason: 'Words only; a language brings no code.',
    without: ['zod', 'yaml', 'unified', '@forthright/core', '@forthright/policies'],
  },
  {
    name: 'the element',
    code: `import '@forthright/element/define'`,
    gzip: 3072,
    reason: 'Every page of a site loads it, for a panel that few readers open. About a third of it is style.',
    without: ['zod', 'yaml', 'unified', '@forthright/core', '@forthright/labels', '@forthright/policies'],
  },
  {
    name: 'one platform',
    code: `export {default} from '@forthright/social/platforms/x'`,
    gzip: 16_384,
    reason:
      'One platform: its payload, its way of counting and what a label needs; no other platform. X is the largest: it counts no address below twitter-text, whose rules for them take 2 kB.',
    without: ['zod', 'yaml', 'unified', '@forthright/labels', '@forthright/policies'],
  },
  {
    name: 'the linter with all of its rules',
    code: `export * from '@forthright/lint'`,
    gzip: 71_680,
    reason:
      'It runs in an editor while somebody types. What stands beside a payload is parsed as a record, which takes zod and the words of all languages for reviews; denials in 45 languages are 8 kB more.',
    without: ['yaml', 'unified', '@forthright/labels', '@forthright/policies'],
  },
]

/** Entries that get their words and policies as arguments and so must not hold any. */
const wordless = [
  '@forthright/feed',
  '@forthright/http',
  '@forthright/core',
  '@forthright/html',
  '@forthright/markdown',
  '@forthright/social',
  '@forthright/lint',
  '@forthright/media',
]

const table: [name: string, bytes: number, gzip: number][] = []

afterAll(() => {
  const rows = table.map(([name, bytes, gzip]) => `${kB(bytes)}  ${kB(gzip)}  ${name}`)
  console.log(['  minified      gzip  entry', ...rows].join('\n'))
})

describe.each(ceilings)('$name', ({name, code, gzip, reason, without}) => {
  let made: Bundle
  beforeAll(async () => {
    made = await built(code)
    table.push([name, made.bytes, made.gzip])
  })

  it(`stays below ${gzip} bytes`, () => {
    expect(made.gzip, reason).toBeLessThan(gzip)
  })

  it(`comes without ${without.join(', ')}`, () => {
    expect(made.inputs.filter(input => without.includes(ownerOf(input)))).toEqual([])
  })

  it('comes from what was built', () => {
    expect(made.inputs.filter(input => input.includes('/src/'))).toEqual([])
  })

  it('holds no other language and no other law', async () => {
    expect(found(made, await otherWords(language))).toEqual([])
    expect(found(made, await otherLaws(law))).toEqual([])
  })
})

describe.each(wordless)('%s', name => {
  it('holds no language and no law', async () => {
    const made = await built(`export * from '${name}'`)
    expect(found(made, await otherWords())).toEqual([])
    expect(found(made, await otherLaws())).toEqual([])
  })
})

describe('one market', () => {
  it('brings its own law and no other', async () => {
    const {policies} = await import('@forthright/policies')
    const made = await built(`export {default} from '@forthright/policies/market/us-ny'`)
    const ids = (own: boolean) =>
      policies.filter(policy => Boolean(policy.markets?.includes('US-NY')) === own).map(policy => policy.id)
    expect(found(made, ids(false))).toEqual([])
    expect(found(made, ids(true))).not.toEqual([])
  })
})

describe('the element', () => {
  it('is registered by its import alone, and by no other', async () => {
    const define = /customElements/
    expect((await built(`import '@forthright/element/define'`)).text).toMatch(define)
    expect((await built(`import '@forthright/element'`)).text).not.toMatch(define)
  })
})

describe('the search for words and laws', () => {
  it('finds the language and the law that are there', async () => {
    const made = await built(ceilings[0]?.code ?? '')
    expect(found(made, await otherWords())).not.toEqual([])
    expect(found(made, await otherLaws())).not.toEqual([])
  })

  it('finds every language in the index of languages', async () => {
    const made = await built(`export * from '@forthright/labels'`)
    expect(found(made, await otherWords(language))).not.toEqual([])
  })
})

describe.each(pkgs)('every entry of $name', pkg => {
  it('can be bundled', async () => {
    assertBuilt([pkg.name])
    const modules = entriesOf(pkg, 'import').filter(entry => /\.m?js$/.test(entry.file))
    const sizes = await sizesOf(modules, pkg)
    for (const pattern of new Set(modules.map(entry => entry.pattern))) {
      const own = sizes.filter(size => size.pattern === pattern).sort((a, b) => b.gzip - a.gzip)
      const [largest] = own
      if (!largest) continue
      const name =
        own.length > 1 ? `${pattern} (largest of ${own.length}: ${largest.specifier})` : largest.specifier
      table.push([name, largest.bytes, largest.gzip])
    }
    expect(sizes.length).toBeGreaterThan(0)
    expect(sizes).toHaveLength(modules.length)
  })
})

/** The bundle of some imports, once the packages that they name are built. */
async function built(code: string): Promise<Bundle> {
  const names = pkgs.map(pkg => pkg.name)
  assertBuilt(names.filter(name => code.includes(`'${name}'`) || code.includes(`'${name}/`)))
  return bundle(code)
}

async function sizesOf(entries: readonly Entry[], {folder}: Package) {
  const isAssembly = folder === 'packages/cli' || folder.startsWith('packages/cms/')
  const codes = entries.map(({specifier}) => `export * as all from '${specifier}'`)
  const made = await bundleEach(codes, isAssembly ? 'node' : 'browser')
  return entries.flatMap(({specifier, pattern}, index) => {
    const {bytes, gzip} = made[index] ?? {}
    return bytes === undefined || gzip === undefined ? [] : [{specifier, pattern, bytes, gzip}]
  })
}

/** The long form of every label in every language, without those that the given language has too. */
async function otherWords(except?: string): Promise<string[]> {
  const languages = (await unitsOf('@forthright/labels/*')) as Words[]
  const longOf = (words: Words) => Object.values(words.labels).map(label => label.long)
  const own = new Set(languages.filter(words => words.language === except).flatMap(longOf))
  return languages.flatMap(longOf).filter(text => !own.has(text))
}

async function otherLaws(except?: string): Promise<string[]> {
  const laws = (await unitsOf('@forthright/policies/law/*')) as Policy[]
  return laws.map(policy => policy.id).filter(id => except === undefined || !except.endsWith(id))
}

function found({text}: Bundle, needles: readonly string[]): string[] {
  return needles.filter(needle => text.includes(needle) || text.includes(JSON.stringify(needle).slice(1, -1)))
}

/** The default exports behind a wildcard, as they were built. */
async function unitsOf(pattern: string): Promise<unknown[]> {
  const owners = pkgs.filter(pkg => pattern.startsWith(`${pkg.name}/`))
  assertBuilt(owners.map(pkg => pkg.name))
  const entries = owners.flatMap(pkg => entriesOf(pkg, 'import')).filter(entry => entry.pattern === pattern)
  const modules = await Promise.all(
    entries.map(
      entry => import(/* @vite-ignore */ pathToFileURL(entry.file).href) as Promise<{default: unknown}>,
    ),
  )
  return modules.map(module => module.default)
}

/** The package that a file of a bundle belongs to. */
function ownerOf(input: string): string {
  const local = pkgs.find(pkg => input.includes(`${pkg.folder}/`))
  const [, inner] = input.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/) ?? []
  return inner ?? local?.name ?? input
}

function smallestLaw(): string {
  const laws = pkgs
    .flatMap(pkg => entriesOf(pkg, 'source'))
    .filter(entry => entry.pattern === '@forthright/policies/law/*')
    .sort((a, b) => statSync(a.file).size - statSync(b.file).size)
  return laws[0]?.specifier ?? '@forthright/policies/law/none-found'
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(2).padStart(7)} kB`
}
