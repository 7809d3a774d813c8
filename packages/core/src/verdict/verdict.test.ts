import {describe, expect, it} from 'vitest'
import {answer} from '../evaluate/answer.ts'
import {evaluate} from '../evaluate/evaluate.ts'
import type {Obligation, Policy} from '../evaluate/policy.ts'
import {conditions} from '../generated/conditions.ts'
import {complete} from '../record/complete.ts'
import {expand, type Shorthand} from '../record/shorthand.ts'
import {nextVerdict} from './next-verdict.ts'
import {verdictsOn} from './verdict.ts'
import {askedOnce, askedText, verdictLine} from './verdict-line.ts'

const duty = (id: string, fields: Partial<Obligation>): Obligation => ({
  id,
  summary: 'It is labelled.',
  cite: [{provision: 's. 1', url: 'https://law.example'}],
  'in-force': {from: '2026-08-02'},
  media: ['image', 'video', 'text'],
  applies: {all: ['ai-made']},
  requires: [{kind: 'label', placement: 'on-content'}],
  ...fields,
})
const policy = (id: string, obligations: Obligation[], fields: Partial<Policy> = {}): Policy => ({
  id,
  name: id,
  status: 'law',
  markets: ['EU'],
  conditions,
  obligations,
  ...fields,
})
const union = {members: {EU: ['FR', 'DE']}}
const deepFake = duty('deep-fake', {
  media: ['image', 'video'],
  applies: {all: ['ai-made', 'resembles-reality', 'appears-authentic']},
})
const text = duty('text', {media: ['text'], applies: {all: ['ai-made', 'published', 'public-interest']}})
const performer = policy(
  'law/us-ny/performer',
  [
    duty('performer', {
      media: ['image'],
      applies: {all: ['advertising', 'ai-made', 'depicts-invented-person', 'actual-knowledge']},
    }),
  ],
  {markets: ['US-NY']},
)
const act = policy('law/eu/act', [deepFake, text], union)

const picture = (src: string) => ({id: src, medium: 'image' as const, at: {src}, steps: []})

function judged(
  shorthand: Shorthand,
  {
    policies = [act, performer],
    markets = ['EU', 'US-NY'],
    platforms = [],
    held = [],
  }: {policies?: Policy[]; markets?: string[] | undefined; platforms?: string[]; held?: string[]} = {},
) {
  const record = complete(expand(shorthand), held.map(picture))
  const options = {policies, markets, platforms, on: '2026-11-22'}
  const result = verdictsOn(record, evaluate(record, options), options)
  return {...result, line: verdictLine(result, {parts: record.parts})}
}

describe('a verdict', () => {
  it('is required where one duty is, for the parts that it is for', () => {
    const shorthand: Shorthand = {
      origin: 'human',
      parts: {'a.png': {origin: 'ai-generated', resemblesReality: true, appearsAuthentic: true}},
    }
    const {verdicts, line} = judged({...shorthand, purpose: 'editorial'})
    expect(verdicts).toEqual([
      {market: 'EU', label: 'required', parts: ['a.png'], because: ['law/eu/act#deep-fake'], questions: []},
      {
        market: 'US-NY',
        label: 'not-required',
        parts: [],
        because: ['law/us-ny/performer#performer'],
        questions: [],
      },
    ])
    expect(line).toBe('EU: label the picture (required) · US-NY: no label')
  })

  it('brings the Union along for its member states, and tells markets with one verdict together', () => {
    const shorthand: Shorthand = {
      parts: {'a.png': {origin: 'ai-generated', resemblesReality: true, appearsAuthentic: true}},
      origin: 'human',
    }
    const {verdicts, line} = judged(shorthand, {markets: ['FR', 'DE'], policies: [act]})
    expect(verdicts.map(({market, label}) => [market, label])).toEqual([
      ['FR', 'required'],
      ['DE', 'required'],
    ])
    expect(line).toBe('FR, DE: label the picture (required)')
  })

  it('is not decided by codes and guidance, nor by duties that ask for no label', () => {
    const code = policy('standard/code', [duty('label', {})], {status: 'code'})
    const marks = policy('law/marks', [duty('mark', {requires: [{kind: 'mark', vocabulary: 'c2pa'}]})])
    expect(judged('ai-generated', {policies: [code, marks], markets: ['EU']}).line).toBe('EU: no label')
  })

  it('takes the flag of a platform for its label', () => {
    const {markets: _, ...terms} = policy(
      'platform/x',
      [duty('flag', {requires: [{kind: 'declaration', note: 'Mark it.'}]})],
      {status: 'terms', platforms: ['x']},
    )
    const {verdicts} = judged('ai-generated', {policies: [act, terms], markets: ['EU'], platforms: ['x']})
    expect(verdicts.map(({market, label}) => [market, label])).toEqual([
      ['EU', 'depends'],
      ['x', 'required'],
    ])
  })

  it('depends on the day where that of the law is not known, and asks nobody about it', () => {
    const law = policy('law/eu/act', [duty('label', {media: ['text'], 'in-force': {by: '2027-01-01'}})])
    const {verdicts, line} = judged('ai-generated', {policies: [law], markets: ['EU']})
    expect(verdicts[0]).toMatchObject({label: 'depends', parts: ['body'], questions: []})
    expect(line).toBe('EU: the text may need a label; from which day is not known')
  })
})

describe('a post by people', () => {
  const retouched = policy(
    'law/no/retouched',
    [duty('retouched', {applies: {all: ['advertising', 'body-retouched']}})],
    {markets: ['NO']},
  )
  const all = {policies: [act, performer, retouched], markets: ['EU', 'US-NY', 'NO']}

  it('asks nothing and needs no label, whatever a law would like to know of it', () => {
    expect(judged('human', all).line).toBe('EU, US-NY, NO: no label')
    expect(judged({origin: 'human', parts: {'a.png': 'human'}}, all).open).toEqual([])
  })

  it('is asked about where a fact says that a duty may be about it', () => {
    const {verdicts} = judged(
      {origin: 'human', parts: {'a.png': {origin: 'human', bodyRetouched: true}}},
      all,
    )
    expect(verdicts.map(({label}) => label)).toEqual(['not-required', 'not-required', 'depends'])
    expect(verdicts[2]?.questions.map(({field}) => field)).toEqual(['purpose'])
  })

  it('names pictures of unknown making once, and they change nothing', () => {
    const {line, notAssessed, open} = judged('human', {...all, held: ['a.png', 'b.png']})
    expect({line, notAssessed, open}).toEqual({
      line: 'EU, US-NY, NO: no label',
      notAssessed: ['a.png', 'b.png'],
      open: [],
    })
  })

  it('is no such post where AI took part: then its pictures are asked about, all at once', () => {
    const {line, notAssessed} = judged(
      {origin: 'ai-generated', publicInterest: false},
      {markets: ['EU'], held: ['a.png', 'b.png', 'x/c.png']},
    )
    expect(notAssessed).toEqual([])
    expect(line).toBe(
      'EU: 3 pictures may need a label · 1 question left: how was the picture a.png made: by people, with AI, or by AI alone? (The same of 2 more pictures.)',
    )
  })
})

describe('questions', () => {
  it('are none about a part that needs the label anyway', () => {
    const both = policy('law/eu/act', [duty('any', {}), deepFake], union)
    expect(judged('ai-generated', {policies: [both], markets: ['EU']}).open).toEqual([])
  })

  it('ask first how a part was made', () => {
    const {open} = judged({origin: 'ai-generated', publicInterest: false}, {held: ['a.png']})
    expect(open.map(({field}) => field)).toEqual(['parts.a.png.origin'])
  })

  it('leave out what follows from another answer', () => {
    const {open, line} = judged(
      {origin: 'human', purpose: 'advertising', parts: {'a.png': 'ai-generated'}},
      {policies: [performer], markets: ['US-NY']},
    )
    // Whoever says that an invented person is in it knows of that person.
    expect(open.map(({field}) => field)).toEqual(['parts.a.png.depictsInventedPerson'])
    expect(line).toBe(
      'US-NY: the picture may need a label · 1 question left: does an invented person appear in the picture, or speak in it?',
    )
  })

  it('come in the order in which they settle most, with what they decide', () => {
    const second = policy(
      'law/kr/act',
      [duty('label', {media: ['text'], applies: {all: ['ai-made', 'public-interest']}})],
      {
        markets: ['KR'],
      },
    )
    const {open} = judged('ai-generated', {policies: [act, second], markets: ['EU', 'KR']})
    expect(open.map(({field, parts, decides}) => ({field, parts, decides}))).toEqual([
      {field: 'publicInterest', parts: ['body'], decides: ['law/eu/act#text', 'law/kr/act#label']},
      {field: 'published', parts: ['body'], decides: ['law/eu/act#text']},
    ])
    for (const {question, example} of open) {
      expect(question).not.toContain('{part}')
      expect(example).not.toBe('')
    }
  })

  it('settle the verdict when all are answered, whatever the answers are', () => {
    const start: Shorthand = {origin: 'ai-generated', parts: {'a.png': 'ai-generated'}}
    const {open} = judged(start)
    const fields = open.map(({field}) => field)
    for (let answers = 0; answers < 2 ** fields.length; answers++) {
      const value = (name: string) => {
        const index = fields.findIndex(field => field.endsWith(name))
        return index < 0 ? {} : {[name]: Boolean(answers & (2 ** index))}
      }
      const given: Shorthand = {
        ...start,
        ...value('published'),
        ...value('publicInterest'),
        purpose: answers % 2 ? 'advertising' : 'editorial',
        parts: {
          'a.png': {
            origin: 'ai-generated',
            ...value('resemblesReality'),
            ...value('appearsAuthentic'),
            ...value('depictsInventedPerson'),
          },
        },
      }
      expect(judged(given).open).toEqual([])
    }
  })
})

describe('the line', () => {
  it('says what else may need a label beside what does', () => {
    expect(
      judged(
        {
          origin: 'ai-generated',
          published: true,
          parts: {'a.png': {origin: 'ai-generated', resemblesReality: true, appearsAuthentic: true}},
        },
        {markets: ['EU']},
      ).line,
    ).toMatch(/^EU: label the picture \(required\), perhaps also the text · 1 question left: is this about/)
  })

  it('says it of a long list of markets in a few words', () => {
    const codes = ['AA', 'BB', 'CC', 'DD', 'EE', 'FF', 'GG']
    const law = policy('law/aa', [text], {markets: codes})
    expect(judged('human', {policies: [law], markets: codes}).line).toBe('All 7 markets: no label')
  })

  it('says of what states nothing that it cannot be known', () => {
    const record = complete(undefined, [picture('a.png')])
    const options = {policies: [act], markets: ['EU'], on: '2026-11-22'}
    const result = verdictsOn(record, evaluate(record, options), options)
    expect(verdictLine(result, {parts: record.parts, undeclared: true})).toMatch(
      /^EU: not known yet, for nothing says how this was made · 1 question left: how was the/,
    )
  })

  it('groups a question of several parts and tells how many', () => {
    const record = complete(expand({origin: 'ai-generated', publicInterest: false}), [
      picture('a.png'),
      {...picture('b.mp4'), medium: 'video' as const},
    ])
    const options = {policies: [act], markets: ['EU'], on: '2026-11-22'}
    const [group = []] = askedOnce(verdictsOn(record, evaluate(record, options), options).open)
    expect(askedText(group, record.parts)).toMatch(
      /^How was the picture made.* \(The same of 1 more video\.\)$/,
    )
  })
})

it('the next verdict is that of the day on which one changes by itself', () => {
  const law = policy('law/eu/act', [duty('label', {media: ['text'], 'in-force': {from: '2027-01-01'}})])
  const record = expand('ai-generated')
  const options = {policies: [law], markets: ['EU'], on: '2026-11-22'}
  const {outcomes} = answer(record, options)
  const {verdicts} = verdictsOn(record, outcomes, options)
  expect(nextVerdict({record}, verdicts, outcomes, options)).toEqual({
    on: '2027-01-01',
    verdict: 'EU: label the text (required)',
  })
  const human = expand('human')
  const ofHuman = answer(human, options).outcomes
  expect(
    nextVerdict({record: human}, verdictsOn(human, ofHuman, options).verdicts, ofHuman, options),
  ).toBeUndefined()
})
