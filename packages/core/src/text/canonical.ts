/** The text that a digest is taken of: the same from Markdown source, rendered HTML and minified HTML. */
import {sha256} from './sha256.ts'

/** In every runtime, but in no library that this floor is compiled against. */
declare const TextEncoder: new () => {encode(text: string): Uint8Array}

/**
 * The canonical text of a part, from its plain text blocks: Unicode NFC, invisible formatting characters left
 * out, white space folded to one space, empty blocks left out, blocks joined by a line feed.
 * Markup and our own label must be gone already: that is the surface's part of the work.
 */
export function canonicalText(blocks: readonly string[]): string {
  return blocks
    .map(block =>
      block
        .normalize('NFC')
        .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter(block => block !== '')
    .join('\n')
}

/** The digest of a part's plain text blocks: `sha256:` and 64 hexadecimal digits of the UTF-8 bytes. */
export function digest(blocks: readonly string[]): string {
  return `sha256:${sha256(new TextEncoder().encode(canonicalText(blocks)))}`
}
