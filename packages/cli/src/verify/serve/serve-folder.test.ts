import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {request} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {type Served, serveFolder} from './serve-folder.ts'

let folder: string
let served: Served
let below: Served

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forthright-'))
  const site = join(folder, 'site')
  mkdirSync(join(site, 'ull'), {recursive: true})
  mkdirSync(join(folder, 'site-secret'))
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'site-secret/secret.txt'), 'secret')
  symlinkSync(join(folder, 'secret.txt'), join(site, 'link.txt'))
  writeFileSync(join(site, 'index.html'), 'home')
  writeFileSync(join(site, 'ull/index.html'), 'ull')
  writeFileSync(join(site, 'om.html'), 'om')
  writeFileSync(join(site, '404.html'), 'gone')
  writeFileSync(join(site, 'å b.css'), 'p{}')
  writeFileSync(join(site, 'old.html'), Buffer.from([0x62, 0x6c, 0xe5]))
  served = await serveFolder(site)
  below = await serveFolder(site, '/blog/')
})
afterAll(async () => {
  await served.close()
  await below.close()
  rmSync(folder, {recursive: true})
})

/** Sends a path as it is: `fetch` would tidy it up. */
function get(path: string, {origin} = served, method = 'GET') {
  const {hostname, port} = new URL(origin)
  return new Promise<{status: number; type: string; location: string; text: string}>((resolve, reject) => {
    request({hostname, port, path, method}, response => {
      let text = ''
      response.on('data', piece => {
        text += piece
      })
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          location: response.headers.location ?? '',
          text,
        }),
      )
    })
      .on('error', reject)
      .end()
  })
}

describe('serveFolder', () => {
  it('listens to this machine alone', () => {
    expect(served.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  })

  it.each([
    ['/', 'home'],
    ['/?q=1', 'home'],
    ['/ull/', 'ull'],
    ['/om', 'om'],
    ['/om.html', 'om'],
    ['/%C3%A5%20b.css', 'p{}'],
  ])('finds the page of %s', async (path, text) => {
    expect(await get(path)).toMatchObject({status: 200, text})
  })

  it('sends readers of a folder on to it', async () => {
    expect(await get('/ull')).toMatchObject({status: 301, location: '/ull/'})
    expect(await get('/blog/ull', below)).toMatchObject({status: 301, location: '/blog/ull/'})
  })

  it.each([
    '/../secret.txt',
    '/ull/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../site-secret/secret.txt',
    '//etc/passwd',
    '/%00',
    '/%E0%A4%A',
    '/link.txt',
    '/nowhere',
  ])('gives nothing from outside of the folder: %s', async path => {
    expect(await get(path)).toMatchObject({status: 404, text: 'gone'})
  })

  it('serves a site below the path that it expects', async () => {
    expect(await get('/blog/om', below)).toMatchObject({status: 200, text: 'om'})
    expect(await get('/om', below)).toMatchObject({status: 404})
    expect(await get('/blogg/om', below)).toMatchObject({status: 404})
  })

  it('says what a file is, and in which encoding where it is UTF-8', async () => {
    expect((await get('/')).type).toBe('text/html; charset=utf-8')
    expect((await get('/%C3%A5%20b.css')).type).toBe('text/css; charset=utf-8')
    expect((await get('/old')).type).toBe('text/html')
  })

  it('only reads', async () => {
    expect((await get('/', served, 'POST')).status).toBe(405)
  })
})
