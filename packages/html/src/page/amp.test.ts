import {describe, expect, it} from 'vitest'
import {disclosureOf} from '../../test/disclosures.ts'
import {stripOwn} from '../../test/strip-own.ts'
import {parseHtml} from '../hast/parse.ts'
import {html} from '../index.ts'
import {ampFormatOf} from './amp.ts'
import {pageOf} from './page.ts'

const disclosure = disclosureOf({
  origin: 'ai-generated',
  model: 'a/b',
  parts: {'a.png': 'ai-generated', 'v.mp4': 'ai-generated', 's.mp3': 'ai-modified', 'c.gif': 'ai-modified'},
})
const page = (attribute: string, body: string) =>
  `<!doctype html><html ${attribute}><head><title>t</title></head><body><article>${body}</article></body></html>`
const body =
  '<amp-img src="a.png" width="2" height="1"><noscript><img src="a.png"></noscript></amp-img><amp-video width="2" height="1"><source src="v.mp4"></amp-video><p><amp-audio src="s.mp3"></amp-audio><amp-anim src="c.gif"></amp-anim></p>'

describe('an AMP page', () => {
  it.each([
    ['⚡', 'amp'],
    ['⚡\uFE0F lang="nb"', 'amp'],
    ['AMP', 'amp'],
    ['amp=""', 'amp'],
    ['amp4ads', 'amp4ads'],
    ['⚡4ads', 'amp4ads'],
    ['amp4email', 'amp4email'],
    ['⚡4email data-css-strict', 'amp4email'],
    ['data-amp', undefined],
    ['', undefined],
  ])('is known by <html %s>', (attribute, format) => {
    expect(ampFormatOf(pageOf(parseHtml(page(attribute, ''))))).toBe(format)
  })

  it('has only data-* attributes of ours, and the report says why', () => {
    const source = page('⚡', body)
    const {content, report} = html.write(source, disclosure)
    expect(stripOwn(content)).toBe(source)
    expect(content.replace(/data-[a-z-]+/g, '')).not.toMatch(/ ai-(disclosure|model|provider)=/)
    expect(content).toContain(
      '<article data-ai-grade="ai-generated" data-ai-models="[{&quot;provider&quot;:&quot;a&quot;,&quot;id&quot;:&quot;b&quot;}]" data-forthright="grade">',
    )
    expect(report.filter(({mark}) => mark === 'attribute ai-disclosure')).toEqual(
      [
        ['body', 'article'],
        ['a.png', 'amp-img'],
        ['v.mp4', 'amp-video'],
        ['s.mp3', 'amp-audio'],
        ['c.gif', 'amp-anim'],
      ].map(([part, name]) => ({
        part,
        mark: 'attribute ai-disclosure',
        via: 'none',
        where: '',
        reason: `AMP allows no attribute that it does not list; only data-ai-* stands on <${name}>.`,
      })),
    )
    expect(html.write(content, disclosure).content).toBe(content)
    expect(html.write(content, disclosureOf('unknown')).content).toBe(source)
  })

  it('has its media labelled and read back', () => {
    const {content} = html.write(page('amp', body), disclosure)
    expect(content).toMatch(/<\/amp-img><span class="ai-disclosure"[^>]*> Short label image-ai-generated/)
    expect(content).toMatch(/<\/amp-video><span class="ai-disclosure"[^>]*> Short label video-ai-generated/)
    expect(content).toMatch(/<\/amp-audio><span class="ai-disclosure"[^>]*> Short label audio-ai-modified/)
    const {record, labels, issues} = html.read(content)
    expect(issues).toEqual([])
    expect(labels.map(({part}) => part)).toEqual(['body', 'a.png', 'v.mp4', 's.mp3', 'c.gif'])
    expect(record?.parts.map(({id, medium}) => [id, medium])).toEqual([
      ['body', 'text'],
      ['a.png', 'image'],
      ['v.mp4', 'video'],
      ['s.mp3', 'audio'],
      ['c.gif', 'image'],
    ])
  })

  it('loses the attributes that it had when it was none', () => {
    const before = html.write(page('', '<p>a</p>'), disclosure).content
    expect(before).toContain('<article ai-disclosure=')
    const after = html.write(before.replace('<html >', '<html amp>'), disclosure).content
    expect(after).toBe(html.write(page('amp', '<p>a</p>'), disclosure).content)
  })

  it('is not needed for an element of AMP', () => {
    const {content} = html.write('<amp-img src="a.png"></amp-img>', disclosure)
    expect(content).toContain('<amp-img data-ai-grade="ai-generated" data-forthright="grade" src="a.png">')
  })

  it('has the labels of a carousel beside it, where they are no slides, each wording once', () => {
    const slides = '<amp-img src="a.png"></amp-img><amp-img src="b.png"></amp-img>'
    const both = disclosureOf({origin: 'human', parts: {'a.png': 'ai-generated', 'b.png': 'ai-generated'}})
    const {content} = html.write(page('amp', `<amp-carousel type="slides">${slides}</amp-carousel>`), both)
    expect(content).toMatch(/<\/amp-img><\/amp-carousel><span class="ai-disclosure"[^>]*> Short label/)
    expect(content.match(/> Short label/g)).toHaveLength(1)
    expect(html.read(content).labels.map(({part}) => part)).toEqual(['a.png', 'b.png'])
  })

  it('has a panel that opens by itself, and no element that AMP does not know', () => {
    const details = {language: 'en', direction: 'ltr', title: 'T', close: 'C', rows: [], links: []} as const
    const {content} = html.write(
      page('amp', '<p>a</p>'),
      {...disclosure, details: {...details, rows: [], links: []}},
      {element: true},
    )
    expect(content).toContain('<details class="ai-disclosure-details"')
    expect(content).not.toContain('<ai-disclosure')
  })

  it('writes JSON-LD that its validator takes: no comment can begin in it', () => {
    const hostile = disclosureOf({origin: 'ai-generated', parts: {'<!--.png': 'ai-generated'}})
    const {content} = html.write(page('amp', ''), hostile)
    const script = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/.exec(content)?.[1]
    expect(script).toContain('\\u003c!--.png')
  })
})
