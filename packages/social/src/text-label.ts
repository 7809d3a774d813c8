/**
 * Puts the words of a label at the end (or the start) of a text, in the longest form that fits beside all of the
 * author's words. The label is never cut, and the author's words only where that was asked for.
 */
import {type Disclosure, DisclosureError, type LabelForm, lineOf, textOf, type Words} from '@forthright/core'
import {graphemesOf} from './counting/counters.ts'
import {type LabelStretch, labelAt, labelLines, type Phrase, phrasesOf, type Spot} from './label-phrases.ts'

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
  /** The record is known well enough to take an old label away. */
  mayRemove: boolean
}

/** A text with its label, and what was done. */
export interface LabelledText {
  text: string
  change: 'none' | 'there' | 'added' | 'replaced' | 'removed'
  form?: LabelForm
  /** What was kept of the author's text, where it was shortened. */
  kept?: string
}

/** The text with the labels of these parts: once, whatever stood there before. */
export function labelText(text: string, post: Disclosure, slot: LabelSlot): LabelledText {
  const phrases = phrasesOf(post, slot.words, slot.escape)
  const old = labelAt(slot, text, phrases)
  const line = (form: LabelForm) => slot.escape(lineOf(post, form))
  if (line('long') === '')
    return old && slot.mayRemove
      ? {text: without(text, old, slot), change: 'removed'}
      : {text, change: 'none'}
  if (isThere(text, old, post, phrases, slot)) return {text, change: 'there'}
  const change = old ? 'replaced' : 'added'
  for (const form of forms) {
    const candidate = withLine(text, old, line(form), slot)
    if (fits(candidate, slot)) return {text: candidate, change, form}
  }
  const body = old ? without(text, old, slot) : text
  const shortest = line('shortest')
  const short = slot.shorten ? shortened(body, shortest, slot) : undefined
  if (short) return {...short, change, form: 'shortest'}
  throw tooLong(body, shortest, slot)
}

/** The author's text, without a label of ours at the place where we write it. */
export function authorsText(text: string, post: Disclosure, slot: LabelSlot): string {
  const old = labelAt(slot, text, phrasesOf(post, slot.words, slot.escape))
  return old ? without(text, old, slot) : text
}

/** Whether every label stands in the text already, and no label of ours at its place says anything else. */
function isThere(
  text: string,
  old: LabelStretch | undefined,
  post: Disclosure,
  phrases: readonly Phrase[],
  slot: LabelSlot,
): boolean {
  if (old) {
    const written = text.slice(old.start, old.end)
    if (forms.some(form => slot.escape(lineOf(post, form)) === written)) return fits(text, slot)
  }
  const labels = post.parts.flatMap(({label}) => (label ? [label] : []))
  const ways = labels.map(label => [slot.escape(textOf(label, 'long')), slot.escape(textOf(label, 'short'))])
  const standing = labelLines(text, phrases, true).flatMap(line => line.labels.map(label => label.text))
  const stands = (words: string) => standing.some(label => label === words || label.startsWith(`${words} · `))
  // In the middle of a line only a whole sentence counts: "not AI-generated" is no label.
  const said = ways.every(way => way.some(stands) || holdsSentence(text, way[0]))
  return said && (!old || old.labels.every(label => ways.some(way => way.includes(label.text))))
}

function holdsSentence(text: string, sentence: string | undefined): boolean {
  if (!sentence || !/[.。！!]$/.test(sentence)) return false
  const at = text.indexOf(sentence)
  return at === 0 || (at > 0 && /[\s.。！!?？]/.test(text.charAt(at - 1)))
}

function withLine(text: string, old: LabelStretch | undefined, line: string, slot: LabelSlot): string {
  if (old) return text.slice(0, old.start) + line + text.slice(old.end)
  if (text === '') return line
  return slot.place === 'end' ? text + missingJoin(text, slot) + line : line + joinOf(text, slot) + text
}

/** As much of the join as the end of the text does not have yet. */
function missingJoin(text: string, slot: LabelSlot): string {
  const join = joinOf(text, slot)
  if (!/[\r\n]/.test(join)) return join
  const has = /(?:\r\n|\n|\r)*$/.exec(text)?.[0].match(/\r\n|\n|\r/g)?.length ?? 0
  return (join.match(/\r\n|\n|\r/g) ?? []).slice(has).join('')
}

function joinOf(text: string, {join}: LabelSlot): string {
  return text.includes('\r\n') ? join.replaceAll('\n', '\r\n') : join
}

function without(text: string, old: LabelStretch, slot: LabelSlot): string {
  const before = text.slice(0, old.start)
  const after = text.slice(old.end)
  const breaks = '(?:\\r\\n|\\n|\\r){0,2}'
  const join = /[\r\n]/.test(slot.join) ? breaks : `(?:${slot.join}|${breaks})`
  return slot.place === 'end'
    ? before.replace(new RegExp(`${join}$`), '') + after
    : before + after.replace(new RegExp(`^${join}`), '')
}

function fits(text: string, {rooms}: LabelSlot): boolean {
  return rooms.every(room => room.count(text) <= room.max)
}

/** The text cut after a whole character, and not inside a URL, so that the line fits; undefined where nothing would be left. */
function shortened(body: string, line: string, slot: LabelSlot): {text: string; kept: string} | undefined {
  const ends: number[] = []
  for (const grapheme of graphemesOf(body)) ends.push((ends.at(-1) ?? 0) + grapheme.length)
  const urls = Array.from(
    body.matchAll(/https?:\/\/\S+/gi),
    ({0: url, index}) => [index, index + url.length] as const,
  )
  const keep = (count: number) => {
    const end = ends[count - 1] ?? 0
    const url = urls.find(([from, to]) => from < end && end < to)
    const whole = url ? (ends.findLast(other => other <= url[0]) ?? 0) : end
    return body.slice(0, whole).trimEnd()
  }
  const compose = (count: number) => withLine(`${keep(count)}…`, undefined, line, slot)
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
