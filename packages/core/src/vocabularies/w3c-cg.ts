/** The `ai-disclosure` values of the W3C AI Content Disclosure Community Group. */
import type {Making, Vocabulary} from '../vocabulary.ts'

/**
 * Two questions decide: was generative AI involved, and did a person review the result before publication.
 * A person who wrote the text, or edited what a model made, has seen it.
 */
export const w3cCg: Vocabulary = {
  id: 'w3c-cg',
  follows: {
    name: 'W3C AI Content Disclosure Community Group, draft',
    date: '2026-09-21',
    url: 'https://github.com/w3c-cg/ai-content-disclosure/pull/40',
  },
  loss: 'Tells human-only, AI with a person watching and AI alone apart; whether the AI wrote or only edited is lost, and `ai-assisted` is read as no more than help.',
  unsure:
    'The draft asks that a person examined the result; that whoever wrote a text, or edited what a model made, did so is our reading. A vote on the final report was planned for 2026-10-05, and its outcome was not seen.',
  values: ['human-only', 'ai-assisted', 'ai-autonomous'],
  from({grade, reviewed}) {
    if (grade === 'unknown') return undefined
    if (grade === 'human') return 'human-only'
    return reviewed || grade === 'ai-assisted' || grade === 'human-edited' ? 'ai-assisted' : 'ai-autonomous'
  },
  to(value) {
    // `none`, `ai-generated`, `autonomous` and `mixed` are values of the drafts before 2026-09-21.
    const meanings: Record<string, Making> = {
      'human-only': {grade: 'human', reviewed: false},
      none: {grade: 'human', reviewed: false},
      'ai-assisted': {grade: 'ai-assisted', reviewed: false},
      mixed: {grade: 'ai-modified', reviewed: false},
      'ai-generated': {grade: 'ai-generated', reviewed: false},
      'ai-autonomous': {grade: 'ai-generated', reviewed: false},
      autonomous: {grade: 'ai-generated', reviewed: false},
    }
    const key = value.trim().toLowerCase()
    return Object.hasOwn(meanings, key) ? meanings[key] : undefined
  },
}
