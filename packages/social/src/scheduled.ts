/** What posts through a scheduler have in common: the networks they go to, whose limits hold together. */
import type {Medium} from '@forthright/core'
import {mediumOf} from '@forthright/core/surface'
import {mastodonLength} from './counting/mastodon-length.ts'
import {threadsLength} from './counting/threads-length.ts'
import {xWeight} from './counting/x-weight.ts'
import type {PostPart} from './platform.ts'

/** Units of the networks that count in their own way. */
export const networkUnits: Readonly<Record<string, (text: string) => number>> = {
  'weighted characters': text => xWeight(text),
  'characters, emoji in UTF-8 bytes': threadsLength,
  'characters as Mastodon counts them': text => mastodonLength(text),
}

const limits: Readonly<Record<string, readonly [max: number, unit: string]>> = {
  x: [280, 'weighted characters'],
  bluesky: [300, 'graphemes'],
  threads: [500, 'characters, emoji in UTF-8 bytes'],
  mastodon: [500, 'characters as Mastodon counts them'],
  linkedin: [3000, 'UTF-16 units'],
  instagram: [2200, 'UTF-16 units'],
  tiktok: [2200, 'UTF-16 units'],
  youtube: [5000, 'UTF-8 bytes'],
  pinterest: [800, 'characters'],
  facebook: [63_206, 'UTF-16 units'],
}

/** The id of a network, as schedulers call it: `twitter` is X, and LinkedIn has one for pages. */
export function networkId(name: string): string {
  const id = name.toLowerCase().replace(/-(?:standalone|page|business)$/, '')
  return id === 'twitter' ? 'x' : id
}

/** The limits of all of these networks: a text that goes to several has to fit into each. */
export function limitsOf(names: readonly string[]): {max: number; unit: string}[] {
  return names.flatMap(name => {
    const limit = limits[networkId(name)]
    return limit ? [{max: limit[0], unit: limit[1]}] : []
  })
}

/** What a file is by the ending of its address; all that it may be where that does not tell. */
export function mediaAt(address: string): readonly Medium[] {
  const medium = mediumOf(address)
  if (medium === undefined) return ['image', 'video', 'audio']
  return medium === 'video' ? ['video', 'audio'] : [medium]
}

/** Whether AI made or changed a part by more than a minor edit. */
export function isMadeByAi({medium, grade}: PostPart): boolean {
  return medium !== 'text' && ['ai-generated', 'human-edited', 'ai-modified'].includes(grade)
}

/** Whether what AI made or changed would be taken for real, which is what YouTube asks; undefined where nobody assessed it. */
export function isRealistic(parts: readonly PostPart[]): boolean | undefined {
  const made = parts.filter(isMadeByAi)
  if (made.some(({facts}) => facts?.appearsAuthentic)) return true
  return made.every(({facts}) => facts?.appearsAuthentic === false) ? false : undefined
}

/** The step for a person where nobody assessed whether it is realistic. */
export function youtubeStep(field: string, parts: readonly PostPart[]): string[] {
  return isRealistic(parts) === undefined
    ? [
        `Decide whether the video has realistic content that was altered or synthesised, and set ${field} for YouTube if it does.`,
      ]
    : []
}
