/** The label and the marks of a document, worked out whenever it is read, so that every front end has them. */
import {headFor} from '@forthright/html'
import type {GateResult} from 'forthright/gate'
import {type Guarded, isBlank, type Parts, partsOf} from './guarded.ts'
import type {Data, HostRequest, ReadArgs} from './host.ts'
import {look} from './look.ts'
import {storedDoc} from './stored.ts'

/** For `afterRead` of the field. In all locales, one label each. */
export function readLabel(guarded: Guarded) {
  const kept: Kept = new Map()
  return async ({data = {}, draft, req}: ReadArgs): Promise<unknown> => {
    const {localization} = req.payload.config
    if (req.locale === 'all' && localization) {
      const all = localization.localeCodes
      const labels = all.map(async one => [
        one,
        await labelOf(guarded, kept, partsOf(guarded, data, one), data.id, one),
      ])
      return Object.fromEntries(await Promise.all(labels))
    }
    const {parts, from} = await partsShown(guarded, data, draft === true, req)
    return await labelOf(guarded, kept, parts, data.id, from)
  }
}

/** The parts that the reader gets, all from the locale that the content comes from. */
async function partsShown(
  guarded: Guarded,
  data: Data,
  draft: boolean,
  req: HostRequest,
): Promise<{parts: Parts; from: string | undefined}> {
  const {localization} = req.payload.config
  const locale = req.locale ?? undefined
  const parts = partsOf(guarded, data)
  const isLocalized = guarded.content.localizedAt >= 0
  const mayFallBack =
    localization && isLocalized && locale !== localization.defaultLocale && req.fallbackLocale
  // A caller who selects the label alone does not get the rest.
  const isWhole = parts.content !== undefined && guarded.group.path in data
  if (!mayFallBack && isWhole) return {parts, from: locale}
  const doc = await storedDoc({...guarded, hasDrafts: guarded.hasDrafts && draft}, data.id, req)
  if (!doc) return {parts, from: locale}
  const order = [locale, ...[mayFallBack ? req.fallbackLocale : []].flat()] as (string | undefined)[]
  const from = order.find(one => !isBlank(partsOf(guarded, doc, one).content)) ?? locale
  return {parts: partsOf(guarded, doc, from), from}
}

/** Labels that were made today, of which readers ask for the same ones again and again. */
type Kept = Map<string, object>
const mostKept = 500

async function labelOf(
  guarded: Guarded,
  kept: Kept,
  parts: Parts,
  id: unknown,
  locale: string | undefined,
): Promise<object> {
  const key = JSON.stringify([new Date().toISOString().slice(0, 10), locale, parts])
  const known = kept.get(key)
  // A hook of the site may change what it gets.
  if (known) return structuredClone(known)
  const result = await look(guarded, parts, id, locale)
  const failure = result.findings.find(({ruleId}) => ruleId === 'gate-failed')
  if (failure) return {status: 'unknown', message: failure.message}
  const label = shown(result)
  const [oldest] = kept.keys()
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
  kept.set(key, label)
  return structuredClone(label)
}

/** What is shown and marked, as plain data; `undeclared` where nothing is stated. */
function shown({disclosure, verdict}: GateResult): object {
  if (!disclosure) return {status: 'undeclared'}
  const {grade, language, direction, parts} = disclosure
  const labels = parts.flatMap(({part, label}) => (label ? [{part, ...label}] : []))
  return {
    status: labels.length > 0 ? 'labelled' : 'not-owed',
    ...{grade, language, direction, labels, verdict},
    head: headFor(disclosure),
  }
}
