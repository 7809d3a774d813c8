/** Reads the content of one item of a feed, and puts its places where they are in the feed. */
import type {Place} from '@forthright/core'
import {placeAt, type Reading, type ReadOptions} from '@forthright/core/surface'
import {plainText} from '@forthright/core/text'
import {decoded, sourceOffset} from './coded-text.ts'
import type {ContentPlace} from './content-place.ts'
import type {ItemHtml} from './item-html.ts'
import {blanked, unsectioned} from './xhtml.ts'

/** What the content of an item says; nothing where it has none. */
export function readContent(
  html: ItemHtml,
  place: ContentPlace,
  source: string,
  options: ReadOptions,
): Reading {
  if ('reason' in place) return {found: [], labels: [], issues: [], held: []}
  const {element, kind} = place
  if (kind !== 'xhtml') {
    const text = decoded(element)
    const reading = kind === 'html' ? readHtml(html, text, options) : plainText.read(text, options)
    return moved(reading, text, source, offset => sourceOffset(element, offset))
  }
  const {start, end} = place
  const text = blanked(element, source, start, end)
  const {held} = readHtml(html, unsectioned(element, source, start, end), options)
  return moved({...readHtml(html, text, options), held}, text, source, offset => start + offset)
}

/** What the HTML of an item says. */
export function readHtml(html: ItemHtml, text: string, {words, wordings}: ReadOptions): Reading {
  return html.read(text, {words, wordings, fragment: true})
}

function moved(
  reading: Reading,
  text: string,
  source: string,
  toSource: (offset: number) => number,
): Reading {
  const lines = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(end => end.index + end[0].length)]
  const offsetOf = ({line, column}: Place['start']) => toSource((lines[line - 1] ?? 0) + column - 1)
  const move = <Found extends {place?: Place | undefined}>(one: Found): Found =>
    one.place ? {...one, place: placeAt(source, offsetOf(one.place.start), offsetOf(one.place.end))} : one
  return {
    ...reading,
    found: reading.found.map(move),
    labels: reading.labels.map(move),
    issues: reading.issues.map(move),
  }
}
