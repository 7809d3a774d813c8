/**
 * The extension object of a JSON Feed item. JSON Feed 1.1 lets anyone add members that begin with `_`, and recommends
 * an `about` with the address of their documentation, which ours has not got yet; this one says of each part what the
 * label cannot say exactly. People are never named in it.
 */
import {
  type Disclosure,
  type Grade,
  grades,
  type Issue,
  type Medium,
  type Model,
  parseRecord,
} from '@forthright/core'
import {type Reading, statedSteps} from '@forthright/core/surface'

/** The member of the item. */
export const extensionKey = '_ai_disclosure'
/** Whose words it holds, by which ours is known. */
const vocabulary = 'forthright'

/** What the extension says of one part. */
export interface ExtensionPart {
  id: string
  medium: Medium
  grade: Grade
  reviewed: boolean
  /** The address of a picture, recording or clip. */
  src?: string
  models?: Omit<Model, 'kind'>[]
}

/** The extension of a disclosure; undefined where there is nothing to say. */
export function extensionOf({parts}: Disclosure): {vocabulary: string; parts: ExtensionPart[]} | undefined {
  if (parts.length === 0) return undefined
  return {
    vocabulary,
    parts: parts.map(({part, medium, grade, reviewed, at, models}) => {
      const named = models
        .map(({kind: _, ...model}) => model)
        .filter(model => Object.values(model).some(value => value !== undefined))
      return {
        id: part,
        medium,
        grade,
        reviewed,
        ...(at && 'src' in at ? {src: at.src} : {}),
        ...(named.length > 0 ? {models: named} : {}),
      }
    }),
  }
}

/** Whether a value is such an extension. */
export function isOwnExtension(value: unknown): boolean {
  return isObject(value) && value.vocabulary === vocabulary
}

/** What it states; nothing for extensions of others. */
export function readExtension(value: unknown): Pick<Reading, 'record' | 'found' | 'issues'> {
  if (!isObject(value) || !isOwnExtension(value)) return {found: [], issues: []}
  const list: unknown[] = Array.isArray(value.parts) ? value.parts : [undefined]
  const issues: Issue[] = []
  const stated = list.flatMap((part, index): StatedPart[] => {
    const read = statedPart(part)
    if (typeof read !== 'string') return [read]
    issues.push({path: [extensionKey, 'parts', index], message: read})
    return []
  })
  const parts = stated.map(({id, medium, src, grade, reviewed, models}) => ({
    id,
    medium,
    ...(src === undefined ? {} : {at: {src}}),
    steps: statedSteps(grade, models, reviewed),
  }))
  const {record, issues: doubts = []} = parts.length === 0 ? {} : parseRecord({version: 1, parts})
  return {
    ...(record ? {record} : {}),
    found: stated.map(({id, grade}) => ({vocabulary: 'forthright', value: grade, part: id})),
    issues: [...issues, ...doubts],
  }
}

/** A part of an extension, with its models as a record has them. */
type StatedPart = Omit<ExtensionPart, 'models'> & {models: Model[]}

const media: readonly Medium[] = ['text', 'image', 'audio', 'video']

/** A part, or why it cannot be read. */
function statedPart(value: unknown): StatedPart | string {
  if (!isObject(value)) return 'parts is a list of objects'
  const {id, src, models = []} = value
  const medium = media.find(one => one === value.medium)
  const grade = grades.find(one => one === value.grade)
  if (typeof id !== 'string' || id === '') return 'a part has an id'
  if (!medium) return `${JSON.stringify(value.medium)} is not allowed; write one of ${media.join(', ')}`
  if (!grade) return `${JSON.stringify(value.grade)} is not allowed; write one of ${grades.join(', ')}`
  if (!Array.isArray(models) || !models.every(isModel))
    return 'models is a list of objects with provider, id and version as far as known, each a text'
  return {
    id,
    medium,
    ...(typeof src === 'string' ? {src} : {}),
    grade,
    reviewed: value.reviewed === true,
    models: models.map(
      ({provider, id: name, version}): Model => ({
        kind: 'model',
        ...(provider === undefined ? {} : {provider}),
        ...(name === undefined ? {} : {id: name}),
        ...(version === undefined ? {} : {version}),
      }),
    ),
  }
}

function isModel(value: unknown): value is Record<'provider' | 'id' | 'version', string | undefined> {
  return (
    isObject(value) &&
    ['provider', 'id', 'version'].every(name => value[name] === undefined || typeof value[name] === 'string')
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
