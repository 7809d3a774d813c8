/**
 * Why: of files that import each other, none can be read, moved or bundled without the others. Types count: a file that
 * takes a type from the one that calls it is read together with it all the same.
 */
import {describe, expect, it} from 'vitest'
import {circleMessage, circlesIn} from '../src/circles.ts'
import {packages, sourcesOf} from '../src/workspace.ts'

describe('the imports', () => {
  it.each(packages())('of $folder go one way', unit => {
    expect(circlesIn(sourcesOf(unit)).map(circle => circleMessage(unit.folder, circle))).toEqual([])
  })

  it('are found', () => {
    expect(packages().flatMap(sourcesOf).length).toBeGreaterThan(100)
  })
})

describe('a circle', () => {
  const files = (texts: Record<string, string>) =>
    Object.entries(texts).map(([path, text]) => ({path: `src/${path}`, text}))

  it.each([
    `import {b} from './b.ts'`,
    `import type {B} from './b.ts'`,
    `import {type B} from './b.js'`,
    `export * from './b.ts'`,
    `export type {B} from './b'`,
    `type B = import('./b.ts').B`,
    `const b = await import('../src/b.ts')`,
    `const b = require('./b')`,
  ])('is closed by %s', text => {
    expect(circlesIn(files({'a.ts': text, 'b.ts': `import {a} from './a.ts'`}))).toEqual([
      ['src/a.ts', 'src/b.ts'],
    ])
  })

  it('is named from file to file, with what to do', () => {
    const [circle = []] = circlesIn(
      files({
        'index.ts': `import './read/a.ts'`,
        'read/a.ts': `import './b.ts'\nimport './leaf.ts'`,
        'read/b.ts': `import '../c/index.ts'`,
        'c/index.ts': `import type {A} from '../read/a.ts'\nimport '../read/leaf.ts'`,
        'read/leaf.ts': '',
      }),
    )
    expect(circleMessage('packages/html', circle)).toBe(
      'packages/html: src/read/a.ts → src/read/b.ts → src/c/index.ts → src/read/a.ts is a circle of imports. Move what both ends need, most often types, into a file of its own that imports neither.',
    )
  })

  it('is told apart from another that shares a file with it, and told once', () => {
    const two = files({
      'a.ts': `import './b.ts'\nimport './c.ts'`,
      'b.ts': `import './a.ts'`,
      'c.ts': `import './a.ts'`,
    })
    expect(circlesIn(two)).toEqual([
      ['src/a.ts', 'src/b.ts'],
      ['src/c.ts', 'src/a.ts'],
    ])
  })

  it('is none where two files take the same leaf, or a package has the name of a file', () => {
    expect(
      circlesIn(
        files({
          'a.ts': `import './leaf.ts'\nimport './b.ts'`,
          'b.ts': `import './leaf.ts'\nimport 'a.ts'`,
          'leaf.ts': '',
        }),
      ),
    ).toEqual([])
  })
})
