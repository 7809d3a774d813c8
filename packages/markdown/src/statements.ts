/** What front matter says of AI in other words than ours: foreign vocabularies and habits, with what they mean. */
import {digitalSourceType, type Grade, w3cCg} from '@forthright/core'

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

type Read = (value: unknown) => Pick<Statement, 'grade' | 'problem' | 'allowed'> | undefined

/** By the key in lower case without hyphens and underscores. Values that are plainly about something else are skipped. */
const vocabularies: Readonly<Record<string, readonly [vocabulary: string, read: Read]>> = {
  // A habit: it says that AI made the text. Other values of so short a key are settings of something else.
  ai: [
    'habit',
    value => (typeof value === 'boolean' ? {grade: value ? 'ai-generated' : 'human'} : undefined),
  ],
  // `false` leaves open whether AI helped or changed it.
  aigenerated: ['habit', value => (value === true ? {grade: 'ai-generated'} : {})],
  // Forem (DEV), article front matter, https://github.com/forem/forem/pull/23779
  aidisclosurelevel: [
    'forem',
    value =>
      named(value, {
        no_ai: 'human',
        some_ai: 'ai-modified',
        fully_autonomous: 'ai-generated',
        not_disclosed: undefined,
      }),
  ],
  aidisclosure: [
    w3cCg.id,
    value => (typeof value === 'string' ? (w3cCg.to(value) ?? unread(value, w3cCg.values)) : undefined),
  ],
  digitalsourcetype: [
    digitalSourceType.id,
    // Members that say nothing of AI are right and still tell nothing.
    value =>
      typeof value === 'string'
        ? {...pickGrade(digitalSourceType.to(value))}
        : unread(value, digitalSourceType.values),
  ],
  // China, GB 45438-2025: 1 is generated, 2 is possibly generated, 3 is suspected.
  aigc: ['aigc', value => named(labelOfAigc(value), {'1': 'ai-generated', '2': 'unknown', '3': 'unknown'})],
}

/** The statements of front matter, in its order; the `disclosure` key is not among them. */
export function statementsIn(data: Readonly<Record<string, unknown>>): Statement[] {
  return Object.entries(data).flatMap(([key, value]) => {
    const name = key.toLowerCase().replace(/[-_]/g, '')
    const known = Object.hasOwn(vocabularies, name) ? vocabularies[name] : undefined
    if (!known || value === null || value === undefined) return []
    const meaning = known[1](value)
    return meaning ? [{key, vocabulary: known[0], value, ...meaning}] : []
  })
}

function named(value: unknown, grades: Readonly<Record<string, Grade | undefined>>): ReturnType<Read> {
  const text = String(value).trim().toLowerCase()
  if (!Object.hasOwn(grades, text)) return unread(value, Object.keys(grades))
  const grade = grades[text]
  return grade === undefined ? {} : {grade}
}

function pickGrade(making: {grade: Grade} | undefined): {grade?: Grade} {
  return making ? {grade: making.grade} : {}
}

/** The object stands bare or wrapped once more, or as JSON. */
function labelOfAigc(value: unknown): unknown {
  if (typeof value === 'string') {
    try {
      return labelOfAigc(JSON.parse(value))
    } catch {
      return value
    }
  }
  if (typeof value !== 'object' || value === null) return value
  const {Label, AIGC} = value as Record<string, unknown>
  return Label === undefined && AIGC !== undefined ? labelOfAigc(AIGC) : Label
}

function unread(value: unknown, allowed: readonly string[]): ReturnType<Read> {
  const found = JSON.stringify(value)?.slice(0, 80) ?? 'nothing'
  return {problem: `${found} is not allowed; write one of ${allowed.join(', ')}`, allowed: [...allowed]}
}
