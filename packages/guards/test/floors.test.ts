/**
 * Why: the engine runs in browsers, editors and CMS plugins, and its verdicts are worth something only if they follow
 * from the arguments. That holds as long as imports go down and only the top floor sees the machine.
 */
import {describe, expect, it} from 'vitest'
import {floorFindings, rules, type Unit} from '../src/floors.ts'
import {published, sourcesOf} from '../src/workspace.ts'

const units = published().map((unit): Unit => ({...unit, files: sourcesOf(unit)}))

describe('the sources', () => {
  it('are found', () => {
    expect(units.find(unit => unit.folder === 'packages/core')?.files.length).toBeGreaterThan(20)
  })

  const messages = floorFindings(units).map(finding => finding.message)

  it.each(units)('of $name keep to their floor', ({folder}) => {
    expect(messages.filter(message => message.startsWith(`${folder}/src/`))).toEqual([])
  })
})

const broken: [rule: (typeof rules)[number], folder: string, text: string, sentence: RegExp][] = [
  [
    'core-imports-zod-only',
    'packages/core',
    `import {parse} from 'yaml'`,
    /x\.ts:1 imports yaml\. Core imports zod/,
  ],
  ['core-imports-zod-only', 'packages/core', `\nimport type {Root} from 'mdast'`, /x\.ts:2 imports mdast/],
  [
    'core-imports-zod-only',
    'packages/core',
    `export * from '@forthright/labels'`,
    /imports @forthright\/labels/,
  ],
  [
    'parts-never-import-each-other',
    'packages/html',
    `import nb from '@forthright/labels/nb'`,
    /as arguments/,
  ],
  [
    'parts-never-import-each-other',
    'packages/html',
    `const x = await import('@forthright/labels')`,
    /never each/,
  ],
  [
    'parts-never-import-each-other',
    'packages/html',
    `type X = import('@forthright/labels').X`,
    /packages\/core/,
  ],
  [
    'parts-never-import-each-other',
    'packages/html',
    `export {nb} from '@forthright/labels'`,
    /never each other/,
  ],
  ['nothing-imports-an-assembly', 'packages/html', `import {label} from 'forthright'`, /stands on floor 2/],
  ['nothing-imports-an-assembly', 'packages/cli', `import {label} from '@forthright/astro'`, /go down/],
  [
    'no-node-modules-below',
    'packages/html',
    `import {readFileSync} from 'node:fs'`,
    /imports node:fs\. Only floor 2/,
  ],
  ['no-node-modules-below', 'packages/core', `import {join} from 'path'`, /imports path\. Only floor 2/],
  ['no-node-modules-below', 'packages/html', `const fs = require('fs/promises')`, /imports fs\/promises/],
  ['no-surroundings-below', 'packages/html', `export const today = new Date()`, /uses new Date\(\)/],
  ['no-surroundings-below', 'packages/html', `export const now = () => Date.now()`, /uses Date\.now/],
  ['no-surroundings-below', 'packages/html', `export const now = globalThis.Date['now']`, /uses Date\.now/],
  ['no-surroundings-below', 'packages/html', `export const year = Date().slice(-4)`, /uses Date\(\)/],
  [
    'no-surroundings-below',
    'packages/core',
    `export const id = crypto.randomUUID()`,
    /uses crypto\.randomUUID/,
  ],
  ['no-surroundings-below', 'packages/core', `export const dice = Math.random()`, /uses Math\.random/],
  ['no-surroundings-below', 'packages/html', `export const get = (url: string) => fetch(url)`, /uses fetch/],
  ['no-surroundings-below', 'packages/html', `export const tools = {fetch}`, /uses fetch/],
  [
    'no-surroundings-below',
    'packages/html',
    `export const home = process.env.HOME`,
    /uses process\. Below floor 2/,
  ],
  ['no-surroundings-below', 'packages/html', `function a(fetch: Get) {}\nfetch('/')`, /x\.ts:2 uses fetch/],
  [
    'no-computed-imports-below',
    'packages/html',
    `export const load = (n: string) => import(n)`,
    /computed name/,
  ],
  [
    'no-imports-out-of-the-package',
    'packages/html',
    `import {a} from '../../core/src/record/grade.ts'`,
    /outside packages\/html/,
  ],
  ['declared-dependencies', 'packages/html', `import {h} from 'hastscript'`, /does not have hastscript/],
  [
    'declared-dependencies',
    'packages/cli',
    `import ora from 'ora'`,
    /packages\/cli\/package\.json does not have ora/,
  ],
  ['zod-as-a-namespace', 'packages/core', `import {z} from 'zod'`, /Write: import \* as z from 'zod'/],
  ['zod-as-a-namespace', 'packages/cli', `import {z as zod} from 'zod'`, /imports \{z\} from zod/],
]

const sound: [folder: string, text: string][] = [
  [
    'packages/core',
    `import * as z from 'zod'\nimport type {z as Z} from 'zod'\nimport {grade} from './grade.ts'`,
  ],
  ['packages/core', `export const day = (at: string) => new Date(at).getTime() + Date.parse(at)`],
  [
    'packages/html',
    `import {grade} from '@forthright/core'\nimport type {Root} from 'hast'\nimport {u} from 'unified'`,
  ],
  ['packages/html', `export function load(fetch: typeof globalThis.fetch) { return fetch('/') }`],
  [
    'packages/html',
    `const process = (tree: Tree) => tree\nexport const x = process({fetch: 1, now: plugin.process})`,
  ],
  ['packages/html', `export const page = "<script>process.exit(); fetch('/')</script>" // Date.now()`],
  [
    'packages/cli',
    `import {readFileSync} from 'node:fs'\nimport nb from '@forthright/labels/nb'\nconst on = new Date()`,
  ],
  ['packages/cli', `export const load = (name: string) => import(name)`],
  ['packages/cms/astro', `import {publishGate} from 'forthright/gate'`],
]

describe('the guard', () => {
  it.each(broken)('sees %s in %s: %s', (rule, folder, text, sentence) => {
    const found = example(folder, text)
    expect(found.map(finding => finding.rule)).toEqual([rule])
    expect(found[0]?.message).toMatch(sentence)
    expect(found[0]?.message).toMatch(/^packages\/[\w/]+\/src\/x\.ts:\d .*\.$/)
  })

  it.each(['utils.ts', 'helpers/a.ts', 'html-parts/common.ts', 'misc.ts', 'util.ts'])(
    'refuses the name %s',
    file => {
      const found = example('packages/html', 'export const a = 1', `src/${file}`)
      expect(found.map(finding => finding.rule)).toEqual(['names-that-say-nothing'])
    },
  )

  it.each(sound)('has nothing against %s: %s', (folder, text) => {
    expect(example(folder, text)).toEqual([])
  })

  it('judges generated modules by their imports only', () => {
    expect(example('packages/core', 'export const a = Date.now()', 'src/generated/x.ts')).toEqual([])
    expect(example('packages/core', `import 'yaml'`, 'src/generated/x.ts')).toHaveLength(1)
  })

  it('has an example that breaks each rule', () => {
    expect(new Set([...broken.map(([rule]) => rule), 'names-that-say-nothing'])).toEqual(new Set(rules))
  })
})

/** What the floors say of one file in an otherwise empty workspace. */
function example(folder: string, text: string, path = 'src/x.ts') {
  const dependencies: Record<string, string> = {zod: '^4', unified: '^11', '@types/hast': '^3'}
  const names = {
    'packages/core': '@forthright/core',
    'packages/html': '@forthright/html',
    'packages/labels': '@forthright/labels',
    'packages/cli': 'forthright',
    'packages/cms/astro': '@forthright/astro',
  }
  return floorFindings(
    Object.entries(names).map(([at, name]) => ({
      name,
      folder: at,
      manifest: {
        dependencies: {
          ...dependencies,
          '@forthright/core': 'workspace:^',
          '@forthright/labels': 'workspace:^',
          forthright: 'workspace:^',
        },
      },
      files: at === folder ? [{path, text}] : [],
    })),
  )
}
