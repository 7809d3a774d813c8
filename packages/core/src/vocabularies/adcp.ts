/** The provenance object of AdCP, the Ad Context Protocol. */
import {DisclosureError} from '../errors/error.ts'
import type {OutcomeValue} from '../evaluate/evaluate.ts'
import type {Grade} from '../record/grade.ts'
import type {Medium, Model} from '../record/record.ts'
import type {ObjectVocabulary, StatedMaking} from '../vocabulary.ts'
import {codeOf, meaningOfCode} from './iptc.ts'

/** As much of a provenance object as a disclosure can say truly. */
export interface AdcpProvenance {
  digital_source_type?: string
  ai_tool?: {name: string; version?: string; provider?: string}
  human_oversight?: 'edited' | 'directed'
  /** Whether it shows something that did not happen or does not exist. */
  synthetic_depiction?: boolean
  declared_by?: {role: AdcpRole; agent_url?: string}
  declared_at?: string
  created_time?: string
  c2pa?: {manifest_url: string}
  disclosure?: {required: boolean}
}

/** The part that the declaring party plays. */
export type AdcpRole = 'creator' | 'advertiser' | 'agency' | 'platform' | 'tool'

/** What only the caller knows. */
export interface AdcpFacts {
  declaredBy?: {role: AdcpRole; agentUrl?: string}
  /** When the claim is made, as a time with its offset: `2026-11-20T09:30:00+01:00`. */
  declaredAt?: string
  /** When the content was made. */
  createdTime?: string
  /** The http(s) address of a C2PA manifest store. */
  manifest?: string
  /** Only where somebody has assessed it: it never follows from how the content was made. */
  syntheticDepiction?: boolean
}

/** What a part may bring besides its making; a part of a disclosure has both. */
export interface AdcpPart extends StatedMaking {
  medium?: Medium
  outcome?: OutcomeValue
}

const roles: readonly AdcpRole[] = ['creator', 'advertiser', 'agency', 'platform', 'tool']
/** Each is about the making of something by AI; all but `directed` speak of output that a model made. */
const levels = ['none', 'prompt_only', 'selected', 'edited', 'directed'] as const

/** One provenance object; the most specific one counts, so each part has its own. */
export const adcp: ObjectVocabulary<AdcpProvenance, [facts?: AdcpFacts], AdcpPart> = {
  id: 'adcp',
  follows: {
    name: 'AdCP, core/provenance.json, state of the schema on the day',
    date: '2026-08-22',
    url: 'https://adcontextprotocol.org/schemas/v3/core/provenance.json',
  },
  loss: 'No value says that a person reviewed, so review is lost. Of several models the first is named. That a disclosure is required is said, that none is required is not: it would speak of markets that were not looked at. Jurisdictions, watermarks and verifications are left to the caller.',
  from(part, facts = {}) {
    const source = sourceOf(part)
    const oversight = oversightOf(part.grade)
    if (source === undefined && oversight === undefined) return undefined
    const tool = part.grade === 'human' ? undefined : toolOf(part.models)
    return {
      ...(source === undefined ? {} : {digital_source_type: source}),
      ...(tool ? {ai_tool: tool} : {}),
      ...(oversight === undefined ? {} : {human_oversight: oversight}),
      ...said(facts),
      ...(part.outcome === 'required' ? {disclosure: {required: true}} : {}),
    }
  },
  to(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    const fields = value as Readonly<Record<string, unknown>>
    const grade = gradeOf(fields)
    if (grade === undefined) return undefined
    const model = modelOf(fields.ai_tool)
    return {grade, reviewed: false, ...(model ? {models: [model]} : {})}
  },
}

/** `trained_algorithmic_media` and so on: the IPTC code in other letters. */
function sourceOf(part: AdcpPart): string | undefined {
  // Its own example has `digital_creation` for copy that people wrote; a picture may as well be captured.
  if (part.grade === 'human') return part.medium === 'text' ? 'digital_creation' : undefined
  return codeOf(part)?.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
}

function oversightOf(grade: Grade): 'edited' | 'directed' | undefined {
  if (grade === 'human-edited') return 'edited'
  // "Human directed the creative process with AI as an assistive tool."
  return grade === 'ai-assisted' ? 'directed' : undefined
}

function toolOf(models: readonly Model[] = []): AdcpProvenance['ai_tool'] {
  const [model] = models.filter(one => one.id ?? one.provider)
  const name = model?.id ?? model?.provider
  if (!model || name === undefined) return undefined
  return {
    name,
    ...(model.version === undefined ? {} : {version: model.version}),
    ...(model.id === undefined || model.provider === undefined ? {} : {provider: model.provider}),
  }
}

function said({
  declaredBy,
  declaredAt,
  createdTime,
  manifest,
  syntheticDepiction,
}: AdcpFacts): AdcpProvenance {
  return {
    ...(syntheticDepiction === undefined ? {} : {synthetic_depiction: syntheticDepiction}),
    ...(declaredBy
      ? {
          declared_by: {
            role: roleOf(declaredBy.role),
            ...(declaredBy.agentUrl === undefined
              ? {}
              : {agent_url: urlOf('declared_by.agent_url', declaredBy.agentUrl)}),
          },
        }
      : {}),
    ...(declaredAt === undefined ? {} : {declared_at: timeOf('declared_at', declaredAt)}),
    ...(createdTime === undefined ? {} : {created_time: timeOf('created_time', createdTime)}),
    ...(manifest === undefined ? {} : {c2pa: {manifest_url: urlOf('c2pa.manifest_url', manifest)}}),
  }
}

function roleOf(role: AdcpRole): AdcpRole {
  if (roles.includes(role)) return role
  throw refused('declared_by.role', role, `write one of ${roles.join(', ')}`, roles)
}

function timeOf(field: string, value: string): string {
  const [, day] = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.exec(value) ?? []
  // A day that does not exist runs over into the next month.
  const midnight = new Date(`${day}T00:00:00Z`)
  const exists = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(`${day}`)
  if (exists && !Number.isNaN(Date.parse(value))) return value
  throw refused(field, value, 'write a time with its offset, e.g. 2026-11-20T09:30:00+01:00')
}

function urlOf(field: string, value: string): string {
  if (/^https?:\/\/[^\s<>"'`\\]+$/i.test(value)) return value
  throw refused(field, value, 'write an http(s) URL')
}

function refused(field: string, value: string, hint: string, allowed?: readonly string[]): DisclosureError {
  return new DisclosureError('usage', `${JSON.stringify(value)} is not allowed as ${field}; ${hint}.`, {
    field,
    allowed,
  })
}

/** What is certain; where the source type denies AI and the rest of the object names it, the rest counts. */
function gradeOf(fields: Readonly<Record<string, unknown>>): Grade | undefined {
  const {digital_source_type: type, human_oversight: oversight, ai_tool: tool} = fields
  const code = typeof type === 'string' ? type.trim().replace(/_([a-z])/g, upperCase) : ''
  const grade = meaningOfCode(code)?.grade
  const level = levels.find(one => one === oversight)
  if (grade === 'ai-generated') return level === 'edited' ? 'human-edited' : grade
  if (grade === 'human') return level || modelOf(tool) ? 'ai-modified' : grade
  if (grade !== undefined) return grade
  if (level === 'directed') return 'ai-assisted'
  if (level === 'edited') return 'human-edited'
  return level ? 'ai-generated' : modelOf(tool) && 'ai-modified'
}

function upperCase(_: string, letter: string): string {
  return letter.toUpperCase()
}

function modelOf(tool: unknown): Model | undefined {
  if (typeof tool !== 'object' || tool === null) return undefined
  const {name, version, provider} = tool as Readonly<Record<string, unknown>>
  if (typeof name !== 'string' || name === '') return undefined
  return {
    kind: 'model',
    ...(typeof provider === 'string' && provider !== '' ? {provider} : {}),
    id: name,
    ...(typeof version === 'string' && version !== '' ? {version} : {}),
  }
}
