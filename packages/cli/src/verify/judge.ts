/** What is wrong with one label that stands on a page, in the order in which it matters. */
import {lookUp} from '@forthright/labels'
import {contradicting, type ExpectedLabel} from './expected.ts'
import type {ShownLabel} from './found-labels.ts'
import type {LabelPlace} from './in-page/place.ts'
import {type Problem, problem} from './messages.ts'
import type {Sight} from './sight.ts'
import type {Viewport} from './visit.ts'

/** A label, and all that was found out about it in one window. */
export interface Looked {
  shown: ShownLabel
  place: LabelPlace
  sight: Sight
  /** Whether it is in the accessibility tree. */
  isReadOut: boolean
}

/** What holds for the judgement. */
export interface Grounds {
  viewport: Viewport
  /** Where the site wants the label of its text, as its configuration has it. */
  wanted: string | undefined
  /** How far the label is from what it is about; `null` where that is not on the page or is the page itself. */
  fromPicture: number | null
}

/** Everything that is wrong with it; empty for a label that is in order. */
export function judge(expected: ExpectedLabel, looked: Looked, grounds: Grounds): Problem[] {
  const {shown, sight} = looked
  const about = {id: expected.part, part: expected.name, text: shown.text}
  if (!sight.seen)
    return [
      sight.because === undefined
        ? problem('label-not-seen', 'unseen', about)
        : problem('label-not-seen', 'hidden', {...about, because: sight.because}),
    ]
  return [
    ...contradictions(expected, shown, about),
    ...(expected.medium === 'text' ? misplaced(looked, about, grounds) : farOff(looked, about, grounds)),
    ...language(looked, about),
    ...unread(looked, about),
    ...legibility(sight, about),
    ...(sight.behind
      ? [problem('label-behind', 'closable', {...about, behind: sight.behind.join(', ')})]
      : []),
  ]
}

interface About extends Readonly<Record<string, string>> {
  id: string
  part: string
  text: string
}

function contradictions({grade, marks}: ExpectedLabel, {grade: said}: ShownLabel, about: About): Problem[] {
  const against = contradicting(said, marks)
  if (against.length > 0)
    return against
      .slice(0, 1)
      .map(({vocabulary, value}) =>
        problem('label-contradicts-record', 'mark', {...about, vocabulary, value: String(value)}),
      )
  // Without a mark that can tell, the record follows from the labels, the strictest of them.
  return marks.length === 0 && said !== grade
    ? [problem('label-contradicts-record', 'grade', {...about, grade})]
    : []
}

function misplaced({place}: Looked, about: About, {viewport, wanted = 'start'}: Grounds): Problem[] {
  // Where the site itself puts it there, it is told and no more.
  const severity = wanted === 'start' ? 'error' : 'warning'
  const {landmark, inFirstScreen, fromStart, fromFirstParagraph} = place
  if (landmark) return [problem('label-misplaced', 'landmark', {...about, landmark}, severity)]
  const distance = wanted === 'after-first-paragraph' ? Math.min(fromStart, fromFirstParagraph) : fromStart
  return inFirstScreen || distance <= viewport.height
    ? []
    : [problem('label-misplaced', 'far', about, severity)]
}

function farOff(_: Looked, about: About, {viewport, fromPicture}: Grounds): Problem[] {
  return fromPicture !== null && fromPicture > viewport.height - 20
    ? [problem('label-misplaced', 'far-from-picture', about)]
    : []
}

function language({place, shown}: Looked, about: About): Problem[] {
  const tag = place.language
  const words = tag === undefined ? undefined : lookUp(tag)?.words
  if (tag === undefined || !words) return []
  const {long, short, shortest} = words.labels[shown.id]
  return [long, short, shortest].includes(shown.text)
    ? []
    : [problem('label-language', 'other', {...about, language: tag, words: long})]
}

function unread({place, isReadOut, sight}: Looked, about: About): Problem[] {
  // A dialog that is open keeps all around it from being read out, for as long as it is.
  if (sight.behind) return []
  if (place.unread !== undefined)
    return [problem('label-not-read-out', 'kept', {...about, because: place.unread})]
  return isReadOut ? [] : [problem('label-not-read-out', 'absent', about)]
}

function legibility({contrast}: Sight, about: About): Problem[] {
  return contrast < 4.5
    ? [problem('label-contrast', 'low', {...about, contrast: (Math.floor(contrast * 10) / 10).toFixed(1)})]
    : []
}
