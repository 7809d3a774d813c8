/** A review belongs to whoever is logged in and ticks it, and to the text as it stood then. */
import {isData} from './field-path.ts'
import {FieldRefused} from './field-refused.ts'
import type {Data, HostRequest, HostUser} from './host.ts'
import type {Reviewer} from './options.ts'

/** What is needed to record one. */
export interface Reviewing {
  req: HostRequest
  reviewerOf: (user: HostUser) => Reviewer
  /** Of the content as it is saved now; absent where it cannot be read. */
  digest: () => Promise<string | undefined>
  /** Now, as ISO 8601 has it. */
  at: string
}

const none: Data = {by: null, role: null, at: null, digest: null}

/**
 * The review to save: that of a user who ticks it now, else the one before. It is ticked no longer once the text is another
 * than was reviewed, and gone once somebody takes the tick away, or the name. Throws {@link FieldRefused} for what nobody logged in ticks.
 */
export async function reviewOf(
  stated: Data,
  before: Data,
  {req, reviewerOf, digest, at}: Reviewing,
): Promise<Data> {
  refuseUntold(stated.more, before.more, req)
  const {confirmed: had, by = null, role = null, at: when = null, digest: bound = null} = groupIn(before)
  const kept = {by, role, at: when, digest: bound}
  const wasTicked = had === true && bound !== null
  const now = groupIn(stated)
  // A tick that went because the text changed stays on record, until somebody empties the name.
  if (now.confirmed !== true) return {confirmed: false, ...(wasTicked || !(now.by || now.role) ? none : kept)}
  if (wasTicked) return {confirmed: (await digest()) === bound, ...kept}
  const person = reviewer(req.user, reviewerOf)
  const current = await digest()
  // What cannot be read was not reviewed; why is what the gate says when it is published.
  if (current === undefined) return {confirmed: false, ...kept}
  return {confirmed: true, ...none, ...person, at, digest: current}
}

function groupIn({reviewed}: Data): Data {
  return isData(reviewed) ? reviewed : {}
}

function reviewer(user: HostUser | null | undefined, reviewerOf: Reviewing['reviewerOf']): Reviewer {
  const refused = (message: string) => new FieldRefused('reviewed.confirmed', message)
  if (!user) throw refused('Only somebody who is logged in can say that it was reviewed.')
  if (user._strategy === 'api-key')
    throw refused('A program cannot review: the person who did has to log in and tick it.')
  const {by, role} = reviewerOf(user)
  if (by || role) return {...(by ? {by} : {}), ...(role ? {role} : {})}
  throw refused(
    'The user has neither a name nor a role to record: fill in the field name of the user, or give the plugin the option reviewer.',
  )
}

/** Nobody can write a review of somebody else into the JSON; code of the site that calls Payload itself answers for its own. */
function refuseUntold(more: unknown, before: unknown, {payloadAPI, user}: HostRequest): void {
  if (payloadAPI === 'local' && !user) return
  const said = textOf(more)
  if (said === textOf(before) || !/"reviewed"/.test(said)) return
  throw new FieldRefused('more', 'A review is made by ticking it, not by writing that there was one.')
}

/** The JSON without escapes, in which a word could hide. */
function textOf(more: unknown): string {
  if (typeof more !== 'string') return JSON.stringify(more ?? null)
  try {
    return JSON.stringify(JSON.parse(more))
  } catch {
    return JSON.stringify(more)
  }
}
