/**
 * Puts the words of a label at the end (or the start) of a text, in the longest form that fits beside all of the
 * author's words. The label is never cut, and the author's words only where that was asked for.
 */
import {type Disclosure, DisclosureError, type Medium, type Words} from '@forthright/core'
import {type LabelForm, type LabelSpan, lineBeside, lineOf, meaningOf, textOf} from '@forthright/core/surface'
import {graphemesOf} from './counting/counters.ts'
import {
  type LabelPhrases,
  type LabelStretch,
  labelAt,
  labelLines,
  labelPhrases,
  type Spot,
} from './label-stretches.ts'

const forms = ['long', 'short', 'shortest'] as const

/** A limit together with what counts towards it. */
export interface Room {
  max: number
  unit: string
  count(text: string): number
}

/** The text that is to carry a label, and the rules of its place. */
export interface LabelSlot extends Spot {
  /** Id of the platform and name of the field, for errors. */
  id: string
  field: string
  rooms: readonly Room[]
  escape(words: string): string
  words: readonly Words[]
  shorten: boolean
  /** Nothing before the end of the text may move. */
  appendOnly: boolean
  /** What is not to be cut in two beside URLs, mentions and hashtags; offsets in UTF-16 units. */
  whole?: readonly (readonly [start: number, end: number])[]
  /** Whether enough is known of a medium to take an old label about it away. */
  mayRemove(medium: Medium): boolean
}

/** A text with its label, and what was done. */
export interface LabelledText {
  text: string
  change: 'none' | 'there' | 'added' | 'replaced' | 'removed'
  form?: LabelForm
  /** What was kept of the author's text, where it was shortened. */
  kept?: string
}

/** The text with the labels of these parts: once, whatever stood there before. Labels about what is not known stay. */
export function labelText(text: string, post: Disclosure, slot: LabelSlot): LabelledText {
  const phrases = labelPhrases(post, slot.words, slot.escape)
  const shown = new Set(post.parts.flatMap(({label}) => (label ? [meaningOf(label.id).medium] : [])))
  const stays = ({id}: LabelSpan) => {
    const {medium} = meaningOf(id)
    return !shown.has(medium) && !slot.mayRemove(medium)
  }
  if (shown.size > 0 && isThere(text, post, phrases, slot, stays)) return {text, change: 'there'}
  const own = withoutOthers(text, phrases, slot, stays)
  const old = labelAt(slot, own, phrases)
  const kept = old?.labels.filter(stays).map(label => label.text) ?? []
  if (shown.size === 0) {
    const bare = !old || kept.length === old.labels.length ? own : withoutOld(own, old, kept, slot)
    return {text: bare, change: bare === text ? 'none' : 'removed'}
  }
  const change = old || own !== text ? 'replaced' : 'added'
  const body = old ? without(own, old, slot) : own
  for (const form of forms) {
    const candidate = withLine(own, old, lineFor(post, form, kept, slot, body), slot)
    if (fits(candidate, slot)) return {text: candidate, change, form}
  }
  const shortest = lineFor(post, 'shortest', kept, slot, body)
  const short = slot.shorten ? shortened(body, shortest, slot) : undefined
  if (short) return {...short, change, form: 'shortest'}
  throw tooLong(body, shortest, slot)
}

/** The new labels in one of their forms, as they stand beside the text, and what stays of the old ones. */
function lineFor(
  post: Disclosure,
  form: LabelForm,
  kept: readonly string[],
  slot: LabelSlot,
  body: string,
): string {
  const line = lineBeside(body, slot.escape(lineOf(post, form)), post)
  return [line, ...kept].filter(Boolean).join(form === 'long' ? ' ' : ' · ')
}

function withoutOld(text: string, old: LabelStretch, kept: readonly string[], slot: LabelSlot): string {
  return kept.length === 0 ? without(text, old, slot) : withLine(text, old, kept.join(' '), slot)
}

/** The text without labels of ours in other lines than at the place where we write: they may stand where an earlier run put them. */
function withoutOthers(
  text: string,
  phrases: LabelPhrases,
  slot: LabelSlot,
  stays: (label: LabelSpan) => boolean,
): string {
  const old = labelAt(slot, text, phrases)
  return othersIn(text, old, phrases, slot).reduceRight((left, other) => {
    const kept = other.labels.filter(stays)
    if (kept.length === other.labels.length) return left
    const texts = kept.map(label => label.text)
    return withoutOld(left, other, texts, slot)
  }, text)
}

function othersIn(
  text: string,
  old: LabelStretch | undefined,
  phrases: LabelPhrases,
  {appendOnly}: LabelSlot,
): LabelStretch[] {
  return appendOnly ? [] : labelLines(text, phrases).filter(({start}) => start !== old?.start)
}

/** The author's text, without a label of ours at the place where we write it. */
export function authorsText(text: string, post: Disclosure, slot: LabelSlot): string {
  const old = labelAt(slot, text, labelPhrases(post, slot.words, slot.escape))
  return old ? without(text, old, slot) : text
}

/** Whether every label stands in the text already, and no label of ours says anything else. */
function isThere(
  text: string,
  post: Disclosure,
  phrases: LabelPhrases,
  slot: LabelSlot,
  stays: (label: LabelSpan) => boolean,
): boolean {
  const old = labelAt(slot, text, phrases)
  const labels = post.parts.flatMap(({label}) => (label ? [label] : []))
  const ways = labels.map(label => [slot.escape(textOf(label, 'long')), slot.escape(textOf(label, 'short'))])
  const isFresh = (stretch: LabelStretch) =>
    stretch.labels.every(label => stays(label) || ways.some(way => way.includes(label.text)))
  if (!othersIn(text, old, phrases, slot).every(isFresh)) return false
  if (old) {
    const written = text.slice(old.start, old.end)
    const kept = old.labels.filter(stays).map(label => label.text)
    const body = without(text, old, slot)
    if (forms.some(form => lineFor(post, form, kept, slot, body) === written)) return fits(text, slot)
  }
  const standing = labelLines(text, phrases, true).flatMap(line => line.labels.map(label => label.text))
  const stands = (words: string) => standing.some(label => label === words || label.startsWith(`${words} · `))
  // In the middle of a line only a whole sentence counts: "not AI-generated" is no label.
  const said = ways.every(way => way.some(stands) || holdsSentence(text, way[0]))
  return said && (!old || isFresh(old))
}

function holdsSentence(text: string, sentence: string | undefined): boolean {
  if (!sentence || !/[.。！!]$/.test(sentence)) return false
  const at = text.indexOf(sentence)
  return at === 0 || (at > 0 && /[\s.。！!?？]/.test(text.charAt(at - 1)))
}

function withLine(text: string, old: LabelStretch | undefined, line: string, slot: LabelSlot): string {
  if (old) return text.slice(0, old.start) + line + text.slice(old.end)
  if (text === '') return line
  // Always all of it, so that the text of the author comes back byte for byte when the label goes.
  const join = joinOf(text, slot)
  return slot.place === 'end' ? text + join + line : line + join + text
}

function joinOf(text: string, {join}: LabelSlot): string {
  return text.includes('\r\n') ? join.replaceAll('\n', '\r\n') : join
}

function without(text: string, old: LabelStretch, slot: LabelSlot): string {
  const before = text.slice(0, old.start)
  const after = text.slice(old.end)
  const breaks = '(?:\\r\\n|\\n|\\r){0,2}'
  const join = /[\r\n]/.test(slot.join) ? breaks : `(?:${slot.join}|${breaks})`
  return slot.place === 'end' && before !== ''
    ? before.replace(new RegExp(`${join}$`), '') + after
    : before + after.replace(new RegExp(`^${join}`), '')
}

function fits(text: string, {rooms}: LabelSlot): boolean {
  return rooms.every(room => room.count(text) <= room.max)
}

/** URLs, bare domains, mentions (with the host of a server) and hashtags. */
const pieces =
  /https?:\/\/\S+|[@＠][\p{L}\p{M}\p{N}_.-]+(?:@[\p{L}\p{M}\p{N}.-]+)?|[#＃$][\p{L}\p{M}\p{N}_]+|[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.\p{L}{2,}(?:[/?:]\S*)?/giu

/** The text cut after a whole character, and not inside a URL, a mention or a hashtag, so that the line fits; undefined where nothing would be left. */
function shortened(body: string, line: string, slot: LabelSlot): {text: string; kept: string} | undefined {
  const ends: number[] = []
  for (const grapheme of graphemesOf(body)) ends.push((ends.at(-1) ?? 0) + grapheme.length)
  const found = Array.from(
    body.matchAll(pieces),
    ({0: piece, index}) => [index, index + piece.length] as const,
  )
  const whole = [...found, ...(slot.whole ?? [])]
  const keep = (count: number) => {
    let end = ends[count - 1] ?? 0
    for (;;) {
      const piece = whole.find(([from, to]) => from < end && end < to)
      if (!piece) return body.slice(0, end).trimEnd()
      end = ends.findLast(other => other <= piece[0]) ?? 0
    }
  }
  // What follows a URL without a space may be taken for a part of it.
  const cut = (kept: string) => `${kept}${found.some(([, to]) => to === kept.length) ? ' …' : '…'}`
  const compose = (count: number) => withLine(cut(keep(count)), undefined, line, slot)
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(compose(middle), slot)) low = middle
    else high = middle - 1
  }
  const kept = keep(low)
  return kept === '' || !fits(compose(low), slot) ? undefined : {text: compose(low), kept}
}

function tooLong(body: string, line: string, slot: LabelSlot): DisclosureError {
  const full = withLine(body, undefined, line, slot)
  const room = slot.rooms.find(({count, max}) => count(full) > max)
  const {max, unit} = room ?? {max: 0, unit: 'characters'}
  const [text = 0, label = 0, both = 0] = [body, line, full].map(part => room?.count(part))
  const advice =
    label > max
      ? 'Not even the label alone fits.'
      : `Take ${both - max} out of the text${slot.shorten ? '' : ', or write with `shorten: true`'}.`
  return new DisclosureError(
    'label-too-long',
    `[social/${slot.id}] The label does not fit into \`${slot.field}\`: the text has ${text} ${unit}, with the shortest label ${both}, and ${max} are allowed. ${advice}`,
    {field: slot.field, allowed: [`at most ${max} ${unit}`]},
  )
}
