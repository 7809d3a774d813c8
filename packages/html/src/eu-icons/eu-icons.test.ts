import {readFileSync} from 'node:fs'
import {parseRecord} from '@forthright/core'
import {sha256} from '@forthright/core/text'
import fc from 'fast-check'
import type {Element} from 'hast'
import {describe, expect, it} from 'vitest'
import {disclosureOf} from '../../test/disclosures.ts'
import {elementsOf, shapeOf} from '../../test/elements.ts'
import {render, toHast} from '../hast/new-element.ts'
import {parseHtml} from '../hast/parse.ts'
import {paragraphLabel} from '../plan/label-element.ts'
import {iconElement, symbolSheet} from './icon-element.ts'
import {iconOf} from './icon-for.ts'
import {
  type IconOptions,
  type IconSet,
  iconFor,
  type OfficialFile,
  officialFiles,
  officialPack,
  readEuIcons,
} from './index.ts'
import {isOwnIcon, isSymbolSheet} from './own-icon.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** A pack with the build of the Commission's files and drawings of its own. */
const drawingFor = (icon: string, colour: string) => `<?xml version="1.0" encoding="UTF-8"?>
<svg id="Calque_1" data-name="Calque 1" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${icon === 'basic' ? '100.5' : '300'} 100.5">
  <defs>
    <style>
      .cls-1 {
        fill: ${colour.startsWith('white') ? '#fff' : '#1d1d1b'};
        fill-rule: evenodd;
      }

      .cls-2 {
        opacity: .5;
      }
    </style>
  </defs>
  <path class="cls-1" d="M1,2c-.79,${icon.length}-3${colour.length}"/>
  <g>
    <path class="cls-2 cls-1" d="M0 0h.5Z"/>
  </g>
</svg>
`
const files = new Map(
  officialFiles.map(({file, icon, colour}) => [file, bytesOf(drawingFor(icon, colour))] as const),
)
const official: OfficialFile[] = officialFiles.map(one => ({
  ...one,
  sha256: sha256(files.get(one.file) ?? new Uint8Array()),
}))
const read = (given: Iterable<readonly [string, Uint8Array]> = files, options = {}) =>
  readEuIcons(given, {official, ...options})
const sheetOf = (icons: IconSet) => {
  const sheet = symbolSheet(Object.values(icons))
  if (!sheet) throw new Error('There is no sheet.')
  return sheet
}
const iconsOf = (options = {}) => {
  const {basic, generated, modified} = read(files, options).icons
  if (!basic || !generated || !modified) throw new Error('An icon is missing.')
  return {basic, generated, modified}
}

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
  const page = readFileSync(new URL('../../../../docs/eu-icons.md', import.meta.url), 'utf8')
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
    [{linked: true}, 'linked', 'true is not allowed. Give a text.'],
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
    for (const options of [{}, {colour: 'auto'}, {linked: '/i'}])
      expect(JSON.parse(JSON.stringify(iconsOf(options)))).toEqual(iconsOf(options))
  })
})

describe('a drawing in a page', () => {
  it('keeps every path as it is, and says on each what its class said', () => {
    const icons = iconsOf({colour: 'white-50'})
    const source = render(sheetOf(icons))
    for (const {name} of Object.values(icons)) {
      const paths = drawingFor(name, 'white-50').match(/ d="[^"]*"/g) ?? []
      const symbol = source.slice(source.indexOf(`-eu-${name}-`)).split('</symbol>')[0]
      expect(symbol?.match(/ d="[^"]*"/g)).toEqual(paths)
    }
    expect(source).toContain('<path fill="#fff" fill-rule="evenodd" d="M1,2c')
    expect(source).toContain('<g><path fill="#fff" fill-rule="evenodd" opacity=".5" d="M0 0h.5Z"></path></g>')
    expect(source).not.toMatch(/<\?xml|cls-|<style|Calque/)
  })

  it('stands once, however many labels refer to it', () => {
    const {basic, modified} = iconsOf()
    const sheet = symbolSheet([basic, modified, basic, basic])
    expect(sheet?.children).toHaveLength(2)
    const ids = sheet?.children?.map(child => (typeof child === 'string' ? '' : child.attributes.id))
    for (const icon of [basic, modified]) {
      const [, id] = /<use href="#([^"]+)">/.exec(render(iconElement(icon))) ?? []
      expect(ids).toContain(id)
    }
  })

  it('is the same as source and as tree', () => {
    for (const colour of ['black', 'auto'] as const) {
      const icons = iconsOf({colour})
      for (const element of [sheetOf(icons), ...Object.values(icons).map(iconElement)]) {
        const parsed = parseHtml(render(element), {fragment: true}).children[0] as Element
        const written = {type: 'root', children: [toHast(element)]} as const
        expect(texts(shapeOf(toHast(element)))).toEqual(texts(shapeOf(parsed)))
        expect(elementsOf(written as never).every(node => !('class' in node.properties))).toBe(true)
      }
    }
  })

  it('names its namespace in XHTML', () => {
    const {basic} = iconsOf()
    expect(render(iconElement(basic), true)).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" class=/)
    expect(render(iconElement(basic))).not.toContain('xmlns')
  })

  it('is recognised on the next run, also without its reference', () => {
    for (const options of [{}, {colour: 'auto'}, {linked: '/i'}, {colour: 'auto', linked: '/i'}]) {
      const icon = iconElement(iconsOf(options).modified)
      expect(isOwnIcon(toHast(icon))).toBe(true)
      expect(isOwnIcon(parseHtml(render(icon), {fragment: true}).children[0] as Element)).toBe(true)
      expect(isOwnIcon(toHast({...icon, children: []}))).toBe(icon.tag !== 'picture')
      const spaced = render(icon).replace(/></g, '>\n  <')
      expect(isOwnIcon(parseHtml(spaced, {fragment: true}).children[0] as Element)).toBe(true)
    }
    expect(isSymbolSheet(toHast(sheetOf(iconsOf())))).toBe(true)
    for (const {file} of officialFiles) {
      const source = `<img src="https://site.example/${encodeURIComponent(file)}">`
      expect(isOwnIcon(parseHtml(source, {fragment: true}).children[0] as Element)).toBe(true)
    }
    for (const source of [
      '<svg class="ai-disclosure-icon"><text>AI</text></svg>',
      '<img src="a.png">',
      '<picture><img src="a.png"></picture>',
      '<svg></svg>',
    ]) {
      const node = parseHtml(source, {fragment: true}).children[0] as Element
      expect([isOwnIcon(node), isSymbolSheet(node)]).toEqual([false, false])
    }
  })

  it('stands before the words of a label, apart from them, and adds none', () => {
    const [part] = disclosureOf('ai-generated').parts
    if (!part?.label) throw new Error('There is no label.')
    const plain = render(paragraphLabel(['body'], part.label))
    const source = render(paragraphLabel(['body'], part.label, {}, iconElement(iconsOf().basic)))
    expect(source.replace(/<svg.*<\/svg> /, '')).toBe(plain)
    expect(source).toContain(`</svg> ${plain.slice(plain.indexOf('>') + 1)}`)
  })
})

describe('a linked icon', () => {
  it('has the address of its file, and no word of its own', () => {
    const {modified} = iconsOf({linked: 'https://site.example/icons'})
    expect(render(iconElement(modified))).toBe(
      '<img class="ai-disclosure-icon" src="https://site.example/icons/LABEL_AI%20MOFIFIED_black.svg" alt="" width="120" height="40">',
    )
    expect(symbolSheet([modified])).toBeUndefined()
  })

  it('changes with the scheme by itself', () => {
    expect(render(iconElement(iconsOf({colour: 'auto', linked: '/i/'}).basic))).toMatch(
      /^<picture><source media="\(prefers-color-scheme: dark\)" srcset="\/i\/LABEL_AI_white\.svg"><img [^>]*src="\/i\/LABEL_AI_black\.svg"/,
    )
  })

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

describe('the choice of an icon', () => {
  const cases = {
    human: undefined,
    'ai-assisted': undefined,
    unknown: undefined,
    'ai-modified': 'modified',
    'human-edited': 'basic',
    'ai-generated': 'generated',
  }

  it.each(Object.entries(cases))('%s: %s', (origin, icon) => {
    const {parts, record} = disclosureOf(origin)
    expect(parts.map(part => iconFor(part, record))).toEqual(parts.length === 0 ? [] : [icon])
  })

  const model = {kind: 'model'}
  const person = {kind: 'person'}
  const generated = {action: 'generated', by: model}
  const edited = {action: 'edited', by: person}
  it.each([
    ['a review that stands', [generated, {action: 'reviewed', by: person}], 'basic'],
    [
      'a review that AI overtook',
      [generated, {action: 'reviewed', by: person}, {action: 'edited', by: model}],
      'generated',
    ],
    ['a spelling mistake that a person corrected', [generated, {...edited, extent: 'minor'}], 'basic'],
    ['an edit that AI went over', [generated, edited, {action: 'edited', by: model}], 'basic'],
    [
      'a summary of what a person wrote',
      [
        {action: 'created', by: person},
        {action: 'summarised', by: model},
      ],
      'basic',
    ],
    ['a change by AI of nobody knows what', [{action: 'edited', by: model}], 'basic'],
  ])('says no more than is known: %s', (_, steps, icon) => {
    const {parts, record} = disclosureOf({parts: [{id: 'body', medium: 'text', steps}]})
    expect(parts.map(part => iconFor(part, record))).toEqual([icon])
  })

  it('is right for every part of a label, else basic, else what the pack has', () => {
    const {record} = parseRecord({origin: 'ai-generated', parts: {'a.png': 'ai-modified'}})
    if (!record) throw new Error('There is no record.')
    const part = (id: string, grade: 'ai-generated' | 'ai-modified' | 'human') => ({
      part: id,
      grade,
      reviewed: false,
    })
    const body = part('body', 'ai-generated')
    const {basic, generated, modified} = iconsOf()
    const icons = {basic, generated, modified}
    expect(iconOf(icons, [body, body], record)).toBe(generated)
    expect(iconOf(icons, [part('a.png', 'ai-modified')], record)).toBe(modified)
    expect(iconOf(icons, [body, part('a.png', 'ai-modified')], record)).toBe(basic)
    expect(iconOf(icons, [body, part('x', 'human')], record)).toBe(basic)
    expect(iconOf(icons, [part('x', 'human')], record)).toBeUndefined()
    expect(iconOf({basic}, [body], record)).toBe(basic)
    expect(iconOf({modified}, [body], record)).toBeUndefined()
  })
})

/** Numbers and texts alike: a parser turns some values into numbers. */
function texts(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, one) => (typeof one === 'number' ? String(one) : one)))
}
