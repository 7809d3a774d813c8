/** What front matter says of AI in other words than ours: foreign vocabularies and habits, with what they mean. */
import {
  aigc,
  digitalSourceType,
  drupal,
  forem,
  type Grade,
  ietfAiDisclosure,
  type Vocabulary,
  w3cCg,
} from '@forthright/core'

/** One statement in front matter. */
export interface Statement {
  /** The key, as spelled. */
  key: string
  vocabulary: string
  value: unknown
  /** What it amounts to; absent where it says too little to tell. */
  grade?: Grade
  /** Why it cannot be read. */
  problem?: string
  /** The values that would have been right. */
  allowed?: string[]
}

type Read = (value: unknown) => Omit<Statement, 'key' | 'value'> | undefined

/** By the key in lower case without hyphens and underscores. Values that are plainly about something else are skipped. */
const readers: Readonly<Record<string, Read>> = {
  // Habits. Other values of so short a key as `ai` are settings of something else.
  ai: value => (typeof value === 'boolean' ? habit(value ? 'ai-generated' : 'human') : undefined),
  // `false` leaves open whether AI helped or changed it.
  aigenerated: value =>
    habit(value === true ? 'ai-generated' : value === 'partial' ? 'ai-modified' : undefined),
  // As Forem takes it, for `some_ai`: https://github.com/forem/forem/pull/23743
  aiassisted: value => habit(value === true ? forem.to('some_ai')?.grade : undefined),
  aidisclosure: value =>
    typeof value === 'string' ? firstOf([w3cCg, forem, ietfAiDisclosure, drupal], value) : undefined,
  aidisclosurelevel: value =>
    value === 'not_disclosed' ? {vocabulary: forem.id} : firstOf([forem], String(value)),
  digitalsourcetype: value => {
    const vocabulary = digitalSourceType.id
    if (typeof value !== 'string') return {vocabulary, ...unread(value, digitalSourceType.values)}
    // Members that say nothing of AI are right and still tell nothing.
    const making = digitalSourceType.to(value)
    return {vocabulary, ...(making ? {grade: making.grade} : {})}
  },
  aigc: value => {
    const making = aigc.to(value)
    const vocabulary = aigc.id
    return making ? {vocabulary, grade: making.grade} : {vocabulary, ...unread(value, ['1', '2', '3'])}
  },
}

/** The statements of front matter, in its order; the `disclosure` key is not among them. */
export function statementsIn(data: Readonly<Record<string, unknown>>): Statement[] {
  return Object.entries(data).flatMap(([key, value]) => {
    const name = key.toLowerCase().replace(/[-_]/g, '')
    const read = Object.hasOwn(readers, name) ? readers[name] : undefined
    const found = value === null || value === undefined ? undefined : read?.(value)
    return found ? [{key, value, ...found}] : []
  })
}

function habit(grade: Grade | undefined): ReturnType<Read> {
  return {vocabulary: 'habit', ...(grade ? {grade} : {})}
}

/** What the first vocabulary that knows a value has it mean. */
function firstOf(vocabularies: readonly [Vocabulary, ...Vocabulary[]], value: string): ReturnType<Read> {
  const [usual] = vocabularies
  for (const one of vocabularies) {
    const making = one.to(value)
    if (making) return {vocabulary: one.id, grade: making.grade}
  }
  return {vocabulary: usual.id, ...unread(value, usual.values)}
}

function unread(value: unknown, allowed: readonly string[]): Pick<Statement, 'problem' | 'allowed'> {
  const found = JSON.stringify(value)?.slice(0, 80) ?? 'nothing'
  return {problem: `${found} is not allowed; write one of ${allowed.join(', ')}`, allowed: [...allowed]}
}
