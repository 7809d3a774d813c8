/** Decides on entries that are about to be published: the gate judges, and this says what of Strapi it is about. */
import {AsyncLocalStorage} from 'node:async_hooks'
import {errors} from '@strapi/utils'
import {type Gate, type GateItem, type GateResult, type Mode, publishGate, withTimeout} from 'forthright/gate'
import {adminOf, nameOf, rolesOf} from './caller.ts'
import {itemsOf} from './entry.ts'
import {fingerprint, writtenValues} from './fingerprint.ts'
import type {Row, Strapi} from './host.ts'
import {openOverride, recordUse} from './overrides.ts'
import {refusal} from './refusal.ts'
import {type ForthrightConfig, type GuardedType, gateOptionsOf} from './settings.ts'

/** The guard of a Strapi. */
export interface Guard {
  types: ReadonlyMap<string, GuardedType>
  /** What the gate says of an entry to whoever is asking. */
  look(type: GuardedType, row: Row): Promise<GateResult>
  /** Throws an error of Strapi where an entry may not go out. */
  admit(type: GuardedType, row: Row): Promise<void>
  /** Runs work that reads entries; what fails in it is a refusal in block mode, and absent in others. */
  read<Value>(type: GuardedType, row: Row, work: () => Promise<Value>): Promise<Value | undefined>
  /** Runs what publishes entries that were admitted, so that they are not looked at again as they are written. */
  publishing<Value>(type: GuardedType, rows: readonly Row[], work: () => Promise<Value>): Promise<Value>
  /** Whether a row that is being written is one that was admitted. */
  wasAdmitted(type: GuardedType, row: Row): boolean
}

/** The guard by a configuration. Throws where an option is misspelt. */
export function createGuard(
  strapi: Strapi,
  config: ForthrightConfig,
  types: ReadonlyMap<string, GuardedType>,
): Guard {
  const {mode, ...options} = gateOptionsOf(config)
  const modeOf = (item: GateItem, role?: string): Mode =>
    types.get(item.collection ?? '')?.mode ?? (typeof mode === 'function' ? mode(item, role) : mode)
  const gate = publishGate({...options, mode: modeOf})
  const admitted = new AsyncLocalStorage<ReadonlySet<string>>()

  /** Asks for each role of whoever publishes: the strictest answer holds. */
  const ask = async (type: GuardedType, row: Row, override?: {by: string; reason: string}) => {
    const results = rolesOf(adminOf(strapi)).map(role =>
      askGate(gate, strapi, type, row, {role, ...(override ? {override} : {})}),
    )
    return strictest(await Promise.all(results))
  }

  const guard: Guard = {
    types,
    look: (type, row) => ask(type, row),
    async admit(type, row) {
      let result = await ask(type, row)
      const user = adminOf(strapi)
      const override =
        result.decision === 'block' && user ? await openOverride(strapi, type, row, user) : undefined
      if (override && user) result = await ask(type, row, {by: nameOf(user), reason: override.reason})
      if (result.decision === 'block') throw refusal(result, type, row)
      if (override && result.override) await recordUse(strapi, override, result.override)
      if (result.decision === 'warn')
        strapi.log.warn(`[forthright] ${called(type, row)}: ${result.fix.map(({what}) => what).join(' ')}`)
    },
    async read(type, row, work) {
      try {
        return await work()
      } catch (cause) {
        if (cause instanceof errors.ApplicationError) throw cause
        // A gate that fails says so in its own words, in the mode that holds for the entry.
        const item: GateItem = {collection: type.uid, format: 'text', content: ''}
        const modes = rolesOf(adminOf(strapi)).map(role => modeOf(item, role))
        const failing = withTimeout(() => Promise.reject(cause), {
          timeout: 1000,
          mode: modes.includes('block') ? 'block' : 'warn',
        })
        const result = await failing(item)
        if (result.decision === 'block') throw refusal(result, type, row)
        strapi.log.error(`[forthright] ${called(type, row)}: ${result.fix.map(({what}) => what).join(' ')}`)
        return undefined
      }
    },
    publishing: (type, rows, work) =>
      admitted.run(new Set(rows.map(row => fingerprint(writtenValues(type, row)))), work),
    wasAdmitted: (type, row) => admitted.getStore()?.has(fingerprint(writtenValues(type, row))) === true,
  }
  return guard
}

/** One answer on an entry and each of its texts. */
async function askGate(
  gate: Gate,
  strapi: Strapi,
  type: GuardedType,
  row: Row,
  by: Parameters<Gate>[1],
): Promise<GateResult> {
  const {items, fields} = itemsOf(strapi, type, row)
  const results = await Promise.all(items.map(item => gate(item, by)))
  const [whole, ...texts] = results.map(
    ({findings, fix, ...result}, index): GateResult => ({
      ...result,
      findings: findings.map(one => ({...one, pointer: placed(one.pointer, fields[index])})),
      fix: fix.map(one => ({...one, pointer: placed(one.pointer, fields[index])})),
    }),
  )
  if (!whole) throw new Error('an entry gives at least one item')
  if (texts.length === 0) return whole
  // What is about the entry is told once, and what is about a text where that stands.
  const isOfText = ({pointer}: {pointer: string}) => pointer.startsWith('/content')
  const ofTexts = texts.map(({findings, fix, ...result}) => {
    const kept = findings.filter(one => isOfText(one) || one.ruleId === 'gate-failed')
    const decision = kept.length === 0 ? 'publish' : result.decision
    return {...result, decision, findings: kept, fix: fix.filter(isOfText)} satisfies GateResult
  })
  const ofWhole = {
    ...whole,
    findings: whole.findings.filter(one => !isOfText(one)),
    fix: whole.fix.filter(one => !isOfText(one)),
  }
  const all = [ofWhole, ...ofTexts]
  return {
    ...strictest(all),
    ...{verdicts: whole.verdicts, verdict: whole.verdict, questions: whole.questions},
    disclosure: whole.disclosure,
    findings: all.flatMap(({findings}) => findings),
    fix: all.flatMap(({fix}) => fix),
  }
}

/** A pointer into the content, with the field that the content came from. */
function placed(pointer: string, field: string | undefined): string {
  return field === undefined ? pointer : pointer.replace(/^\/content/, `/content/${field}`)
}

function strictest(results: readonly GateResult[]): GateResult {
  for (const decision of ['block', 'warn', 'publish'] as const) {
    const found = results.filter(result => result.decision === decision)
    // One that an override let through says so.
    const one = found.find(({override}) => override) ?? found[0]
    if (one) return one
  }
  throw new Error('nobody was asked')
}

function called({uid}: GuardedType, {documentId, locale}: Row): string {
  return [uid, documentId, locale].filter(Boolean).join(' ')
}
