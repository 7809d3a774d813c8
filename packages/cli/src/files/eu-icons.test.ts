import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {sha256} from '@forthright/core/text'
import {type OfficialFile, officialFiles} from '@forthright/eu-icons'
import {zipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {readConfig} from '../config/config.ts'
import {readIconPack} from './eu-icons.ts'

const drawings = Object.fromEntries(
  officialFiles.map(({file}, index) => [
    file,
    new TextEncoder().encode(`<svg viewBox="0 0 ${index + 1} 1"><path d="M0 0"/></svg>`),
  ]),
)
const official: OfficialFile[] = officialFiles.map(one => ({
  ...one,
  sha256: sha256(drawings[one.file] ?? new Uint8Array()),
}))
const noise = new TextEncoder().encode('<svg/>')

function folderWith(files: Readonly<Record<string, Uint8Array | string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'forthright-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), content)
  }
  return folder
}

const under = (path: string) =>
  Object.fromEntries(Object.entries(drawings).map(([name, bytes]) => [`${path}${name}`, bytes]))
const widths = ({icons}: ReturnType<typeof readIconPack>) =>
  Object.values(icons).map(icon => icon.light.drawing?.viewBox)

describe('a pack', () => {
  const expected = ['0 0 1 1', '0 0 5 1', '0 0 9 1']

  it('is read from a folder, and from the folders in it', () => {
    const pack = folderWith({
      ...under('SVG pack/'),
      'other.svg': noise,
      'read me.txt': 'x',
      '.git/x.svg': noise,
    })
    const read = readIconPack({pack, official})
    expect(widths(read)).toEqual(expected)
    expect(read.ignored.map(({name}) => name)).toEqual(['other.svg'])
  })

  it('is read from a zip, whatever that is called', () => {
    const zip = zipSync({
      ...under('EU icons/SVG/'),
      ...under('__MACOSX/._'),
      'x/other.SVG': noise,
      'a.png': noise,
    })
    const pack = join(folderWith({'pack.download': zip}), 'pack.download')
    const read = readIconPack({pack, official})
    expect(widths(read)).toEqual(expected)
    expect(read.ignored.map(({name}) => name)).toEqual(['x/other.SVG'])
    expect(readIconPack({pack, official, linked: '/i'}).icons.basic?.light.src).toBe(
      '/i/EU%20icons/SVG/LABEL_AI_black.svg',
    )
  })

  it('is not unpacked beyond what it can hold', () => {
    const bomb = zipSync({...under(''), 'bomb.svg': new Uint8Array(50_000_000), '../../up.svg': noise})
    const pack = join(folderWith({'a.zip': bomb}), 'a.zip')
    const read = readIconPack({pack, official})
    expect(widths(read)).toEqual(expected)
    expect(read.ignored.map(({name}) => name)).toEqual(['../../up.svg'])
    const many = Object.fromEntries(Array.from({length: 900}, (_, n) => [`${n}.svg`, noise]))
    const full = join(folderWith({'a.zip': zipSync(many)}), 'a.zip')
    expect(() => readIconPack({pack: full, official})).toThrow('and 197 more')
  })

  it.each([
    ['nothing', () => join(tmpdir(), 'no such folder'), 'There is no such file or folder.'],
    ['an empty folder', () => folderWith({}), 'no EU icon'],
    ['a folder with changed files', () => folderWith({'LABEL_AI_black.svg': noise}), 'LABEL_AI_black.svg'],
    ['a file', () => join(folderWith({'a.svg': noise}), 'a.svg'), 'neither a folder nor a zip'],
    [
      'half a zip',
      () => join(folderWith({'a.zip': zipSync(under('')).slice(0, 900)}), 'a.zip'),
      'cannot be unpacked',
    ],
    [
      'more drawings than any pack has',
      () => folderWith(Object.fromEntries(Array.from({length: 201}, (_, n) => [`${n}.svg`, noise]))),
      'more than 200',
    ],
  ])('that is %s is refused, with its path and what is allowed', (_, make, said) => {
    const pack = make()
    expect(() => readIconPack({pack, official})).toThrow(
      expect.objectContaining({
        code: 'config-invalid',
        file: pack,
        field: 'euIcons',
        message: expect.stringContaining(said),
        allowed: expect.arrayContaining(['LABEL_AI MOFIFIED_black.svg']),
      }),
    )
  })

  it('cannot be linked from where no file can be', () => {
    const pack = folderWith(drawings)
    expect(() => readIconPack({pack, official, linked: 'javascript:alert(1)'})).toThrow(
      expect.objectContaining({
        code: 'config-invalid',
        field: 'euIcons.linked',
        message: expect.not.stringContaining('pack'),
      }),
    )
  })
})

describe('the configuration', () => {
  it('names a pack as seen from its own folder', () => {
    const folder = folderWith({'forthright.config.yaml': 'euIcons: assets/eu.zip\n', 'a/b/x': ''})
    const {config} = readConfig(join(folder, 'a/b'))
    expect(config).toEqual({euIcons: {pack: join(folder, 'assets/eu.zip')}})
  })

  it('says how the icons are to look', () => {
    const folder = folderWith({
      'forthright.config.yaml': 'euIcons: {pack: /eu, colour: auto, linked: https://a.example/i/}\n',
    })
    expect(readConfig(folder).config.euIcons).toEqual({
      pack: '/eu',
      colour: 'auto',
      linked: 'https://a.example/i/',
    })
  })

  it.each([
    ['euIcons: {pack: x, colour: red}', /euIcons\.colour.*black, white, black-50, white-50, auto/],
    ['euIcons: {folder: x}', /euIcons.*folder/],
    ['euIcons: true', /euIcons/],
  ])('refuses %s', (text, said) => {
    const folder = folderWith({'forthright.config.yaml': text})
    expect(() => readConfig(folder)).toThrow(said)
  })
})
