/** What a site says once of its own use of AI, and what of it is missing. */
import type * as z from 'zod/mini'
import {contextWithDoubts} from '../review/doubts.ts'
import type {governanceSchema} from '../schema/record.ts'
import {ageInDays} from './age.ts'
import {completeness} from './item-practice.ts'
import type {Practice} from './practice.ts'

/** Who leads the use of AI on a site, which policy holds, and when those who use it were last trained. */
export interface Governance extends z.infer<typeof governanceSchema> {}

/**
 * What is asked of a site: its policy on AI, a lead who can be asked, and a day of training that is not too long ago.
 * Nothing where it says nothing of them.
 *
 * @example
 * sitePracticesOf({lead: {name: 'Kari Nordmann'}}, '2026-11-22')[1]
 * // → {id: 'lead', state: 'incomplete', missing: [{field: 'governance.lead.contact', …}], …}
 */
export function sitePracticesOf(governance: Governance | undefined, on: string): Practice[] {
  if (!governance) return []
  const {aiPolicy, lead} = governance
  // Read as who answers for a post: "none" in the place of a name is nobody.
  const {doubt} = (lead && contextWithDoubts({responsible: lead}).responsible) ?? {}
  return [
    completeness('ai-policy', 'The policy on AI can be read', [
      [aiPolicy, 'governance.aiPolicy', 'Where can the policy on AI be read?'],
    ]),
    completeness('lead', 'Somebody leads the use of AI and can be asked', [
      [doubt ? undefined : lead?.name, 'governance.lead.name', 'Who leads the use of AI?'],
      [lead?.contact, 'governance.lead.contact', 'Where can the lead be asked?'],
    ]),
    training(governance, on),
  ]
}

function training({trainedOn, trainingMaxAgeDays = Infinity}: Governance, on: string): Practice {
  const question = 'On which day were those who use AI last trained?'
  const age = trainedOn === undefined ? undefined : ageInDays(trainedOn, on)
  if (age !== undefined && age >= 0 && age <= trainingMaxAgeDays)
    return {id: 'training', state: 'complete', reason: `The last training was on ${trainedOn}.`, missing: []}
  const reason =
    age === undefined
      ? 'Not recorded: governance.trainedOn.'
      : age < 0
        ? `The training of ${trainedOn} has not taken place on ${on}.`
        : `The last training is ${age} days old; the site wants one of at most ${trainingMaxAgeDays} days.`
  return {id: 'training', state: 'incomplete', reason, missing: [{field: 'governance.trainedOn', question}]}
}
