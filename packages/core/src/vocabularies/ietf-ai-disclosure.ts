/** The `mode` of the `AI-Disclosure` HTTP response header. */
import type {Making, Vocabulary} from '../vocabulary.ts'

/** What the modes say for certain, in the words of section 6 of the draft. */
const meanings: Readonly<Record<string, Making>> = {
  none: {grade: 'human', reviewed: false},
  'ai-modified': {grade: 'ai-modified', reviewed: false},
  // Then "reviewed, edited, or significantly guided" by people: which of the three, it does not say.
  'ai-originated': {grade: 'ai-generated', reviewed: false},
  'machine-generated': {grade: 'ai-generated', reviewed: false},
}

/** The modes of an individual Internet-Draft. They speak of the whole content of a response. */
export const ietfAiDisclosure: Vocabulary = {
  id: 'ietf-ai-disclosure',
  follows: {
    name: 'AI Content Disclosure Header, draft-abaris-aicdh-01',
    date: '2026-01-30',
    url: 'https://datatracker.ietf.org/doc/draft-abaris-aicdh/',
  },
  loss: 'Minor help and substantive changes of AI are one mode. `ai-originated` does not tell edited, reviewed and guided apart, so neither edit nor review is read from it; `none` leaves minor help open.',
  unsure:
    'An individual draft of no working group. It expired on 2026-08-03, and no renewal was seen by 2026-11-22.',
  values: ['none', 'ai-modified', 'ai-originated', 'machine-generated'],
  from({grade, reviewed}) {
    if (grade === 'unknown') return undefined
    if (grade === 'human') return 'none'
    if (grade === 'ai-assisted' || grade === 'ai-modified') return 'ai-modified'
    return reviewed || grade === 'human-edited' ? 'ai-originated' : 'machine-generated'
  },
  to(value) {
    const mode = value.trim().toLowerCase()
    return Object.hasOwn(meanings, mode) ? meanings[mode] : undefined
  },
}
