/** Sets the platform's own field where it is true of the media (or the text) that the post shows. */
import type {Disclosure} from '@forthright/core'
import {mayRemoveLabel, type Reading, type ReadOptions, type ReportEntry} from '@forthright/core/surface'
import type {PlatformDefinition, PostPart, WriteOptions} from './platform.ts'
import {readPost} from './read-post.ts'

/** A payload with its native flag, and the parts that it covers. */
export interface NativeResult<Payload> {
  payload: Payload
  covered: PostPart[]
  report: ReportEntry[]
  manual: string[]
  /** It claims AI, and all that it is about is known to be otherwise: the claim stays, and is told. */
  isUntrue: boolean
}

/**
 * The flag states a fact about the content, so it does not wait for a label to be asked for; and it never takes the
 * place of words, because it is silent wherever the post is shown outside the platform. Where a flag and the record
 * disagree, the claim of AI wins, and that is told; only what an earlier run of ours said is replaced, together with its label.
 */
export function setNative<Payload, Options extends object>(
  platform: PlatformDefinition<Payload, Options>,
  payload: Payload,
  disclosure: Disclosure,
  shown: readonly PostPart[],
  {confirmIrreversible = false, words}: WriteOptions = {},
): NativeResult<Payload> {
  const result: NativeResult<Payload> = {payload, covered: [], report: [], manual: [], isUntrue: false}
  const {native, name} = platform
  const facts = platform.facts.native
  if (!native || !facts) return result
  const {path, says} = facts
  const meant = shown.filter(part => (part.medium === 'text') === (facts.about === 'text'))
  const claims = platform.claims?.(payload) ?? []
  const denial = claims.find(({means}) => means === undefined)
  const blocked = native.unavailable?.(payload)
  const covers = (part: PostPart) => (native.covers ?? madeOrChangedByAi)(part, payload)
  const untrue = isKnown(disclosure, meant) && meant.every(part => covers(part) === false)
  const isClaimed = untrue && claims.some(({means}) => means !== undefined)
  const isAsked = native.irreversible === true && !confirmIrreversible
  const byPeople = meant.every(({grade}) => grade === 'human')
  // Beside a label of ours, it is of an earlier disclosure of ours, which this one replaces.
  result.isUntrue =
    isClaimed && !saysSo(readPost(platform, payload, {words} as ReadOptions & Options), facts.about)
  const add = (part: PostPart, via: ReportEntry['via'], reason: string, contradicting?: unknown) =>
    result.report.push({
      part: part.part,
      mark: path,
      via,
      where: via === 'native' ? path : '',
      reason,
      ...(contradicting === undefined ? {} : {contradicts: `${path}: ${JSON.stringify(contradicting)}`}),
    })
  const tell = (value: unknown, rest: string) =>
    result.manual.push(`${path}: ${JSON.stringify(value)} contradicts the record, ${rest}`)

  for (const part of meant) {
    const covered = covers(part)
    if (covered === undefined) {
      add(part, 'manual', `The record does not tell whether this is true of it: that the post ${says}.`)
      result.manual.push(`Decide whether the post ${says}, and set ${path} on ${name} if it does.`)
    } else if (!covered && result.isUntrue) {
      const {value} = claims.find(({means}) => means !== undefined) ?? {}
      add(
        part,
        'none',
        `It stands in the payload and contradicts the record: it says that the post ${says}.`,
        value,
      )
      tell(
        value,
        `by which it is not true that the post ${says}. It was left as it is: correct the one that is wrong.`,
      )
    } else if (!covered) {
      add(part, 'none', `It would say more than is true of this part: that the post ${says}.`)
    } else if (blocked) {
      add(part, blocked.manual === undefined ? 'none' : 'manual', blocked.reason, denial?.value)
      if (blocked.manual !== undefined) result.manual.push(blocked.manual)
      if (denial) tell(denial.value, `by which the post ${says}. Correct the one that is wrong.`)
    } else if (isAsked && !(denial === undefined && claims.length > 0)) {
      add(
        part,
        'manual',
        `Nobody can take it back, and \`confirmIrreversible\` was not given.`,
        denial?.value,
      )
      result.manual.push(
        `${path} on ${name} cannot be taken back. Write again with \`confirmIrreversible: true\` to say that the post ${says}.`,
      )
    } else {
      const reason = `The post has such media, so this part counts for it: it says that the post ${says}.`
      add(
        part,
        'native',
        denial ? `${reason} What stood there contradicts the record.` : reason,
        denial?.value,
      )
      if (denial)
        tell(denial.value, `by which the post ${says}: it says so now. Correct the record if that is wrong.`)
      result.covered.push(part)
    }
  }
  result.manual = [...new Set(result.manual)]
  if (result.covered.length > 0) result.payload = native.put(payload, result.covered)
  else if (!blocked && !result.isUntrue && isKnown(disclosure, meant)) {
    if (byPeople && native.putNone && !isAsked) result.payload = native.putNone(payload, meant)
    else if (untrue && native.remove) result.payload = native.remove(payload, meant)
  }
  return result
}

function saysSo({labels}: Reading, about: 'media' | 'text'): boolean {
  return labels.some(({part}) => (part === 'body') === (about === 'text'))
}

function madeOrChangedByAi({grade}: PostPart): boolean {
  return grade === 'ai-generated' || grade === 'human-edited' || grade === 'ai-modified'
}

/** Whether it is known how everything was made that the flag is about. */
function isKnown(disclosure: Disclosure, meant: readonly PostPart[]): boolean {
  return meant.length > 0 && meant.every(({medium}) => mayRemoveLabel(disclosure, medium, []))
}
