/** The schema.org statement about an item: only what its vocabulary has a true word for. A model is never a creator. */
import {type Disclosure, digitalSourceType, type Medium, type PartDisclosure} from '@forthright/core'
import {bodyOf} from './speaking-part.ts'

const types: Record<Medium, string> = {
  text: 'CreativeWork',
  image: 'ImageObject',
  audio: 'AudioObject',
  video: 'VideoObject',
}

/** A JSON-LD object, ready to serialise; undefined where nothing true can be said. */
export function jsonLdOf(disclosure: Disclosure): Record<string, unknown> | undefined {
  // A title or a summary that AI made does not make the whole a work of AI.
  const text = bodyOf(disclosure.parts)
  const source = text ? digitalSourceType.from(text) : undefined
  const media = disclosure.parts.flatMap(mediaObject)
  if (source === undefined && media.length === 0) return undefined
  const {record} = disclosure
  const language = record.parts.find(part => part.id === 'body')?.language ?? record.language
  const responsible = record.context?.responsible
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    ...(language === undefined ? {} : {inLanguage: language}),
    ...(source === undefined ? {} : {digitalSourceType: source}),
    ...(source !== undefined && text?.label ? {creditText: text.label.long} : {}),
    // The one who answers for the item in public; its range is Person, so an organisation cannot stand here.
    ...(responsible?.kind === 'person'
      ? {accountablePerson: {'@type': 'Person', name: responsible.name}}
      : {}),
    ...(media.length === 0 ? {} : {hasPart: media}),
  }
}

function mediaObject(part: PartDisclosure): Record<string, unknown>[] {
  const source = part.medium === 'text' ? undefined : digitalSourceType.from(part)
  if (source === undefined || !part.at || !('src' in part.at)) return []
  return [
    {
      '@type': types[part.medium],
      contentUrl: part.at.src,
      digitalSourceType: source,
      ...(part.label ? {creditText: part.label.long} : {}),
    },
  ]
}
