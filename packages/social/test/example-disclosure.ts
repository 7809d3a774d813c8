/** The disclosure that an example describes: what its obligation asks for is required of every part. */
import {type Disclosure, expand, type Words} from '@forthright/core'
import {discloseSample, sampleWords} from '@forthright/core/testing'
import {english} from '../src/example-words.ts'
import type {ExampleWords, PlatformExample} from '../src/platform.ts'

/** The disclosure of an example for one platform. */
export function discloseExample(channel: string, example: PlatformExample<unknown>): Disclosure {
  return discloseSample(expand(example.disclosure), {
    channel,
    words: wordsOf(example.words ?? english),
    requires: example.requires ?? [{kind: 'label', placement: 'next-to-content'}],
  })
}

/** Complete words from the few that an example gives. */
export function wordsOf({language, labels}: ExampleWords): Words {
  const given = Object.entries(labels).map(([id, texts]) => [id, {...texts, review: 'none'}])
  return {...sampleWords, language, labels: {...sampleWords.labels, ...Object.fromEntries(given)}}
}
