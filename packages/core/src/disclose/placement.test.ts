import {expect, it} from 'vitest'
import type {Outcome} from '../evaluate/evaluate.ts'
import type {Requirement} from '../evaluate/policy.ts'
import {expand} from '../record/shorthand.ts'
import {sampleWords} from '../testing/sample-words.ts'
import {disclose} from './disclose.ts'
import {placementSteps, wordlessSteps} from './placement.ts'

const outcome = (id: string, requires: Requirement[], value: Outcome['outcome'] = 'required'): Outcome => ({
  id,
  market: 'XX',
  force: 'binding',
  outcome: value,
  summary: '',
  parts: [{part: 'hero.png', outcome: value}],
  reasons: [],
  missing: [],
  citations: [],
  requires,
})
const steps = (...outcomes: Outcome[]) =>
  placementSteps(
    disclose(expand({parts: {'hero.png': 'ai-generated'}}), {outcomes, words: sampleWords, channel: 'html'}),
  )

it('says what words beside a picture cannot do', () => {
  const size = {percent: 5, of: 'shortest-side' as const}
  expect(steps(outcome('law/cn/x#label', [{kind: 'label', placement: 'on-content', size}]))).toEqual([
    'hero.png: law/cn/x#label wants the label in the content itself, at least 5 % of the shortest side. Words beside it are no substitute where it travels without them.',
  ])
  expect(steps(outcome('law/cn/x#label', [{kind: 'label', placement: 'next-to-content'}]))).toEqual([])
  expect(steps(outcome('law/cn/x#label', [{kind: 'label', placement: 'on-content'}], 'unknown'))).toEqual([])
})

it('says what is owed of a picture in the title, where its label does not stand', () => {
  expect(steps(outcome('law/kr/x#title', [{kind: 'label', placement: 'head-of-content'}]))).toEqual([
    'hero.png: law/kr/x#title wants it said in the title or at the start of the content. Words beside it are not enough there.',
  ])
})

it('tells a conflict between two duties', () => {
  const shop = outcome('platform/shop#no-overlay', [
    {kind: 'no-label', placement: 'on-content', note: 'No overlays.'},
  ])
  const found = steps(outcome('law/cn/x#label', [{kind: 'label', placement: 'on-content'}]), shop)
  expect(found[1]).toContain(
    'law/cn/x#label asks for a label on content and platform/shop#no-overlay forbids one there',
  )
})

it('says what a person has to write where a label is required that no words are for', () => {
  const wording = {language: 'fr', texts: ['Images retouchées']}
  const asks = outcome('law/fr/x#retouched', [{kind: 'label', placement: 'next-to-content', wording}])
  const of = (origin: 'human' | 'ai-generated') =>
    wordlessSteps(
      disclose(expand({parts: {'hero.png': origin}}), {
        outcomes: [asks],
        words: sampleWords,
        channel: 'html',
      }),
      [asks],
    )
  expect(of('human')).toEqual([
    'hero.png: law/fr/x#retouched requires a label that says something other than how AI was used. Write “Images retouchées” (fr).',
  ])
  expect(of('ai-generated')).toEqual([])
})
