/** Files that do not say how they were made are named and counted, never passed in silence. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {folderWith} from './run-cli.ts'
import {here} from './run-here.ts'

const good = '---\ndisclosure: human\n---\n\nWool.\n'
const bare = {
  'bare.md': 'Wool.\n',
  'null.md': '---\ndisclosure:\n---\n\nWool.\n',
  'page.html': '<p>Wool.</p>\n',
}
const names = Object.keys(bare)
const lastLine = (text: string) => text.trimEnd().split('\n').at(-1)

describe.each(['label', 'lint'])('%s', command => {
  const run = (cwd: string, ...more: string[]) =>
    here([command, 'good.md', ...names, ...(command === 'label' ? ['--out', 'o'] : []), ...more], {cwd})

  it.each([
    [[], 1],
    [['--undeclared', 'error'], 1],
    [['--undeclared', 'warn'], 0],
    [['--undeclared', 'allow'], 0],
  ])('%j counts them, and exits with %d', async (options, expected) => {
    const cwd = folderWith({...bare, 'good.md': good})
    const {status, err} = await run(cwd, ...options)
    expect(status).toBe(expected)
    expect(lastLine(err)).toMatch(/^4 files: .*\b3 undeclared\. Markets: /)
    for (const name of names)
      expect(new RegExp(`^${name}: undeclared: .*--undeclared error, warn or allow`, 'm').test(err)).toBe(
        !options.includes('allow'),
      )
    expect(err).not.toContain('good.md: undeclared')
    const json = await run(cwd, ...options, '--format', 'json')
    expect(json.status).toBe(expected)
    expect(JSON.parse(json.out)).toMatchObject({
      results: [{file: 'good.md'}, ...names.map(file => ({file, grade: 'unknown', undeclared: true}))],
      summary: {files: 4, failed: 0, undeclared: 3},
    })
    expect(lastLine(json.err)).toContain('3 undeclared')
  })

  it('says nothing of them where there are none, and where a grade is given for them', async () => {
    const cwd = folderWith({...bare, 'good.md': good})
    const {status, err} = await here([command, 'good.md', ...(command === 'label' ? ['--write'] : [])], {cwd})
    expect(status).toBe(0)
    expect(err).not.toContain('undeclared')
    expect(lastLine(err)).toMatch(/^1 file: /)
    const given = await here(['label', ...names, '--write', '--disclosure', 'ai-generated'], {cwd})
    expect(given.status).toBe(0)
    expect(given.err).not.toContain('undeclared')
    expect(lastLine(given.err)).toMatch(/^3 files: 3 labelled, 0 without a label\. /)
  })

  it('refuses another word', async () => {
    const {status, err} = await run(folderWith({}), '--undeclared', 'wran')
    expect(status).toBe(2)
    expect(err).toContain('Did you mean warn?')
  })
})

it('label leaves them as they are, wherever the result goes', async () => {
  const cwd = folderWith(bare)
  expect(await here(['label', 'null.md'], {cwd})).toMatchObject({status: 1, out: bare['null.md']})
  await here(['label', ...names, '--out', 'o'], {cwd})
  await here(['label', ...names, '--write'], {cwd})
  for (const [name, text] of Object.entries(bare))
    for (const path of [name, join('o', name)]) expect(readFileSync(join(cwd, path), 'utf8')).toBe(text)
  const {status, out} = await here(['label', 'bare.md', '--to', 'html', '--show', 'always'], {cwd})
  expect(status).toBe(1)
  expect(out).toContain('<p>Wool.</p>')
  expect(out).not.toMatch(/disclosure|AI/)
})

it('lint finds them as grave as was chosen', async () => {
  const cwd = folderWith({'bare.md': 'Wool.\n'})
  const severities = async (what: string) =>
    JSON.parse(
      (await here(['lint', 'bare.md', '--format', 'json', '--undeclared', what], {cwd})).out,
    ).results[0].findings.map((finding: {severity: string}) => finding.severity)
  expect(await severities('error')).toEqual(['error'])
  expect(await severities('warn')).toEqual(['warning'])
  expect(await severities('allow')).toEqual([])
})

it('a disclosure that cannot be read is wrong, not undeclared', async () => {
  const cwd = folderWith({'a.md': '---\ndisclosure: {orgin: human}\n---\n\nx\n'})
  for (const command of ['lint', 'inspect']) {
    const {out, err} = await here([command, 'a.md', '--format', 'json'], {cwd})
    expect(out + err).not.toMatch(/undeclared": true|undeclared:/)
  }
})

it.each(['assess', 'questions', 'inspect'])('%s says it as its result, and exits with 0', async command => {
  const cwd = folderWith({...bare, 'good.md': good})
  const {status, out} = await here([command, ...names, 'good.md'], {cwd})
  expect(status).toBe(0)
  expect(out.match(/undeclared/g)).toHaveLength(names.length)
  const json = await here([command, ...names, 'good.md', '--format', 'json'], {cwd})
  expect(json.status).toBe(0)
  expect(JSON.parse(json.out).results.map((result: {undeclared?: true}) => result.undeclared)).toEqual([
    true,
    true,
    true,
    undefined,
  ])
})

it('a payload declares what stands beside it', async () => {
  const payload = {text: 'Wool.'}
  const cwd = folderWith({
    'said.json': JSON.stringify({payload, disclosure: 'human'}),
    'null.json': JSON.stringify({payload, disclosure: null}),
    'wrong.json': JSON.stringify({payload, disclosure: 'humn'}),
  })
  const inspected = await here(
    ['inspect', 'said.json', 'null.json', 'wrong.json', '--to', 'x', '--format', 'json'],
    {cwd},
  )
  expect(JSON.parse(inspected.out).results).toMatchObject([
    {grade: 'human', found: [{vocabulary: 'forthright', value: 'human'}]},
    {undeclared: true},
    {issues: [{message: expect.stringContaining('"humn"')}]},
  ])
  expect(inspected.out.match(/"undeclared"/g)).toHaveLength(1)
  const status = async (file: string) => (await here(['label', file, '--to', 'x'], {cwd})).status
  expect([await status('said.json'), await status('null.json'), await status('wrong.json')]).toEqual([
    0, 1, 2,
  ])
})
