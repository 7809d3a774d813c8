/** Sets the platform's own field where it is true of the media (or the text) that the post shows. */
import type {Disclosure} from '@forthright/core'
import {mayRemoveLabel, type ReportEntry, sameData} from '@forthright/core/surface'
import type {PlatformDefinition, PostPart, Unavailable, WriteOptions} from './platform.ts'

/** A payload with its native flag, and the parts that it covers. */
export interface NativeResult<Payload> {
  payload: Payload
  covered: PostPart[]
  report: ReportEntry[]
  manual: string[]
}

/**
 * The flag states a fact about the content, so it does not wait for a label to be asked for; and it never takes the
 * place of words, because it is silent wherever the post is shown outside the platform.
 */
export function setNative<Payload, Options extends object>(
  platform: PlatformDefinition<Payload, Options>,
  payload: Payload,
  disclosure: Disclosure,
  shown: readonly PostPart[],
  {confirmIrreversible = false}: WriteOptions,
): NativeResult<Payload> {
  const result: NativeResult<Payload> = {payload, covered: [], report: [], manual: []}
  const {native, name} = platform
  const facts = platform.facts.native
  if (!native || !facts) return result
  const meant = shown.filter(part => (part.medium === 'text') === (facts.about === 'text'))
  const add = (part: PostPart, via: ReportEntry['via'], reason: string) =>
    result.report.push({
      part: part.part,
      mark: facts.path,
      via,
      where: via === 'native' ? facts.path : '',
      reason,
    })

  const blocked = native.unavailable?.(payload)
  const covers = (part: PostPart) => (native.covers ?? madeOrChangedByAi)(part, payload)
  for (const part of meant) {
    const covered = covers(part)
    if (covered === undefined) {
      add(part, 'manual', `The record does not tell whether this is true of it: that the post ${facts.says}.`)
      result.manual.push(
        `Decide whether the post ${facts.says}, and set ${facts.path} on ${name} if it does.`,
      )
    } else if (!covered) {
      add(part, 'none', `It would say more than is true of this part: that the post ${facts.says}.`)
    } else if (blocked) {
      add(part, blocked.manual === undefined ? 'none' : 'manual', blocked.reason)
      if (blocked.manual !== undefined) result.manual.push(blocked.manual)
    } else {
      add(
        part,
        'native',
        `The post has such media, so this part counts for it: it says that the post ${facts.says}.`,
      )
      result.covered.push(part)
    }
  }
  if (result.covered.length > 0) result.payload = native.put(payload, result.covered)
  else if (!blocked && isKnown(disclosure, meant)) {
    const byPeople = meant.every(({grade}) => grade === 'human')
    const untrue = meant.every(part => covers(part) === false)
    if (byPeople && native.putNone) result.payload = native.putNone(payload, meant)
    else if (untrue && native.remove) result.payload = native.remove(payload, meant)
  }
  return facts.latch && !confirmIrreversible && !sameData(result.payload, payload)
    ? unconfirmed(payload, result, latched(facts.path, name))
    : result
}

/** The payload as it was: nothing that cannot be taken back is set without being asked. */
function unconfirmed<Payload>(
  payload: Payload,
  {report, manual, covered}: NativeResult<Payload>,
  {reason, manual: step = reason}: Unavailable,
): NativeResult<Payload> {
  const asked = report.map(entry =>
    covered.length === 0 || entry.via === 'native'
      ? {...entry, via: 'manual' as const, where: '', reason}
      : entry,
  )
  return {payload, covered: [], report: asked, manual: [...manual, step]}
}

function latched(path: string, name: string): Unavailable {
  return {
    reason: 'It can never be unset, so it is set where that was confirmed only.',
    manual: `Decide about ${path} on ${name}: it can never be unset. To set it, write with \`confirmIrreversible: true\`.`,
  }
}

function madeOrChangedByAi({grade}: PostPart): boolean {
  return grade === 'ai-generated' || grade === 'human-edited' || grade === 'ai-modified'
}

/** Whether it is known how everything was made that the flag is about. */
function isKnown(disclosure: Disclosure, meant: readonly PostPart[]): boolean {
  return meant.length > 0 && meant.every(({medium}) => mayRemoveLabel(disclosure, medium, []))
}
