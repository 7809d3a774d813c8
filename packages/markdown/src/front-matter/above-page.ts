/** Front matter above content that is not Markdown, such as a page of HTML: read, and written into. */
import type {Disclosure, Part} from '@forthright/core'
import type {Reading, Written} from '@forthright/core/surface'
import {heldParts} from '../read-disclosure.ts'
import {readStatements} from '../read-statements.ts'
import {type FrontMatter, readFrontMatter} from './front-matter.ts'
import {writeRecord} from './write-record.ts'

/**
 * What a page says with its front matter: that goes before what its content says. `undefined` where it has none; throws
 * `front-matter-invalid` where that is broken.
 *
 * @example
 * readAbove('---\ndisclosure: ai-generated\n---\n<p>Wool.', reading)?.record // → the record of the front matter
 */
export function readAbove(source: string, content: Reading): Reading | undefined {
  const front = readFrontMatter(source)
  if (!front) return undefined
  const stated = readStatements(front)
  const record = stated.record ?? content.record
  const [text] = content.held
  const held = heldIn(front, content.held, record)
  return {
    ...content,
    found: [...stated.found, ...content.found],
    issues: [...stated.issues, ...content.issues],
    ...(record ? {record} : {}),
    held: held.map(part => (part.id === 'body' && text?.digest ? {...part, digest: text.digest} : part)),
    placeOf: path => front.placeOf(['disclosure', ...path]),
  }
}

/** The page with the record in its front matter, and where it landed; `held` are the parts of its content. */
export function writeAbove(source: string, disclosure: Disclosure, held: readonly Part[]): Written<string> {
  const front = readFrontMatter(source)
  if (!front) return {content: source, report: [], manual: []}
  const file = {source, front, data: front.data, placeOf: front.placeOf}
  return writeRecord(file, before => heldIn(front, held, before), disclosure)
}

function heldIn({data}: FrontMatter, parts: readonly Part[], record: Reading['record']): Part[] {
  const media = parts.flatMap(({at, medium}) => (at && 'src' in at ? [{src: at.src, medium}] : []))
  return heldParts(media, data, record)
}
