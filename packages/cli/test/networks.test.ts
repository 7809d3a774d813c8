/** Why: facts about networks change every month; who rests on them has to see when they were checked, and by what. */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {platforms} from '@forthright/social'
import {describe, expect, it} from 'vitest'
import {here, json} from './run-here.ts'

describe('networks', () => {
  it('prints every network with its flag, its meaning and the day of the check', async () => {
    const {out, err, status} = await here(['networks', '--on', '2026-12-01'])
    expect({status, err}).toEqual({status: 0, err: ''})
    for (const {id, facts} of Object.values(platforms)) {
      expect(out).toContain(`  ${id} `)
      if (facts.native) expect(out).toContain(`${facts.native.path}`)
    }
    expect(out).toMatch(/youtube +status\.containsSyntheticMedia, since 2024-10-30\n.*realistic/)
  })

  it('warns of facts that are older than 180 days, and of no others', async () => {
    const checked = (age: number) =>
      new Date(Date.parse(platforms.youtube?.facts.checked ?? '') + age * 86_400_000)
        .toISOString()
        .slice(0, 10)
    expect((await here(['networks', 'youtube', '--on', checked(180)])).err).toBe('')
    const {err, status} = await here(['networks', 'youtube', '--on', checked(181)])
    expect(status).toBe(0)
    expect(err).toMatch(/^youtube: its facts were checked on \d{4}-\d\d-\d\d, 181 days ago\. .*https:/)
  })

  it('gives the same as JSON', async () => {
    const {results, summary} = await json(['networks', 'x', 'Telegram', '--on', '2026-12-01'])
    expect(results).toMatchObject([
      {id: 'x', flag: 'made_with_ai', since: '2026-03-18', about: 'media'},
      {id: 'telegram', flag: null, since: null},
    ])
    expect(summary).toEqual({networks: 2, old: 0, on: '2026-12-01'})
  })

  it('refuses a network that there is none of, with the nearest', async () => {
    const {err, status} = await here(['networks', 'yutube'])
    expect(status).toBe(2)
    expect(err).toMatch(/no network called "yutube".*youtube/)
  })

  it('prints a network once, and no heading without networks', async () => {
    const {out} = await here(['networks', 'x', 'twitter', 'X', '--on', '2026-12-01'])
    expect(out.match(/made_with_ai/g)).toHaveLength(1)
    expect(out).not.toContain('without a flag')
    expect((await here(['networks', 'line', '--on', '2026-12-01'])).out).not.toContain('with a flag')
  })

  it('says of which the names of the fields are from memory', async () => {
    const {out} = await here(['networks', 'dev', 'youtube', '--on', '2026-12-01'])
    expect(out).toMatch(/ dev +DEV; .*names of its fields from memory/)
    expect(out.match(/from memory/g)).toHaveLength(1)
    expect((await here(['explain', 'dev'])).out).toMatch(/Fields +their names: from memory, not looked up/)
    const {results} = await json(['networks', 'dev', 'slack', 'x'])
    expect(results.map(({fields}) => fields)).toEqual(['memory', 'memory', 'primary'])
  })
})

it.each([
  [['label', '--to', 'twiter', '-']],
  [['inspect', '--to', 'twiter', '-']],
  [['networks', 'twiter']],
  [['explain', 'twiter']],
])('finds the other names of a network for what is misspelt: %j', async args => {
  const {err, status} = await here(args)
  expect(status).toBe(2)
  expect(err).toContain('Did you mean twitter?')
})

it.each([
  ['inspect', 'html'],
  ['lint', 'markdown'],
  ['label', 'text'],
])('%s says that a payload of %s there is not', async (command, to) => {
  const cwd = mkdtempSync(join(tmpdir(), 'payload-'))
  writeFileSync(join(cwd, 'post.json'), '{"text": "Wool."}')
  const {err, status} = await here([command, '--to', to, 'post.json'], {cwd})
  rmSync(cwd, {recursive: true})
  expect(status).toBe(2)
  expect(err).toContain(`holds the payload of a platform, and "${to}" is none`)
})

describe('explain', () => {
  it.each(['constructor', '__proto__'])('knows nothing called %s', async name => {
    const {err, status} = await here(['explain', name])
    expect(status).toBe(2)
    expect(err).toContain('There is no obligation')
  })

  it('says what is known of a network beside what its terms ask for', async () => {
    const {out, status} = await here(['explain', 'youtube'])
    expect(status).toBe(0)
    expect(out).toContain('platform/youtube#realistic-content')
    expect(out).toMatch(/Flag +status\.containsSyntheticMedia \(boolean\), since 2024-10-30/)
    expect(out).toMatch(/Text +snippet\.description: at most 5000 UTF-8 bytes/)
  })

  it('knows networks whose terms are not shipped', async () => {
    const {out, status} = await here(['explain', 'telegram'])
    expect(status).toBe(0)
    expect(out).toMatch(/Flag +none was found/)
    const {summary} = await json(['explain', 'telegram'])
    expect(summary).toMatchObject({obligations: 0, network: {id: 'telegram', native: null}})
  })
})
