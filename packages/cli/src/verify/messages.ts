/** What is said of pages: every finding of `verify`, how much it matters, and its words. */
import type {Severity} from '@forthright/core'

/** A kind of finding. */
interface Kind {
  severity: Severity
  /** By its code; placeholders in braces. What is wrong and what to do, in the words of an editor. */
  messages: Readonly<Record<string, string>>
}

/** By their names; the id of the rule is `verify/` and the name. */
export const kinds = {
  'missing-disclosure': {
    severity: 'error',
    messages: {
      undeclared:
        'Nothing on this page says how it was made. State it where it is written, e.g. disclosure: human or disclosure: ai-generated, and label the page.',
    },
  },
  'unreadable-disclosure': {
    severity: 'needs-review',
    messages: {unreadable: 'What the page says of its making cannot be read: {why}'},
  },
  'label-missing': {
    severity: 'error',
    messages: {
      absent:
        'The label of {part} is not on the page ({windows}). It was made with AI ({grade}): show the label where reading begins, or beside the picture that it is about.',
      removed:
        'The label of {part} is sent by the server and gone once scripts ran or the reader scrolled ({windows}). Look for what replaces or removes it.',
      vanished:
        'The label of {part} was on the page and is gone after a while, or after scrolling ({windows}). Look for the script that removes it.',
    },
  },
  'label-not-seen': {
    severity: 'error',
    messages: {
      hidden: 'Readers do not see the label of {part}, “{text}”, because of {because} ({windows}). Show it.',
      unseen:
        'Readers do not see the label of {part}, “{text}”: without its words the page looks the same ({windows}). Show it.',
    },
  },
  'label-misplaced': {
    severity: 'error',
    messages: {
      landmark:
        'The label of {part}, “{text}”, stands in <{landmark}> ({windows}). Put it where reading begins: few read what is there.',
      far: 'The label of {part}, “{text}”, is more than a screen away from where the content begins ({windows}). Put it there.',
      'far-from-picture':
        'The label “{text}” is not on the same screen as {part} ({windows}). Put it into the figure, or right beside the picture.',
    },
  },
  'label-contradicts-record': {
    severity: 'error',
    messages: {
      grade:
        'The label of {part} says “{text}”, and the record of the page says {grade} ({windows}). Correct the one that is wrong.',
      mark: 'The label of {part} says “{text}”, and a mark for machines ({vocabulary}) says {value} ({windows}). Correct the one that is wrong.',
    },
  },
  'label-language': {
    severity: 'error',
    messages: {
      other:
        'The label of {part}, “{text}”, is not in the language of the page, {language} ({windows}). Write: “{words}”',
    },
  },
  'label-not-read-out': {
    severity: 'error',
    messages: {
      kept: 'Screen readers do not read the label of {part}, “{text}”, because of {because} ({windows}). Take that away.',
      absent:
        'Screen readers do not read the label of {part}, “{text}”: it is not in the accessibility tree ({windows}).',
    },
  },
  'label-contrast': {
    severity: 'warning',
    messages: {
      low: 'The label of {part}, “{text}”, is hard to read: its contrast is {contrast} to 1, and 4.5 is the least (WCAG 2.2, 1.4.3; {windows}).',
    },
  },
  'label-behind': {
    severity: 'info',
    messages: {
      closable:
        'The label of {part} is seen once {behind} is put away ({windows}). It was hidden for the look, nothing was clicked.',
    },
  },
  'picture-not-shown': {
    severity: 'info',
    messages: {
      absent: 'The page does not show {part}, so no label of it was looked for ({windows}).',
    },
  },
  'style-missing': {
    severity: 'needs-review',
    messages: {
      missing:
        'These style sheets did not come, so whether the label is seen must be looked at again: {styles}. Other hosts are let through with --network; a site that expects itself below a path is served there with --base.',
    },
  },
} as const satisfies Readonly<Record<string, Kind>>

/** The name of a kind of finding. */
export type KindName = keyof typeof kinds

/** Something that is wrong with a page in one window. */
export interface Problem {
  kind: KindName
  code: string
  severity: Severity
  /** Id of the part that it is about; absent of the page as a whole. */
  part?: string
  /** Values for the placeholders of its message, but the windows; `part` is a name and `id` that of the record. */
  args: Readonly<Record<string, string>>
}

/** A problem of a kind, as much as it matters unless `severity` says otherwise. */
export function problem(
  kind: KindName,
  code: string,
  args: Readonly<Record<string, string>> = {},
  severity: Severity = kinds[kind].severity,
): Problem {
  return {kind, code, severity, args, ...(args.id === undefined ? {} : {part: args.id})}
}

/** The words of a problem that was met in some windows, e.g. `400 × 800`. */
export function wordsOf({kind, code, args}: Problem, windows: readonly string[]): string {
  const messages: Readonly<Record<string, string>> = kinds[kind].messages
  const values: Readonly<Record<string, string>> = {...args, windows: windows.join(' and ')}
  return (messages[code] ?? code).replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  )
}
