/** What was found in a file, as text for a terminal. */

import {issueLine} from '@forthright/core'
import type {Reading} from '@forthright/core/surface'
import pc from 'picocolors'
import {stringify} from 'yaml'
import {undeclaredLine} from './assessment.ts'
import {printable} from './printable.ts'

/** What `inspect` prints of one file. */
export interface Inspection extends Pick<Reading, 'found' | 'labels'> {
  file: string
  /** Where it does not say how it was made. */
  undeclared?: true
  grade: string
  shorthand?: unknown
  digests: Record<string, string>
  issues: readonly {path: string; message: string; place?: Reading['issues'][number]['place']}[]
}

/** Every statement with its place, the record that follows, and the digests that a review can be bound to. */
export function inspectionText({
  file,
  undeclared,
  grade,
  found,
  labels,
  shorthand,
  digests,
  issues,
}: Inspection): string {
  const at = (place: {start: {line: number; column: number}} | undefined) =>
    place ? pc.dim(` ${file}:${place.start.line}:${place.start.column}`) : ''
  const show = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
  return [
    pc.bold(file),
    undeclared ? undeclaredLine : `  grade  ${grade}`,
    ...(found.length === 0 ? ['  found  nothing'] : []),
    ...found.map(
      ({vocabulary, value, part, place}) =>
        `  found  ${vocabulary}${part === undefined ? '' : ` (${part})`}: ${show(value)}${at(place)}`,
    ),
    ...labels.map(({text, part, place}) => `  label  ${part}: ${text}${at(place)}`),
    ...issues.map(
      ({path, message, place}) =>
        `  ${pc.red('issue')}  ${issueLine({path: path === '' ? [] : [path], message}, 'disclosure')}${at(place)}`,
    ),
    ...(shorthand === undefined
      ? []
      : [
          '  record',
          ...stringify({disclosure: shorthand})
            .trimEnd()
            .split('\n')
            .map(line => `    ${printable(line)}`),
        ]),
    ...Object.entries(digests).map(([part, digest]) => `  digest ${part} ${digest}`),
    '',
  ].join('\n')
}
