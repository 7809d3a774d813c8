/** The inventory as CSV (RFC 4180, with line feeds so that it can be compared), one line a part. */
import {isFailure} from '../failure.ts'
import {type Audited, isPost} from './inventory.ts'
import {reviewText, verifiedText} from './words.ts'

/** The whole table; `places` are the markets and platforms, one column each. */
export function inventoryCsv(all: readonly Audited[], places: readonly string[]): string {
  const head = [
    'file',
    'part',
    'medium',
    'declared',
    'made',
    ...places,
    'label',
    'marks',
    'review',
    'verified',
  ]
  const rows = all.flatMap(one => {
    if (isFailure(one)) return [[one.file, '', '', `cannot be read: ${one.error.message}`]]
    if (!isPost(one)) return []
    return one.parts.map(part => [
      one.file,
      part.part,
      part.medium,
      one.unreadable ? 'cannot be read' : one.declared ? 'yes' : 'no',
      part.grade,
      ...places.map(place => part.verdicts[place] ?? ''),
      part.label,
      part.marks.join('; '),
      reviewText(part.review),
      verifiedText(one.verified),
    ])
  })
  // Spreadsheets take a file without the mark for one in the encoding of the machine.
  return `\uFEFF${[head, ...rows].map(row => row.map(cell).join(',')).join('\n')}\n`
}

/** What spreadsheets would run as a formula is told to be text (OWASP, CSV Injection). */
function cell(text: string): string {
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe
}
