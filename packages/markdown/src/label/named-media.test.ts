import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {discloseAll} from '../../test/disclose-all.ts'
import {testWords} from '../../test/words.ts'
import {markdown} from '../index.ts'
import remarkDisclosure from '../remark.ts'

const hero = discloseAll({origin: 'human', parts: {'/img/hero.png': 'ai-generated'}}, testWords.en)
const post = (...images: string[]) =>
  `# T\n\nText.\n\n${images.map(src => `![a](${src})\n\n`).join('')}End.\n`

describe('the picture that a record names', () => {
  it.each([
    'hero.png?v=3',
    'https://cdn.shop.example/img/hero.png',
    '../../static/img/hero.png',
    '/img/hero-1024x768.png',
  ])('has its label below it, however the post spells it: %s', src => {
    const {content, manual, report} = markdown.write(post('/other.png', src), hero)
    expect(content.indexOf('This image')).toBeGreaterThan(content.indexOf(src))
    expect(report.find(({part}) => part === '/img/hero.png')?.where).toBe('below the image')
    expect(manual).toEqual([])
    expect(markdown.write(content, hero).content).toBe(content)
    expect(markdown.read(content).held.map(({id}) => id)).toEqual(['body', '/other.png', '/img/hero.png'])
  })

  it.each([
    [post('/a/hero.png', '/b/hero.png'), '/a/hero.png, /b/hero.png'],
    [post('/a.png', '/b.png', '/c.png'), 'nothing was found'],
  ])('is asked about where several may be meant, and where none is it', (source, told) => {
    const {content, manual, report} = markdown.write(source, hero)
    expect(content).not.toContain('This image')
    expect(manual).toEqual([expect.stringContaining(told)])
    expect(report).toContainEqual(
      expect.objectContaining({part: '/img/hero.png', mark: 'label', via: 'manual'}),
    )
    const file = new VFile(source)
    const pipeline = unified()
      .use(remarkParse)
      .use(remarkFrontmatter)
      .use(remarkDisclosure, {disclosure: hero})
    pipeline.runSync(pipeline.parse(file), file)
    expect(file.messages.map(String)).toEqual([expect.stringContaining(told)])
  })

  it('has its label at the head where front matter names it, for it is shown there', () => {
    const source = `---\nimage: /img/hero.png\n---\n\n${post('/a.png')}`
    const {content, manual} = markdown.write(source, hero)
    expect(content.indexOf('This image')).toBeLessThan(content.indexOf('Text.'))
    expect(manual).toEqual([])
  })
})
