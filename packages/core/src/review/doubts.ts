/** What keeps a step by a person, or the name of who is responsible, from counting as one: read from the record, never written by its author. */
import type {Context, DisclosureRecord, Model, Person, Responsible, Step} from '../record/record.ts'
import {fold} from './fold.ts'
import {Moments} from './moments.ts'
import {isLanguageOnly, type NameReading, readName} from './name-or-not.ts'

/**
 * The record with `doubt` set on every step by a person and on who is responsible, or taken away, by what stands in the
 * place of their names. What the record says of doubts itself does not count.
 */
export function withDoubts(record: DisclosureRecord): DisclosureRecord {
  const models = new Set(record.parts.flatMap(({steps}) => steps.flatMap(({by}) => namesOf(by))).map(fold))
  const parts = record.parts.map(part => {
    const made = new Moments()
    const steps = part.steps.map(step => {
      const read = readStep(step, made, models)
      if (step.by.kind === 'model') made.add(step.at)
      return read
    })
    return {...part, steps}
  })
  return {...record, parts, ...(record.context ? {context: contextWithDoubts(record.context)} : {})}
}

/** The context with `doubt` set on who is responsible, or taken away. */
export function contextWithDoubts(context: Context): Context {
  const {responsible} = context
  return responsible ? {...context, responsible: readResponsible(responsible)} : context
}

function readStep(step: Step, made: Moments, models: ReadonlySet<string>): Step {
  const {doubt: _, ...rest} = step
  if (step.by.kind !== 'person') return rest
  const doubt = doubtOf(step, step.by, models) ?? orderOf(step, made)
  return doubt ? {...rest, doubt} : rest
}

function doubtOf(
  {action, scope}: Step,
  {name, role}: Person,
  models: ReadonlySet<string>,
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

/** Neither the order of the list nor the days win where they contradict each other. */
function orderOf({action, at}: Step, made: Moments): 'order' | undefined {
  if (action !== 'reviewed' || at === undefined) return undefined
  return made.firstAfter(at) < made.size ? 'order' : undefined
}

/** A role is enough, and tells of a name that can be either what it is. */
function readPerson(
  name: string | undefined,
  role: string | undefined,
  models: ReadonlySet<string>,
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
