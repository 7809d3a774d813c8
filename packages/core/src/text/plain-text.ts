/** The plain text surface: one line with the labels before the text, and no machine marks. */
import type {Disclosure} from '../disclose/disclosure.ts'
import {meaningOf} from '../disclose/label.ts'
import {absentSteps} from '../disclose/placement.ts'
import {placeAt} from '../errors/finding.ts'
import {findLabel} from '../surface/find-label.ts'
import {
  type LabelSpan,
  type Phrase,
  parseLabels,
  partOfLabel,
  phrasesOf,
  recordOfMeanings,
} from '../surface/label-phrases.ts'
import {isLabelText} from '../surface/label-words.ts'
import type {Reading, ReadOptions, ReportEntry, Surface, Written} from '../surface/surface.ts'
import {mayRemoveLabel, unlabelled} from '../surface/unlabelled.ts'
import {canonicalText, digest} from './canonical.ts'
import {lineBeside, lineOf} from './label-line.ts'

/** Writes the labels of all parts as one line at the head of a plain text, and finds it there again. */
export const plainText: Surface<string, ReadOptions> = {
  id: 'text',
  carries: ['label'],
  options: {words: 'list'},
  write,
  read,
}

const breaks = /\r\n|\n|\r/

function write(content: string, disclosure: Disclosure, {words = []}: ReadOptions = {}): Written<string> {
  const {bom, first, labels = [], rest} = split(content, phrasesOf(disclosure, words))
  const shown = new Set(disclosure.parts.flatMap(({label}) => (label ? [meaningOf(label.id).medium] : [])))
  // What is said of a medium stays where nothing is recorded of it.
  const kept = labels.filter(({id}) => {
    const {medium} = meaningOf(id)
    return !shown.has(medium) && !mayRemoveLabel(disclosure, medium, ['text'])
  })
  const own = lineBeside(rest, lineOf(disclosure, 'long'), disclosure)
  const line = [own, ...kept.map(({text}) => text)].filter(Boolean).join(' ')
  const there = labels.length > 0 && first === line
  const eol = breaks.exec(rest)?.[0] ?? '\n'
  const labelled = line === '' ? bom + rest : `${bom}${line}${eol}${eol}${rest}`
  const reason = there
    ? 'It was there already.'
    : labels.length > 0
      ? 'It replaces an earlier label.'
      : 'Plain text carries words only.'
  return {
    content: there ? content : labelled,
    report: disclosure.parts.map(
      (part): ReportEntry =>
        part.label
          ? {part: part.part, mark: 'label', via: 'text', where: 'first line', reason}
          : unlabelled(part),
    ),
    manual: absentSteps(disclosure),
  }
}

function read(content: string, {words = [], wordings}: ReadOptions = {}): Reading {
  const {bom, first, labels, rest} = split(content, phrasesOf(undefined, words))
  const found = labels ?? sentenceIn(first, words)
  // What follows a label after a dot and is no wording that is known may be anything.
  const text = isLabelText(canonicalText([first]), {words, wordings}) ? rest : content
  const held = [
    {id: 'body', medium: 'text' as const, steps: [], digest: digest(text.split(/(?:\r\n|\n|\r){2,}/))},
  ]
  const record = recordOfMeanings(found.map(({id}) => meaningOf(id)))
  const placed = found.map(({id, text, start, end}) => ({
    text,
    part: partOfLabel(id),
    id,
    place: placeAt(content, bom.length + start, bom.length + end),
  }))
  return {
    found: placed.map(({text, part, place}) => ({vocabulary: 'label', value: text, part, place})),
    labels: placed,
    ...(record ? {record} : {}),
    issues: [],
    held,
  }
}

/** A text in pieces: its first line, the labels where that is made of nothing else, and what follows them. */
interface Pieces {
  bom: string
  first: string
  labels?: LabelSpan[] | undefined
  rest: string
}

function split(content: string, phrases: readonly Phrase[]): Pieces {
  const bom = content.startsWith('\uFEFF') ? '\uFEFF' : ''
  const text = content.slice(bom.length)
  const [first = ''] = text.split(breaks, 1)
  const labels = parseLabels(first, phrases, true)
  const rest = labels ? text.slice(first.length).replace(/^(?:\r\n|\n|\r){1,2}/, '') : text
  return {bom, first, labels, rest}
}

/** A label as a whole sentence among others; it is its author's, and part of the text. */
function sentenceIn(line: string, words: NonNullable<ReadOptions['words']>): LabelSpan[] {
  const match = findLabel(line, words)
  return match && words.some(({labels}) => labels[match.id].long === match.text) ? [match] : []
}
