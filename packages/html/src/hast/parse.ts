/** Parses a source into hast with the positions of tags and attributes. */
import {DisclosureError} from '@forthright/core'
import type {Root} from 'hast'
import {fromParse5} from 'hast-util-from-parse5'
import {parse, parseFragment} from 'parse5'
import {VFile} from 'vfile'
import {scan} from './scan-tags.ts'

/**
 * Parses a source as a browser with scripts does, for which `noscript` holds text: without them, a picture in one in
 * the head would begin the body there. Never deeper than the stack can bear, and with every offset as in the source.
 */
export function parseHtml(source: string, {fragment}: {fragment?: boolean | undefined} = {}): Root {
  const {document, parsable} = scan(source)
  // The parser takes a byte order mark for text, and text opens the body; what follows a NUL has the wrong place.
  // A frameset comes after nothing but white space and NUL.
  const nothing = /<frameset/i.test(parsable) ? ' ' : '\uFFFD'
  const text = parsable.replace(/^\uFEFF/, ' ').replaceAll('\0', nothing)
  try {
    const options = {sourceCodeLocationInfo: true, scriptingEnabled: true}
    const tree = (fragment ?? !document) ? parseFragment(text, options) : parse(text, options)
    return fromParse5(tree, {file: new VFile(text), verbose: true}) as Root
  } catch (cause) {
    throw new DisclosureError(
      'content-invalid',
      'The HTML cannot be parsed. Give it as a string of HTML, with fewer elements inside each other.',
      {cause},
    )
  }
}
