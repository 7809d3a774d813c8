/** Whether a label can stand in a text, told from its characters alone: most files hold none, and to parse one takes long. */
import type {Words} from '@forthright/core'
import {labelsAtStart, mayBeginLabel, type ReadOptions, withoutIsolates} from '@forthright/core/surface'
import {decodeReferences} from '../body/decode-references.ts'
import type {Wording} from './region.ts'
import {defaultComponent} from './syntax.ts'

/** `false` only where a reading of the text finds no label: by its markers, else by words at the start of a line. */
export function mayHoldLabel(text: string, known: ReadOptions & Pick<Wording, 'component'>): boolean {
  if (text.includes('ai-disclosure') || text.includes(defaultComponent)) return true
  if (known.component !== undefined && text.includes(known.component)) return true
  return known.words !== undefined && beginsLabel(text, known.words)
}

/** What may stand before the words of a label in its line: marks of quotations and emphasis, the kind of an alert, tags. */
const lead = /^(?:[\s>*_~`:\\\u2060\u2066-\u2069]|<[^<>\n]*>|\[(?:!\w+\])?)*/gm
/** What may stand between its first letters. */
const mark = /[*_~`&\\<[\]\u2060\u2066-\u2069]|[^\S ]| {2}/

function beginsLabel(text: string, words: readonly Words[]): boolean {
  for (const {0: signs, index} of text.matchAll(lead)) {
    const start = index + signs.length
    const head = text.slice(start, start + 8)
    if (head === '' || !(mark.test(head) || mayBeginLabel(head, words))) continue
    if (labelsAtStart(bare(text.slice(start, start + longest)), words).length > 0) return true
  }
  return false
}

/** More than any label takes with what sets it, in UTF-16 units. */
const longest = 600

/** The words on one line, without what sets them: references, tags, escapes, emphasis, links, signs of quotations. */
function bare(text: string): string {
  return withoutIsolates(decodeReferences(text))
    .replace(
      /<[a-z/!][^<>\n]*>|\\(?=[!-/:-@[-`{-~\r\n])|\](?:\([^()\n]*\)|\[[^[\]\n]*\])|\[\^[^\]\n]*\]|!?\[|[\]*_~`\u2060]/gi,
      '',
    )
    .replace(/[\s>]+/g, ' ')
    .trimStart()
}
