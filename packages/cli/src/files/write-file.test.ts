import {execFileSync, spawnSync} from 'node:child_process'
import * as node from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterAll, beforeEach, describe, expect, it} from 'vitest'
import {looks} from '../../../core/test/long-run.ts'
import {type FileSystem, removeLeftovers, writeFile} from './write-file.ts'

const old = 'The old text.\n'
let folder = ''
let file = ''

beforeEach(() => {
  folder = node.mkdtempSync(join(tmpdir(), 'forthright-write-'))
  file = join(folder, 'a.md')
  node.writeFileSync(file, old)
})

const read = (path = file) => node.readFileSync(path, 'utf8')
const emptied = () => {
  node.rmSync(file)
  return file
}
const under = () => {
  file = join(file, 'b.md')
}
const names = () => node.readdirSync(folder).sort()

/** A file system whose calls go wrong as asked. */
function faulty(faults: Partial<FileSystem>): FileSystem {
  return {...node, ...faults}
}

function raising(code: string): () => never {
  return () => {
    throw Object.assign(new Error(`${code}: it went wrong`), {code})
  }
}

describe('writing a file', () => {
  it('replaces what it holds, and makes a new one with its folders', () => {
    writeFile(file, 'Nytt – 新\n')
    expect(read()).toBe('Nytt – 新\n')
    const other = join(folder, 'b', 'c', 'd.md')
    writeFile(other, '')
    expect(read(other)).toBe('')
    expect(names()).toEqual(['a.md', 'b'])
  })

  it('writes on where the disk takes only a part at a time', () => {
    fc.assert(
      fc.property(
        fc.string({unit: 'binary'}),
        fc.infiniteStream(fc.integer({min: 1, max: 7})),
        (text, parts) => {
          const writeSync: FileSystem['writeSync'] = (fd, bytes, at) =>
            node.writeSync(fd, bytes, at, Math.min(bytes.length - at, parts.next().value))
          writeFile(file, text, faulty({writeSync}))
          expect(read()).toBe(Buffer.from(text).toString())
        },
      ),
      looks(20),
    )
  })

  const calls = [
    'mkdirSync',
    'accessSync',
    'openSync',
    'writeSync',
    'fsyncSync',
    'closeSync',
    'renameSync',
  ] as const
  it.each(calls.flatMap(call => ['ENOSPC', 'EIO', 'EDQUOT'].map(code => [call, code] as const)))(
    'leaves the file whole and nothing beside it where %s fails with %s',
    (call, code) => {
      // What is opened is closed, so that no test leaves it open.
      const fail = raising(code)
      const closeSync = (fd: number) => {
        node.closeSync(fd)
        if (call === 'closeSync') fail()
      }
      expect(() =>
        writeFile(file, 'new', faulty({closeSync, ...(call === 'closeSync' ? {} : {[call]: fail})})),
      ).toThrow(
        /^It cannot be written\. (There is no space left|The disk reports an error).* Nothing was changed\.$/,
      )
      expect(read()).toBe(old)
      expect(names()).toEqual(['a.md'])
    },
  )

  it('is a failure where a disk takes no more, says that it took all and did not, or fails after a part', () => {
    const part = (fd: number, bytes: Uint8Array, at: number) => node.writeSync(fd, bytes, at, 1)
    let calls = 0
    for (const writeSync of [
      () => 0,
      (fd: number, bytes: Uint8Array, at: number) => bytes.length - at + 0 * part(fd, bytes, at),
      (fd: number, bytes: Uint8Array, at: number) =>
        ++calls > 2 ? raising('ENOSPC')() : part(fd, bytes, at),
    ]) {
      expect(() => writeFile(file, 'new text', faulty({writeSync}))).toThrow('It cannot be written.')
      expect(read()).toBe(old)
      expect(names()).toEqual(['a.md'])
    }
  })

  it('keeps the mode, and the owner where the system lets it', () => {
    node.chmodSync(file, 0o640)
    if (process.getuid?.() === 0) node.chownSync(file, 1234, 2345)
    const before = node.statSync(file)
    writeFile(file, 'new')
    const {mode, uid, gid} = node.statSync(file)
    expect({mode, uid, gid}).toEqual({mode: before.mode, uid: before.uid, gid: before.gid})
  })

  it('keeps at least the group where the owner cannot be kept', () => {
    const asked: [number, number][] = []
    const chownSync = (_: string, uid: number, gid: number) => {
      asked.push([uid, gid])
      if (uid === 99) raising('EPERM')()
    }
    const statSync = (path: string) =>
      path === file ? Object.assign(node.statSync(path), {uid: 99, gid: 98}) : node.statSync(path)
    writeFile(file, 'new', faulty({chownSync, statSync}))
    expect(asked).toEqual([
      [node.statSync(file).uid, 98],
      [99, 98],
    ])
    expect(read()).toBe('new')
  })

  it('goes through symbolic links, which stay links', () => {
    const link = join(folder, 'link.md')
    node.symlinkSync('a.md', link)
    writeFile(link, 'new')
    expect(node.lstatSync(link).isSymbolicLink()).toBe(true)
    expect(read()).toBe('new')
  })

  it.each([
    ['is read-only', () => node.chmodSync(file, 0o444), 'It is read-only.'],
    ['is a folder', () => node.mkdirSync(emptied()), 'is not a file'],
    ['is a broken link', () => node.symlinkSync('nowhere', emptied()), 'no such file'],
    ['lies under a file', () => under(), 'A part of its path is a file'],
  ])('is refused where it %s', (_, arrange, said) => {
    arrange()
    expect(() => writeFile(file, 'new')).toThrow(said)
    expect(names()).toEqual(['a.md'])
  })
})

describe('a killed run', () => {
  const leftover = (pid: number | undefined) => `.forthright-${pid}-01234567-89ab-cdef-0123-456789abcdef.tmp`

  it('leaves a temporary file that the next one removes; those of living runs and of others stay', () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid
    const stay = [leftover(process.ppid), '.forthright-x.tmp', `${leftover(dead)}.md`, '.a.md.tmp']
    for (const name of [leftover(dead), leftover(process.pid), ...stay])
      node.writeFileSync(join(folder, name), 'x')
    node.mkdirSync(join(folder, 'links'))
    node.symlinkSync('../a.md', join(folder, 'links', 'link.md'))
    // By way of a link: the temporary file lies where the file is.
    removeLeftovers([join(folder, 'links', 'link.md'), join(folder, 'nowhere', 'b.md')])
    expect(names()).toEqual([...stay, 'a.md', 'links'].sort())
  })

  it('leaves one of that name indeed', () => {
    let name = ''
    const renameSync = (from: string) => {
      name = from
      return raising('EIO')()
    }
    expect(() => writeFile(file, 'new', faulty({renameSync, unlinkSync: raising('EIO')}))).toThrow()
    expect(names()).toEqual([name.slice(folder.length + 1), 'a.md'])
    removeLeftovers([file])
    expect(names()).toEqual(['a.md'])
  })
})

const disk = smallDisk()
afterAll(() => disk && execFileSync('umount', [disk]))

// Only root may mount; elsewhere the faulty file system above stands for it.
describe.skipIf(disk === undefined)('a disk that is nearly full', () => {
  it('leaves the post as it was', () => {
    const post = join(disk ?? '', 'post.md')
    const text = 'x'.repeat(90_000)
    node.writeFileSync(post, text)
    expect(() => writeFile(post, `${text} and a label`)).toThrow('There is no space left on the disk.')
    expect(read(post)).toBe(text)
    expect(node.readdirSync(disk ?? '')).toEqual(['post.md'])
  })
})

/** A file system in memory that holds 130 kB; undefined where the system allows none. */
function smallDisk(): string | undefined {
  const path = node.mkdtempSync(join(tmpdir(), 'forthright-disk-'))
  const {status} = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=132k', 'tmpfs', path])
  return status === 0 ? path : undefined
}
