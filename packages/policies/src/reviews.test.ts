/** Which reviews earn the exception of Article 50(4), in all the forms in which a record can state one. */
import {type DisclosureInput, evaluate, type OutcomeValue, parseRecord} from '@forthright/core'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {looks} from '../../core/test/long-run.ts'
import {readYaml, readYamlFolder} from '../../guards/scripts/read-yaml.ts'
import {policies} from './index.ts'

interface Language {
  ai: string[]
  reviewers: Record<'nobody' | 'somebody' | 'software' | 'language-only', string[]>
}

const on = '2026-11-30'
const facts = {
  roles: ['deployer'],
  published: true,
  informsPublic: true,
  publicInterest: true,
  purpose: 'editorial',
  responsible: {name: 'Nordlys AS', contact: 'https://nordlys.example/contact'},
} as const
const generated = {
  action: 'generated',
  by: {kind: 'model', provider: 'openai', id: 'gpt-5.2'},
  at: '2026-11-20',
}

const full = (...steps: unknown[]) => ({
  version: 1,
  parts: [{id: 'body', medium: 'text', steps}],
  context: facts,
})

function textDuty(input: unknown): OutcomeValue | 'error' {
  const {record} = parseRecord(input)
  if (!record) return 'error'
  const outcomes = evaluate(record, {policies, markets: ['EU'], on})
  return outcomes.find(one => one.id === 'law/eu/ai-act#public-interest-text')?.outcome ?? 'error'
}

const short = (making: object) => textDuty({origin: 'ai-generated', ...facts, ...making})

describe('what can never be true is an error of the record', () => {
  it.each([
    ['the model itself', {model: 'openai/gpt-5.2', reviewed: 'gpt-5.2'}],
    ['the model with its provider', {model: 'nordlys/writer-2', reviewed: {by: 'Nordlys Writer 2'}}],
    ['a bot', {reviewed: {by: 'github-actions[bot]', at: '2026-11-28'}}],
    ['an assistant', {reviewed: {by: {name: 'Claude Opus 4.5', role: 'editor'}}}],
    ['software as a role', {reviewed: {by: {role: 'AI'}}}],
    ['a review before the making', {at: '2026-11-20', reviewed: {by: 'Kari Nordmann', at: '2026-11-10'}}],
    [
      'a review before the making by an hour, in other time zones',
      {at: '2026-11-20T10:00:00+01:00', reviewed: {by: 'Kari', at: '2026-11-20T10:00:00+02:00'}},
    ],
    ['a review before the edit', {edited: {at: '2026-11-25'}, reviewed: {by: 'Kari', at: '2026-11-24'}}],
    ['an edit by an assistant', {edited: 'ChatGPT', reviewed: 'Kari'}],
  ])('%s', (_name, making) => {
    expect(short(making)).toBe('error')
    expect(textDuty({...facts, origin: 'human', parts: {title: {origin: 'ai-generated', ...making}}})).toBe(
      'error',
    )
  })

  it('steps whose days contradict the order of the list', () => {
    const person = {kind: 'person', name: 'Kari Nordmann'}
    expect(textDuty(full(generated, {action: 'reviewed', by: person, at: '2026-11-10'}))).toBe('error')
    expect(textDuty(full(generated, {action: 'edited', by: person, at: '2026-11-19'}))).toBe('error')
    expect(textDuty(full(generated, {action: 'edited', by: person}, {...generated, at: '2026-11-01'}))).toBe(
      'error',
    )
    expect(textDuty(full(generated, {action: 'reviewed', by: person, at: '2026-11-20'}))).toBe('not-required')
  })

  it('says what is wrong where it stands', () => {
    const {issues} = parseRecord({
      origin: 'ai-generated',
      at: '2026-11-20',
      reviewed: {by: 'Kari', at: '2026-11-10'},
      parts: {'a.txt': {origin: 'ai-generated', medium: 'text', reviewed: 'ChatGPT'}},
    })
    expect(issues?.map(({path}) => path.join('/'))).toEqual(['reviewed/at', 'parts/a.txt/reviewed'])
    expect(issues?.[0]?.message).toContain('what is not made yet cannot be reviewed')
    expect(issues?.[1]?.message).toContain('"ChatGPT" is software and no person')
  })
})

it('asks about a review whose day only a time zone could put after the making', () => {
  const making = {at: '2026-11-20T10:00:00Z', reviewed: {by: 'Kari Nordmann', at: '2026-11-19'}}
  expect(short(making)).toBe('unknown')
  expect(short({...making, reviewed: {by: 'Kari Nordmann', at: '2026-11-20'}})).toBe('not-required')
})

it('judges a review that is dated after the day for that day, and never refuses it', () => {
  const reviewed = {by: 'Kari Nordmann', at: '2026-12-05'}
  expect(short({at: '2026-11-20', reviewed})).toBe('required')
  expect(short({at: '2026-11-20', reviewed: {...reviewed, at: on}})).toBe('not-required')
  expect(short({at: '2026-11-20', reviewed: {...reviewed, at: '2026-11-30T23:59:59+01:00'}})).toBe(
    'not-required',
  )
})

it('asks who reviewed, where it is said only that somebody did', () => {
  const {record} = parseRecord({origin: 'ai-generated', ...facts, reviewed: true})
  const [outcome] = record
    ? evaluate(record, {policies, markets: ['EU'], on}).filter(one =>
        one.id.endsWith('#public-interest-text'),
      )
    : []
  expect(outcome?.missing).toEqual([
    {field: 'reviewed', question: expect.stringMatching(/^Who reviewed its substance/)},
  ])
})

it('lets an earlier review stand that a later one does not take back', () => {
  const by = {kind: 'person', name: 'Kari Nordmann'}
  const review = {action: 'reviewed', by}
  const after = (more: object) => textDuty(full(generated, review, {...review, ...more}))
  expect(after({by: {kind: 'person', role: 'proofreader'}})).toBe('not-required')
  expect(after({by: {kind: 'person', name: 'pending'}})).toBe('not-required')
  expect(after({decision: 'rejected'})).toBe('required')
  expect(textDuty(full(generated, {...review, decision: 'rejected'}, review))).toBe('not-required')
})

it.each(['generated', 'summarised', 'translated'])(
  'takes what AI %s for no minor change after the review',
  action => {
    const review = {action: 'reviewed', by: {kind: 'person', name: 'Kari Nordmann'}}
    const {at: _, ...again} = generated
    expect(textDuty(full(generated, review, {...again, action, extent: 'minor'}))).toBe('required')
    expect(textDuty(full(generated, review, {...again, action: 'edited', extent: 'minor'}))).toBe(
      'not-required',
    )
  },
)

describe('what is no person', () => {
  const languages = readYamlFolder(new URL('../../labels/languages/', import.meta.url)) as Language[]
  const names = readYaml(new URL('../../core/data/reviewers.yaml', import.meta.url)) as {
    nobody: string[]
    software: {names: string[]}[]
    assistants: {names: string[]}[]
  }
  const words = fc.constantFrom(
    ...names.nobody,
    ...[...names.software, ...names.assistants].flatMap(one => one.names),
    ...languages.flatMap(({ai, reviewers}) => [
      ...ai,
      ...reviewers.nobody,
      ...reviewers.somebody,
      ...reviewers.software,
    ]),
  )
  const spelled = fc
    .tuple(
      words,
      fc.constantFrom('', ' ', '\u200b', '“', '«', '['),
      fc.constantFrom('', ' ', '.', '…', '!', '\ufeff', ']'),
    )
    .chain(([word, before, after]) =>
      fc
        .constantFrom(
          word,
          word.toUpperCase(),
          word.normalize('NFD'),
          word.normalize('NFKC'),
          word.replaceAll(' ', '\u00a0'),
        )
        .map(one => before + one + after),
    )
  const stated = spelled.chain(word =>
    fc.constantFrom<unknown>(
      word,
      {by: word},
      {by: word, at: '2026-11-28'},
      {by: {name: word}, decision: 'approved'},
      {by: {role: word}},
      {by: {name: word, role: word}},
    ),
  )

  it('never takes a duty away, and what says that there was none changes nothing', () => {
    fc.assert(
      fc.property(stated, reviewed => {
        const without = short({})
        const outcome = short({reviewed})
        expect(without).toBe('required')
        expect(['required', 'unknown', 'error']).toContain(outcome)
        const {by = reviewed} = (typeof reviewed === 'object' ? reviewed : {}) as {by?: unknown}
        const person = typeof by === 'string' ? {name: by} : (by as object)
        const step = {action: 'reviewed', by: {kind: 'person', ...person}}
        expect(['required', 'unknown', 'error']).toContain(textDuty(full(generated, step)))
      }),
      looks(400),
    )
  })

  it('makes no outcome of any policy milder than no review does, unless it can be a person', () => {
    const of = (input: DisclosureInput | unknown) => {
      const {record} = parseRecord(input)
      return (
        record &&
        evaluate(record, {policies, on}).map(({id, market, outcome}) => `${id} ${market} ${outcome}`)
      )
    }
    const bare = of({origin: 'ai-generated', ...facts})
    for (const reviewed of [
      'no',
      'pending',
      'TODO',
      {},
      null,
      '',
      ' ',
      '\u200b',
      'ikke ennå',
      '未审核',
      {by: 'n/a', at: on},
    ])
      expect(of({origin: 'ai-generated', ...facts, reviewed})).toEqual(bare)
  })
})

it.each([
  'Noor Pending',
  'Jens Null',
  'Siri Hustvedt',
  'Alexa Chung',
  'Claude Monet',
  'K.N.',
  '李雷',
  'การ์ ศรี',
  'Нина',
  'محمد علي',
  {role: 'head of AI policy'},
  {name: 'Claude', role: 'editor'},
])('keeps %j a person', by => {
  expect(short({reviewed: {by, at: '2026-11-28'}})).toBe('not-required')
  expect(short({reviewed: by === Object(by) ? {by} : by})).toBe('not-required')
})

it('wants a name and a contact of who answers for it', () => {
  const reviewed = 'Kari Nordmann'
  const {contact} = facts.responsible
  expect(short({reviewed, responsible: {name: 'none', contact}})).toBe('required')
  expect(short({reviewed, responsible: {name: 'ingen', contact}})).toBe('required')
  expect(short({reviewed, responsible: {name: 'ChatGPT', contact}})).toBe('unknown')
  expect(short({reviewed, responsible: 'Nordlys AS'})).toBe('unknown')
  expect(short({reviewed, responsible: null})).toBe('unknown')
  expect(short({reviewed, responsible: {name: 'OpenAI', contact}})).toBe('not-required')
})
