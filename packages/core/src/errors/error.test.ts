import {expect, it, vi} from 'vitest'
import {DisclosureError} from './error.ts'

it('is told from other errors, in whatever copy of this module it was made', async () => {
  vi.resetModules()
  const copy = await import('./error.ts')
  expect(copy.DisclosureError).not.toBe(DisclosureError)
  expect(new copy.DisclosureError('usage', 'x')).toBeInstanceOf(DisclosureError)
  expect(new DisclosureError('usage', 'x')).toBeInstanceOf(copy.DisclosureError)
  for (const other of [
    new Error('DisclosureError'),
    {name: 'DisclosureError'},
    null,
    undefined,
    'DisclosureError',
  ])
    expect(other).not.toBeInstanceOf(DisclosureError)
})
