/** What the gate found as an error of Strapi, which the admin shows at the field and the API answers with status 400. */
import {errors} from '@strapi/utils'
import type {GateFinding, GateResult} from 'forthright/gate'
import type {Row} from './host.ts'
import type {GuardedType} from './settings.ts'

/** One finding in `error.details.errors`, where Strapi's own checks put theirs. */
export interface RefusalDetail {
  /** The attribute. */
  path: string[]
  message: string
  /** Id of the rule. */
  name: string
  code: string
  /** JSON Pointer into the item, e.g. `/disclosure/origin`. */
  pointer: string
  allowed?: readonly string[]
  url: string
}

/** The error: a `ValidationError` of Strapi with every finding that stands in the way. */
export function refusal(
  {findings, verdict, questions}: Pick<GateResult, 'findings' | 'questions' | 'verdict'>,
  type: GuardedType,
  {documentId, locale}: Row,
): Error {
  const blocking = findings.filter(({severity}) => severity === 'error')
  const words = [...new Set(blocking.map(({message}) => message))].join(' ')
  return new errors.ValidationError(`Not published${locale ? ` (${locale})` : ''}. ${words}`, {
    errors: blocking.map(finding => detailOf(finding, type)),
    ...(documentId ? {documentId} : {}),
    ...(locale ? {locale} : {}),
    verdict,
    questions,
  })
}

function detailOf(
  {ruleId, code, message, pointer, allowed, url}: GateFinding,
  type: GuardedType,
): RefusalDetail {
  return {
    path: [attributeOf(pointer, type)],
    ...{message, name: ruleId, code, pointer},
    ...(allowed ? {allowed} : {}),
    url,
  }
}

/** The attribute that a pointer into the item leads to; its disclosure for what is about the whole. */
function attributeOf(pointer: string, {disclosure, title}: GuardedType): string {
  const [, field, name] = pointer.split('/')
  if (field === 'title' && title !== undefined) return title
  if (field === 'content' && name !== undefined) return name
  return disclosure
}
