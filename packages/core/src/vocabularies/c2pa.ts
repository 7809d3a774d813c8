/** What C2PA says of a making: `humanOversightLevel` of `c2pa.ai-disclosure`, and the source types of the actions. */
import {grades} from '../record/grade.ts'
import type {Model} from '../record/record.ts'
import type {Making, ObjectVocabulary} from '../vocabulary.ts'
import {iptc} from './iptc.ts'

/** How far a person watched over what a model made. */
export type HumanOversightLevel = 'fully_autonomous' | 'prompt_guided' | 'human_validated'

/** The assertion is only made where a model took part, so that much is certain of every level. */
const levels: Readonly<Record<HumanOversightLevel, Making>> = {
  fully_autonomous: {grade: 'ai-generated', reviewed: false},
  prompt_guided: {grade: 'ai-generated', reviewed: false},
  // "Reviewed and approved the final output before release."
  human_validated: {grade: 'ai-generated', reviewed: true},
}

/** Lists of assertions that hold lists of assertions are hostile. */
const deepest = 4

/**
 * Writes the level; its place is `contentProfile.humanOversightLevel` of the assertion. Reads the level alone, the
 * assertion, an actions assertion, or a manifest with its `assertions`. What the parents and ingredients of a
 * manifest say is for whoever reads the file.
 */
export const c2pa: ObjectVocabulary<HumanOversightLevel> = {
  id: 'c2pa',
  follows: {
    name: 'C2PA Technical Specification 2.4, c2pa.ai-disclosure and c2pa.actions',
    date: '2026-04',
    url: 'https://spec.c2pa.org/',
  },
  loss: 'The level tells only whether a person approved what a model made: where a person edited it and approved nothing, and where a person wrote it and a model changed it, nothing is written. How much the AI did is in the actions, which only a signing tool can write.',
  unsure:
    'The assertion is read as four implementers describe it; the schema itself was not opened, so no more of it is written.',
  from({grade, reviewed}) {
    if (grade === 'human' || grade === 'unknown') return undefined
    if (reviewed) return 'human_validated'
    return grade === 'ai-generated' ? 'fully_autonomous' : undefined
  },
  to(value) {
    const data = typeof value === 'string' ? [] : assertionsIn(value)
    const oversight = typeof value === 'string' ? levelOf(value) : data.flatMap(levelIn)
    const source = strictestOf(data.flatMap(sourcesIn))
    const level = strictestOf(oversight)
    const found = source ?? level
    if (!found) return undefined
    const models = data.flatMap(modelsIn)
    return {
      // The source types say how much the AI did; that it took part is certain where there is a level.
      grade: source?.grade === 'human' && level ? 'ai-modified' : found.grade,
      reviewed: oversight.length > 0 && oversight.every(one => one.reviewed),
      ...(models.length > 0 ? {models} : {}),
    }
  },
}

type Json = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The data of every assertion in a manifest, or of the one that was given. */
function assertionsIn(value: unknown, depth = 0): Json[] {
  if (!isObject(value) || depth > deepest) return []
  if (Array.isArray(value.assertions))
    return value.assertions.flatMap(assertion => assertionsIn(assertion, depth + 1))
  return isObject(value.data) ? [value.data] : [value]
}

function levelIn({contentProfile}: Json): Making[] {
  return isObject(contentProfile) ? levelOf(contentProfile.humanOversightLevel) : []
}

function levelOf(value: unknown): Making[] {
  const level = typeof value === 'string' ? value.trim() : ''
  return Object.hasOwn(levels, level) ? [levels[level as HumanOversightLevel]] : []
}

function sourcesIn({actions}: Json): Making[] {
  if (!Array.isArray(actions)) return []
  return actions.flatMap(action => {
    const type: unknown = isObject(action) ? action.digitalSourceType : undefined
    return (typeof type === 'string' ? iptc.to(type) : undefined) ?? []
  })
}

function strictestOf(makings: readonly Making[]): Making | undefined {
  return makings.toSorted((a, b) => grades.indexOf(b.grade) - grades.indexOf(a.grade))[0]
}

function modelsIn({modelName, modelIdentifier}: Json): Model[] {
  const id = [modelIdentifier, modelName].find(name => typeof name === 'string' && name !== '')
  return typeof id === 'string' ? [{kind: 'model', id}] : []
}
