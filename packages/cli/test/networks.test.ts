/** Why: facts about networks change every month; who rests on them has to see when they were checked, and by what. */
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
})

describe('explain', () => {
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
