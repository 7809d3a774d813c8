/** What stands where a person is named: a name, nobody, somebody who is not named, or software. */
import {fold, startsOf} from './fold.ts'
import * as words from './generated/words.ts'

/**
 * - `person`: a name, or a role that a person has.
 * - `nobody`: a word for "none yet", or nothing to read.
 * - `somebody`: a word for "yes" or "a person", a day or a number: it says that, and not who.
 * - `software`: an assistant, a bot, "the model".
 * - `unclear`: it can be either, and has to be asked about.
 */
export type NameReading = 'person' | 'nobody' | 'somebody' | 'software' | 'unclear'

/**
 * Reads a whole value; a word within a name is a part of the name. `models` are those that the record names, folded.
 *
 * @example
 * readName('Claude Opus 4.5') // → 'software'
 * readName('Claude') // → 'unclear'
 * readName('Noor Pending') // → 'person'
 */
export function readName(value: string, models: ReadonlySet<string> = none): NameReading {
  if (models.has(fold(value)) || value.includes('@')) return readAnew(value, models)
  const known = readings.get(value)
  if (known) return known
  const fresh = readAnew(value, none)
  if (readings.size >= mostKept) readings.clear()
  if (value.length < 80) readings.set(value, fresh)
  return fresh
}

const none: ReadonlySet<string> = new Set()
/** The last names, since records of a site name the same people. */
const readings = new Map<string, NameReading>()
const mostKept = 500

function readAnew(value: string, models: ReadonlySet<string>): NameReading {
  const mailbox = /^[^\s@]+(?=@\S+$)/.exec(value.trim())?.[0]
  const reading = readValue(mailbox ?? value, models)
  // With a full stop after each small letter it is an abbreviation and no name.
  const isName = isIn(words.people, fold(value)) && !/^(\p{Ll}\.)+$/u.test(value.trim())
  const doubtful = mailbox !== undefined || isName || isInitials.test(value)
  return doubtful && reading !== 'person' ? 'unclear' : reading
}

/** Whether a value reads as the task of looking at the language alone, as that of a proofreader. */
export function isLanguageOnly(value: string): boolean {
  return isIn(words.languageOnly, fold(value))
}

function readValue(value: string, models: ReadonlySet<string>): NameReading {
  const key = fold(value)
  if (key === '' || isTemplate.test(value.trim()) || isIn(words.nobody, key)) return 'nobody'
  if (isIn(words.somebody, key)) return 'somebody'
  if (isIn(words.software, key)) return 'software'
  // A model without a number can have the name of a person.
  if (models.has(key)) return /\d/.test(key) ? 'software' : 'unclear'
  if (!/\p{L}/u.test(key)) return 'somebody'
  const several = value
    .split(/[,;+&]|\s(?:and|og|och|und|et|en|y|e|i)\s/)
    .map(one => readEach(one, fold(one)))
  const [first = 'person'] = several
  if (several.includes('person')) return several.length === 1 ? readAside(value, key) : 'person'
  return several.every(one => one === first) ? first : 'unclear'
}

/** One of several names that share a value. */
function readEach(value: string, key: string): NameReading {
  if (key === '' || isIn(words.nobody, key)) return 'nobody'
  if (isIn(words.software, key)) return 'software'
  return readWords(value.trim(), key.split(/[ /]/))
}

/** A name with a remark that nobody did it yet, or a remark alone: "Kari (pending)", "not yet done". */
function readAside(value: string, key: string): NameReading {
  const remarks = value.split(/[()[\]:]|\s[-–—]\s/).map(fold)
  const saysNobody = (text: string) => isIn(words.nobody, text) && !isIn(words.people, text)
  if (remarks.some(remark => remark !== key && saysNobody(remark))) return 'unclear'
  if (!startsOf(key).some(saysNobody)) return 'person'
  // Names have capitals, where the script has them.
  return /\s\P{L}*\p{Lu}/u.test(value) ? 'unclear' : 'nobody'
}

function readWords(value: string, tokens: readonly string[]): NameReading {
  if (tokens.some(token => isIn(words.peopleRole, token))) return 'person'
  const [first = ''] = tokens
  if (words.automated.split('|').some(stem => stem !== '' && first.startsWith(stem))) return 'software'
  if (/[[(]bot[\])]$|[-_]bot$/i.test(value)) return 'software'
  for (const [names, beside] of words.brands) {
    const reading = readBrand(tokens, names, beside)
    if (reading) return reading
  }
  if (tokens.some(token => isIn(words.strong, token))) {
    const others = tokens.filter(token => !isIn(words.strong + words.weak, token) && !isNumber.test(token))
    if (others.length === 0) return /^Ai\s\S+$|\sAi$/.test(value) ? 'unclear' : 'software'
    if (others.every(token => isIn(words.eitherRole, token))) return 'unclear'
  }
  // Bot is a surname and Ai a name, but "Newsroom Bot" and "Notes AI" are none.
  return /(^|\s)bot$/i.test(value) || /\p{Ll}Bot$|^\p{Ll}+bot$|^\S+\sAI$|^AI\s\S+$/u.test(value)
    ? 'unclear'
    : 'person'
}

/** A name of a product with its maker, variant, version and words that say nothing; undefined for all else. */
function readBrand(tokens: readonly string[], names: string, beside: string): NameReading | undefined {
  const whole = tokens.join(' ')
  if (isIn(names, whole)) return isIn(words.people, whole) ? 'unclear' : 'software'
  // A version can be written to the name: gpt4o.
  const bare = (token: string) => (isIn(names, token) ? token : token.replace(/(?<=\p{L}{2})\d.*$/u, ''))
  const telling = tokens.filter(token => !isIn(words.weak, token))
  const rest = telling.filter(token => !isNumber.test(token) || isIn(names, token))
  if (!rest.every(token => isIn(names + beside + words.strong, bare(token)))) return undefined
  const named = rest.filter(token => isIn(names, bare(token)))
  if (named.length === 0) return rest.some(token => isIn(beside, token)) ? 'unclear' : undefined
  // What people are called too is a product for certain where a maker, a variant or a version stands with it.
  const sure = named.some(token => !isIn(words.people, token)) || telling.some(token => !isIn(names, token))
  return sure ? 'software' : 'unclear'
}

function isIn(list: string, value: string): boolean {
  return list.includes(`|${value}|`)
}

/** A version, with or without a letter before and after it: 5, 4o, v3, r1, 70b, 20250929. */
const isNumber = /^[a-z]?\d+[a-z]{0,3}$/

/** Capitals that can be those of a person's names: K.I., N. A., MI. AI, CI, NO and NA are what they say, unless with dots. */
const isInitials = /^\s*(?:(?!AI|CI|NO|NA)\p{Lu}{1,2}|Ai|\p{Lu}[.\s]+\p{Lu}(?:[.\s]+\p{Lu})*\.?)\s*$/u

/** What a template was to fill in: {{reviewer}}, ${NAME}, <name>, %NAME%. */
const isTemplate = /^(\{\{.*\}\}|\{%.*%\}|\$\{.*\}|\$[A-Z_]+|<[^<>@]*>|%[^%]*%|__\w+__)$/
