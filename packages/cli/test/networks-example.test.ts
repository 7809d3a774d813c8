/** Why: the examples are what people copy. They run as they stand, against servers that record what a network would get. */
import {execFile} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import {createRequire} from 'node:module'
import type {AddressInfo} from 'node:net'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import * as forthright from '../src/index.ts'

const folder = fileURLToPath(new URL('../../../examples/networks/', import.meta.url))
const read = (file: string) => readFileSync(`${folder}${file}`, 'utf8')
const mediaId = '1460323737035677698'

/** What each path answers. */
const answers: Readonly<Record<string, unknown>> = {
  '/xrpc/com.atproto.server.createSession': {
    did: 'did:plc:nordlys',
    handle: 'nordlys.example',
    accessJwt: 'a',
    refreshJwt: 'r',
    active: true,
  },
  '/xrpc/com.atproto.repo.uploadBlob': {
    blob: {
      $type: 'blob',
      ref: {$link: 'bafkreibabalobzn6cd366ukcsjycp4yymjymgfxcv6xczmlgpemzkz3cfa'},
      mimeType: 'image/png',
      size: 1,
    },
  },
  '/xrpc/com.atproto.repo.createRecord': {
    uri: 'at://did:plc:nordlys/app.bsky.feed.post/1',
    cid: 'bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a',
  },
  '/2/media/upload': {data: {id: mediaId}},
  '/2/tweets': {data: {id: '1', text: ''}},
  '/upload': {id: 'u', path: 'https://uploads.example/u.png'},
  '/posts': [{postId: '1'}],
}

describe('publish.mjs', () => {
  const got: Record<string, string> = {}
  let server: Server
  let out: string

  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url ?? ''
      const pieces: Buffer[] = []
      request.on('data', piece => pieces.push(piece))
      request.on('end', () => {
        got[path] = Buffer.concat(pieces).toString()
        response.writeHead(path in answers ? 200 : 404, {'content-type': 'application/json'})
        response.end(JSON.stringify(answers[path] ?? {error: path}))
      })
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const env = {
      ...process.env,
      BLUESKY_URL: url,
      X_URL: url,
      POSTIZ_URL: url,
      BLUESKY_HANDLE: 'n',
      BLUESKY_PASSWORD: 'p',
    }
    const args = ['--conditions=@forthright/source', '--import', 'tsx', 'publish.mjs']
    out = (await promisify(execFile)(process.execPath, args, {cwd: folder, env})).stdout
  })
  afterAll(() => server.close())

  it('leaves nothing to a person', () => {
    expect(out).toBe('')
  })

  it('sends X its flag and the words, as its page says', () => {
    const [, promised = ''] = /```json\n([\s\S]*?)```/.exec(read('README.md')) ?? []
    expect(JSON.parse(got['/2/tweets'] ?? '')).toEqual(JSON.parse(promised))
    expect(got['/2/media/upload']).toContain('PNG')
  })

  it('sends Bluesky the words in the language of the post', () => {
    const {record} = JSON.parse(got['/xrpc/com.atproto.repo.createRecord'] ?? '')
    expect(record).toMatchObject({
      $type: 'app.bsky.feed.post',
      text: 'Demp lampen minst en time før leggetid.\n\nDette bildet er laget av KI.',
      langs: ['nb'],
    })
  })

  it('sends Postiz the words, and the flag that it passes on to X', () => {
    const {posts} = JSON.parse(got['/posts'] ?? '')
    expect(posts[0].value[0].content).toMatch(/laget av KI/)
    expect(posts[0].settings).toEqual({__type: 'x', made_with_ai: true})
  })
})

describe('n8n-code-node.js', () => {
  type Item = {json: {post: object; disclosure?: unknown; language?: string}}
  const node = async (...items: Item[]) => {
    const AsyncFunction = (async () => {}).constructor as typeof Function
    const require = (name: string) =>
      name === 'forthright' ? forthright : createRequire(import.meta.url)(name)
    return AsyncFunction('$input', 'require', read('n8n-code-node.js'))({all: () => items}, require)
  }

  it('labels every item in its language', async () => {
    const post = {text: 'Ny kåpe.', media: {media_ids: [mediaId]}}
    const disclosure = {origin: 'human', parts: {'a.png': 'ai-generated'}}
    expect(await node({json: {post, disclosure, language: 'nb'}})).toEqual([
      {
        json: {
          ...{disclosure, language: 'nb', manual: []},
          post: {
            text: 'Ny kåpe.\n\nDette bildet er laget av KI.',
            media: {media_ids: [mediaId]},
            made_with_ai: true,
          },
        },
        pairedItem: 0,
      },
    ])
  })

  it.each([undefined, null, '', 'ai'])(
    'ends the run for an item whose disclosure is %j',
    async disclosure => {
      const items = [
        {json: {post: {text: 'A.'}, disclosure: 'human'}},
        {json: {post: {text: 'B.'}, disclosure}},
      ]
      await expect(node(...items)).rejects.toThrow(/^Item 1: .*(says how|declared|not allowed)/)
    },
  )
})
