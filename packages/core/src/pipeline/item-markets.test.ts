import {describe, expect, it} from 'vitest'
import type {Policy} from '../evaluate/policy.ts'
import {conditions} from '../generated/conditions.ts'
import {expand} from '../record/shorthand.ts'
import {marketIssue, marketsOf} from './item-markets.ts'

const policies: Policy[] = [
  {
    id: 'law/a',
    name: 'a',
    status: 'law',
    markets: ['EU', 'GB', 'US-NY', 'NO'],
    members: {EU: ['FR']},
    conditions,
    obligations: [],
  },
]
const site = {policies, markets: ['EU']}
const stated = (markets: string | string[]) => expand({origin: 'human', markets})

describe('the markets of an item', () => {
  it('are those of the call, then of the item, then of the site', () => {
    expect(marketsOf(stated('NO'), ['US-NY'], {...site, marketsFrom: 'call'})).toMatchObject({
      markets: ['EU'],
      marketsFrom: 'call',
    })
    expect(marketsOf(stated(['no', 'UK']), ['US-NY'], site)).toEqual({
      markets: ['NO', 'GB'],
      marketsFrom: 'item',
      infos: [],
    })
    expect(marketsOf(expand('human'), ['us_ny', 'FR'], site)).toMatchObject({
      markets: ['US-NY', 'FR'],
      marketsFrom: 'item',
    })
    expect(marketsOf(expand('human'), undefined, site)).toEqual({
      markets: ['EU'],
      marketsFrom: 'site',
      infos: [],
    })
  })

  it.each([[['crypto']], [['US-NY', 'crypto']], ['forex'], [{spot: 'EU'}], [[1, 2]], [true]])(
    'are those of the site where it has %j beside its title, which is left alone and said so',
    beside => {
      const {markets, marketsFrom, infos} = marketsOf(expand('human'), beside, site)
      expect({markets, marketsFrom}).toEqual({markets: ['EU'], marketsFrom: 'site'})
      expect(infos).toEqual([expect.stringContaining('left alone')])
    },
  )

  it.each([[[]], [''], [null], [undefined]])(
    'are those of the site for %j, of which nothing is said',
    beside => {
      expect(marketsOf(expand('human'), beside, site)).toEqual({
        markets: ['EU'],
        marketsFrom: 'site',
        infos: [],
      })
    },
  )

  it('are refused in the disclosure where no policy is about one, with the nearest', () => {
    expect(() => marketsOf(stated(['EU', 'Norway']), undefined, site, 'a.md')).toThrow(
      expect.objectContaining({
        code: 'record-invalid',
        file: 'a.md',
        field: 'disclosure.markets',
        message: expect.stringContaining('Did you mean NO?'),
      }),
    )
    expect(marketIssue(stated('crypto'), policies)?.path).toEqual(['markets'])
    expect(marketIssue(stated('eu'), policies)).toBeUndefined()
  })
})
