/** A payload beside what its disclosure asks for: the flag, the limits of its texts, and whether it takes words. */
import type {Disclosure} from '@forthright/core'
import {type LimitedText, type PayloadFacts, type PayloadFlag, sameData} from '@forthright/core/surface'
import {isPlain} from './payload-shape.ts'
import type {PlatformDefinition, WriteOptions} from './platform.ts'
import {limitsOf, roomOf} from './room.ts'
import {setNative} from './set-native.ts'
import {partsOf} from './write-post.ts'

/** What `payload` of a platform gives: what writing would change is what is wrong. */
export function payloadFacts<Payload, Options extends object>(
  platform: PlatformDefinition<Payload, Options>,
  payload: Payload,
  disclosure: Disclosure,
  options: Options & WriteOptions,
): PayloadFacts {
  const {text, media} = platform
  const texts = textsOf(platform, payload, options)
  const blocked = text?.unavailable?.(payload)
  const hasText =
    blocked?.hidden !== true &&
    [text?.get(payload), ...(text?.others?.(payload) ?? [])].some(one => (one ?? '').trim() !== '')
  const flag = flagOf(platform, payload, disclosure, options)
  return {
    media: [...(hasText ? ['text' as const] : []), ...media(payload)],
    takesWords: text !== undefined && blocked === undefined,
    texts,
    ...(flag ? {flag} : {}),
  }
}

/** The flag, as it stands and as writing would set it. */
function flagOf<Payload, Options extends object>(
  platform: PlatformDefinition<Payload, Options>,
  payload: Payload,
  disclosure: Disclosure,
  options: Options & WriteOptions,
): PayloadFlag | undefined {
  const {native, facts, claims, problems} = platform
  if (!native || !facts.native) return undefined
  const {
    payload: right,
    covered,
    isUntrue,
  } = setNative(platform, payload, disclosure, partsOf(platform, payload, disclosure, options).shown, {
    ...options,
    confirmIrreversible: true,
  })
  const said = claims?.(payload) ?? []
  const saysAi = said.some(({means}) => means !== undefined)
  const isRight = sameData(payload, right)
  const blocked = saysAi ? native.unavailable?.(payload) : undefined
  const fault = isUntrue
    ? ('untrue' as const)
    : isRight
      ? undefined
      : covered.length === 0
        ? saysAi && ('untrue' as const)
        : said.length > 0
          ? ('says-less' as const)
          : ('missing' as const)
  return {
    field: facts.native.path,
    says: facts.native.says,
    wantedFor: covered.map(({part}) => part),
    ...(fault ? {fault} : {}),
    problems: [...(blocked ? [blocked.reason] : []), ...(said.length > 0 ? (problems?.(payload) ?? []) : [])],
  }
}

/** Every text that has a limit: that of the label with its own limits, and those that only the facts name. */
function textsOf<Payload, Options extends object>(
  platform: PlatformDefinition<Payload, Options>,
  payload: Payload,
  options: Options & WriteOptions,
): LimitedText[] {
  const {facts, text} = platform
  // A list is a thread: each of its posts has the limits of one.
  const posts = Array.isArray(payload) ? (payload as Payload[]) : [payload]
  return posts.flatMap((post, index) => {
    const at = posts.length > 1 ? `[${index}].` : ''
    const field = typeof text?.field === 'function' ? text.field(post) : text?.field
    const own = text?.get(post)
    const ownLimits = limitsOf(platform, post, field, options)
    const measured = (
      name: string,
      value: string,
      limit: {max: number; unit: string; used?: number},
    ): LimitedText => {
      const {max, unit, count} = roomOf(platform, limit, options)
      return {field: `${at}${name}`, length: count(value), max, unit}
    }
    const {altText} = facts
    const others = [
      ...facts.textLimits.filter(limit => limit.field !== field),
      ...(altText?.max === undefined ? [] : [{field: altText.where, max: altText.max, unit: 'characters'}]),
    ]
    return [
      ...(field === undefined || own === undefined
        ? []
        : ownLimits.map(limit => measured(field, own, limit))),
      ...others.flatMap(limit =>
        valuesAt(post, limit.field).map(value => measured(limit.field, value, limit)),
      ),
    ]
  })
}

/** The texts at a path of a payload, e.g. `snippet.title` or `images[].alt`; none where it is no path, or leads nowhere. */
function valuesAt(payload: unknown, path: string): string[] {
  let values: unknown[] = [payload]
  for (const name of path.replaceAll('[]', '.[]').split('.'))
    values = values.flatMap((value): unknown[] => {
      if (name === '[]') return Array.isArray(value) ? value : []
      return isPlain(value) && Object.hasOwn(value, name) ? [value[name]] : []
    })
  return values.filter(value => typeof value === 'string')
}
