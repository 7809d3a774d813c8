import {describe, expect, it} from 'vitest'
import {conditions} from '../generated/conditions.ts'
import {expand, type Shorthand} from '../record/shorthand.ts'
import {answer} from './answer.ts'
import type {Obligation, Policy} from './policy.ts'

const text: Obligation = {
  id: 'text',
  summary: 'Text is labelled.',
  cite: [{provision: 's. 1', url: 'https://law.example'}],
  'in-force': {from: '2026-08-02', to: '2027-08-02'},
  media: ['text'],
  applies: {all: ['ai-made', 'public-interest']},
  exceptions: [
    {
      id: 'review',
      summary: 'Reviewed, and someone answers.',
      when: {all: ['human-reviewed', 'responsible-named']},
    },
  ],
  requires: [
    {kind: 'label', placement: 'head-of-content'},
    {kind: 'evidence', note: 'Keep the review.'},
  ],
}
const image: Obligation = {
  ...text,
  id: 'image',
  media: ['image'],
  applies: {all: ['ai-made']},
  exceptions: [],
  requires: [
    {kind: 'label', placement: 'on-content'},
    {kind: 'mark', vocabulary: 'iptc'},
  ],
  persists: ['Review by a person does not lift it.'],
}
const policy = (status: Policy['status'], obligations: Obligation[]): Policy => ({
  id: `law/${status}`,
  name: status,
  status,
  markets: ['XX'],
  conditions,
  obligations,
})
const of = (shorthand: Shorthand, on = '2026-11-22', policies = [policy('law', [text, image])]) =>
  answer(expand(shorthand), {policies, on})
const byId = (given: ReturnType<typeof of>, id: string) =>
  given.outcomes.find(outcome => outcome.id.endsWith(id))

const responsible = {name: 'Nordlys AS', contact: 'https://nordlys.example/contact'}

describe('answer', () => {
  it('says what would lift a duty, with the day after which a review would have to come', () => {
    const given = of({origin: 'ai-generated', at: '2026-11-18', publicInterest: true, responsible})
    expect(byId(given, '#text')?.changes).toEqual([
      'It would be lifted if this held: A person reviewed it after the last change by AI (after 2026-11-18).',
    ])
  })

  it('says that a review does not lift the duty for the picture', () => {
    const given = of({origin: 'human', parts: {'hero.png': {origin: 'ai-generated', reviewed: true}}})
    expect(byId(given, '#image')?.changes).toEqual([
      'It stays all the same: Review by a person does not lift it.',
    ])
  })

  it('says what keeps a duty away', () => {
    expect(
      byId(of({origin: 'ai-generated', publicInterest: true, responsible, reviewed: 'Kari'}), '#text')
        ?.changes[0],
    ).toBe('It would be owed if this no longer held: A person reviewed it after the last change by AI.')
    expect(byId(of({origin: 'ai-generated', publicInterest: false}), '#text')?.changes).toEqual([
      'It could be owed if this held: It is on a matter of public interest.',
    ])
    // Two things stand in its way: changing one would change nothing.
    expect(byId(of({origin: 'human', publicInterest: false}), '#text')?.changes).toEqual([])
  })

  it('says when the verdict changes by itself', () => {
    const shorthand = {origin: 'ai-generated', publicInterest: true} as const
    expect(byId(of(shorthand, '2026-01-01'), '#text')?.next).toEqual({on: '2026-08-02', outcome: 'required'})
    expect(byId(of(shorthand), '#text')?.next).toEqual({on: '2027-08-02', outcome: 'not-required'})
    expect(byId(of(shorthand, '2027-08-02'), '#text')?.next).toBeUndefined()
    expect(byId(of('human'), '#text')?.next).toBeUndefined()
  })

  it('names the facts it rests on, by the fields that state them', () => {
    const given = of({origin: 'ai-generated', publicInterest: true, parts: {'hero.png': 'human'}})
    expect(byId(given, '#text')?.facts).toEqual([
      {field: 'origin', value: true},
      {field: 'publicInterest', value: true},
      {field: 'reviewed', value: false},
    ])
    expect(byId(given, '#image')?.facts).toEqual([{field: 'parts.hero.png.origin', value: false}])
  })

  it('keeps the four questions apart', () => {
    const shorthand = {
      origin: 'ai-generated',
      publicInterest: true,
      parts: {'hero.png': 'ai-generated'},
    } as const
    const given = of(shorthand, '2026-11-22', [
      policy('law', [text, image]),
      policy('code', [{...text, id: 'code'}]),
    ])
    expect(given.required.map(ask => ask.id)).toEqual(['law/law#text', 'law/law#image'])
    expect(given.advised.map(ask => ask.id)).toEqual(['law/code#code'])
    expect(given.marks.map(ask => ask.id)).toEqual(['law/law#image'])
    expect(given.evidence.map(ask => ask.id)).toEqual(['law/law#text', 'law/code#code'])
    expect(of('ai-generated').advised.map(ask => [ask.id, ask.outcome])).toEqual([
      ['law/law#text', 'unknown'],
    ])
  })

  it('asks each question once, those first that decide most', () => {
    const policies = [
      policy('law', [
        text,
        {...text, id: 'other', applies: {all: ['ai-made', 'public-interest', 'published']}},
      ]),
    ]
    expect(
      of('ai-generated', '2026-11-22', policies).questions.map(({field, decides}) => [field, decides.length]),
    ).toEqual([
      ['publicInterest', 2],
      ['published', 1],
    ])
    expect(of('human', '2026-11-22', policies).questions).toEqual([])
  })
})
