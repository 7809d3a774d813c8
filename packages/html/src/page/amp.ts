/**
 * AMP pages, and what differs in them. The validator allows `data-*` on every element, `<meta name>`, JSON-LD and
 * `<details>`, and no attribute, element or `<use href>` that it does not list: so no `ai-disclosure` attribute, no
 * custom element, and no icon that is used from a symbol. Followed: validator-main.protoascii with
 * spec_file_revision 983 and testdata/feature_tests/data_attrs.html of github.com/ampproject/amphtml, read in stored
 * copies on 2026-11-22; later revisions were not opened.
 */
import type {Element} from 'hast'
import {hasAttribute} from '../hast/attributes.ts'

/** A format of AMP, by the attribute of `<html>` that names it. */
export type AmpFormat = 'amp' | 'amp4ads' | 'amp4email'

const formats: ReadonlyMap<string, AmpFormat> = new Map([
  ['amp', 'amp'],
  ['⚡', 'amp'],
  ['⚡\uFE0F', 'amp'],
  ['amp4ads', 'amp4ads'],
  ['⚡4ads', 'amp4ads'],
  ['amp4email', 'amp4email'],
  ['⚡4email', 'amp4email'],
])

/** The format of AMP that a page is in; undefined for other pages and for fragments. */
export function ampFormatOf({html}: {html: Element | undefined}): AmpFormat | undefined {
  if (!html) return undefined
  const named = Object.keys(html.properties).find(name => formats.has(name) && hasAttribute(html, name))
  return named === undefined ? undefined : formats.get(named)
}

/** Whether an element is one of AMP's own, wherever it stands. */
export function isAmpElement({tagName}: Element): boolean {
  return tagName.startsWith('amp-')
}
