/** What markets and platforms ask for, as a list to read: by market, instrument and duty, with dates and how sure we are. */
import type {PolicyDocument, Requirement} from '@forthright/core'
import pc from 'picocolors'
import {type Entry, inForce, sure} from './explanation.ts'

/** Many obligations, a few lines each. */
export function listText(asked: string, entries: readonly Entry[]): string {
  const places = new Map<string, Entry[]>()
  for (const entry of entries)
    for (const place of placesOf(entry.policy)) places.set(place, [...(places.get(place) ?? []), entry])
  // What an instrument says of several places is told once, under all of them.
  const groups = new Map<string, {places: string[]; entries: Entry[]}>()
  for (const [place, own] of places) {
    const key = own.map(({policy, obligation}) => `${policy.id}#${obligation.id}`).join(' ')
    const group = groups.get(key) ?? {places: [], entries: own}
    group.places.push(place)
    groups.set(key, group)
  }
  return [
    `${pc.bold(asked)}: ${entries.length} obligations. forthright explain <id> has all about one of them.`,
    ...[...groups.values()].flatMap(group => [
      '',
      pc.bold(group.places.map(placeName).join(', ')),
      ...byPolicy(group.entries),
    ]),
    '',
  ].join('\n')
}

/** Every market and platform with the number of obligations, where nothing was asked for. */
export function overviewText(documents: readonly PolicyDocument[]): string {
  const counts = new Map<string, number>()
  for (const policy of documents)
    for (const place of placesOf(policy))
      counts.set(place, (counts.get(place) ?? 0) + policy.obligations.length)
  const rows = [...counts]
    .sort(([a], [b]) => Number(isPlatform(a)) - Number(isPlatform(b)) || a.localeCompare(b, 'en'))
    .map(([place, count]) => `  ${placeName(place).padEnd(36)} ${count} obligation${count === 1 ? '' : 's'}`)
  return [
    'What is known. forthright explain <code> lists what a market or a platform asks for.',
    ...rows,
    '',
  ].join('\n')
}

function byPolicy(entries: readonly Entry[]): string[] {
  const policies = new Map<PolicyDocument, Entry[]>()
  for (const entry of entries) policies.set(entry.policy, [...(policies.get(entry.policy) ?? []), entry])
  return [...policies].flatMap(([policy, own]) => [
    `  ${policy.name} ${pc.dim(`(${policy.status})`)}`,
    ...own.flatMap(entryLines),
  ])
}

function entryLines({policy, obligation}: Entry): string[] {
  const {id, summary, requires, reading} = obligation
  return [
    `    ${titleOf(id)}: ${asksFor(requires)}, ${inForce(obligation['in-force'])}`,
    `      ${summary}`,
    pc.dim(`      ${policy.id}#${id} · read on ${reading.on}: ${sure[reading.confidence]}`),
  ]
}

const asks: Readonly<Record<string, string>> = {
  label: 'a label',
  'no-label': 'no label there',
  mark: 'a mark for machines',
  declaration: 'a declaration',
  evidence: 'records to keep',
  form: 'a form for the label',
  prohibition: 'not to be published',
}

function asksFor(requires: readonly Requirement[]): string {
  return [...new Set(requires.map(({kind}) => asks[kind] ?? kind))].join(' and ')
}

function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function placesOf({markets, platforms}: PolicyDocument): readonly string[] {
  return markets ?? platforms ?? []
}

function isPlatform(place: string): boolean {
  return place !== place.toUpperCase()
}

const regions = new Intl.DisplayNames('en', {type: 'region'})

/** A code with its English name, where it is that of a country or the Union; states and platforms go by theirs. */
function placeName(place: string): string {
  return /^[A-Z]{2}$/.test(place) ? `${place} (${regions.of(place)})` : place
}
