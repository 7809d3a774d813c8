/** Makes characters of character references as Markdown reads them, which has escapes by backslash besides. */
import {decodeString} from 'micromark-util-decode-string'

/** The text with characters for references; a backslash stays one. */
export function decodeReferences(text: string): string {
  return text.includes('&') ? decodeString(text.replaceAll('\\', '\\\\')) : text
}
