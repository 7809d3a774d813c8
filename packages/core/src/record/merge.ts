/** Joins what two sources know of one item. Never milder: what either of them says stays said. */
import {type Grade, gradePart, grades} from './grade.ts'
import type {Context, DisclosureRecord, Part, PartFacts, Step} from './record.ts'

/** Something that could not be joined; nothing is dropped in silence. */
export interface Conflict {
  /** Path in the record, e.g. `parts.body.steps`. */
  field: string
  message: string
  /** What was left out. */
  left: unknown
}

/** A joined record and what could not be joined. */
export interface Merged {
  record: DisclosureRecord
  conflicts: Conflict[]
}

/**
 * Joins two records of one item. The stricter list of steps of each part is kept and the other's steps are added
 * where they do not make it milder; reviews are never added, for only the person who reviewed can say what was seen.
 * Two facts that contradict each other become "not assessed".
 */
export function merge(a: DisclosureRecord, b: DisclosureRecord): Merged {
  const conflicts: Conflict[] = []
  const others = new Map(b.parts.map(part => [part.id, part]))
  const parts = a.parts.map(part => {
    const other = others.get(part.id)
    others.delete(part.id)
    return other ? mergePart(part, other, conflicts) : part
  })
  const context = mergeValues(a.context, b.context, 'context', conflicts) as Context | undefined
  const id = a.id ?? b.id
  const language = a.language ?? b.language
  return {
    record: {
      version: 1,
      ...(id === undefined ? {} : {id}),
      ...(language === undefined ? {} : {language}),
      parts: [...parts, ...others.values()],
      ...(context === undefined ? {} : {context}),
    },
    conflicts,
  }
}

function mergePart(a: Part, b: Part, conflicts: Conflict[]): Part {
  const field = `parts.${a.id}`
  const {steps: stepsA, facts: factsA, ...restA} = a
  const {steps: stepsB, facts: factsB, ...restB} = b
  const rest = mergeValues(restA, restB, field, conflicts) as Omit<Part, 'steps' | 'facts'>
  const facts = mergeValues(factsA, factsB, `${field}.facts`, conflicts) as PartFacts | undefined
  // A medium cannot be "not assessed"; the first source's stands.
  return {
    ...rest,
    id: a.id,
    medium: a.medium,
    steps: mergeSteps(stepsA, stepsB, field, conflicts),
    ...(facts ? {facts} : {}),
  }
}

function mergeSteps(a: Step[], b: Step[], field: string, conflicts: Conflict[]): Step[] {
  const [base, other] = strictnessOf(b) > strictnessOf(a) ? [b, a] : [a, b]
  const steps = [...base]
  for (const step of other) {
    if (steps.some(known => agree(known, step))) continue
    const milder = strictnessOf([...steps, step]) < strictnessOf(steps)
    if (step.action === 'reviewed' || step.action === 'created' || milder) {
      conflicts.push({
        field: `${field}.steps`,
        message: `a step (${step.action} by a ${step.by.kind}) was left out, since it could make the grade milder; record it as the last step if it came last`,
        left: step,
      })
    } else {
      steps.push(step)
    }
  }
  return steps
}

function strictnessOf(steps: Step[]): number {
  const grade: Grade = gradePart({steps})
  // Nothing recorded yields to anything recorded.
  return steps.length === 0 ? -1 : grades.indexOf(grade)
}

/** Whether two steps can be one: every field that both know is equal. */
function agree(a: Step, b: Step): boolean {
  const same = (x: unknown, y: unknown): boolean => {
    if (x === undefined || y === undefined || x === y) return true
    if (typeof x !== 'object' || typeof y !== 'object' || x === null || y === null) return false
    const there = new Map<string, unknown>(Object.entries(y))
    return Object.entries(x).every(([key, value]) => same(value, there.get(key)))
  }
  const extent = (step: Step) => step.extent ?? 'substantive'
  return extent(a) === extent(b) && same({...a, extent: undefined}, {...b, extent: undefined})
}

/** Joins two values field by field; lists are joined without doubles. */
function mergeValues(a: unknown, b: unknown, field: string, conflicts: Conflict[]): unknown {
  if (a === undefined || b === undefined) return a ?? b
  if (Array.isArray(a) && Array.isArray(b)) {
    const known = new Set(a.map(item => JSON.stringify(item)))
    return [...a, ...b.filter(item => !known.has(JSON.stringify(item)))]
  }
  if (typeof a === 'object' && typeof b === 'object' && a && b) {
    const joined = new Map<string, unknown>(Object.entries(a))
    for (const [key, right] of Object.entries(b))
      joined.set(key, mergeValues(joined.get(key), right, `${field}.${key}`, conflicts))
    return Object.fromEntries([...joined].filter(([, value]) => value !== undefined))
  }
  if (a === b) return a
  if (typeof a === 'boolean') {
    conflicts.push({
      field,
      message: 'the two records contradict each other, so this is not assessed',
      left: [a, b],
    })
    return undefined
  }
  conflicts.push({field, message: `the two records differ; ${JSON.stringify(a)} was kept`, left: b})
  return a
}
