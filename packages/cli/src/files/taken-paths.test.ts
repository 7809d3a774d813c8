import {mkdtempSync, realpathSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {expect, it} from 'vitest'
import {type PathSystem, TakenPaths} from './taken-paths.ts'

it('tells paths to one file by their spelling, links and folders that are not there yet', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'forthright-')))
  const at = (...path: string[]) => `${folder}/${path.join('/')}`
  writeFileSync(at('a.md'), '')
  symlinkSync('a.md', at('link.md'))
  symlinkSync('.', at('here'))
  const taken = new TakenPaths()
  expect(taken.take(at('a.md'))).toBeUndefined()
  for (const same of ['.//a.md', 'x/../a.md', 'link.md', 'here/a.md'])
    expect(taken.take(at(same))).toBe(at('a.md'))
  expect(taken.take(at('out', 'b.md'))).toBeUndefined()
  expect(taken.take(at('here', 'out', 'b.md'))).toBe(at('out', 'b.md'))
  expect(taken.take(at('out', 'c.md'))).toBeUndefined()
})

/** A disk that holds these paths, with or without regard to case. */
function diskOf(paths: readonly string[], foldsCase: boolean): PathSystem {
  const all = [...new Set(paths.flatMap(path => [path, dirname(path)]))].map(path =>
    foldsCase ? path.normalize('NFC').toLowerCase() : path,
  )
  const find = (path: string) => all.indexOf(foldsCase ? path.normalize('NFC').toLowerCase() : path)
  const must = (path: string) => {
    if (find(path) < 0) throw new Error('ENOENT')
    return find(path)
  }
  return {realpath: path => (must(path) < 0 ? '' : path), stat: path => ({dev: 1, ino: must(path)})}
}

it.each([
  ['files that are there', ['/Site/A.md', '/Site/a.md'], ['/Site/A.md', '/Site/a.md']],
  ['files that are not there yet', ['/Site/x.md'], ['/Site/out/A.md', '/Site/out/a.md']],
  ['forms of accents', ['/Site/x.md'], ['/Site/\u00e9.md', '/Site/e\u0301.md']],
])('asks the disk whether it tells letters apart: %s', (_, there, [one = '', other = '']) => {
  for (const foldsCase of [true, false]) {
    const taken = new TakenPaths(diskOf(there, foldsCase))
    expect(taken.take(one)).toBeUndefined()
    expect(taken.take(other)).toBe(foldsCase ? one : undefined)
  }
})
