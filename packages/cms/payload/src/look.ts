/** A document as the gate sees it. */
import type {GateResult} from 'forthright/gate'
import type {Guarded, Parts} from './guarded.ts'
import {readForm} from './stated.ts'

const ofText: readonly string[] = ['markdown', 'mdx', 'html', 'text']
const emptyOf = {root: {type: 'root', children: []}}

type Caller = Parameters<Guarded['gate']>[1]

/** Taken to be about to go out: whether a draft would, is what its editors want to know. */
export async function look(
  {slug, format, gate}: Guarded,
  {content, title, stated}: Parts,
  id: unknown,
  locale: string | undefined,
  by?: Caller,
): Promise<GateResult> {
  const {disclosure, problem} = readForm(stated)
  const item = {
    ...(id === undefined || id === null ? {} : {id: String(id)}),
    ...(locale === undefined ? {} : {locale}),
    ...(typeof title === 'string' ? {title} : {}),
    ...{collection: slug, status: 'published' as const, format, disclosure},
    // Of a post without a text yet, only what is stated can be looked at.
    content: content ?? (ofText.includes(format) ? '' : emptyOf),
  }
  const result = await gate(item, by)
  if (!problem) return result
  const {field, message} = problem
  const findings = result.findings.map(finding =>
    finding.ruleId === 'unreadable-disclosure'
      ? {...finding, message, pointer: `/disclosure/${field}`}
      : finding,
  )
  return {...result, findings}
}
