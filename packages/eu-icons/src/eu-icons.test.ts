import {readFileSync} from 'node:fs'
import {sha256} from '@forthright/core/text'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {bytesOf, files, iconsOf, read} from '../test/sample-pack.ts'
import {type IconOptions, type OfficialFile, officialFiles, officialPack, readEuIcons} from './index.ts'

describe('the list of files', () => {
  it('has three icons in four colours, each hash once', () => {
    expect(new Set(officialFiles.map(({sha256}) => sha256)).size).toBe(12)
    expect(new Set(officialFiles.map(({icon, colour}) => `${icon} ${colour}`)).size).toBe(12)
    for (const {sha256} of officialFiles) expect(sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('says which drawings nobody has confirmed, and that no download was compared', () => {
    const confirmed = officialFiles.filter(one => one.confirmed)
    expect(confirmed.map(({icon, colour}) => `${icon} ${colour}`)).toEqual([
      'generated black',
      'generated white',
      'modified black',
      'modified white',
    ])
    expect(officialPack.unsure.join(' ')).toMatch(/no second source/)
  })
})

it('is what docs/eu-icons.md says', () => {
  const page = readFileSync(new URL('../../../docs/eu-icons.md', import.meta.url), 'utf8')
  const rows = page.split('\n').filter(line => /[0-9a-f]{64}/.test(line))
  const cells = rows.map(row => row.split('|').map(cell => cell.replace(/`|\(sic\)/g, '').trim()))
  expect(cells.map(([, ...rest]) => rest.slice(0, 5))).toEqual(
    officialFiles.map(one => [one.file, one.icon, one.colour, one.sha256, one.confirmed ? 'yes' : 'no']),
  )
})

describe('reading a pack', () => {
  it('knows files by their bytes, whatever they are called and wherever they lie', () => {
    const renamed = [...files].map(([, bytes], index) => [`pack/SVG ${index}/x.bin`, bytes] as const)
    const {icons, ignored, missing} = read(renamed)
    expect(icons).toEqual(read().icons)
    expect([ignored, missing]).toEqual([[], []])
  })

  it('names what it does not know, also under an official name', () => {
    const bytes = files.get('LABEL_AI_white.svg') ?? new Uint8Array()
    const changed = new Map([...files, ['LABEL_AI_white.svg', Uint8Array.of(...bytes, 10)] as const])
    const {icons, ignored} = read(changed)
    expect(Object.keys(icons)).toEqual(['basic', 'generated', 'modified'])
    expect(ignored).toEqual([
      {name: 'LABEL_AI_white.svg', reason: expect.stringMatching(/not one of the 12 files.*was it changed/)},
    ])
  })

  it('takes the drawings it has, and says which file is missing', () => {
    const some = [...files].filter(([name]) => !name.includes('GENERATED'))
    const {icons, missing} = read(some)
    expect(Object.keys(icons)).toEqual(['basic', 'modified'])
    expect(missing).toEqual(['LABEL_AI GENERATED_black.svg'])
  })

  it.each([
    [{colour: 'pink'}, 'colour', '"pink" is not allowed. Allowed: black, white, black-50, white-50, auto.'],
    [{colour: 'balck'}, 'colour', 'Did you mean black? '],
    [
      {color: 'black'},
      'color',
      'There is no option color. Did you mean colour? Allowed: colour, linked, official.',
    ],
    [{linked: true}, 'linked', 'true is not allowed; expected text'],
  ])('refuses %j, and does not blame the pack', (options, field, message) => {
    for (const pack of [files, []])
      expect(() => readEuIcons(pack, options as IconOptions)).toThrow(
        expect.objectContaining({code: 'usage', field, message: expect.stringContaining(message)}),
      )
  })

  it.each([
    ['an empty pack', []],
    ['other files', [['a.svg', bytesOf('<svg/>')] as const, ['b.png', new Uint8Array(70_000)] as const]],
    ['only another colour', [...files].filter(([name]) => name.includes('white'))],
  ])('refuses %s, and says what is needed', (_, given) => {
    expect(() => read(given)).toThrow(
      expect.objectContaining({
        code: 'content-invalid',
        allowed: expect.arrayContaining(['LABEL_AI_black.svg']),
      }),
    )
  })

  it('refuses any bytes but those of the list', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.nat(),
        fc.integer({min: 1, max: 255}),
        ([name, bytes], at, by) => {
          const changed = Uint8Array.from(bytes)
          const index = at % changed.length
          changed[index] = (changed[index] ?? 0) ^ by
          expect(() => read([[name, changed]])).toThrow('none of the Commission')
        },
      ),
    )
  })

  it.each([
    ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script>alert(1)</script></svg>', '<script>'],
    ['<svg viewBox="0 0 1 1" onload="alert(1)"></svg>', 'onload'],
    ['<svg viewBox="0 0 1 1"><style>path{fill:red}</style></svg>', 'path{fill:red}'],
    ['<svg viewBox="0 0 1 1"><style>.a{fill:url(#x)}</style></svg>', 'fill: url(#x)'],
    ['<svg viewBox="0 0 1 1">AI</svg>', 'AI'],
    ['<svg></svg>', 'viewBox'],
  ])('moves no drawing into a page that holds more than drawings: %s', (svg, named) => {
    const only = [
      {file: 'x.svg', icon: 'basic', colour: 'black', confirmed: false, sha256: sha256(bytesOf(svg))},
    ]
    expect(() => readEuIcons([['x.svg', bytesOf(svg)]], {official: only as OfficialFile[]})).toThrow(
      expect.objectContaining({
        code: 'content-invalid',
        file: 'x.svg',
        message: expect.stringContaining(named),
      }),
    )
  })

  it('is plain data', () => {
    for (const options of [{}, {colour: 'auto'}, {linked: '/i'}] as const)
      expect(JSON.parse(JSON.stringify(iconsOf(options)))).toEqual(iconsOf(options))
  })
})

describe('a linked icon', () => {
  it('keeps names inside the folder', () => {
    const bytes = files.get('LABEL_AI_black.svg') ?? new Uint8Array()
    const {icons} = read([['../../etc\\./"onerror=x #?.svg', bytes]], {linked: '/i/'})
    expect(icons.basic?.light.src).toBe('/i/etc/%22onerror%3Dx%20%23%3F.svg')
  })

  it.each(['javascript:alert(1)//', 'data:image/svg+xml,', 'https://a.example/"x', 'a b'])(
    'refuses %s',
    linked => {
      expect(() => read(files, {linked})).toThrow(expect.objectContaining({code: 'usage', field: 'linked'}))
    },
  )
})
