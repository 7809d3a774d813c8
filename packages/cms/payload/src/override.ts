/** Publishing all the same: the right to it is the host's to give, and who and why is recorded. */
import type {GateResult} from 'forthright/gate'
import {FieldRefused} from './field-refused.ts'
import type {Guarded} from './guarded.ts'
import type {Data, HostRequest} from './host.ts'

type Override = NonNullable<GateResult['override']>

/** The key under which code of the site hands over an override in the context of a call, e.g. `{by: 'Desk', reason: 'Recall'}`. */
export const overrideKey = 'forthrightOverride'

/** Whoever answers for publishing all the same: as the code of the site says, else the user if their role may. */
export function overrideFor(
  {mayOverride, reviewerOf}: Guarded,
  {overrideReason: reason}: Data,
  {context, user}: HostRequest,
): Pick<Override, 'by' | 'reason'> | undefined {
  const given = context[overrideKey] as Pick<Override, 'by' | 'reason'> | undefined
  if (given) return given
  if (typeof reason !== 'string' || reason.trim() === '' || !user || !mayOverride(user)) return undefined
  return {by: reviewerOf(user).by ?? `user ${user.id}`, reason}
}

/** What is kept of the last one, whatever was sent. Throws {@link FieldRefused} for the reason of a user who may not. */
export function keptOverride(
  {mayOverride}: Guarded,
  {overrideReason: reason}: Data,
  before: Data,
  {user}: HostRequest,
): Data {
  const {overrideReason = null, overriddenBy = null, overriddenOn = null, overriddenFor = null} = before
  const isNew = typeof reason === 'string' && reason.trim() !== '' && reason !== overrideReason
  if (isNew && !(user && mayOverride(user)))
    throw new FieldRefused('overrideReason', 'Your role may not publish what is undisclosed.')
  return {overriddenBy, overriddenOn, overriddenFor}
}

/** What is recorded of one that let something out; it was for that once. */
export function recordedOverride(override: Override | undefined): Data {
  const {by = null, on = null, reason = null} = override ?? {}
  return {
    overriddenBy: by,
    overriddenOn: on,
    overriddenFor: reason,
    ...(override ? {overrideReason: null} : {}),
  }
}
