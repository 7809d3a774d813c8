import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {matchMedia} from './match-media.ts'

const match = (names: string[], ...shown: (string | string[])[]) =>
  Object.fromEntries(
    [
      ...matchMedia(
        names,
        shown.map(one => ({addresses: [one].flat()})),
      ),
    ].map(([name, found]) => [name, found.shown.map(one => one.addresses[0])]),
  )

describe('a picture that a record names', () => {
  it.each([
    ['/img/hero.png', 'hero.png?v=3'],
    ['/img/hero.png', '/img/hero.png#x'],
    ['/img/hero.png', 'https://shop.example/img/hero.png'],
    ['/img/hero.png', '//cdn.shop.example/files/hero.png?v=1'],
    ['/img/hero.png', '/_next/image?url=%2Fimg%2Fhero.png&w=640&q=75'],
    ['/img/hero.png', 'https://site.example/_vercel/image?url=%2Fimg%2Fhero.png&w=640'],
    ['/img/hero.png', '/.netlify/images?url=/img/hero.png&w=640'],
    ['src/assets/hero.png', '/_image?href=%2F_astro%2Fhero.C3x9a1Bz.png&w=640&f=webp'],
    ['/img/hero.png', '/_ipx/w_640/img/hero.png'],
    ['/img/hero.png', '/cdn-cgi/image/width=640,quality=75/img/hero.png'],
    ['/img/hero.png', 'https://i0.wp.com/site.example/img/hero.png?resize=640%2C480'],
    ['/img/hero.png', '/img/hero-1024x768.png'],
    ['hero.png', '/wp-content/uploads/2026/11/hero-scaled.png'],
    ['hero.png', 'https://cdn.shopify.example/s/files/hero_600x600_crop_center.png?v=1'],
    ['hero.png', '/img/hero@2x.png'],
    ['../../assets/hero.png', '/_astro/hero.C3x9a1Bz_Z1k2mn3.webp'],
    ['src/assets/hero.png', '/assets/hero-Dk3jh2xQ.png'],
    ['./hero.png', '/static/media/hero.0a1b2c3d4e5f.png'],
    ['./hero.png', '/_next/static/media/hero.0a1b2c3d.png'],
    ['static/img/hero.png', '/img/hero.png'],
    ['public/img/hero.png', './img/hero.png'],
    ['hero.png', '/img/hero.png'],
    ['hero.png?v=1', '/img/hero.png'],
  ])('%s is met as %s', (name, address) => {
    expect(match([name], '/img/other.png', address)).toEqual({[name]: [address]})
  })

  it('is met by any address of an element', () => {
    expect(match(['/img/hero.png'], ['data.gif', '/img/hero.png?w=1'])).toEqual({
      '/img/hero.png': ['data.gif'],
    })
  })

  it('is met wherever it is shown', () => {
    const sizes = ['/img/hero-300x200.png', '/img/hero-600x400.png']
    expect(match(['hero.png'], ...sizes)).toEqual({'hero.png': sizes})
  })

  it.each([
    ['hero.png', 'hero.jpg'],
    ['hero.png', 'a-hero.png'],
    ['hero.png', '/img/hero-campaign.png'],
    ['hero.png', '/assets/hero-campaign.png'],
    ['a.png?v=1', 'a.png?v=2'],
    ['image.php?id=1', 'image.php?id=2'],
    ['/img/hero.png', '/_next/image?url=%2Fimg%2Fother.png&w=640'],
    ['Hero.png', 'hero.png'],
  ])('%s is not met as %s', (name, address) => {
    const found = matchMedia([name], [{addresses: [address]}]).get(name)
    expect(found).toEqual({shown: [], doubtful: []})
  })

  it.each<[string, string[], string[]]>([
    ['two folders', ['hero.png'], ['/a/hero.png', '/b/hero.png']],
    ['another folder of the same site', ['/img/a/hero.png'], ['/img/b/hero.png']],
    ['two sites', ['https://a.example/hero.png'], ['https://b.example/hero.png']],
    ['two builds', ['a/hero.png'], ['/_astro/hero.C3x9a1Bz.png', '/_astro/hero.D4y0b2Ca.png']],
    ['two names for one', ['a/hero.png', 'b/hero.png'], ['/_astro/hero.C3x9a1Bz.png']],
  ])('is asked about where several may be meant: %s', (_, names, shown) => {
    for (const {shown: sure, doubtful} of matchMedia(
      names,
      shown.map(one => ({addresses: [one]})),
    ).values()) {
      expect(sure).toEqual([])
      expect(doubtful.length).toBeGreaterThan(0)
    }
  })

  it('is no longer doubtful where the others are named exactly', () => {
    const shown = ['/a/hero.png', '/b/hero.png']
    expect(match(['/a/hero.png', 'hero.png'], ...shown)).toEqual({
      '/a/hero.png': ['/a/hero.png'],
      'hero.png': ['/b/hero.png'],
    })
  })

  it('never takes one that is spelled exactly from its name, nor gives one file to two names', () => {
    const address = fc
      .tuple(
        fc.constantFrom('', '/', './', '../', '/img/', 'https://a.example/', '/_astro/'),
        fc.constantFrom('hero', 'hero-300x200', 'hero.C3x9a1Bz', 'wool'),
        fc.constantFrom('.png', '.webp', '.png?v=1', '.png#x'),
      )
      .map(pieces => pieces.join(''))
    const list = fc.uniqueArray(address, {maxLength: 8})
    fc.assert(
      fc.property(list, list, (names, addresses) => {
        const shown = addresses.map(one => ({addresses: [one]}))
        const all = [...matchMedia(names, shown)]
        for (const [name, {shown: sure}] of all)
          if (addresses.includes(name)) expect(sure.map(one => one.addresses[0])).toContain(name)
        const loose = all
          .filter(([name]) => !addresses.includes(name))
          .flatMap(([, found]) => [...found.shown])
        expect(new Set(loose).size).toBe(loose.length)
      }),
    )
  })
})
