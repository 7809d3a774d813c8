/** The schema.org statement about an item: only what its vocabulary has a true word for. A model is never a creator. */
import {
  type Disclosure,
  digitalSourceType,
  type Medium,
  type PartDisclosure,
  type Step,
} from '@forthright/core'
import {bodyOf} from '../plan/speaking-part.ts'

const types: Record<Medium, string> = {
  text: 'CreativeWork',
  image: 'ImageObject',
  audio: 'AudioObject',
  video: 'VideoObject',
}

/** What is said of one picture, clip or recording. */
export interface MediaStatement {
  part: string
  type: string
  address: string
  properties: Record<string, unknown>
}

/** A JSON-LD object with all of it, ready to serialise; undefined where nothing true can be said. */
export function jsonLdOf(
  disclosure: Disclosure,
  media: readonly MediaStatement[] = mediaStatements(disclosure),
  work: Record<string, unknown> | undefined = workStatement(disclosure),
): Record<string, unknown> | undefined {
  if (!work && media.length === 0) return undefined
  const {record} = disclosure
  const language = record.parts.find(part => part.id === 'body')?.language ?? record.language
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    ...(language === undefined ? {} : {inLanguage: language}),
    ...work,
    ...(work ? {} : accountable(disclosure)),
    ...(media.length === 0 ? {} : {hasPart: media.map(mediaObject)}),
  }
}

/** What is said of the work itself; undefined where its text was not made with AI, or there is no word for how. */
export function workStatement(disclosure: Disclosure): Record<string, unknown> | undefined {
  // A title or a summary that AI made does not make the whole a work of AI.
  const text = bodyOf(disclosure.parts)
  const source = text ? digitalSourceType.from(text) : undefined
  if (!text || source === undefined) return undefined
  return {
    digitalSourceType: source,
    ...(text.label ? {creditText: text.label.long} : {}),
    ...accountable(disclosure),
    ...editors(disclosure, text),
  }
}

/** What is said of media parts that have an address, where a word is sure to fit. */
export function mediaStatements(disclosure: Disclosure): MediaStatement[] {
  return disclosure.parts.flatMap(part => {
    const source = part.medium === 'text' ? undefined : digitalSourceType.from(part)
    if (source === undefined || !part.at || !('src' in part.at)) return []
    return [
      {
        part: part.part,
        type: types[part.medium],
        address: part.at.src,
        properties: {digitalSourceType: source, ...(part.label ? {creditText: part.label.long} : {})},
      },
    ]
  })
}

/** The same as an object of its own. */
export function mediaObject({type, address, properties}: MediaStatement): Record<string, unknown> {
  return {'@type': type, contentUrl: address, ...properties}
}

/** The one who answers for the item in public; its range is Person, so an organisation cannot stand here. */
function accountable({record}: Disclosure): Record<string, unknown> {
  const responsible = record.context?.responsible
  return responsible?.kind === 'person'
    ? {accountablePerson: {'@type': 'Person', name: responsible.name}}
    : {}
}

/** People who edited or reviewed the text, by name; only where the details of the making are published at all. */
function editors({details, record}: Disclosure, text: PartDisclosure): Record<string, unknown> {
  const steps = details ? (record.parts.find(({id}) => id === text.part)?.steps ?? []) : []
  const names = new Set(steps.flatMap(nameOf))
  const people = [...names].map(name => ({'@type': 'Person', name}))
  return people.length === 0 ? {} : {editor: people.length === 1 ? people[0] : people}
}

function nameOf({action, by}: Step): string[] {
  const hand = action === 'edited' || action === 'reviewed'
  return hand && by.kind === 'person' && by.name !== undefined ? [by.name] : []
}
