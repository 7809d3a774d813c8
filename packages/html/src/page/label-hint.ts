/** Quick looks at a source, before it is read: whether words that would matter can stand in it at all. */
import type {Details, Label} from '@forthright/core'
import {formsOf} from '../plan/label-element.ts'
import type {Page} from './page.ts'

/** What is looked at: a page, or its source before it is one. */
type Sought = Pick<Page, 'source'> & Partial<Pick<Page, 'untouched'>>

/**
 * Whether a source may hold one of the forms of some labels: `false` only where none can stand there, however its white
 * space, its characters outside ASCII and the markup between its words are written. Trees without a source may.
 */
export function mayHold({source, untouched}: Sought, labels: readonly Label[]): boolean {
  if (untouched) return false
  // Every form begins with one of these.
  const begins = labels.flatMap(({long, short}) => [long, short])
  return source === undefined || mayHoldAny(source, begins, () => labels.flatMap(formsOf))
}

/** Whether a source may hold a details panel, or what is left of one. */
export function mayHoldDetails({source, untouched}: Sought, {title}: Details): boolean {
  if (untouched) return false
  return source === undefined || mayHoldAny(source, [title], () => [title])
}

function mayHoldAny(source: string, begins: readonly string[], texts: () => readonly string[]): boolean {
  // A few characters are found several times as fast as a pattern, and are seldom there.
  const hints = new Set(begins.map(hintOf))
  for (const hint of hints)
    if (source.includes(hint)) return phraseOf(texts()).test(source) || spellsLetters(source)
  return spellsLetters(source)
}

/**
 * Whether a source spells its words so that they are not found as they are read: ASCII letters or digits as character
 * references, or characters in them that nobody sees, as hyphenation puts there.
 */
export function spellsLetters(source: string): boolean {
  if (unseenCharacters.test(source)) return true
  return source.includes('&') && (alphanumericReference.test(source) || unseenReference.test(source))
}

/** No byte order mark: at the start of a source it says nothing of its words. */
const unseenCharacters = /[\u00AD\u200B\u2060]/

const unseenReference =
  /&(?:shy|ZeroWidthSpace|NoBreak|#(?:x0*(?:ad|200b|2060|feff)|0*(?:173|8203|8288|65279)));/i

const alphanumericReference =
  /&#(?:x0*(?:3\d|[46][1-9a-f]|[57][0-9a])|0*(?:4[89]|5[0-7]|6[5-9]|[7-9]\d|1[01]\d|12[0-2]))(?![\da-f])/i

/** What every spelling of what begins with a text holds: the start of its longest run of ASCII letters, if it has one. */
function hintOf(text: string): string {
  const hint = hints.get(text) ?? longestRun(text, /[A-Za-z]+/g).slice(0, 6)
  // Sites have labels in few languages; what is more is somebody trying things.
  if (hints.size < 200) hints.set(text, hint)
  return hint
}

const hints = new Map<string, string>()

/** The longest stretch of a text that a pattern finds; empty where it finds none. */
export function longestRun(text: string, pattern: RegExp): string {
  let longest = ''
  for (const run of text.match(pattern) ?? []) if (run.length > longest.length) longest = run
  return longest
}

/** Any of some texts, with markup or white space between words; what is no ASCII letter or digit may be a reference. */
function phraseOf(texts: readonly string[]): RegExp {
  const patterns = [...new Set(texts)].map(text =>
    text
      .trim()
      .split(/\s+/)
      .map(word => [...word].map(characterOf).join(''))
      .join('(?:\\s|<[^>]*>)+'),
  )
  return new RegExp(patterns.join('|'))
}

function characterOf(character: string): string {
  return /[A-Za-z0-9]/.test(character)
    ? character
    : `(?:${character.replace(/[\\^$.*+?()[\]{}|]/, '\\$&')}|&[^;\\s]{1,24};)`
}
