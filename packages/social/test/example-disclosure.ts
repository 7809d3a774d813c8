/** The disclosure that an example describes: what its obligation asks for is required of every part. */
import {type Disclosure, disclose, expand, type Outcome, type Words} from '@forthright/core'
import {sampleWords} from '@forthright/core/testing'
import {english} from '../src/example-words.ts'
import type {ExampleWords, PlatformExample} from '../src/platform.ts'

/** The disclosure of an example for one platform. */
export function discloseExample(channel: string, example: PlatformExample<unknown>): Disclosure {
  const record = expand(example.disclosure)
  const asks: Outcome = {
    id: 'law/xx/sample#label',
    market: 'XX',
    force: 'binding',
    outcome: 'required',
    summary: 'Asks for it on every part.',
    parts: record.parts.map(part => ({part: part.id, outcome: 'required'})),
    reasons: [],
    missing: [],
    citations: [],
    requires: example.requires ?? [{kind: 'label', placement: 'next-to-content'}],
  }
  return disclose(record, {outcomes: [asks], words: wordsOf(example.words ?? english), channel})
}

/** Complete words from the few that an example gives. */
export function wordsOf({language, labels}: ExampleWords): Words {
  const given = Object.entries(labels).map(([id, texts]) => [id, {...texts, review: 'none'}])
  return {...sampleWords, language, labels: {...sampleWords.labels, ...Object.fromEntries(given)}}
}
