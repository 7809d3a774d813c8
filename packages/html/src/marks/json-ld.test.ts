import {withDetails} from '@forthright/core'
import {sampleDetails, sampleWords} from '@forthright/core/testing'
import {expect, it} from 'vitest'
import {disclosureOf} from '../../test/disclosures.ts'
import {html} from '../index.ts'

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
    '{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{"@type":["Article"],"image":{"@type":"ImageObject","url":"hero.png"}}]}'
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
    '{"@context":"https://schema.org","@type":"Article","digitalSourceType":"https://schema.org/DigitalCaptureDigitalSource","hasPart":[]}'
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

it('adds to an object that holds nothing but context and type, and to several scripts each what is theirs', () => {
  const two = pageWith('{"@context":"https://schema.org","@type":"BlogPosting"}').replace(
    '</head>',
    '<script type="application/ld+json">{"@context":"http://schema.org/","@type":"ImageObject","contentUrl":"hero.png"}</script></head>',
  )
  const disclosure = disclosureOf({origin: 'ai-generated', parts: {'hero.png': 'ai-generated'}})
  const {content} = html.write(two, disclosure)
  expect(scriptsOf(content).map(({digitalSourceType}) => digitalSourceType)).toEqual([source, source])
  expect(html.write(content, disclosureOf('unknown')).content).toBe(two)
})

const ann = {origin: 'ai-generated', responsible: {name: 'Ann', kind: 'person'}}
const context = 'https://schema.org'
const theirs = {'@type': 'NewsArticle', name: 'Somebody else'}
/** Writes beside such JSON-LD, checks that writing twice is writing once and that all of it goes again. */
function writeBeside(value: unknown, input: unknown = ann) {
  const page = pageWith(JSON.stringify(value))
  const disclosure = disclosureOf(input)
  const {content} = html.write(page, disclosure)
  expect(html.write(content, disclosure).content).toBe(content)
  expect(html.write(content, disclosureOf('unknown')).content).toBe(page)
  return scriptsOf(content)
}

it.each([
  {citation: {'@type': 'ScholarlyArticle', name: 'Somebody else'}},
  {mentions: [theirs]},
  {mainEntity: {'@type': 'ItemList', itemListElement: [{'@type': 'ListItem', item: theirs}]}},
  {mainEntity: [theirs, theirs]},
  {mainEntity: {'@type': 'Person', subjectOf: theirs}},
  {comment: {'@type': 'Comment', mainEntity: theirs}},
  {isBasedOn: theirs},
  {hasPart: [theirs]},
  {review: {'@type': 'Review', itemReviewed: theirs}},
])('describes the page, not a work of somebody else: %j', rest => {
  const value = {'@context': context, '@type': 'WebPage', ...rest}
  const [page, ...more] = writeBeside(value)
  expect(more).toEqual([])
  expect(page).toEqual({
    ...value,
    digitalSourceType: source,
    creditText: credit,
    accountablePerson: {'@type': 'Person', name: 'Ann'},
  })
})

it.each([
  {'@type': 'Person', subjectOf: theirs},
  {'@type': 'ItemList', itemListElement: [{'@type': 'ListItem', item: theirs}]},
  {'@graph': [{'@type': 'Person', subjectOf: theirs}]},
  {
    '@graph': [
      {'@type': 'Recipe', citation: {'@id': '#c'}},
      {...theirs, '@id': '#c'},
    ],
  },
])('stands in a script of its own where the only articles are those of others: %j', rest => {
  const value = {'@context': context, ...rest}
  const [page, own] = writeBeside(value)
  expect(page).toEqual(value)
  expect(own).toMatchObject({'@type': 'CreativeWork', digitalSourceType: source})
})

it.each([
  [{'@type': 'WebPage', mainEntity: {'@type': 'Article'}}, ['mainEntity']],
  [{'@type': 'Recipe', mainEntityOfPage: {'@type': 'WebPage', '@id': '#page'}}, ['mainEntityOfPage']],
  [
    {'@type': 'Recipe', mainEntityOfPage: {'@type': 'WebPage', mainEntity: [{'@type': 'Article'}]}},
    ['mainEntityOfPage', 'mainEntity', '0'],
  ],
  [{'@graph': [{'@type': 'WebPage', mainEntity: {'@type': 'Article'}}]}, ['@graph', '0', 'mainEntity']],
])('finds the work by what the page is about: %j', (rest, path) => {
  const [page, ...more] = writeBeside({'@context': context, ...rest})
  expect(more).toEqual([])
  // biome-ignore lint/suspicious/noExplicitAny: JSON of any shape
  expect(path.reduce((at: any, name) => at[name], page)).toMatchObject({digitalSourceType: source})
  expect(JSON.stringify(page).split(source)).toHaveLength(2)
})

it('finds a picture by its address wherever it stands', () => {
  const image = {'@type': 'ImageObject', contentUrl: 'hero.png'}
  const value = {'@context': context, '@type': 'WebPage', citation: {...theirs, image}}
  const [page, ...more] = writeBeside(value, {origin: 'human', parts: {'hero.png': 'ai-generated'}})
  expect(more).toEqual([])
  expect(page.citation).toEqual({...theirs, image: expect.objectContaining({digitalSourceType: source})})
  expect(page.hasPart).toBeUndefined()
})

it('is not taken for a statement of the author when it comes by again', () => {
  const value = {'@context': context, '@type': 'Article'}
  const [page, ...more] = writeBeside(value, {origin: 'human', parts: {'hero.png': 'ai-generated'}})
  expect(more).toEqual([])
  expect(page).toMatchObject({hasPart: [{contentUrl: 'hero.png', digitalSourceType: source}]})
})

it('takes back what an earlier version wrote onto a work of somebody else', () => {
  const value = {'@context': context, '@type': 'WebPage', citation: theirs}
  const page = pageWith(
    JSON.stringify({...value, citation: {...theirs, digitalSourceType: source, creditText: credit}}),
  ).replace('<script', '<script data-forthright="/citation/digitalSourceType /citation/creditText"')
  expect(html.write(page, disclosureOf('unknown')).content).toBe(pageWith(JSON.stringify(value)))
  expect(scriptsOf(html.write(page, disclosureOf(ann)).content)).toEqual([
    expect.objectContaining({citation: theirs, digitalSourceType: source}),
  ])
})

it.each([
  source,
  'http://schema.org/TrainedAlgorithmicMediaDigitalSource',
  'TrainedAlgorithmicMediaDigitalSource',
  'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
  {'@id': source},
  [source],
])('adds what is missing where its author states the same as %j', stated => {
  for (const rest of [
    {'@type': 'Article', digitalSourceType: stated},
    {'@type': 'Recipe', digitalSourceType: stated},
    {'@type': 'Article', 'schema:digitalSourceType': stated},
  ]) {
    const value = {'@context': [context, {schema: 'https://schema.org/'}], ...rest}
    const accountablePerson = {'@type': 'Person', name: 'Ann'}
    expect(writeBeside(value)).toEqual([{...value, creditText: credit, accountablePerson}])
    const credited = {...value, creditText: 'By a machine.', accountablePerson: {name: 'Bo'}}
    expect(writeBeside(credited)).toEqual([credited])
  }
})

it('adds to the one of several works that says the same', () => {
  const value = {
    '@context': context,
    '@type': 'WebPage',
    digitalSourceType: source,
    mainEntity: {'@type': 'Article'},
  }
  expect(writeBeside(value, 'ai-generated')).toEqual([{...value, creditText: credit}])
})

it('does not repeat what its author states of a picture', () => {
  const image = {'@type': 'ImageObject', url: 'hero.png', digitalSourceType: source}
  const value = {'@context': context, '@type': 'Article', image}
  const [page, ...more] = writeBeside(value, {origin: 'human', parts: {'hero.png': 'ai-generated'}})
  expect(more).toEqual([])
  expect(page).toEqual({...value, image: {...image, creditText: expect.any(String)}})
})

it.each([
  {},
  {'@context': {schema: 'https://schema.org/'}},
  {'@context': 'https://example.com/context'},
  {'@context': {'@vocab': 'https://example.com/'}},
  {'@context': [{'@vocab': 'https://schema.org/'}, {'@vocab': null}]},
  {'@context': [context, null, {schema: 'https://schema.org/'}]},
  {'@context': null},
])('stands in a script of its own where bare names are no terms of schema.org: %j', rest => {
  const value = {...rest, '@type': 'schema:Article', image: {'@type': 'ImageObject', url: 'hero.png'}}
  const [page, own] = writeBeside(value, {origin: 'ai-generated', parts: {'hero.png': 'ai-generated'}})
  expect(page).toEqual(value)
  expect(own).toMatchObject({digitalSourceType: source, hasPart: [{contentUrl: 'hero.png'}]})
})

it.each([
  context,
  'http://schema.org/',
  'https://schema.org/docs/jsonldcontext.jsonld',
  ['https://example.com/context', context],
  [context, {'@vocab': 'https://example.com/'}],
  {'@vocab': 'http://schema.org/', schema: 'https://schema.org/'},
])('is merged where the context is %j', value => {
  expect(writeBeside({'@context': value, '@graph': [{'@type': 'Article'}]}, 'ai-generated')).toEqual([
    {'@context': value, '@graph': [{'@type': 'Article', digitalSourceType: source, creditText: credit}]},
  ])
})

const partsIn = (value: unknown) =>
  html.read(pageWith(JSON.stringify(value))).found.map(({part, value: stated}) => [part, stated])

it.each([
  {citation: {...theirs, digitalSourceType: source}},
  {comment: [{'@type': 'Comment', digitalSourceType: source}]},
  {'@type': 'ItemList', itemListElement: [{item: {...theirs, digitalSourceType: source}}]},
  {isBasedOn: {...theirs, digitalSourceType: source}},
  {mentions: [{...theirs, digitalSourceType: source}]},
  {mainEntity: {'@type': 'Person', subjectOf: {...theirs, digitalSourceType: source}}},
  {hasPart: {'@type': 'ImageObject', digitalSourceType: source}},
  {
    '@graph': [
      {'@type': 'Article', citation: [{'@id': '#c'}]},
      {'@id': '#c', digitalSourceType: source},
    ],
  },
])('is not read from a work of somebody else: %j', rest => {
  const value = {'@context': context, '@type': 'WebPage', ...rest}
  expect(partsIn(value)).toEqual([])
  const {record, issues} = html.read(pageWith(JSON.stringify(value)))
  expect([record, issues]).toEqual([undefined, []])
})

it.each([
  ['body', {digitalSourceType: source}],
  ['body', [{'@type': 'Organization'}, {'@type': 'Article', digitalSourceType: source}]],
  ['body', {'@graph': [{'@type': 'Article', digitalSourceType: source}]}],
  ['body', {mainEntity: {'@type': 'Article', digitalSourceType: source}}],
  ['body', {mainEntityOfPage: {mainEntity: {digitalSourceType: source}}}],
  ['body', {'schema:mainEntityOfPage': {'schema:digitalSourceType': source}}],
  ['video', {'@type': 'VideoObject', digitalSourceType: source}],
  [
    'hero.png',
    {citation: {image: {'@type': 'ImageObject', contentUrl: 'hero.png', digitalSourceType: source}}},
  ],
])('is read of %s from %j', (part, value) => {
  expect(partsIn(value)).toEqual([[part, source]])
})

it('is read however deep it nests', () => {
  const image = `{"@type":"ImageObject","contentUrl":"hero.png","digitalSourceType":"${source}"}`
  const deep = `${'{"a":['.repeat(3000)}${image}${']}'.repeat(3000)}`
  expect(html.read(pageWith(deep)).record?.parts.map(({id}) => id)).toEqual(['hero.png'])
})

it('names people who edited or reviewed only where the details are published', () => {
  const record = {origin: 'ai-generated', edited: 'Ola', reviewed: {by: 'Kari'}}
  const disclosure = disclosureOf(record)
  const page = pageWith('{"@context":"https://schema.org","@type":"Article"}')
  expect(html.write(page, disclosure).content).not.toContain('Kari')
  const details = withDetails(disclosure, {words: sampleWords, details: sampleDetails})
  expect(scriptsOf(html.write(page, details).content)[0].editor).toEqual([
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
