/** Why: who sets an agent up sees only that the server ended; what it said must tell what to install. */
import {expect, it, vi} from 'vitest'
import {here} from '../../test/run-here.ts'

vi.mock('../files/optional-peer.ts', () => ({peerAt: () => undefined}))

it('says what to install where the SDK is not, and nothing on standard output, which is for the client', async () => {
  const {out, err, status} = await here(['mcp'])
  expect({out, status}).toEqual({out: '', status: 2})
  expect(err).toMatch(/needs @modelcontextprotocol\/sdk, which is not installed here/)
  expect(err).toContain('npm install --save-dev @modelcontextprotocol/sdk')
})
