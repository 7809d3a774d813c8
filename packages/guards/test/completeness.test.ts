/**
 * Why: adding a platform, a law, a language or a rule is one new file that nothing lists. So this test looks at every
 * file in those folders and says what is missing in it.
 */
import {readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {languageFileSchema, policySchema} from '@forthright/core/schema'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {filesBelow, root} from '../src/workspace.ts'

type Example = Record<string, unknown>

/** A folder of units in TypeScript, and what its examples must at least show. */
interface Kind {
  kind: string
  folder: string
  /** A file of the folder whose entries are units too; their types and their own test say what is missing. */
  table?: string
  needs: {what: string; met(examples: readonly Example[]): boolean}[]
}

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0

const kinds: Kind[] = [
  {
    kind: 'condition',
    folder: 'packages/core/src/conditions',
    table: 'fields.ts',
    needs: [
      {what: 'an example that is true', met: examples => examples.some(one => one.expect === true)},
      {
        what: 'an example where the record does not say',
        met: examples => examples.some(one => 'expect' in one && one.expect === undefined),
      },
    ],
  },
  {
    kind: 'platform',
    folder: 'packages/social/src/platforms',
    needs: [{what: 'an example', met: examples => examples.length > 0}],
  },
  {
    kind: 'lint rule',
    folder: 'packages/lint/src/rules',
    needs: [
      {what: 'an example with findings', met: examples => examples.some(one => !isEmpty(one.finds))},
      {what: 'an example in order (finds: [])', met: examples => examples.some(one => isEmpty(one.finds))},
    ],
  },
]

describe.each(kinds)('every $kind', ({kind, folder, table, needs}) => {
  const files = filesBelow(
    join(root, folder),
    file => /\.ts$/.test(file) && !/\.test(-d)?\.ts$/.test(file) && file !== table,
  )

  it(`is a file in ${folder}`, () => {
    expect(files.length, `${folder} holds no ${kind} yet; each is one file there`).toBeGreaterThan(0)
  })

  describe.each(files)('%s', file => {
    const path = join(root, folder, file)

    it('begins with a doc comment', () => {
      const comment = readFileSync(path, 'utf8').match(/^\/\*\*([\s\S]*?)\*\//)?.[1] ?? ''
      const message = `${folder}/${file}: say in one to five lines of /** … */ at the top what it is`
      expect(comment.replaceAll(/^\s*\* ?/gm, '').trim(), message).toMatch(/^\S[\s\S]*[.:!?)]$/)
    })

    it('leaves nothing to be looked up', () => {
      const left = readFileSync(path, 'utf8')
        .split('\n')
        .flatMap((line, index) => (/\bTODO\b/.test(line) ? [`line ${index + 1}: ${line.trim()}`] : []))
      expect(left, `${folder}/${file}: put in what these ask for, then take each TODO away`).toEqual([])
    })

    it('is called like its file', async () => {
      const unit = (await load(path)).default as {id?: unknown} | undefined
      expect(unit?.id, `${folder}/${file}: the default export has the id of its file`).toBe(
        basename(file, '.ts'),
      )
    })

    it('has its examples', async () => {
      const {examples} = await load(path)
      expect(Array.isArray(examples), `${folder}/${file}: export const examples = [ … ]`).toBe(true)
      const missing = needs.filter(need => !need.met(examples as Example[])).map(need => need.what)
      expect(missing, `${folder}/${file} lacks`).toEqual([])
    })
  })

  it('has an id of its own', () => {
    expect(doubles(files.map(file => basename(file, '.ts').toLowerCase()))).toEqual([])
  })
})

describe('every policy', () => {
  const files = ['law', 'platform', 'standard'].flatMap(kind =>
    filesBelow(join(root, 'packages/policies', kind), isYaml).map(file => `${kind}/${file}`),
  )

  it('is a file in packages/policies', () => {
    expect(files.length, 'packages/policies/{law,platform,standard} hold no policy yet').toBeGreaterThan(0)
  })

  describe.each(files)('%s', file => {
    const policy = policySchema.safeParse(yaml(`packages/policies/${file}`))

    it('fits the schema', () => {
      expect(policy.error?.issues ?? []).toEqual([])
    })

    it('is called in kebab case', () => {
      expect(file).toMatch(/^[a-z]+(\/[a-z0-9]+(-[a-z0-9]+)*)+\.yaml$/)
    })

    it('names each obligation once', () => {
      expect(doubles(policy.data?.obligations.map(obligation => obligation.id) ?? [])).toEqual([])
    })

    describe.each(policy.data?.obligations ?? [])('#$id', ({cite, examples}) => {
      it('cites an official address and provision', () => {
        expect(cite.length).toBeGreaterThan(0)
        for (const {provision, url} of cite) expect(provision && new URL(url).hostname).toBeTruthy()
      })

      it('calls each example by a name of its own', () => {
        expect(doubles(examples.map(example => example.name))).toEqual([])
      })
    })
  })
})

describe('every language', () => {
  const folder = 'packages/labels/languages'
  const files = filesBelow(join(root, folder), isYaml)

  it(`is a file in ${folder}`, () => {
    expect(files.length, `${folder} holds no language yet; each is one file there`).toBeGreaterThan(0)
  })

  describe.each(files)('%s', file => {
    const words = languageFileSchema.safeParse(yaml(`${folder}/${file}`))

    it('has every word', () => {
      expect(words.error?.issues ?? []).toEqual([])
    })

    it('is called like its file, by a tag in its usual form', () => {
      expect(words.data?.language).toBe(basename(file, '.yaml'))
      expect(Intl.getCanonicalLocales(basename(file, '.yaml'))).toEqual([basename(file, '.yaml')])
    })
  })
})

async function load(path: string): Promise<Record<string, unknown>> {
  return (await import(/* @vite-ignore */ pathToFileURL(path).href)) as Record<string, unknown>
}

function yaml(path: string): unknown {
  try {
    return parse(readFileSync(join(root, path), 'utf8'))
  } catch (cause) {
    throw new Error(`${path} is not YAML`, {cause})
  }
}

function isYaml(file: string): boolean {
  return file.endsWith('.yaml')
}

function doubles(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}
