/** What a person does about a published post, on a platform whose API corrects none. */
import {sameData, type Written} from '@forthright/core/surface'
import type {PlatformDefinition} from './platform.ts'

/** The payload as it is, and the steps that bring the published post to what should have been written. */
export function correctByHand<Payload, Options extends object>(
  {
    name,
    text,
    facts,
    correctByHand: how = 'correct it in the app, or delete it and publish it again',
  }: PlatformDefinition<Payload, Options>,
  payload: Payload,
  right: Written<Payload>,
): Written<Payload> {
  if (sameData(payload, right.content)) return {...right, content: payload}
  const words = text?.get(right.content)
  const step = [
    `On ${name}, ${how}: no request of its API changes what a published post discloses.`,
    ...(words === undefined || words === text?.get(payload) ? [] : [`The text: ${JSON.stringify(words)}.`]),
    ...(facts.native && right.report.some(({via}) => via === 'native')
      ? [`${facts.native.path} is to be set.`]
      : []),
  ].join(' ')
  const reason = 'The post is published, and no request of the API corrects it.'
  return {
    content: payload,
    report: right.report.map(entry =>
      entry.via === 'none' || entry.via === 'manual' ? entry : {...entry, via: 'manual', where: '', reason},
    ),
    manual: [...new Set([step, ...right.manual])],
  }
}
