/** Whether a label can stand in a text, told from its characters alone: most files hold none, and to parse one takes long. */
import {findLabel, type ReadOptions, withoutIsolates} from '@forthright/core/surface'
import {decodeReferences} from '../body/decode-references.ts'
import type {Wording} from './region.ts'
import {defaultComponent} from './syntax.ts'

/** `false` only where a reading of the text finds no label, whatever its words are set in. */
export function mayHoldLabel(text: string, known: ReadOptions & Pick<Wording, 'component'>): boolean {
  if (text.includes('ai-disclosure') || text.includes(defaultComponent)) return true
  if (known.component !== undefined && text.includes(known.component)) return true
  return known.words !== undefined && findLabel(bare(text), known.words) !== undefined
}

/** The words on one line, without what sets them: references, tags, escapes, emphasis, links, quotation marks of lines. */
function bare(text: string): string {
  return withoutIsolates(decodeReferences(text))
    .replace(
      /<[a-z/!][^<>\n]*>|\\(?=[!-/:-@[-`{-~\r\n])|\](?:\([^()\n]*\)|\[[^[\]\n]*\])|\[\^[^\]\n]*\]|!?\[|[\]*_~`\u2060]/gi,
      '',
    )
    .replace(/[\s>]+/g, ' ')
}
