import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {disclosureOf} from '../../test/disclosures.ts'
import {html} from '../index.ts'

const hero = disclosureOf({origin: 'human', parts: {'/img/hero.png': 'ai-generated'}})
const labelText = 'Short label image-ai-generated'
const page = (...images: string[]) => `<article><h1>t</h1><p>a</p>${images.join('')}<p>z</p></article>`

describe('the picture that a record names', () => {
  it.each([
    '<img src="/img/hero.png">',
    '<img src="hero.png?v=3">',
    '<img src="/img/hero.png#x">',
    '<img src="https://shop.example/img/hero.png">',
    '<img src="/_next/image?url=%2Fimg%2Fhero.png&amp;w=640&amp;q=75">',
    '<img src="//cdn.shop.example/hero.png?v=1">',
    '<img src="/img/hero-1024x768.png">',
    '<img src="/_astro/hero.C3x9a1Bz_Z1k2mn3.webp">',
    '<img src="/assets/hero-Dk3jh2xQ.png">',
    '<img srcset="/img/hero.png 1x, /img/hero@2x.png 2x">',
    '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/img/hero.png">',
    '<picture><source srcset="/img/hero.webp"><img src="/img/hero.png?w=1"></picture>',
  ])('has its label beside it, however the page spells it: %s', image => {
    const source = page('<img src="/logo.svg" alt="">', image)
    const {content, report, manual} = html.write(source, hero)
    expect(content.indexOf(labelText)).toBeGreaterThan(content.indexOf('hero'))
    expect(report.find(({part, mark}) => part === '/img/hero.png' && mark === 'label')?.where).toBe(
      'next to the element',
    )
    expect(manual).toEqual([])
    expect(html.write(content, hero).content).toBe(content)
    const {record} = html.read(content)
    expect(record?.parts.map(({id}) => id)).toContain('/img/hero.png')
  })

  it('is asked about where several may be meant, and where none of the page is it', () => {
    for (const [source, told] of [
      [page('<img src="/a/hero.png">', '<img src="/b/hero.png">'), '/a/hero.png, /b/hero.png'],
      [page('<img src="/a.png">', '<img src="/b.png">', '<img src="/c.png">'), 'nothing was found'],
    ] as const) {
      const {content, report, manual} = html.write(source, hero)
      expect(html.read(content).labels).toEqual([])
      expect(manual).toEqual([expect.stringContaining(told)])
      expect(manual[0]).toContain('Long label image-ai-generated')
      expect(report).toContainEqual(
        expect.objectContaining({part: '/img/hero.png', mark: 'label', via: 'manual', where: ''}),
      )
    }
  })

  it('has its label at the head where the content shows no other', () => {
    const {content, manual} = html.write(page(), hero)
    expect(content).toContain('Long label image-ai-generated')
    expect(manual).toEqual([])
  })

  it('keeps the label that it has, whatever the page is later built with', () => {
    const {content} = html.write(page('<img src="/a.png">', '<img src="/img/hero.png">'), hero)
    const built = content.replace('src="/img/hero.png"', 'src="/_astro/hero.C3x9a1Bz.webp"')
    expect(html.read(html.write(built, hero).content).labels).toHaveLength(1)
  })

  it('is found whether a page is parsed or skimmed', () => {
    const address = fc
      .tuple(
        fc.constantFrom('/img/', '', 'https://a.example/', '/_astro/', '/_next/image?url=%2Fimg%2F'),
        fc.constantFrom('hero', 'hero-300x200', 'hero.C3x9a1Bz', 'h&#101;ro', 'wool', 'her%6F'),
        fc.constantFrom('.png', '.webp', '.png?v=1', '.png#x'),
      )
      .map(pieces => pieces.join(''))
    const image = address.map(src => `<img src="${src}">`)
    const body = fc.array(fc.oneof(image, fc.constant('<p>b</p>')), {maxLength: 5})
    fc.assert(
      fc.property(body, blocks => {
        const source = page(...blocks)
        // A page that breaks the tidy order is parsed.
        const parsed = html.write(`${source}<b><p></b></p>`, hero)
        const skimmed = html.write(source, hero)
        expect(skimmed.manual).toEqual(parsed.manual)
        expect(parsed.content).toBe(`${skimmed.content}<b><p></b></p>`)
      }),
    )
  })
})
