/**
 * The attributes that say how a part was made. `ai-disclosure`, `ai-model` and `ai-provider` are those of the W3C
 * Community Group; what they lose stands in `data-ai-*`. People are never named in them.
 */
import {type Grade, grades, type Issue, type Model, type PartDisclosure, w3cCg} from '@forthright/core'
import type {Element} from 'hast'
import {attributeOf, hasAttribute} from '../hast/attributes.ts'
import {ownAttribute} from '../page/own-names.ts'

/** The attributes of the W3C Community Group. */
export const groupAttributes = ['ai-disclosure', 'ai-model', 'ai-provider'] as const
/** Our own, exact ones. */
export const exactAttributes = [
  'data-ai-grade',
  'data-ai-reviewed',
  'data-ai-models',
  'data-ai-part',
] as const

/** The value of {@link ownAttribute}: which attributes of the element are ours. */
const ownsAll = 'marks'
const ownsExact = 'grade'

/** What attributes say exactly of a part. */
export interface ExactMaking {
  grade: Grade
  reviewed: boolean
  /** Absent where nothing is said of models. */
  models?: Model[]
}

/** The attributes for the element that is a part; `exactOnly` where those of the group cannot be ours there. */
export function elementMarks(part: PartDisclosure, exactOnly: boolean, id?: string): Record<string, string> {
  const value = w3cCg.from(part)
  const [model] = part.models
  const grouped = !exactOnly && value !== undefined
  const single = grouped && value !== 'human-only' && part.models.length === 1 ? model : undefined
  const marks: Record<string, string> = {}
  if (grouped) {
    marks['ai-disclosure'] = value
    if (single?.id !== undefined) marks['ai-model'] = single.id
    if (single?.provider !== undefined) marks['ai-provider'] = single.provider
  }
  addExactMarks(marks, part, single)
  if (id !== undefined) marks['data-ai-part'] = id
  marks[ownAttribute] = exactOnly ? ownsExact : ownsAll
  return marks
}

/** The attributes for a label that speaks for a part without an element of its own. */
export function labelMarks(part: PartDisclosure): Record<string, string> {
  const marks: Record<string, string> = {}
  addExactMarks(marks, part, undefined)
  return marks
}

/** Whether an element has group attributes that we did not write. */
export function hasForeignMarks(node: Element): boolean {
  if (attributeOf(node, ownAttribute) === ownsAll) return false
  return groupAttributes.some(name => hasAttribute(node, name))
}

/** What the exact attributes of an element say, and what of them cannot be read. */
export function exactMakingOf(node: Element): {making?: ExactMaking; issues: Issue[]} {
  const value = attributeOf(node, 'data-ai-grade')
  if (value === undefined) return {issues: []}
  const grade = grades.find(one => one === value.trim())
  if (!grade) {
    const message = `${JSON.stringify(value)} is not allowed; write one of ${grades.join(', ')}`
    return {issues: [{path: ['data-ai-grade'], message, allowed: [...grades]}]}
  }
  const {models, issue} = modelsOf(node)
  const reviewed = attributeOf(node, 'data-ai-reviewed')?.trim().toLowerCase()
  const issues = issue ? [issue] : []
  if (reviewed !== undefined && !['', 'true', 'false'].includes(reviewed)) {
    const message = `${JSON.stringify(reviewed)} is not allowed; leave the attribute empty, or out where nobody reviewed it`
    issues.push({path: ['data-ai-reviewed'], message, allowed: ['']})
  }
  const isReviewed = reviewed === '' || reviewed === 'true'
  return {making: {grade, reviewed: isReviewed, ...(models ? {models} : {})}, issues}
}

/** The model that the group attributes name. */
export function groupModelOf(node: Element): Model | undefined {
  const id = attributeOf(node, 'ai-model')
  const provider = attributeOf(node, 'ai-provider')
  if (!id && !provider) return undefined
  return {kind: 'model', ...(provider ? {provider} : {}), ...(id ? {id} : {})}
}

/** `said` is the model that other attributes name already. */
function addExactMarks(marks: Record<string, string>, part: PartDisclosure, said: Model | undefined): void {
  const known = part.models.some(({id, provider, version}) => id ?? provider ?? version)
  const enough =
    part.models.length === 0 ||
    (part.models.length === 1 && (!known || (said !== undefined && said.version === undefined)))
  marks['data-ai-grade'] = part.grade
  if (part.reviewed) marks['data-ai-reviewed'] = ''
  if (!enough)
    marks['data-ai-models'] = JSON.stringify(
      part.models.map(({provider, id, version}) => ({provider, id, version})),
    )
}

function modelsOf(node: Element): {models?: Model[]; issue?: Issue} {
  const json = attributeOf(node, 'data-ai-models')
  if (json === undefined) {
    const model = groupModelOf(node)
    return model ? {models: [model]} : {}
  }
  const models = parseModels(json)
  if (models) return {models}
  const message = `${JSON.stringify(json)} is not allowed; write a JSON list of models, each with id, provider and version as far as known`
  return {issue: {path: ['data-ai-models'], message}}
}

function parseModels(json: string): Model[] | undefined {
  let list: unknown
  try {
    list = JSON.parse(json)
  } catch {
    return undefined
  }
  if (!Array.isArray(list)) return undefined
  const models: Model[] = []
  for (const entry of list) {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return undefined
    const {provider, id, version} = entry as Record<string, unknown>
    if ([provider, id, version].some(value => value !== undefined && typeof value !== 'string'))
      return undefined
    models.push({
      kind: 'model',
      ...(typeof provider === 'string' ? {provider} : {}),
      ...(typeof id === 'string' ? {id} : {}),
      ...(typeof version === 'string' ? {version} : {}),
    })
  }
  return models
}
