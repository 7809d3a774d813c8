/** The `ai_disclosure_level` of Forem, on which DEV runs. */
import type {Making, Vocabulary} from '../vocabulary.ts'

const meanings: Readonly<Record<string, Making>> = {
  no_ai: {grade: 'human', reviewed: false},
  // "Human-authored with meaningful AI assistance": drafting, code, major editing, translation.
  some_ai: {grade: 'ai-modified', reviewed: false},
  // Made "primarily or entirely" by a model, even when a person asked for it or approved it.
  fully_autonomous: {grade: 'ai-generated', reviewed: false},
}

/** The level of an article, in its front matter and in the API. `not_disclosed` is what Forem stores where none was given. */
export const forem: Vocabulary = {
  id: 'forem',
  follows: {
    name: 'Forem, ai_disclosure_level of articles',
    date: '2026-08-27',
    url: 'https://github.com/forem/forem/pull/23779',
  },
  loss: 'Every help of AI, from a spelling check to a draft that a person edited, is one level. A review changes nothing: what a model made stays `fully_autonomous`.',
  unsure: 'What the levels mean is read as others quote the page for agents of DEV (2026-09-17).',
  values: ['no_ai', 'some_ai', 'fully_autonomous'],
  from({grade}) {
    if (grade === 'unknown') return undefined
    if (grade === 'human') return 'no_ai'
    return grade === 'ai-generated' ? 'fully_autonomous' : 'some_ai'
  },
  to(value) {
    const level = value.trim().toLowerCase()
    return Object.hasOwn(meanings, level) ? meanings[level] : undefined
  },
}
