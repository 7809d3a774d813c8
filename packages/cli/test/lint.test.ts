/** What `lint` does with files, beside its rules: what it looks at, how it starts on an old site, how it ends. */
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {folderWith} from './run-cli.ts'
import {here} from './run-here.ts'

const good = '---\ndisclosure: human\n---\n\nWool.\n'
const bare = '---\ntitle: Wool\n---\n\nWool.\n'

async function lint(cwd: string, ...args: string[]) {
  const {status, out, err} = await here(['lint', ...args, '--format', 'json'], {cwd})
  const {results = [], summary} = out === '' ? {} : JSON.parse(out)
  return {
    status,
    err,
    summary,
    files: results.map(({file}: {file: string}) => file) as string[],
    found: results.flatMap(
      ({file, findings = []}: {file: string; findings?: {ruleId: string; severity: string}[]}) =>
        findings.map(({ruleId, severity}) => `${file} ${ruleId} ${severity}`),
    ) as string[],
  }
}

describe('what is looked at', () => {
  it('is in a folder every post, every page and every payload that its name tells, but those that are ignored', async () => {
    const cwd = folderWith({
      'posts/a.md': good,
      'posts/b.html': '<p>A list.</p>',
      'posts/c.x.json': '{"payload": {"text": "Wool"}, "disclosure": "human"}',
      'posts/d.json': '{}',
      'posts/e.unknown.json': '{}',
      'drafts/f.md': bare,
      'old/g.md': bare,
      '.forthrightignore': 'old\n',
    })
    const {status, files, summary} = await lint(cwd, '.', '!drafts')
    expect(files).toEqual(['posts/a.md', 'posts/b.html', 'posts/c.x.json'])
    expect(status).toBe(0)
    expect(summary.noPosts).toBe(1)
  })

  it('is of NDJSON every line, by its number', async () => {
    const cwd = folderWith({
      'all.x.ndjson':
        '{"payload": {"text": "Wool"}, "disclosure": "human"}\n\n{"payload": {"text": "Wool"}}\r\n',
      'broken.x.jsonl': '{"payload": {"text": "Wool"}, "disclosure": "human"}\n{\n',
    })
    const {status, out, err} = await here(['lint', 'all.x.ndjson', '--format', 'json'], {cwd})
    const [{findings}] = JSON.parse(out).results
    expect(status).toBe(1)
    expect(findings).toMatchObject([{ruleId: 'missing-disclosure', place: {start: {line: 3}}}])
    expect(err).toContain('undeclared')
    expect(await lint(cwd, 'broken.x.jsonl')).toMatchObject({
      status: 2,
      err: expect.stringContaining('Line 2: It is not JSON'),
    })
  })

  it('is a finished page that a pattern of the configuration names, or somebody on the command line', async () => {
    const cwd = folderWith({'dist/a.html': '<p>Wool.</p>', 'dist/tags/b.html': '<p>Tags.</p>'})
    expect((await lint(cwd, 'dist')).found).toEqual([])
    expect((await lint(cwd, 'dist/a.html')).found).toEqual(['dist/a.html missing-disclosure error'])
    writeFileSync(join(cwd, 'forthright.config.json'), '{"posts": "dist/*.html"}')
    expect((await lint(cwd, 'dist')).found).toEqual(['dist/a.html missing-disclosure error'])
  })

  it('exits with 2 where it is nothing, unless that may be', async () => {
    const cwd = folderWith({'a.png': '', 'empty/.keep': ''})
    expect(await lint(cwd, 'empty')).toMatchObject({
      status: 2,
      err: expect.stringContaining('nothing to lint'),
    })
    expect((await lint(cwd, 'empty', '--allow-empty')).status).toBe(0)
    expect((await lint(cwd, 'a.png')).status).toBe(0)
  })
})

describe('the nearest configuration', () => {
  it('counts for each file; undeclared, rules and files say how grave a finding is', async () => {
    const cwd = folderWith({
      'forthright.config.yaml': 'undeclared: warn\n',
      'a.md': bare,
      'ads/forthright.config.json': '{"rules": {"missing-disclosure": "error"}, "undeclared": "allow"}',
      'ads/b.md': bare,
      'ads/c.md': bare,
      'notes/forthright.config.ts':
        "export default {files: [{match: '*.md', rules: {'missing-disclosure': 'off'}}]}",
      'notes/d.md': bare,
    })
    expect(await lint(cwd, '.')).toMatchObject({
      status: 1,
      found: [
        'a.md missing-disclosure warning',
        'ads/b.md missing-disclosure error',
        'ads/c.md missing-disclosure error',
      ],
    })
  })

  it('stops the run where it cannot be read, in whatever folder', async () => {
    const cwd = folderWith({'a.md': good, 'deep/forthright.config.ts': 'export default {', 'deep/b.md': good})
    const {status, out, err} = await here(['lint', '.'], {cwd})
    expect({status, out}).toEqual({status: 2, out: ''})
    expect(err).toContain('deep/forthright.config.ts')
  })

  it('is asked for rules that there are', async () => {
    const cwd = folderWith({'forthright.config.yaml': 'rules: {mising-disclosure: off}\n', 'a.md': good})
    expect(await lint(cwd, '.')).toMatchObject({
      status: 2,
      err: expect.stringContaining('missing-disclosure'),
    })
  })
})

describe('a baseline', () => {
  it('leaves out what was there, and nothing that is new', async () => {
    const cwd = folderWith({'a.md': bare, 'b.md': bare})
    expect(await lint(cwd, '--baseline')).toMatchObject({
      status: 2,
      err: expect.stringContaining('--update-baseline'),
    })
    expect((await here(['lint', '--update-baseline'], {cwd})).status).toBe(0)
    expect(await lint(cwd, '--baseline')).toMatchObject({status: 0, found: [], summary: {known: 2}})
    writeFileSync(join(cwd, 'a.md'), `\n${bare}`)
    writeFileSync(join(cwd, 'c.md'), bare)
    expect((await lint(cwd, '--baseline')).found).toContain('c.md missing-disclosure error')
    expect((await lint(cwd, '--baseline')).found).not.toContain('b.md missing-disclosure error')
  })

  it('keeps what a run over a part of the site did not look at, and lets go of what is gone', async () => {
    const cwd = folderWith({'a.md': bare, 'b.md': bare})
    await here(['lint', '--update-baseline'], {cwd})
    writeFileSync(join(cwd, 'b.md'), good)
    await here(['lint', 'b.md', '--update-baseline'], {cwd})
    const {findings} = JSON.parse(readFileSync(join(cwd, 'forthright-baseline.json'), 'utf8'))
    expect(findings.map(({file}: {file: string}) => file)).toEqual(['a.md'])
  })

  it('is refused where it is none', async () => {
    const cwd = folderWith({'a.md': bare, 'x.json': '{"version": 2}', 'y.json': '{'})
    for (const file of ['x.json', 'y.json', 'gone.json'])
      expect(await lint(cwd, 'a.md', '--baseline', file)).toMatchObject({status: 2, found: []})
  })
})

describe.skipIf(!existsSync('/dev/zero'))('a device that never ends', () => {
  it('is neither a baseline nor a cache', async () => {
    const cwd = folderWith({'a.md': good})
    expect(await lint(cwd, 'a.md', '--baseline', '/dev/zero')).toMatchObject({status: 2, files: []})
    const cached = await lint(cwd, 'a.md', '--cache', '--cache-location', '/dev/zero')
    expect(cached).toMatchObject({status: 0, files: ['a.md'], err: expect.stringContaining('is no cache')})
    expect(cached.err).toContain('The cache cannot be written')
  })
})

it('stops where ignore patterns of ours cannot be read, and not for those of git', async () => {
  const bytes = new Uint8Array([0xe5, 0x0a])
  const own = await lint(folderWith({'a.md': bare, '.forthrightignore': bytes}), '.')
  expect(own).toMatchObject({status: 2, files: [], err: expect.stringContaining('.forthrightignore')})
  expect((await lint(folderWith({'a.md': bare, '.gitignore': bytes}), '.')).files).toEqual(['a.md'])
})

describe('fixes', () => {
  const post =
    '---\ndisclosure: ai-generated\n---\n\nWool :contentReference[oaicite:1]{index=1} is warm 【4†source】.\n'
  const fixed = '---\ndisclosure: ai-generated\n---\n\nWool is warm.\n'

  it('are written only when asked for', async () => {
    const cwd = folderWith({'a.md': post})
    expect((await lint(cwd, 'a.md')).status).toBe(1)
    const dry = await lint(cwd, 'a.md', '--fix-dry-run')
    expect(dry).toMatchObject({status: 0, found: [], summary: {fixed: 2}})
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(post)
    expect(await lint(cwd, 'a.md', '--fix')).toMatchObject({status: 0, summary: {fixed: 2}})
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(fixed)
  })
})

describe('standard input', () => {
  it('is not written to the file that it goes by', async () => {
    const cwd = folderWith({'a.md': good})
    expect(await lint(cwd, '-', '--stdin-filename', 'a.md', '--fix')).toMatchObject({
      status: 2,
      err: expect.stringContaining('--fix-dry-run'),
    })
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(good)
  })
})

describe('the exit status', () => {
  it('counts warnings where only so many are allowed, and errors that are not printed', async () => {
    const cwd = folderWith({'a.md': bare, 'forthright.config.yaml': 'undeclared: warn\n'})
    expect((await lint(cwd, 'a.md')).status).toBe(0)
    expect((await lint(cwd, 'a.md', '--max-warnings', '0')).status).toBe(1)
    expect(await lint(cwd, 'a.md', '--max-warnings', '0', '--quiet')).toMatchObject({status: 1, found: []})
    expect((await lint(cwd, 'a.md', '--max-warnings', 'none')).status).toBe(2)
  })

  it.each([
    ['--changed', '--staged'],
    ['--fix', '--staged'],
    ['--fix', '--fix-dry-run'],
    ['--baseline', '--update-baseline'],
  ])('is 2 for %s with %s, which exclude each other', async (...pair) => {
    expect(await lint(folderWith({'a.md': good}), 'a.md', ...pair)).toMatchObject({
      status: 2,
      err: expect.stringContaining('exclude each other'),
    })
  })
})

it('names ten files of a rule, counts the others, and says what to do next', async () => {
  const cwd = folderWith(Object.fromEntries(Array.from({length: 30}, (_, n) => [`posts/${n + 10}.md`, bare])))
  const {out, err} = await here(['lint'], {cwd})
  expect(out.match(/^ {2}posts\/\d+\.md:2:1/gm)).toHaveLength(10)
  expect(out).toContain('… and 20 more files (--all lists them)')
  expect(out.trimEnd().split('\n').length + err.trimEnd().split('\n').length).toBeLessThan(24)
  expect(err).toContain('forthright init')
  expect(err).toContain('--update-baseline')
  expect((await here(['lint', '--all'], {cwd})).out.match(/^ {2}posts\/\d+\.md:2:1/gm)).toHaveLength(30)
})
