/** The contract of surfaces for every platform, on what its own `draft` makes. */

import {parseLabels, phrasesOf} from '@forthright/core/surface'
import {sampleWords, surfaceContract} from '@forthright/core/testing'
import {describe, it} from 'vitest'
import {isLongRun} from '../../core/test/long-run.ts'
import {type Platform, platforms} from './index.ts'
import {isPlain} from './payload-shape.ts'

const texts = {
  plain: 'New poster.',
  'that speaks of AI': 'This is not AI-generated. Short label text-ai-generated it is not.',
  'of several lines': 'One.\r\n\r\nTwo · three.\r\n',
  'of several scripts': 'Høst. ฤดูใบไม้ร่วง 秋天 خريف 👨‍👩‍👧‍👦 https://example.com/a?b=1#c @name #tag',
  'full of markup': '<b>*_~`[x](y)|{{z}}\\ &amp; "quoted" \u202Egnp',
}

describe.each(Object.values(platforms))('$id', platform => {
  const contents = Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      `a text ${name}`,
      platform.draft({
        text,
        language: 'en',
        at: '2026-11-22T10:00:00.000Z',
        images: [{src: 'https://cdn.example.com/a.png', alt: 'A poster', upload: 'upload-1'}],
      }),
    ]),
  )
  const promises = surfaceContract(platform, {
    contents,
    isQuick: !isLongRun,
    keeps: (before, after) =>
      changes(before, after).every(
        // Where a field takes the place of another, its text stands in it.
        ({kind, value}) => kind !== 'lost' || (typeof value === 'string' && leaves(after).includes(value)),
      ),
    inert: (after, hostile) =>
      Object.values(contents).some(before =>
        changes(before, after).every(change => isOurs(change, platform, hostile, {before, after})),
      ),
  })
  it.each(promises)('$name', ({keep}) => keep())
})

interface Change {
  kind: 'grown' | 'added' | 'lost'
  path: string
  value: unknown
}

function isOurs(
  {kind, path, value}: Change,
  platform: Platform,
  hostile: string,
  {before, after}: {before: unknown; after: unknown},
): boolean {
  const strings = leaves(value)
  // Where a field takes the place of another, its text stands in it.
  if (kind === 'lost') return typeof value === 'string' && leaves(after).includes(value)
  if (kind === 'added') {
    const [flag, added] = [platform.facts.native?.path ?? '', path].map(one =>
      `${one}.`.replaceAll(/\[\d*\]|\.\d+/g, '[]'),
    )
    const isFlag = flag?.startsWith(added ?? '') || added?.startsWith(flag ?? '')
    const isKnown = (text: string) =>
      text !== hostile && (isWording(text) || /^[\w-]+$/.test(text) || leaves(before).includes(text))
    return strings.every(isKnown) && (isFlag || strings.some(isWording))
  }
  // Wording and nothing else: no field of the record has a way into the text.
  return isWording(String(value))
}

/** Whether words are a label, as it is spelled on any of the platforms. */
function isWording(words: string): boolean {
  const own = words.replaceAll(/^(?: · |[\r\n]+)|(?: · |[\r\n]+)$/g, '').replaceAll('\\', '')
  return parseLabels(own, phrasesOf(undefined, [sampleWords])) !== undefined
}

/** The texts anywhere in a value. */
function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) || isPlain(value) ? Object.values(value).flatMap(leaves) : []
}

/** What differs between two payloads; a text that only has something added at one end has grown. */
function changes(before: unknown, after: unknown, path = ''): Change[] {
  if (Object.is(before, after)) return []
  if (before === undefined) return [{kind: 'added', path, value: after}]
  if (typeof before === 'string' && typeof after === 'string' && after.startsWith(before))
    return [{kind: 'grown', path, value: after.slice(before.length)}]
  if (typeof before === 'string' && typeof after === 'string' && after.endsWith(before))
    return [{kind: 'grown', path, value: after.slice(0, after.length - before.length)}]
  const keys = (value: unknown) => (Array.isArray(value) || isPlain(value) ? Object.keys(value) : undefined)
  const [old, now] = [keys(before), keys(after)]
  if (!old || !now || Array.isArray(before) !== Array.isArray(after))
    return [{kind: 'lost', path, value: before}]
  return [...new Set([...old, ...now])].flatMap(key =>
    changes(
      (before as Record<string, unknown>)[key],
      (after as Record<string, unknown>)[key],
      path === '' ? key : `${path}.${key}`,
    ),
  )
}
