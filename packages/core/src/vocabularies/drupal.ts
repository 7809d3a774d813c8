/** The grades that the Drupal module AI Disclosure ships. */
import type {Making, Vocabulary} from '../vocabulary.ts'

/** Undefined where a grade says of the content itself neither that AI made nor that AI changed it. */
const meanings: Readonly<Record<string, Making | undefined>> = {
  human_only: {grade: 'human', reviewed: false},
  ai_metadata: undefined,
  ai_rated: undefined,
  ai_translated: {grade: 'ai-modified', reviewed: false},
  ai_summarized: {grade: 'ai-generated', reviewed: false},
  ai_partly_assisted: {grade: 'ai-modified', reviewed: false},
  ai_assisted_hitl: {grade: 'ai-modified', reviewed: false},
  ai_generated_autonomous: {grade: 'ai-generated', reviewed: false},
  ai_deepfake: {grade: 'ai-generated', reviewed: false},
}

/** The machine names of the grades; a meta tag of the module (`grade; required=…; icon=…`) is read as well. */
export const drupal: Vocabulary = {
  id: 'drupal',
  follows: {
    name: 'Drupal AI Disclosure, the nine shipped grades, as documented on the day',
    date: '2026-11-22',
    url: 'https://project.pages.drupalcode.org/ai_disclosure/usage/grades/',
  },
  loss: 'Translated, summarised and made to deceive are grades of their own, which are read and not written. Minor help of AI and changes by it are one grade. Review is lost.',
  unsure:
    'The module documents label, order and icon of each grade, not a definition; which grade fits is our reading.',
  values: ['human_only', 'ai_partly_assisted', 'ai_assisted_hitl', 'ai_generated_autonomous'],
  from({grade}) {
    if (grade === 'unknown') return undefined
    if (grade === 'human') return 'human_only'
    if (grade === 'ai-generated') return 'ai_generated_autonomous'
    return grade === 'human-edited' ? 'ai_assisted_hitl' : 'ai_partly_assisted'
  },
  to(value) {
    const name = value.split(';', 1)[0]?.trim().toLowerCase() ?? ''
    return Object.hasOwn(meanings, name) ? meanings[name] : undefined
  },
}
