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
      {term: 'Term models', values: [{text: 'gpt-5.2 2026-08 (openai)'}, {text: 'google'}]},
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
