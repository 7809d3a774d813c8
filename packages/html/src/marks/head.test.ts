import {hostileStrings} from '@forthright/core/testing'
import {expect, it} from 'vitest'
import {disclosureOf} from '../../test/disclosures.ts'
import {elementsOf} from '../../test/elements.ts'
import {parseHtml} from '../hast/parse.ts'
import {headFor, html, renderHead} from '../index.ts'

it('gives the head of a page as data and as HTML', () => {
  const disclosure = disclosureOf({
    origin: 'ai-generated',
    language: 'nb',
    responsible: {name: 'Kari Nordmann', kind: 'person'},
    parts: {'a.png': 'ai-modified', title: 'ai-generated'},
  })
  const [meta, script] = headFor(disclosure)
  expect(meta).toEqual({
    tag: 'meta',
    attributes: {name: 'ai-disclosure', content: 'ai-autonomous', 'data-forthright': ''},
  })
  expect(JSON.parse(script?.text ?? '')).toEqual({
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    inLanguage: 'nb',
    digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
    creditText: 'Long label text-ai-generated & more.',
    accountablePerson: {'@type': 'Person', name: 'Kari Nordmann'},
    hasPart: [
      {
        '@type': 'ImageObject',
        contentUrl: 'a.png',
        digitalSourceType: 'https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource',
        creditText: 'Long label image-ai-modified & more.',
      },
    ],
  })
  const page = html.write('<html><head></head><body></body></html>', disclosure).content
  expect(page).toContain(renderHead(disclosure).replace('\n', ''))
})

it('says nothing where nothing true can be said', () => {
  expect(headFor(disclosureOf('unknown'))).toEqual([])
  expect(renderHead(disclosureOf({origin: 'human', edited: true}))).toBe(
    '<meta name="ai-disclosure" content="human-only" data-forthright="">',
  )
  expect(headFor(disclosureOf('ai-assisted')).map(({tag}) => tag)).toEqual(['meta'])
})

it.each(['title', 'alt'])('says nothing of a page by people of which AI made the %s', field => {
  expect(headFor(disclosureOf({origin: 'human', parts: {[field]: 'ai-generated'}}))).toEqual([])
  const head = headFor(
    disclosureOf({origin: 'human', parts: {[field]: 'ai-generated', 'a.png': 'ai-modified'}}),
  )
  expect(head[0]?.attributes.content).toBe('ai-autonomous')
})

it('lets no address or name end the script', () => {
  for (const hostile of hostileStrings.filter(text => !/\p{Cc}/u.test(text))) {
    const disclosure = disclosureOf({
      version: 1,
      parts: [
        {id: 'x', medium: 'image', at: {src: hostile}, steps: [{action: 'generated', by: {kind: 'model'}}]},
      ],
      context: {responsible: {name: hostile, kind: 'person'}},
    })
    const elements = elementsOf(parseHtml(`<html><head>${renderHead(disclosure)}</head></html>`))
    expect(elements.map(({tagName}) => tagName)).toEqual(['html', 'head', 'meta', 'script', 'body'])
    expect(JSON.parse(headFor(disclosure)[1]?.text ?? '').hasPart[0].contentUrl).toBe(hostile)
  }
})
