/** A mark that nobody sees and machines read does not contradict the record. */
import {involvesAi} from '@forthright/core'
import {defineRule, type Rule, type RuleExample} from '../rule.ts'

type Code = 'against-record' | 'maybe-against-record'

/** A run of characters without a width that a provider writes into text of its models. */
interface InvisibleMark {
  provider: string
  characters: string
  /** Whether it is documented by the provider itself. */
  isOfficial: boolean
  source: string
}

const marks: readonly InvisibleMark[] = [
  {
    provider: 'Microsoft',
    characters: '\u200B\u034F\u2060\u200B',
    isOfficial: true,
    // Windows AI text APIs, from October 2026.
    source: 'https://learn.microsoft.com/en-us/windows/ai/apis/text-watermarking, read 2026-11-22',
  },
  {
    provider: 'a provider of language models',
    characters: '\u2062\u2064',
    isOfficial: false,
    source: 'https://github.com/SafetyCulture/s12-proto/pull/171, read 2026-11-22',
  },
]

const rule: Rule<Code, 'text'> = defineRule<Code, 'text'>({
  id: 'invisible-mark',
  severity: 'warning',
  presets: ['recommended'],
  why: 'Some providers mark the text of their models with characters that have no width, as Article 50(2) of the AI Act asks of them. A post that holds such a mark and says that no AI took part contradicts itself. Nothing removes such a mark by itself: check first whether it has to stay.',
  content: ['source', 'page', 'payload'],
  needs: ['text'],
  messages: {
    'against-record':
      'The disclosure says that no AI took part, and the text holds the invisible mark that {provider} writes into text of its models. Correct the disclosure, or find out where the text comes from.',
    'maybe-against-record':
      'The disclosure says that no AI took part, and the text holds characters that {provider} is known to write into text of its models. Find out where the text comes from.',
  },
  *check({text, grade}) {
    if (involvesAi(grade) !== false) return
    for (const {provider, characters, isOfficial} of marks) {
      const at = text.source.indexOf(characters)
      if (at < 0) continue
      yield {
        code: isOfficial ? 'against-record' : 'maybe-against-record',
        args: {provider},
        place: text.placeAt(at, at + characters.length),
        severity: isOfficial ? 'warning' : 'needs-review',
      }
    }
  },
})

export default rule

export const examples: RuleExample[] = [
  {
    name: 'the mark of Windows in a post that says a person wrote it',
    disclosure: 'human',
    body: 'Wool is warm.\u200B\u034F\u2060\u200B\n',
    finds: ['against-record'],
  },
  {
    name: 'a pair of invisible operators in a post that says a person wrote it',
    disclosure: 'human',
    body: 'Wool\u2062\u2064 is warm.\n',
    finds: ['maybe-against-record'],
  },
  {
    name: 'the same mark in a post that says AI wrote it',
    disclosure: 'ai-generated',
    body: 'Wool is warm.\u200B\u034F\u2060\u200B\n',
    finds: [],
  },
  {
    name: 'characters without a width that people write',
    disclosure: 'human',
    body: 'Zero\u200Bwidth, soft\u00ADhyphen, narrow\u202Fspace !\n',
    finds: [],
  },
]
