import {execFileSync} from 'node:child_process'
import {rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, describe, expect, it} from 'vitest'
import {folderWith} from '../../test/run-cli.ts'
import {here} from '../../test/run-here.ts'

const before = process.cwd()
afterEach(() => process.chdir(before))

const good = '---\ndisclosure: human\n---\n\nWool.\n'

function git(cwd: string, ...args: string[]): string {
  const who = [
    '-c',
    'user.name=Kari',
    '-c',
    'user.email=kari@forthright.example',
    '-c',
    'init.defaultBranch=main',
  ]
  return execFileSync('git', [...who, ...args], {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']})
}

/** A repository with these files in its first commit. */
function repository(files: Readonly<Record<string, string>>): string {
  const cwd = folderWith(files)
  git(cwd, 'init')
  git(cwd, 'add', '.')
  git(cwd, 'commit', '-m', 'first')
  return cwd
}

async function linted(cwd: string, ...args: string[]) {
  const {status, out, err} = await here(['lint', '--format', 'json', ...args], {cwd})
  const files = out === '' ? [] : JSON.parse(out).results.map(({file}: {file: string}) => file)
  return {status, files, err}
}

describe('lint --changed', () => {
  it('looks at what differs from the last commit, new files too, and not at what is gone', async () => {
    const cwd = repository({'a.md': good, 'b.md': good, 'gone.md': good, 'på.md': good})
    writeFileSync(join(cwd, 'b.md'), 'Wool.\n')
    writeFileSync(join(cwd, 'på.md'), 'Wool.\n')
    writeFileSync(join(cwd, 'new.md'), good)
    writeFileSync(join(cwd, 'picture.png'), '')
    rmSync(join(cwd, 'gone.md'))
    expect(await linted(cwd, '--changed')).toMatchObject({status: 1, files: ['b.md', 'new.md', 'på.md']})
    expect((await linted(cwd, '--changed', '--', 'new.md')).files).toEqual(['new.md'])
    expect((await linted(join(cwd), '--changed', 'main', '--', '!b.md')).files).toEqual(['new.md', 'på.md'])
  })

  it('passes where nothing changed', async () => {
    expect(await linted(repository({'a.md': 'Wool.\n'}), '--changed')).toMatchObject({status: 0, files: []})
  })

  it('takes what changed since a branch went its own way', async () => {
    const cwd = repository({'a.md': good})
    git(cwd, 'checkout', '-b', 'work')
    writeFileSync(join(cwd, 'mine.md'), good)
    git(cwd, 'add', '.')
    git(cwd, 'commit', '-m', 'mine')
    git(cwd, 'checkout', 'main')
    writeFileSync(join(cwd, 'theirs.md'), good)
    git(cwd, 'add', '.')
    git(cwd, 'commit', '-m', 'theirs')
    git(cwd, 'checkout', 'work')
    expect((await linted(cwd, '--changed=main')).files).toEqual(['mine.md'])
  })

  it('says what is wrong with a commit that is not there, and in a shallow clone how to fetch it', async () => {
    const cwd = repository({'a.md': good})
    const {status, err} = await linted(cwd, '--changed=origin/mian')
    expect(status).toBe(2)
    expect(err).toContain('git knows no commit called "origin/mian"')
    writeFileSync(join(cwd, 'b.md'), good)
    git(cwd, 'add', '.')
    git(cwd, 'commit', '-m', 'second')
    const clone = folderWith({})
    git(clone, 'clone', '--depth', '1', `file://${cwd}`, '.')
    expect((await linted(clone, '--changed=HEAD~1')).err).toContain('This clone is shallow')
    expect((await linted(folderWith({'a.md': good}), '--changed')).err).toContain(
      'git cannot say what has changed',
    )
  })
})

describe('lint --staged', () => {
  it('reads what stands in the index, not what stands on the disk', async () => {
    const cwd = repository({'a.md': good, 'b.md': good})
    writeFileSync(join(cwd, 'a.md'), 'Wool.\n')
    git(cwd, 'add', 'a.md')
    writeFileSync(join(cwd, 'a.md'), good)
    writeFileSync(join(cwd, 'b.md'), 'Wool.\n')
    expect(await linted(cwd, '--staged')).toMatchObject({status: 1, files: ['a.md']})
    git(cwd, 'add', 'a.md')
    rmSync(join(cwd, 'b.md'))
    expect(await linted(cwd, '--staged')).toMatchObject({status: 0, files: []})
  })
})
