import {withDetails} from '@forthright/core'
import {sampleDetails, sampleWords} from '@forthright/core/testing'
import {expect, it} from 'vitest'
import {disclosureOf} from '../test/disclosures.ts'
import {html} from './index.ts'

const source = 'https://schema.org/TrainedAlgorithmicMediaDigitalSource'
const credit = 'Long label text-ai-generated & more.'

const pageWith = (json: string) =>
  `<html><head><script type="application/ld+json">${json}</script></head><body><article><p>a</p><img src="hero.png"></article></body></html>`
const scriptsOf = (content: string) =>
  [...content.matchAll(/<script[^>]*>([^<]*)<\/script>/g)].map(([, json = '']) => JSON.parse(json))

it('is merged into what the page says of the work, and every other byte stays', () => {
  const json =
    '{\n  "@context": "https://schema.org",\n  "@type": "NewsArticle",\n  "headline" : "A \\u003c B"\n}\n'
  const {content, report} = html.write(pageWith(json), disclosureOf('ai-generated'))
  expect(content).toContain(
    `<script data-forthright="/digitalSourceType /creditText" type="application/ld+json">{\n  "@context": "https://schema.org",\n  "@type": "NewsArticle",\n  "headline" : "A \\u003c B",\n  "digitalSourceType":"${source}",\n  "creditText":"Long label text-ai-generated \\u0026 more."\n}\n</script>`,
  )
  expect(scriptsOf(content)).toHaveLength(1)
  expect(report).toContainEqual(expect.objectContaining({mark: 'json-ld', where: 'JSON-LD of the page'}))
  expect(html.read(content).record?.parts[0]?.steps[0]?.action).toBe('generated')
  expect(html.write(content, disclosureOf('ai-generated')).content).toBe(content)
  expect(html.write(content, disclosureOf('unknown')).content).toBe(pageWith(json))
})

it('finds the article in a graph, before the page', () => {
  const json =
    '{"@graph":[{"@type":"WebPage"},{"@type":["Article"],"image":{"@type":"ImageObject","url":"hero.png"}}]}'
  const disclosure = disclosureOf({origin: 'ai-generated', parts: {'hero.png': 'ai-modified'}})
  const {content} = html.write(pageWith(json), disclosure)
  const [{'@graph': graph}] = scriptsOf(content)
  expect(graph[0]).toEqual({'@type': 'WebPage'})
  expect(graph[1]).toMatchObject({digitalSourceType: source, creditText: credit})
  expect(graph[1].image).toMatchObject({
    digitalSourceType: 'https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource',
  })
  expect(graph[1].hasPart).toBeUndefined()
  expect(html.write(content, disclosure).content).toBe(content)
  const without = html.write(
    content,
    disclosureOf({origin: 'human', parts: {'gone.png': 'ai-generated'}}),
  ).content
  expect(scriptsOf(without)[0]['@graph'][1].image).toEqual({'@type': 'ImageObject', url: 'hero.png'})
})

it('changes nothing that its author says already', () => {
  const json =
    '{"@type":"Article","digitalSourceType":"https://schema.org/DigitalCaptureDigitalSource","hasPart":[]}'
  const {content} = html.write(
    pageWith(json),
    disclosureOf({origin: 'ai-generated', parts: {'hero.png': 'ai-generated'}}),
  )
  const [first, second] = scriptsOf(content)
  expect(first).toEqual(JSON.parse(json))
  expect(second).toMatchObject({
    '@type': 'CreativeWork',
    digitalSourceType: source,
    hasPart: [{contentUrl: 'hero.png'}],
  })
})

it.each([
  ['no JSON', '{"@type": "Article",}'],
  ['no work', '{"@type":"Organization","name":"x"}'],
  ['nothing', ''],
  ['a list of texts', '["Article"]'],
])('stands in a script of its own beside %s', (_, json) => {
  const {content} = html.write(pageWith(json), disclosureOf('ai-generated'))
  expect(content).toContain(`<script type="application/ld+json">${json}</script>`)
  expect(content).toContain('<script type="application/ld+json" data-forthright="">')
})

it('adds to an object that holds nothing but its type, and to several scripts each what is theirs', () => {
  const two = pageWith('{"@type":"BlogPosting"}').replace(
    '</head>',
    '<script type="application/ld+json">{"@type":"ImageObject","contentUrl":"hero.png"}</script></head>',
  )
  const disclosure = disclosureOf({origin: 'ai-generated', parts: {'hero.png': 'ai-generated'}})
  const {content} = html.write(two, disclosure)
  expect(scriptsOf(content).map(({digitalSourceType}) => digitalSourceType)).toEqual([source, source])
  expect(html.write(content, disclosureOf('unknown')).content).toBe(two)
})

it('names people who edited or reviewed only where the details are published', () => {
  const record = {origin: 'ai-generated', edited: 'Ola', reviewed: {by: 'Kari'}}
  const disclosure = disclosureOf(record)
  expect(html.write(pageWith('{"@type":"Article"}'), disclosure).content).not.toContain('Kari')
  const details = withDetails(disclosure, {words: sampleWords, details: sampleDetails})
  expect(scriptsOf(html.write(pageWith('{"@type":"Article"}'), details).content)[0].editor).toEqual([
    {'@type': 'Person', name: 'Ola'},
    {'@type': 'Person', name: 'Kari'},
  ])
})

it('links a C2PA manifest once, and never beside another', () => {
  const manifest = 'https://nordlys.example/m.c2pa?a=1&b=2'
  const page = '<html><head><title>t</title></head><body><p>a</p></body></html>'
  const {content} = html.write(page, disclosureOf('ai-generated'), {manifest})
  expect(content).toContain(
    '<link rel="c2pa-manifest" href="https://nordlys.example/m.c2pa?a=1&amp;b=2" data-forthright="">',
  )
  expect(html.write(content, disclosureOf('ai-generated'), {manifest}).content).toBe(content)
  for (const there of [
    '<link href=x rel="preload C2PA-Manifest">',
    '<script type="application/c2pa">AA==</script>',
  ]) {
    const {report, ...written} = html.write(
      page.replace('</head>', `${there}</head>`),
      disclosureOf('ai-generated'),
      {
        manifest,
      },
    )
    expect(written.content).not.toContain('nordlys')
    expect(report).toContainEqual(expect.objectContaining({mark: 'c2pa-manifest', via: 'none'}))
  }
  expect(() => html.write(page, disclosureOf('ai-generated'), {manifest: 'javascript:1'})).toThrow(
    /\[html\] The option manifest is "javascript:1"/,
  )
})
