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

/** How much a finding matters: an `error` fails the build; the others do not, and `needs-review` is for a person to decide. */
export type Severity = 'error' | 'warning' | 'info' | 'needs-review'

/** A change of a file that takes away what was found. */
export interface Fix {
  /** What it does, e.g. `Remove the citation that ChatGPT left.` */
  description: string
  /** What is put in the place of a stretch (offsets of UTF-16 units); apart from each other. */
  edits: readonly {start: number; end: number; text: string}[]
}

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
  /** The field of the disclosure that it is about, e.g. `['reviewed', 'at']`; absent: another thing, or the whole of it. */
  path?: readonly (string | number)[] | undefined
  /** Values that would have been right. */
  allowed?: readonly string[] | undefined
  /** A change that is safe to make by itself; absent where a person must. */
  fix?: Fix | undefined
  /** The page that explains the rule, from the root of the documentation. */
  url: string
}

/** The position of an offset (UTF-16 units from 0) in a text; `\n`, `\r\n` and `\r` end a line. */
export function pointAt(text: string, offset: number): Point {
  const starts = lineStarts(text)
  let line = 1
  // The last line that begins at or before the offset lies between these.
  for (let end = starts.length; line < end; ) {
    const middle = (line + end + 1) >> 1
    if ((starts[middle - 1] as number) <= offset) line = middle
    else end = middle - 1
  }
  return {line, column: offset - (starts[line - 1] as number) + 1}
}

/** The stretch between two offsets (UTF-16 units from 0) of a text. */
export function placeAt(text: string, start: number, end: number): Place {
  return {start: pointAt(text, start), end: pointAt(text, end)}
}

let last: {text: string; starts: number[]} = {text: '', starts: [0]}

/** Where each line begins. Those of the last text are kept, since many places of one text are asked for in turn. */
function lineStarts(text: string): readonly number[] {
  if (last.text !== text)
    last = {
      text,
      starts: [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), ({index, 0: end}) => index + end.length)],
    }
  return last.starts
}
