/** Disclosures for tests of surfaces. */
import {disclose} from '../disclose/disclose.ts'
import type {Disclosure} from '../disclose/disclosure.ts'
import type {Words} from '../disclose/words.ts'
import type {Outcome} from '../evaluate/evaluate.ts'
import type {DisclosureRecord} from '../record/record.ts'
import type {Shorthand} from '../record/shorthand.ts'
import {sampleWords} from './sample-words.ts'

/** Records by name: one of each kind that a surface tells apart. */
export const samples: Readonly<Record<string, Shorthand>> = {
  'AI-generated text': {origin: 'ai-generated', model: 'openai/gpt-5.2'},
  'generated, edited and reviewed text': {
    origin: 'human-edited',
    model: 'anthropic/claude-opus-5',
    edited: 'Kari Nordmann',
    reviewed: {by: 'Ola Nordmann', at: '2026-11-20'},
    responsible: {name: 'Nordlys AS', contact: 'https://nordlys.example/contact'},
  },
  'text that a model changed': {origin: 'ai-modified'},
  'translated text': {origin: 'human', translated: {model: 'deepl'}},
  'text by a person': 'human',
  'nothing recorded': 'unknown',
}

/** What a sample may differ in. */
export interface SampleOptions {
  channel: string
  words?: Words | undefined
  /** What the obligation asks for; a label at the head of the content where absent. */
  requires?: Outcome['requires'] | undefined
}

/** The outcome of an obligation that asks the same of every part. */
export function sampleOutcome(
  record: DisclosureRecord,
  requires: Outcome['requires'] = [{kind: 'label', placement: 'head-of-content'}],
): Outcome {
  return {
    id: 'law/xx/sample#label',
    market: 'XX',
    force: 'binding',
    outcome: 'required',
    summary: 'Asks for a label on every part.',
    parts: record.parts.map(part => ({part: part.id, outcome: 'required'})),
    reasons: [],
    missing: [],
    citations: [{provision: 'Section 1', url: 'https://law.example/sample'}],
    requires,
  }
}

/** The disclosure of a record where an obligation asks for a label on every part. */
export function discloseSample(
  record: DisclosureRecord,
  {channel, words = sampleWords, requires}: SampleOptions,
): Disclosure {
  return disclose(record, {outcomes: [sampleOutcome(record, requires)], words, channel})
}
