import {expect, it} from 'vitest'
import {type DisclosureRecord, disclose, expand, withDetails} from '../index.ts'
import {sampleDetails, sampleOutcome, sampleWords} from '../testing/index.ts'

const policies = [{id: 'law/xx/sample', name: 'Sample Act'}]

function detailsOf(record: DisclosureRecord, show: 'when-required' | 'always' = 'when-required') {
  const outcomes = [sampleOutcome(record)]
  const disclosure = disclose(record, {outcomes, words: sampleWords, channel: 'html', show})
  return withDetails(disclosure, {
    words: sampleWords,
    details: sampleDetails,
    outcomes,
    policies,
    on: '2026-11-22',
  }).details
}

const rows = (details: ReturnType<typeof detailsOf>) =>
  Object.fromEntries(
    (details?.rows ?? []).map(({term, values}) => [term.replace('Term ', ''), values.map(({text}) => text)]),
  )

it('tells all that a record holds, in a fixed order', () => {
  const details = detailsOf({
    version: 1,
    parts: [
      {
        id: 'body',
        medium: 'text',
        steps: [
          {action: 'generated', by: {kind: 'model', provider: 'openai', id: 'gpt-5.2', version: '2026-08'}},
          {action: 'reviewed', by: {kind: 'person', name: 'Kari Nordmann', role: 'editor'}, at: '2026-11-20'},
        ],
      },
      {
        id: 'hero.png',
        medium: 'image',
        at: {src: 'hero.png'},
        steps: [{action: 'generated', by: {kind: 'model', provider: 'google'}}],
      },
    ],
    context: {
      responsible: {name: 'Nordlys AS', role: 'publisher', contact: 'mailto:post@nordlys.example'},
      aiPolicy: 'https://nordlys.example/ai',
      personalization: {
        used: true,
        data: ['purchase history', 'place'],
        basis: 'consent',
        optOut: 'https://nordlys.example/off',
      },
      assessments: [
        {kind: 'bias', outcome: 'nothing found', by: 'Ola', on: '2026-10-01', url: 'https://n.example/b'},
      ],
    },
  })
  expect(details).toEqual({
    language: 'en',
    direction: 'ltr',
    title: 'Term title',
    close: 'Term close',
    rows: [
      {
        term: 'Term use',
        values: [{text: 'Short label text-ai-generated'}, {text: 'Short label image-ai-generated'}],
      },
      {term: 'Term models', values: [{text: 'GPT-5.2 2026-08 (openai/gpt-5.2)'}, {text: 'google'}]},
      {term: 'Term reviewed-by', values: [{text: 'Kari Nordmann (editor, November 20, 2026)'}]},
      {term: 'Term responsible', values: [{text: 'Nordlys AS (publisher)'}]},
      {term: 'Term contact', values: [{text: 'post@nordlys.example', url: 'mailto:post@nordlys.example'}]},
      {term: 'Term personalization', values: [{text: 'Term personalized'}]},
      {term: 'Term data', values: [{text: 'purchase history'}, {text: 'place'}]},
      {term: 'Term basis', values: [{text: 'consent'}]},
      {
        term: 'Term assessments',
        values: [{text: 'bias: nothing found (Ola, October 1, 2026)', url: 'https://n.example/b'}],
      },
      {term: 'Term published', values: [{text: 'November 22, 2026'}]},
      {
        term: 'Term required-by',
        values: [{text: 'Sample Act (Section 1)', language: 'en', url: 'https://law.example/sample'}],
      },
    ],
    links: [
      {text: 'Term opt-out', url: 'https://nordlys.example/off'},
      {text: 'Term ai-policy', url: 'https://nordlys.example/ai'},
    ],
  })
})

it('names nobody where a review was overtaken, and a person where no name is stated', () => {
  const record = (after: DisclosureRecord['parts'][number]['steps']): DisclosureRecord => ({
    version: 1,
    parts: [
      {
        id: 'body',
        medium: 'text',
        steps: [
          {action: 'generated', by: {kind: 'model'}},
          {action: 'reviewed', by: {kind: 'person'}},
          ...after,
        ],
      },
    ],
  })
  expect(rows(detailsOf(record([])))['reviewed-by']).toEqual(['Term person'])
  expect(rows(detailsOf(record([{action: 'edited', by: {kind: 'model'}}])))['reviewed-by']).toBeUndefined()
})

it('has no panel where nothing is disclosed, but tells of personalisation in any case', () => {
  expect(detailsOf(expand('human'))).toBeUndefined()
  expect(detailsOf(expand('unknown'))).toBeUndefined()
  const fitted: DisclosureRecord = {...expand('human'), context: {personalization: {used: false}}}
  expect(rows(detailsOf(fitted))).toMatchObject({
    use: ['Grade human'],
    personalization: ['Term not-personalized'],
  })
})

it('keeps what is no day as it stands', () => {
  const record: DisclosureRecord = {
    ...expand('ai-generated'),
    context: {assessments: [{kind: 'bias', on: 'soon'}]},
  }
  expect(rows(detailsOf(record)).assessments).toEqual(['bias (soon)'])
})

it('takes an earlier panel away where there is nothing to tell', () => {
  const disclosure = disclose(expand('human'), {outcomes: [], words: sampleWords, channel: 'html'})
  const panel = {language: 'en', direction: 'ltr', title: '', close: '', rows: [], links: []} as const
  const stale = {...disclosure, details: {...panel, rows: [], links: []}}
  expect(withDetails(stale, {words: sampleWords, details: sampleDetails}).details).toBeUndefined()
})

const arabic = {
  ...sampleDetails,
  language: 'ar',
  direction: 'rtl',
  texts: {...sampleDetails.texts, both: {text: '{first}، {second}', review: 'none'}},
} as const

it('isolates single values from right to left, and nothing twice', () => {
  const record: DisclosureRecord = {
    version: 1,
    parts: [
      {
        id: 'body',
        medium: 'text',
        steps: [
          {action: 'generated', by: {kind: 'model', provider: 'openai', id: 'gpt-5.2'}},
          {action: 'reviewed', by: {kind: 'person', name: 'ليلى حداد', role: 'محررة'}, at: '2026-11-20'},
        ],
      },
    ],
    context: {
      responsible: {name: 'Nordlys \u2067AS\u2069\u2069', contact: 'https://nordlys.example/om(1)/'},
      personalization: {used: true, data: ['الموقع'], basis: 'GDPR 6(1)(a)'},
      assessments: [{kind: 'اختبار التحيز', outcome: 'ناجح', by: 'مكتب الجودة'}],
    },
  }
  const outcomes = [sampleOutcome(record)]
  const disclosure = disclose(record, {outcomes, words: sampleWords, channel: 'html'})
  const panel = withDetails(disclosure, {words: sampleWords, details: arabic, outcomes, policies}).details
  const texts = panel?.rows.flatMap(({values}) => values.map(({text}) => text)) ?? []
  expect(texts.filter(text => /[\u2066-\u2068][^\u2069]*[\u2066-\u2068]/.test(text))).toEqual([])
  expect(rows(panel)).toMatchObject({
    models: ['\u2068GPT-5.2\u2069 (\u2068openai/gpt-5.2\u2069)'],
    responsible: ['\u2068Nordlys AS\u2069'],
    contact: ['\u2068nordlys.example/om(1)\u2069'],
    data: ['\u2068الموقع\u2069'],
    basis: ['\u2068GDPR 6(1)(a)\u2069'],
    assessments: ['\u2068اختبار التحيز\u2069: \u2068ناجح\u2069 (\u2068مكتب الجودة\u2069)'],
    // The brackets of English, and its direction.
    'required-by': ['Sample Act (Section 1)'],
  })
  expect(panel?.rows.at(-1)?.values[0]).toMatchObject({language: 'en', direction: 'ltr'})
})

it('names who agreed to be shown and on what basis, and links what is told of models', () => {
  const card = 'https://models.example/card'
  const record = expand({
    origin: 'ai-generated',
    model: {id: 'a', card, dataSummary: 'https://models.example/data'},
    parts: {
      'a.png': {
        origin: 'ai-modified',
        depictsRealPerson: true,
        consent: {of: 'the actor', basis: 'contract', evidence: 'release 17'},
      },
      'b.png': {origin: 'ai-modified', consent: {basis: 'licence'}},
      'c.png': {origin: 'ai-modified', consent: {evidence: 'x'}},
    },
  })
  const details = detailsOf(record, 'always')
  expect(rows(details).consent).toEqual(['the actor (contract)', 'Term person (licence)'])
  expect(details?.rows.find(({term}) => term === 'Term models')?.values).toEqual([
    {text: 'a', url: card},
    {text: 'models.example/data', url: 'https://models.example/data'},
  ])
  expect(JSON.stringify(details)).not.toContain('release 17')
})
