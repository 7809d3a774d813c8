import {mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {say} from '../output/streams.ts'
import {type CachedLinter, openCache, settingsKey} from './cache.ts'
import type {FileResult} from './result.ts'

vi.mock('../output/streams.ts', () => ({say: vi.fn()}))

let folder: string
let post: string
let place: string
/** Long after any file here was written, so that their times can be trusted. */
const later = () => Date.now() + 3_600_000

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'))
  post = join(folder, 'post.md')
  place = join(folder, 'kept', '.forthright-cache')
  writeFileSync(post, '# Wool\n')
})
afterEach(() => rmSync(folder, {recursive: true}))

const result = (): FileResult => ({file: post, undeclared: true, grade: 'unknown', findings: []})
const open = (now = later): CachedLinter => openCache(place, '1.0.0', now)

function keep(beside: readonly string[] = [], now = later): void {
  const cache = open(now)
  cache.keep(readFileSync(post, 'utf8'), 'a', result(), beside)
  cache.save()
}

describe('openCache', () => {
  it('knows a file that has not changed, and not with other settings or of another version', () => {
    keep()
    expect(open().known(post, 'a')).toEqual(result())
    expect(open().known(post, 'b')).toBeUndefined()
    expect(openCache(place, '2.0.0').known(post, 'a')).toBeUndefined()
  })

  it('knows it by its bytes where its times differ, as in a fresh checkout', () => {
    keep()
    utimesSync(post, 1, 1)
    expect(open().known(post, 'a')).toEqual(result())
  })

  it('looks again at a file of other bytes, even of the same length and in the same tick of the clock', () => {
    keep([], () => Date.now())
    writeFileSync(post, '# Wood\n')
    expect(open().known(post, 'a')).toBeUndefined()
  })

  it('keeps what was found in the text that was read, not in what came after it', () => {
    const cache = open(() => Date.now())
    writeFileSync(post, '# Wood\n')
    cache.keep('# Wool\n', 'a', result(), [])
    cache.save()
    expect(open().known(post, 'a')).toBeUndefined()
  })

  it('looks again where a file beside it comes, changes or goes', () => {
    const style = join(folder, 'style.css')
    keep([style])
    expect(open().known(post, 'a')).toEqual(result())
    writeFileSync(style, 'p {}')
    expect(open().known(post, 'a')).toBeUndefined()
    keep([style])
    expect(open().known(post, 'a')).toEqual(result())
    writeFileSync(style, 'q {}')
    expect(open().known(post, 'a')).toBeUndefined()
  })

  it('forgets files that are gone, and keeps those that another run looked at', () => {
    keep()
    open().save()
    expect(open().known(post, 'a')).toEqual(result())
    rmSync(post)
    open().save()
    expect(JSON.parse(readFileSync(place, 'utf8')).entries).toEqual({})
  })

  it.each(['', '{', '[]', '{"format":1,"version":"1.0.0","entries":{"a":{}}}'])(
    'leaves alone and tells of %j',
    text => {
      keep()
      writeFileSync(place, text)
      expect(open().known(post, 'a')).toBeUndefined()
      expect(say).toHaveBeenCalledWith(expect.stringContaining('is made anew'))
    },
  )
})

it('tells settings apart', () => {
  expect(settingsKey({on: '2026-11-30'})).not.toBe(settingsKey({on: '2026-12-01'}))
})
