import {parseRecord} from '@forthright/core'
import {type IconOptions, officialFiles} from '@forthright/eu-icons'
import type {Element} from 'hast'
import {describe, expect, it} from 'vitest'
import {drawingFor, iconsOf} from '../../../eu-icons/test/sample-pack.ts'
import {disclosureOf} from '../../test/disclosures.ts'
import {elementsOf, shapeOf} from '../../test/elements.ts'
import {render, toHast} from '../hast/new-element.ts'
import {parseHtml} from '../hast/parse.ts'
import {isOwnIcon, isSymbolSheet} from '../page/own-icon.ts'
import {iconElement, symbolSheet} from './icon-element.ts'
import {iconFor, iconOf} from './icon-for.ts'
import type {IconSet} from './icons.ts'
import {paragraphLabel} from './label-element.ts'

const sheetOf = (icons: IconSet) => {
  const sheet = symbolSheet(Object.values(icons))
  if (!sheet) throw new Error('There is no sheet.')
  return sheet
}
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
    expect(render(iconElement(basic), {xml: true})).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" class=/,
    )
    expect(render(iconElement(basic))).not.toContain('xmlns')
  })

  it('is recognised on the next run, also without its reference', () => {
    for (const options of [
      {},
      {colour: 'auto'},
      {linked: '/i'},
      {colour: 'auto', linked: '/i'},
    ] satisfies IconOptions[]) {
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
    const stepsOf = new Map(record.parts.map(({id, steps}) => [id, steps]))
    expect(iconOf(icons, [body, body], stepsOf)).toBe(generated)
    expect(iconOf(icons, [part('a.png', 'ai-modified')], stepsOf)).toBe(modified)
    expect(iconOf(icons, [body, part('a.png', 'ai-modified')], stepsOf)).toBe(basic)
    expect(iconOf(icons, [body, part('x', 'human')], stepsOf)).toBe(basic)
    expect(iconOf(icons, [part('x', 'human')], stepsOf)).toBeUndefined()
    expect(iconOf({basic}, [body], stepsOf)).toBe(basic)
    expect(iconOf({modified}, [body], stepsOf)).toBeUndefined()
  })
})

/** Numbers and texts alike: a parser turns some values into numbers. */
function texts(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, one) => (typeof one === 'number' ? String(one) : one)))
}
