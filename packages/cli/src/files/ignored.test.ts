import {mkdirSync} from 'node:fs'
import {join, relative} from 'node:path'
import {describe, expect, it} from 'vitest'
import {folderWith} from '../../test/run-cli.ts'
import {createIgnored, type IgnorePatterns} from './ignored.ts'
import {expandPaths} from './paths.ts'

/** The posts that a path stands for in a repository of these files, and what of it is left out by name. */
function posts(
  files: Readonly<Record<string, string>>,
  {named = '', configured = []}: {named?: string; configured?: readonly string[]} = {},
) {
  const folder = folderWith(files)
  mkdirSync(join(folder, '.git'))
  const more: IgnorePatterns[] = configured.length > 0 ? [{folder, patterns: configured}] : []
  const found = expandPaths([join(folder, named)], {isIgnored: createIgnored(() => more)})
  return {
    files: found.files.map(file => relative(folder, String(file))),
    ignored: found.ignored.map(file => relative(folder, file)),
  }
}

const site = {'a.md': '', 'drafts/b.md': '', 'dist/c.html': '', 'dist/deep/d.html': ''}

describe('ignored files', () => {
  it('are those that .gitignore names, in each folder, with what takes back', () => {
    expect(posts({...site, '.gitignore': 'dist/\n/drafts/*\n!drafts/b.md\n'}).files).toEqual([
      'a.md',
      'drafts/b.md',
    ])
    expect(posts({...site, 'dist/.gitignore': 'deep\n'}).files).toEqual([
      'a.md',
      'dist/c.html',
      'drafts/b.md',
    ])
  })

  it('are not what git ignores above a folder that somebody names', () => {
    expect(posts({...site, '.gitignore': 'dist\n'}, {named: 'dist'}).files).toEqual([
      'dist/c.html',
      'dist/deep/d.html',
    ])
    expect(posts({...site, '.gitignore': 'dist\n'}, {named: 'dist/deep'}).files).toEqual(['dist/deep/d.html'])
    expect(posts({...site, '.gitignore': 'deep\n'}, {named: 'dist'}).files).toEqual(['dist/c.html'])
  })

  it('are those of .forthrightignore and of the configuration, named or not', () => {
    expect(posts({...site, '.forthrightignore': 'drafts\ndist\n'}).files).toEqual(['a.md'])
    expect(posts(site, {configured: ['drafts/', '*.html']}).files).toEqual(['a.md'])
    expect(posts(site, {configured: ['drafts/'], named: 'drafts/b.md'})).toEqual({
      files: [],
      ignored: ['drafts/b.md'],
    })
  })

  it('end with the repository: what is above it does not count', () => {
    const folder = folderWith({'.gitignore': '*\n', 'site/a.md': ''})
    mkdirSync(join(folder, 'site/.git'))
    expect(expandPaths([join(folder, 'site')]).files).toHaveLength(1)
  })
})
