/** The shortest way to write a record by hand. */
import {gradePart} from './grade.ts'
import type {DisclosureRecord, Model, Part, Person, Responsible, Step} from './record.ts'
import {sameData} from './same-data.ts'
import {expand, expandOther, modelOf, type Shorthand} from './shorthand.ts'
import {stated} from './stated-fields.ts'

/**
 * The shorthand of a record, or the record itself where shorthand cannot say all of it:
 * `expand` of the result gives the record back.
 *
 * @example
 * abbreviate(expand('ai-generated')) // 'ai-generated'
 */
export function abbreviate(record: DisclosureRecord): Shorthand | DisclosureRecord {
  const body = record.parts.find(part => part.id === 'body')
  const others = record.parts.filter(part => part !== body)
  const {responsible, ...context} = record.context ?? {}
  const long = {
    ...(body ? abbreviatePart(body) : {}),
    ...(record.id === undefined ? {} : {id: record.id}),
    ...(record.language === undefined ? {} : {language: record.language}),
    ...(record.markets === undefined ? {} : {markets: record.markets}),
    ...(responsible === undefined ? {} : {responsible: shortResponsible(responsible)}),
    ...context,
    ...(others.length === 0
      ? {}
      : {parts: Object.fromEntries(others.map(part => [part.id, shortest(abbreviatePart(part, part.id))]))}),
  }
  const shorthand = shortest(long) as Shorthand
  return sameData(expand(shorthand), record) ? shorthand : record
}

function abbreviatePart(part: Part, name?: string): Record<string, unknown> {
  const steps = part.steps.filter(step => step.action !== 'created')
  const model = steps.find(
    step => step.by.kind === 'model' && (step.action === 'generated' || step.action === 'edited'),
  )
  const translated = steps.find(step => step.action === 'translated')
  const edited = steps.find(step => step.action === 'edited' && step.by.kind === 'person')
  const reviewed = steps.find(step => step.action === 'reviewed')
  const origin = gradePart({
    steps: part.steps.filter(step => step !== translated && step !== reviewed && step !== edited),
  })
  return {
    ...(part.steps.length === 0
      ? {}
      : {origin: origin === 'ai-generated' && edited ? 'human-edited' : origin}),
    ...(model ? {...withModel(model), ...when(model)} : {}),
    ...(translated ? {translated: abbreviateTranslation(translated)} : {}),
    ...(edited &&
    !(origin === 'ai-generated' && Object.keys(edited.by).length === 1 && edited.at === undefined)
      ? {edited: abbreviateByPerson(edited)}
      : {}),
    ...(reviewed ? {reviewed: abbreviateByPerson(reviewed)} : {}),
    ...(name !== undefined && expandOther(name, 'human').medium !== part.medium ? {medium: part.medium} : {}),
    ...(name !== undefined && part.language !== undefined ? {language: part.language} : {}),
    ...part.facts,
  }
}

/** Without what a reader finds in it, which is read from it again. */
function shortResponsible({doubt: _, ...fields}: Responsible): string | Responsible {
  return Object.keys(fields).length === 1 ? fields.name : fields
}

function withModel({by}: Step): {model?: string | Omit<Model, 'kind'>} {
  const {kind: _, ...fields} = by as Model
  if (Object.keys(fields).length === 0) return {}
  const short = fields.provider === undefined ? fields.id : `${fields.provider}/${fields.id}`
  const {kind: __, ...back} = modelOf(short)
  return {model: short !== undefined && sameData(back, fields) ? short : fields}
}

function when({at}: Step): {at?: string} {
  return at === undefined ? {} : {at}
}

function abbreviateTranslation(step: Step): unknown {
  const fields = step.by.kind === 'model' ? withModel(step) : {by: shortPerson(step.by)}
  const value = {...fields, ...when(step)}
  return Object.keys(value).length === 0 ? true : value
}

function abbreviateByPerson(step: Step): unknown {
  const by = shortPerson(step.by as Person)
  const {digest, decision, scope, kind} = step
  const rest = stated({at: step.at, digest, decision, scope, kind})
  if (Object.keys(rest).length === 0 && typeof by === 'string') return by
  const value = {...(by === undefined ? {} : {by}), ...rest}
  return Object.keys(value).length === 0 ? true : value
}

function shortPerson({kind: _, ...fields}: Person): string | Omit<Person, 'kind'> | undefined {
  if (Object.keys(fields).length === 0) return undefined
  return fields.name !== undefined && fields.role === undefined ? fields.name : fields
}

function shortest(long: Record<string, unknown>): unknown {
  const keys = Object.keys(long)
  return keys.length === 0 ? 'unknown' : keys.length === 1 && keys[0] === 'origin' ? long.origin : long
}
