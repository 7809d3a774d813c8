/**
 * The last door, at the database: what code writes past the document service, and what other middleware has changed after
 * the gate looked. The grade that lists are filtered by is written here too, since everything comes by.
 */
import {grade, parseRecord} from '@forthright/core'
import {stated} from './entry.ts'
import {lookedAt} from './fingerprint.ts'
import type {Guard} from './guard.ts'
import type {Row, Strapi, WriteEvent} from './host.ts'
import {type GuardedType, gradeAttribute} from './settings.ts'

/** A subscriber to the lifecycles of the database. */
export interface RowGuard extends Record<`before${'Create' | 'Update'}${'' | 'Many'}`, Subscriber> {
  /** The content types that it hears of. */
  models: string[]
}
type Subscriber = (event: WriteEvent) => Promise<void>

/** The subscriber of a guard. */
export function rowGuard(strapi: Strapi, guard: Guard): RowGuard {
  const admit = (type: GuardedType, row: Row): Promise<unknown> =>
    guard.wasAdmitted(type, row) ? Promise.resolve() : guard.read(type, row, () => guard.admit(type, row))

  async function creating({model, params}: WriteEvent): Promise<void> {
    const type = guard.types.get(model.uid)
    if (!type) return
    for (const data of [params.data].flat() as Row[]) {
      // Strapi publishes what is created without a word on it: only `null` is a draft.
      if (data.publishedAt !== null) await admit(type, data)
      setGrade(type, data)
    }
  }

  async function changing({model, params}: WriteEvent): Promise<void> {
    const type = guard.types.get(model.uid)
    const data = params.data as Row
    if (!type) return
    if (type.disclosure in data) setGrade(type, data)
    else delete (data as Record<string, unknown>)[gradeAttribute]
    const goesOut = Boolean(data.publishedAt)
    const isTouched = lookedAt(type).some(name => name in data)
    if (!goesOut && !isTouched) return
    const rows =
      (await guard.read(type, {}, () => strapi.db.query(type.uid).findMany({where: params.where}))) ?? []
    for (const row of rows) {
      const isOut = Boolean(row.publishedAt)
      if ((goesOut && !isOut) || (isOut && isTouched && data.publishedAt !== null))
        await admit(type, {...row, ...data})
    }
  }

  return {
    models: [...guard.types.keys()],
    beforeCreate: creating,
    beforeCreateMany: creating,
    beforeUpdate: changing,
    beforeUpdateMany: changing,
  }
}

function setGrade({disclosure}: GuardedType, data: Row): void {
  Object.assign(data, {[gradeAttribute]: gradeOfValue(data[disclosure])})
}

/** The grade of what a field holds: `undeclared` for nothing, and for what cannot be read. */
export function gradeOfValue(value: unknown): string {
  const record = parseRecord(stated(value)).record
  return record ? grade(record).item : 'undeclared'
}
