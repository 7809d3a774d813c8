import fc from 'fast-check'
import {expect, it} from 'vitest'
import * as z from 'zod'
import {looks} from '../../test/long-run.ts'
import {day, moment} from './atoms.ts'

const two = fc.integer({min: 0, max: 63}).map(value => String(value).padStart(2, '0'))
const year = fc.constantFrom('0000', '1900', '2000', '2024', '2026', '9999', '26')
const date = fc.tuple(year, two, two).map(parts => parts.join('-'))
const time = fc
  .tuple(
    two,
    two,
    fc.option(two),
    fc.constantFrom('', '.5', '.'),
    fc.constantFrom('', 'Z', 'z', '+01:00', '-24:00', '+1'),
  )
  .map(
    ([hour, minute, second, part, zone]) => `T${hour}:${minute}${second ? `:${second}${part}` : ''}${zone}`,
  )
const text = fc.oneof(
  date,
  fc.tuple(date, time).map(parts => parts.join('')),
  fc.string(),
)

it('takes the days and moments that ISO 8601 has, and no other', () => {
  fc.assert(
    fc.property(text, one => {
      const isDay = z.iso.date().safeParse(one).success
      expect(day.safeParse(one).success).toBe(isDay)
      expect(moment.safeParse(one).success).toBe(
        isDay || z.iso.datetime({offset: true}).safeParse(one).success,
      )
    }),
    {...looks(2000), examples: [['2026-02-29'], ['2024-02-29'], ['2026-04-31'], ['2026-11-20T09:30+01:00']]},
  )
})
