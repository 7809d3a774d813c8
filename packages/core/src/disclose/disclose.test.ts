import {describe, expect, it} from 'vitest'
import type {Outcome, OutcomeValue} from '../evaluate/evaluate.ts'
import type {Requirement} from '../evaluate/policy.ts'
import {expand, type Shorthand} from '../record/shorthand.ts'
import {sampleWords} from '../testing/sample-words.ts'
import {disclose, type ShowPolicy} from './disclose.ts'

const outcomeFor = (
  part: string,
  outcome: OutcomeValue,
  requires: Requirement[] = [{kind: 'label', placement: 'head-of-content'}],
): Outcome => ({
  id: 'law/xx/sample#label',
  market: 'XX',
  force: 'binding',
  outcome,
  summary: '',
  parts: [{part, outcome}],
  reasons: [],
  missing: [],
  citations: [],
  requires,
})
const of = (shorthand: Shorthand, outcomes: Outcome[], show?: ShowPolicy) =>
  disclose(expand(shorthand), {outcomes, words: sampleWords, channel: 'html', show})

describe('disclose', () => {
  it.each([
    ['required', 'when-required', true],
    ['required', 'when-advised', true],
    ['required', 'always', true],
    ['unknown', 'when-required', false],
    ['unknown', 'when-advised', true],
    ['unknown', 'always', true],
    ['not-required', 'when-required', false],
    ['not-required', 'when-advised', false],
    ['not-required', 'always', true],
  ] as const)('for an outcome %s and %s shows a label: %s', (outcome, show, shown) => {
    expect(of('ai-generated', [outcomeFor('body', outcome)], show).parts[0]?.label !== undefined).toBe(shown)
  })

  it('marks a part that AI took part in, label or not', () => {
    expect(of({origin: 'ai-generated', model: 'openai/gpt-5.2'}, []).parts).toEqual([
      {
        part: 'body',
        medium: 'text',
        grade: 'ai-generated',
        models: [{kind: 'model', provider: 'openai', id: 'gpt-5.2'}],
        reviewed: false,
        outcome: 'not-required',
        because: [],
      },
    ])
  })

  it('names what people made, without a label', () => {
    expect(of('human', []).parts).toMatchObject([{part: 'body', grade: 'human'}])
    expect(of('human', [], 'always').parts[0]?.label).toBeUndefined()
  })

  it('never makes a statement about what is not known', () => {
    expect(of('unknown', [outcomeFor('body', 'required')], 'always').parts).toEqual([])
  })

  it('says that a person reviewed it only where the review stands', () => {
    const label = (shorthand: Shorthand) => of(shorthand, [], 'always').parts[0]?.label?.long
    expect(label({origin: 'ai-generated', reviewed: true})).toBe(
      'Long label text-ai-generated & more. A person has reviewed it.',
    )
    expect(label('ai-generated')).toBe('Long label text-ai-generated & more.')
  })

  it('labels a part, not the item: a picture by AI beside a text by a person', () => {
    const {parts, grade} = of({origin: 'human', parts: {'hero.png': 'ai-generated'}}, [
      outcomeFor('hero.png', 'required'),
    ])
    expect(grade).toBe('ai-generated')
    expect(parts.map(part => [part.part, part.label?.id])).toEqual([
      ['body', undefined],
      ['hero.png', 'image-ai-generated'],
    ])
  })

  it('keeps the label of a text that is not the body for whoever shows it', () => {
    for (const name of ['alt', 'title', 'summary', 'caption']) {
      const {parts} = of({origin: 'human', parts: {[name]: 'ai-generated'}}, [outcomeFor(name, 'required')])
      expect(parts.map(({label, labelElsewhere}) => [label?.id, labelElsewhere?.id])).toEqual([
        [undefined, undefined],
        [undefined, 'text-ai-generated'],
      ])
    }
  })

  it('adds the wording that a law fixes where the words do not hold its elements', () => {
    const requires: Requirement[] = [
      {
        kind: 'label',
        placement: 'on-content',
        elements: [
          ['AI', '人工智能'],
          ['生成', '合成'],
        ],
        wording: {language: 'zh-Hans', texts: ['AI生成', '人工智能生成']},
      },
    ]
    const wording = (words: typeof sampleWords) =>
      disclose(expand('ai-generated'), {
        outcomes: [outcomeFor('body', 'required', requires), outcomeFor('body', 'required', requires)],
        words,
        channel: 'html',
      }).parts[0]?.label?.wording
    const fixed = {text: 'AI生成', language: 'zh-Hans', obligation: 'law/xx/sample#label'}
    expect(wording(sampleWords)).toEqual([{...fixed, forms: ['long', 'short', 'shortest']}])
    const chinese = {
      ...sampleWords,
      labels: {
        ...sampleWords.labels,
        'text-ai-generated': {
          long: '本文由AI生成。',
          short: 'AI生成文字',
          shortest: 'AI生成',
          review: 'none' as const,
        },
      },
    }
    expect(wording(chinese)).toEqual([])
    const taiwanese = {
      ...chinese,
      labels: {
        ...chinese.labels,
        'text-ai-generated': {...chinese.labels['text-ai-generated'], long: '本文由人工智慧生成。'},
      },
    }
    expect(wording(taiwanese)).toEqual([{...fixed, forms: ['long']}])
  })

  it('hands on duties that no label covers, for parts that AI took part in', () => {
    const requires: Requirement[] = [
      {kind: 'mark', vocabulary: 'aigc', note: 'Needs a code.'},
      {kind: 'declaration', note: 'Declare it.'},
    ]
    expect(of('ai-generated', [outcomeFor('body', 'required', requires)]).duties).toEqual([
      {
        obligation: 'law/xx/sample#label',
        kind: 'mark',
        vocabulary: 'aigc',
        note: 'Needs a code.',
        parts: ['body'],
      },
      {obligation: 'law/xx/sample#label', kind: 'declaration', note: 'Declare it.', parts: ['body']},
    ])
    expect(of('human', [outcomeFor('body', 'not-required', requires)]).duties).toEqual([])
    expect(of('ai-generated', [outcomeFor('body', 'unknown', requires)]).duties).toEqual([])
  })

  it('hands on where the label is to stand, and reports what contradicts it', () => {
    const asks = outcomeFor('hero.png', 'required', [
      {kind: 'label', placement: 'on-content', moment: 'throughout'},
    ])
    const forbids: Outcome = {
      ...outcomeFor('hero.png', 'required', [
        {kind: 'no-label', placement: 'on-content', note: 'No overlays.'},
      ]),
      id: 'platform/shop#no-overlay',
      force: 'terms',
    }
    const {parts, conflicts} = of({parts: {'hero.png': 'ai-generated'}}, [asks, forbids])
    expect(parts[0]?.placements).toEqual([
      {placement: 'on-content', moment: 'throughout', obligation: 'law/xx/sample#label', force: 'binding'},
    ])
    expect(conflicts).toEqual([
      {
        part: 'hero.png',
        placement: 'on-content',
        asks: 'law/xx/sample#label',
        forbids: 'platform/shop#no-overlay',
        note: 'No overlays.',
      },
    ])
    expect(of({parts: {'hero.png': 'ai-generated'}}, [asks]).conflicts).toEqual([])
  })

  it('takes what only a code or guidance asks for as advised', () => {
    const code: Outcome = {...outcomeFor('body', 'required'), force: 'advisory'}
    expect(of('ai-generated', [code], 'when-required').parts[0]?.label).toBeUndefined()
    expect(of('ai-generated', [code], 'when-advised').parts[0]?.label).toBeDefined()
    const open: Outcome = {...outcomeFor('body', 'unknown'), force: 'advisory'}
    expect(of('ai-generated', [open], 'when-advised').parts[0]?.label).toBeUndefined()
  })
})
