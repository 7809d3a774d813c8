/** What keeps a step by a person, or the name of who is responsible, from counting as one: read from the record, never written by its author. */
import type {DisclosureRecord, Model, Person, Responsible, Step} from '../record/record.ts'
import {isLanguageOnly, type NameReading, readName} from './name-or-not.ts'

/**
 * The record with `doubt` set on every step by a person and on who is responsible, or taken away, by what stands in the
 * place of their names. What the record says of doubts itself does not count.
 */
export function withDoubts(record: DisclosureRecord): DisclosureRecord {
  const models = record.parts.flatMap(({steps}) => steps.flatMap(({by}) => namesOf(by)))
  const parts = record.parts.map(part => ({...part, steps: part.steps.map(step => readStep(step, models))}))
  const {context} = record
  if (!context?.responsible) return {...record, parts}
  return {...record, parts, context: {...context, responsible: readResponsible(context.responsible)}}
}

function readStep(step: Step, models: readonly string[]): Step {
  const {doubt: _, ...rest} = step
  if (step.by.kind !== 'person') return rest
  const doubt = doubtOf(step, step.by, models)
  return doubt ? {...rest, doubt} : rest
}

function doubtOf(
  {action, scope}: Step,
  {name, role}: Person,
  models: readonly string[],
): Step['doubt'] | undefined {
  const reading = readPerson(name, role, models)
  if (reading === 'nobody' || reading === 'software') return reading
  if (action !== 'reviewed') return undefined
  if (reading === 'unclear') return 'person'
  if (reading === 'somebody') return 'who'
  // A scope that is stated is believed.
  const language = scope === undefined && [name, role].some(one => one !== undefined && isLanguageOnly(one))
  return language ? 'substance' : undefined
}

/** A role is enough, and tells of a name that can be either what it is. */
function readPerson(
  name: string | undefined,
  role: string | undefined,
  models: readonly string[],
): NameReading {
  const [asName, asRole] = [name, role].map(one => (one === undefined ? undefined : readName(one, models)))
  if (asName === undefined || asRole === undefined) return asName ?? asRole ?? 'person'
  if (asName === 'software' || asRole === asName) return asName
  if (asRole === 'person') return asName === 'nobody' ? 'unclear' : 'person'
  if (asName === 'person') return asRole === 'software' ? 'unclear' : 'person'
  return asRole === 'nobody' ? asName : asRole === 'software' ? 'software' : 'unclear'
}

/** Who answers may be an organisation, so that the name of one that offers assistants is a name. */
function readResponsible({doubt: _, ...rest}: Responsible): Responsible {
  const reading = readName(rest.name)
  if (reading === 'nobody') return {...rest, doubt: 'nobody'}
  return reading === 'somebody' || reading === 'software' ? {...rest, doubt: 'who'} : rest
}

function namesOf(by: Model | Person): string[] {
  if (by.kind !== 'model' || by.id === undefined) return []
  const {provider, id, version} = by
  return [
    id,
    ...(provider === undefined ? [] : [`${provider}/${id}`, `${provider} ${id}`]),
    ...(version === undefined ? [] : [`${id} ${version}`]),
  ]
}
