/** Reads what a payload discloses: labels in its text, and what its native fields say. */
import {type DisclosureRecord, digest, type Issue} from '@forthright/core'
import {
  type FoundLabel,
  findLabel,
  meaningOf,
  parseLabels,
  partOfLabel,
  type Reading,
  type ReadOptions,
  recordOfMeanings,
} from '@forthright/core/surface'
import {payloadInvalid} from './check-payload.ts'
import {labelAt, labelLines, labelPhrases} from './label-stretches.ts'
import type {Claim, PlatformDefinition} from './platform.ts'

/** What `read` of a platform does, unless the platform brings its own. */
export function readPost<Payload, Options extends object>(
  platform: PlatformDefinition<Payload, Options>,
  payload: Payload,
  {words = [], wordings = []}: ReadOptions & Options,
): Reading {
  const {id, text, facts} = platform
  const issues = platform.shape(payload, [])
  const native = facts.native?.path
  const unreadable = issues.find(issue => native === undefined || !aboutField(issue, native))
  if (unreadable) throw payloadInvalid(id, unreadable)

  const plain = (phrase: string) => text?.escape?.(phrase, payload) ?? phrase
  const phrases = labelPhrases(undefined, words, plain)
  const known = [...phrases.atEdges, ...wordings.map(one => ({text: plain(one)}))].sort(
    (a, b) => b.text.length - a.text.length,
  )
  const join = text?.join ?? '\n\n'
  const hidden = text?.unavailable?.(payload)?.hidden === true
  const texts = text && !hidden ? [text.get(payload) ?? '', ...(text.others?.(payload) ?? [])] : []
  const labels: FoundLabel[] = []
  const blocks: string[] = []
  for (const one of texts) {
    // Where line breaks are lost, a label stands beside a separator, and what follows one may be the author's.
    const lines = labelLines(one, phrases, join !== ' · ')
    const sides = (['start', 'end'] as const).flatMap(place => labelAt({place, join}, one, phrases) ?? [])
    const stretches = [
      ...lines,
      ...sides.filter(side => lines.every(line => line.end <= side.start || side.end <= line.start)),
    ].sort((a, b) => a.start - b.start)
    for (const label of stretches.flatMap(stretch => stretch.labels))
      labels.push({text: label.text, part: partOfLabel(label.id), id: label.id})
    if (stretches.length === 0) labels.push(...sentenceIn(one, words))
    // What follows a label after a dot and is no wording that is known may be anything.
    const own = stretches.filter(({labels: found}) => found.every(({text: said}) => parseLabels(said, known)))
    const rest = own.reduceRight((left, {start, end}) => left.slice(0, start) + left.slice(end), one)
    blocks.push(...rest.split(/(?:\r\n|\n|\r){2,}/))
  }
  // A flag that cannot be read claims nothing.
  const claims = issues.length > 0 ? [] : (platform.claims?.(payload) ?? [])
  const [medium] = issues.length > 0 ? [] : platform.media(payload)
  const body = blocks.join('').trim() !== ''
  const record = recordOf(labels, claims)
  const language = issues.length > 0 ? undefined : platform.language?.(payload)
  return {
    found: [
      ...labels.map(label => ({vocabulary: 'label', value: label.text, part: label.part})),
      ...claims.map(({value, means}) => ({vocabulary: id, value, ...(means ? {part: means.medium} : {})})),
    ],
    labels,
    ...(language === undefined ? {} : {language}),
    ...(record ? {record} : {}),
    issues,
    held: [
      ...(body ? [{id: 'body', medium: 'text' as const, steps: [], digest: digest(blocks)}] : []),
      ...(medium ? [{id: medium, medium, steps: []}] : []),
    ],
  }
}

/** A label as a whole sentence among others; shorter wording counts only as a line of its own. */
function sentenceIn(text: string, words: NonNullable<ReadOptions['words']>): FoundLabel[] {
  const match = findLabel(text, words)
  const whole = words.some(({labels}) => match && labels[match.id].long === match.text)
  return match && whole ? [{text: match.text, part: partOfLabel(match.id), id: match.id}] : []
}

/** One part a medium: the strictest that its labels say, or else what a flag means. */
function recordOf(labels: readonly FoundLabel[], claims: readonly Claim[]): DisclosureRecord | undefined {
  const said = labels.flatMap(({id}) => (id ? [meaningOf(id)] : []))
  const meant = claims.flatMap(({means}) => means ?? [])
  const flags = said.some(({medium}) => medium !== 'text')
    ? meant.filter(({medium}) => medium === 'text')
    : meant
  return recordOfMeanings([...said, ...flags])
}

function aboutField({path}: Issue, field: string): boolean {
  const names = path.filter(key => typeof key === 'string').join('.')
  return names === field || names.startsWith(`${field}.`)
}
