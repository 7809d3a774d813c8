import {gradePart} from '@forthright/core'
import {sampleWords} from '@forthright/core/testing'
import {describe, expect, it} from 'vitest'
import {disclosureOf} from '../../test/disclosures.ts'
import {html} from '../surface.ts'

const generated = disclosureOf({origin: 'ai-generated', model: 'openai/gpt-5.2', reviewed: 'Kari Nordmann'})
const page = '<html><head><title>t</title></head><body><p>a</p></body></html>'
const theirs =
  '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Article"}</script>'
const scripts = (content: string) => content.match(/<script/g)?.length ?? 0

describe('JSON-LD', () => {
  it('is written into pages, and into fragments where it is asked for', () => {
    for (const [jsonLd, expected] of [
      [undefined, [1, 0, 0]],
      ['auto', [1, 0, 0]],
      [true, [1, 1, 1]],
      [false, [0, 0, 0]],
    ] as const) {
      const contents = [page, '<p>a</p>', '<article><p>a</p></article>']
      const written = contents.map(content => html.write(content, generated, {jsonLd}).content)
      expect(written.map(scripts)).toEqual(expected)
      for (const content of written) {
        expect(html.write(content, generated, {jsonLd}).content).toBe(content)
        expect(html.write(content, generated, {jsonLd: false}).content).not.toContain('ld+json')
      }
    }
  })

  it('is taken out of fragments that earlier versions wrote it into', () => {
    const before = html.write('<p>a</p>', generated, {jsonLd: true}).content
    expect(html.write(before, generated).content).toBe(html.write('<p>a</p>', generated).content)
  })

  it('of the author takes what is said of the work, unless none is wanted', () => {
    const merged = html.write(`<p>a</p>${theirs}`, generated).content
    expect(scripts(merged)).toBe(1)
    expect(merged).toContain('digitalSourceType')
    const {content} = html.write(merged, generated, {jsonLd: false})
    expect(content).toContain(theirs)
  })

  it('says in the report why it is not there', () => {
    const reasonOf = (content: string, jsonLd?: boolean) =>
      html.write(content, generated, {jsonLd}).report.find(({mark}) => mark === 'json-ld')?.reason
    expect(reasonOf('<p>a</p>')).toContain('jsonLd: true')
    expect(reasonOf(page, false)).toBe('The option jsonLd is false.')
  })

  it('is not missed by readers: grade, models and review stand on the label of a fragment', () => {
    for (const content of ['<p>a</p>', '<article><p>a</p></article>']) {
      const {content: written} = html.write(content, generated)
      const [label] = /<div class="ai-disclosure"[^>]*>/.exec(written) ?? []
      expect(label).toContain('data-ai-grade="ai-generated"')
      const bare = written.replace(/<\/?article[^>]*>/g, '')
      const [body] = html.read(bare, {words: [sampleWords]}).record?.parts ?? []
      expect(body && gradePart(body)).toBe('ai-generated')
      expect(body?.steps[0]?.by).toEqual({kind: 'model', provider: 'openai', id: 'gpt-5.2'})
      expect(body?.steps.at(-1)?.action).toBe('reviewed')
      // Without the words of a label, its attributes are nobody's.
      const other = bare.replace('Long label text-ai-generated', 'Something else')
      expect(html.read(other, {words: [sampleWords]}).record).toBeUndefined()
    }
  })

  it('and a fragment by people, which has no label, has no record: the report says so', () => {
    const {content, report} = html.write('<p>a</p>', disclosureOf('human'))
    expect(content).toBe('<p>a</p>')
    expect(report).toContainEqual(
      expect.objectContaining({
        via: 'none',
        reason: expect.stringContaining('the record is not in this content'),
      }),
    )
  })

  it('is an option that is checked', () => {
    expect(() => html.write(page, generated, {jsonLd: 'yes' as unknown as boolean})).toThrow(/jsonLd/)
  })
})
