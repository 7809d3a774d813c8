/** What happens before a document is saved: the record is made whole, and what is undisclosed does not go out. */
import type {GateResult} from 'forthright/gate'
import {type Call, callOf} from './calls.ts'
import {isData} from './field-path.ts'
import {FieldRefused} from './field-refused.ts'
import {isOfAi} from './fields.ts'
import {type Guarded, isBlank, localesOf, type Parts, partsOf} from './guarded.ts'
import type {Data, HostRequest} from './host.ts'
import {look} from './look.ts'
import {DryRun, migrationKey} from './migration-key.ts'
import {keptOverride, overrideFor, recordedOverride} from './override.ts'
import {errorsOf, type FieldError, refuse} from './refusal.ts'
import {reviewOf} from './review.ts'
import {storedDoc, storedVersion} from './stored.ts'

type Locale = string | undefined

interface Change {
  guarded: Guarded
  req: HostRequest
  call: Call
  data: Data
  originalDoc: Data | undefined
  /** With all locales; read only where more may go out than is written. */
  stored: Data | undefined
}

/** For `beforeChange`. Throws Payload's `ValidationError`. */
export function gateChange(guarded: Guarded) {
  return async (args: {context: Data; data: Data; originalDoc?: Data; req: HostRequest}): Promise<Data> => {
    const {data, originalDoc, req} = args
    const id = originalDoc?.id
    const called = callOf(guarded.slug, args.context, id)
    const restored =
      called.restores === undefined ? undefined : await storedVersion(guarded.slug, called.restores, id, req)
    const call = called.restores !== undefined && !restored ? {} : called
    const isOut = goesOut(guarded, data, call)
    const written = writtenLocales(guarded, req)
    const needsStored = isOut && !restored && localesOf(guarded, req).length > written.length
    const stored = needsStored ? await storedDoc(guarded, id ?? call.copies, req) : restored
    const change: Change = {guarded, req, call, data, originalDoc, stored}
    // A version that is restored holds what the server once wrote.
    if (!restored) for (const locale of written) await keepOwnFields(change, locale)
    const errors: FieldError[] = []
    for (const locale of isOut ? outgoingLocales(change) : written) {
      const result = await decide(change, locale)
      if (!result) continue
      if (isOut && result.decision === 'block') errors.push(...errorsOf(result, guarded, locale))
      if (written.includes(locale)) note(change, locale, result, isOut)
    }
    if (errors.length > 0) await refuse(guarded.slug, id, errors)
    if (args.context[migrationKey] === 'dry') throw new DryRun()
    return data
  }
}

/** Without drafts, whatever is saved is out; what goes into the bin is not. */
function goesOut({hasDrafts, hasTrash}: Guarded, {_status, deletedAt}: Data, {restoresDraft}: Call): boolean {
  if (hasTrash && deletedAt) return false
  if (!hasDrafts) return true
  if (restoresDraft) return false
  return isData(_status) ? Object.values(_status).includes('published') : _status === 'published'
}

/** The locales that the data is in. */
function writtenLocales(guarded: Guarded, req: HostRequest): Locale[] {
  const all = localesOf(guarded, req)
  return req.locale === 'all' || all.length === 1 ? all : [req.locale ?? undefined]
}

/** The locales that go out: all of them, unless one is published alone. */
function outgoingLocales({guarded, req, call}: Change): Locale[] {
  const isAlone = guarded.hasStatusPerLocale && call.publishAllLocales !== true
  // The others were out before, and their turn comes.
  if (req.context[migrationKey] !== undefined) return writtenLocales(guarded, req)
  return isAlone || call.publishSpecificLocale !== undefined
    ? writtenLocales(guarded, req)
    : localesOf(guarded, req)
}

/** What will be stored in a locale. */
function partsIn({guarded, req, data, stored}: Change, locale: Locale): Parts {
  if (!writtenLocales(guarded, req).includes(locale)) return partsOf(guarded, stored, locale)
  return partsOf(guarded, data, inAll(guarded, req, locale))
}

/** The key of a locale in data that holds all of them; absent in data that holds one. */
function inAll({group}: Guarded, req: HostRequest, locale: Locale): Locale {
  return req.locale === 'all' && group.localizedAt >= 0 ? locale : undefined
}

/** Absent for a locale that nothing is written in, whose readers get another. */
async function decide(change: Change, locale: Locale): Promise<GateResult | undefined> {
  const {guarded, req, originalDoc} = change
  const parts = partsIn(change, locale)
  const others = localesOf(guarded, req).filter(other => other !== locale)
  const hasOther = others.some(other => !isBlank(partsIn(change, other).content))
  if (isBlank(parts.content) && hasOther) return undefined
  return await look(guarded, parts, originalDoc?.id, locale, {
    role: req.user ? guarded.roleOf(req.user) : undefined,
    override: overrideFor(guarded, parts.stated, req),
  })
}

/** What only the server fills in is as it was, whatever was sent; a review is added where somebody makes it now. */
async function keepOwnFields({guarded, req, data, originalDoc}: Change, locale: Locale): Promise<void> {
  const parts = partsOf(guarded, data, inAll(guarded, req, locale))
  const before = partsOf(guarded, originalDoc, inAll(guarded, req, locale)).stated
  const stated = withoutLeftovers(parts.stated, before)
  const {reviewerOf} = guarded
  const digest = async () => {
    // The gate works one out only where a review is bound to one.
    const bound = {...stated, reviewed: {by: 'whoever', digest: `sha256:${'0'.repeat(64)}`}}
    const {disclosure} = await look(guarded, {...parts, stated: bound}, originalDoc?.id, locale)
    return disclosure?.record.parts.find(({id}) => id === 'body')?.digest
  }
  try {
    const reviewed = await reviewOf(stated, before, {req, reviewerOf, digest, at: new Date().toISOString()})
    write({guarded, data, req}, locale, {...stated, reviewed, ...keptOverride(guarded, stated, before, req)})
  } catch (cause) {
    if (!(cause instanceof FieldRefused)) throw cause
    const {field, message} = cause
    await refuse(guarded.slug, originalDoc?.id, [{path: `${guarded.group.path}.${field}`, message}])
  }
}

/** A model that the form shows no longer, since the origin was changed, goes with it; one that was sent now is a contradiction. */
function withoutLeftovers(stated: Data, before: Data): Data {
  const isLeft = stated.origin !== before.origin && stated.model === before.model && !isOfAi(stated.origin)
  return isLeft ? {...stated, model: null} : stated
}

/** Keeps what the gate said, to filter by, and who let it out all the same. */
function note(change: Change, locale: Locale, {decision, override}: GateResult, isOut: boolean): void {
  write(change, locale, {check: decision, ...(isOut ? recordedOverride(override) : {})})
}

function write(
  {guarded, data, req}: Pick<Change, 'guarded' | 'data' | 'req'>,
  locale: Locale,
  fields: Data,
): void {
  const {path} = guarded.group
  const {stated} = partsOf(guarded, data, inAll(guarded, req, locale))
  const next = {...stated, ...fields}
  const key = inAll(guarded, req, locale)
  data[path] = key === undefined ? next : {...(data[path] as Data | undefined), [key]: next}
}
