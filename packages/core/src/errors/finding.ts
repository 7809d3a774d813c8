/** A position in a file: `line` and `column` count from 1, in UTF-16 units, as unist does. */
export interface Point {
  line: number
  column: number
}

/** A stretch of a file, from `start` up to but without `end`. */
export interface Place {
  start: Point
  end: Point
}

/** How much a finding matters: an `error` fails the build, a `warning` and an `info` do not. */
export type Severity = 'error' | 'warning' | 'info'

/** What a lint rule found: a value without words; words come last, from the rule's messages. */
export interface Finding {
  /** Id of the rule, e.g. `missing-disclosure`. */
  ruleId: string
  /** Which of the rule's messages, e.g. `absent`. */
  code: string
  severity: Severity
  /** Values for the placeholders of the message. */
  args: Readonly<Record<string, string>>
  /** Where in the file; absent when the finding is about the file as a whole. */
  place?: Place | undefined
  /** The page that explains the rule. */
  url: string
}

/** The position of an offset (UTF-16 units from 0) in a text; `\n`, `\r\n` and `\r` end a line. */
export function pointAt(text: string, offset: number): Point {
  let line = 1
  let start = 0
  for (const match of text.slice(0, offset).matchAll(/\r\n|\n|\r/g)) {
    const end = match.index + match[0].length
    if (end > offset) break
    line++
    start = end
  }
  return {line, column: offset - start + 1}
}

/** The stretch between two offsets (UTF-16 units from 0) of a text. */
export function placeAt(text: string, start: number, end: number): Place {
  return {start: pointAt(text, start), end: pointAt(text, end)}
}
