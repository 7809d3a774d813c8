import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {folderWith} from '../../test/run-cli.ts'
import {formatByName} from '../files/format-by-name.ts'
import {surfaceOf} from '../post/surfaces.ts'
import {besideFile, picturesOnDisk} from './beside-file.ts'
import {itemsIn} from './item.ts'
import {type PictureReader, pictureReader} from './pictures.ts'

const before = process.cwd()
let picturesIn: PictureReader
beforeEach(() => {
  picturesIn = pictureReader(picturesOnDisk())
  process.chdir(folderWith({'keep.md': ''}))
})
afterEach(() => process.chdir(before))

/** A PNG that says of itself that AI made it, as Midjourney writes it; without pixels. */
const generated = pngWith('XML:com.adobe.xmp\0<a b:DigitalSourceType="trainedAlgorithmicMedia"/>')

function pngWith(text: string): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(text.length)
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), size, Buffer.from(`tEXt${text}0000`)])
}

function put(path: string, bytes: Buffer = generated): void {
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, bytes)
}

/** The pictures of a file that say something: their part and address. */
function found(file: string, text: string): string[][] {
  const input = {file, text, format: formatByName(file) ?? ('markdown' as const)}
  const [one] = itemsIn(surfaceOf, input, {beside: besideFile(input, picturesIn)})
  const {surface, content, options, pictures} = one?.item ?? {}
  const read = () => {
    if (!surface) throw new Error('no item')
    return surface.read(content, options)
  }
  return (pictures?.(read) ?? []).map(({part, src}) => [part, src])
}

describe('where a picture lies', () => {
  it.each([
    ['beside the post', 'posts/a.md', 'hero.png', 'posts/hero.png'],
    ['in a folder above', 'posts/a.md', '../img/hero.png', 'img/hero.png'],
    ['at the top of the site', 'posts/a.md', '/img/hero.png', 'img/hero.png'],
    ['in public', 'content/posts/a.md', '/img/hero.png', 'public/img/hero.png'],
    ['in static of a site in a folder', 'site/content/a.md', '/img/hero.png', 'site/static/img/hero.png'],
    ['at the top, without a slash', 'content/a.md', 'img/hero.png', 'static/img/hero.png'],
    ['behind a query', 'a.md', 'hero.png?v=3', 'hero.png'],
    ['under another ending than its format', 'a.md', 'hero.jpg', 'hero.jpg'],
  ])('%s', (_, file, src, path) => {
    put(path)
    expect(found(file, `Wool.\n\n![Wool](${src})\n`)).toEqual([[src, src]])
  })

  it.each([
    ['on another host', 'a.md', 'https://cdn.example/hero.png'],
    ['on another host, without a scheme', 'a.md', '//cdn.example/hero.png'],
    ['nowhere', 'a.md', 'other.png'],
    ['outside of the working folder', 'a.md', '/../../hero2.png'],
    ['in a folder that is called so', 'a.md', 'folder.png'],
  ])('not %s', (_, file, src) => {
    put('hero.png')
    mkdirSync('folder.png')
    expect(found(file, `![Wool](${src})\n`)).toEqual([])
  })

  it('asks the nearest file of the name, whatever it says', () => {
    put('static/img/hero.png')
    put('posts/img/hero.png', pngWith('Title\0Wool'))
    expect(found('posts/a.md', '![Wool](img/hero.png)\n')).toEqual([])
  })
})

describe('however a post embeds it', () => {
  it.each([
    ['a.md', '![Wool](hero.png "Wool")', 'hero.png'],
    ['a.md', '![Wool](<my hero.png>)', 'my hero.png'],
    ['a.md', '![Wool](my%20hero.png)', 'my hero.png'],
    ['a.md', '![Wool](my\\_hero.png)', 'my_hero.png'],
    ['a.md', '![Wool](ull&amp;garn.png)', 'ull&garn.png'],
    ['a.md', '![Wool](hero(1).png)', 'hero(1).png'],
    ['a.md', '![Wool](<my (1) hero.png>)', 'my (1) hero.png'],
    ['a.md', `<img src="Kari's hero.png">`, "Kari's hero.png"],
    ['a.md', '![Wool](æøå-羊毛.png)', 'æøå-羊毛.png'],
    ['a.md', '![Wool][w]\n\n[w]: hero.png', 'hero.png'],
    ['a.md', '[![Wool](hero.png)](https://wool.example)', 'hero.png'],
    ['a.md', '<img alt=Wool src=hero.png>', 'hero.png'],
    ['a.md', "<img alt='Wool' src='my hero.png'>", 'my hero.png'],
    ['a.md', '---\nimage: my hero.png\n---\n\nWool.', 'my hero.png'],
    ['a.md', '---\nimage: {src: hero.png, alt: Wool}\n---\n\nWool.', 'hero.png'],
    ['a.md', '---\nimages:\n  - my hero.png\n---\n\nWool.', 'my hero.png'],
    ['a.md', '+++\nimage = "hero.png"\n+++\n\nWool.', 'hero.png'],
    ['a.mdx', "import wool from './hero.webp'\n\n<Image src={wool} alt='Wool' />", 'hero.webp'],
    ['a.html', '<article><p>Wool.</p><img src="hero.JPG"></article>', 'hero.JPG'],
    ['a.html', '<article><p>Wool.</p><img src="ull&amp;garn.png"></article>', 'ull&garn.png'],
  ])('%s: %s', (file, text, path) => {
    put(path)
    expect(found(file, `${text}\n`)).toHaveLength(1)
  })
})

it('parses a post only where one of its pictures says something, and opens each file once', () => {
  const opened: string[] = []
  const {bytesAt} = picturesOnDisk()
  const reader = pictureReader({
    bytesAt(path) {
      opened.push(path)
      return bytesAt(path)
    },
  })
  put('plain.png', pngWith('Title\0Wool'))
  const read = () => {
    throw new Error('the post was parsed')
  }
  const post = (text: string) => reader({text, pathsOf: src => [join('.', src)], read})
  for (const text of [
    'Wool.',
    '![](plain.png) ![](none.png)',
    '![](plain.png)',
    'https://wool.example/hero.png',
  ])
    expect(post(text)).toEqual([])
  expect(opened.filter(path => path === 'plain.png')).toHaveLength(1)
  put('hero.png')
  expect(() => post('Text about hero.png alone.')).toThrow('the post was parsed')
})

it('calls a picture by the part that the record has of it, and points at its address', () => {
  put('img/hero.png')
  const text =
    '---\ndisclosure: {origin: human, parts: {/img/hero.png: ai-generated}}\n---\n\n![Wool](img/hero.png)\n'
  expect(found('a.md', text)[0]?.[0]).toBe('/img/hero.png')
})

it('says where it looked, so that a cache knows when to look again', () => {
  put('img/hero.png', pngWith('Title\0Wool'))
  const looked: string[] = []
  for (const file of ['a.md', 'b.md']) {
    const input = {file, text: '![Wool](img/hero.png) ![](none/hero.png)'}
    const read = () => ({found: [], labels: [], issues: [], held: []})
    besideFile(input, picturesIn, path => looked.push(path)).pictures?.(read)
  }
  // A folder that is not there holds no picture.
  expect(looked).toEqual(['img/hero.png', 'img/hero.png'])
})
