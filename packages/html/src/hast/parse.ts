/** Parses a source into hast with the positions of tags and attributes. */
import {DisclosureError, type Words} from '@forthright/core'
import type {Root} from 'hast'
import {fromParse5} from 'hast-util-from-parse5'
import {parse, parseFragment} from 'parse5'
import {VFile} from 'vfile'
import type {IconSet} from '../eu-icons/read-eu-icons.ts'
import {scan} from './scan-tags.ts'

/** How to take the content, and what to write besides labels and marks. */
export interface HtmlOptions {
  /** Whether the content is a fragment; where absent, it is one unless it has a doctype, `html`, `head` or `body`. */
  fragment?: boolean | undefined
  /** Whether labels and details panel stand in an `<ai-disclosure>` element, which `@forthright/html/element` improves. */
  element?: boolean | undefined
  /** Languages whose labels are known even where their markers were lost, to a sanitizer; where absent, only the wording that is written is. */
  words?: readonly Words[] | undefined
  /** Official EU icons, from `@forthright/html/eu-icons`; labels have none where absent. */
  icons?: IconSet | undefined
  /** The http(s) address of a C2PA manifest, for `<link rel="c2pa-manifest">` in the head. */
  manifest?: string | undefined
}

/**
 * Parses a source as a browser with scripts does, for which `noscript` holds text: without them, a picture in one in
 * the head would begin the body there. Never deeper than the stack can bear, and with every offset as in the source.
 */
export function parseHtml(source: string, {fragment}: HtmlOptions = {}): Root {
  const {document, parsable} = scan(source)
  // The parser takes a byte order mark for text, and text opens the body; what follows a NUL has the wrong place.
  const text = parsable.replace(/^\uFEFF/, ' ').replaceAll('\0', '\uFFFD')
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
