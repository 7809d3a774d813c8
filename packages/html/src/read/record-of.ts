/** The record that follows from the statements of a page, and where they contradict each other. */
import {
  type DisclosureRecord,
  type Issue,
  involvesAi,
  type Part,
  type Place,
  parseRecord,
  strictness,
} from '@forthright/core'
import {statedSteps} from '@forthright/core/surface'
import {groupBy} from '../hast/tree.ts'
import {ranks, type Statement} from './statements.ts'

/** What statements add up to. */
export interface Judgement {
  record?: DisclosureRecord
  issues: (Issue & {place?: Place | undefined})[]
}

/** The record: for each part the most exact statement, and the strictest among equals. */
export function recordOf(statements: readonly Statement[]): Judgement {
  const byPart = groupBy(statements, ({part}) => [part])
  const ids = [...byPart.keys()].filter(part => part !== undefined)
  const page = byPart.get(undefined) ?? []
  // What is said of the page may be owed to a picture; of its text it is said where nothing else is said at all.
  if (page.length > 0 && ids.length === 0) ids.push('body')
  const parts = ids
    .sort((a, b) => Number(b === 'body') - Number(a === 'body'))
    .flatMap(id => {
      const own = byPart.get(id) ?? []
      const telling = decisive(own) ?? page[0]
      return telling ? [partFrom(id, telling, own)] : []
    })
  const issues = [
    ...ids.flatMap(id => contradictions(id, byPart.get(id) ?? [])),
    ...metaContradictions(page, statements),
  ]
  if (parts.length === 0) return {issues}
  const parsed = parseRecord({version: 1, parts})
  if (parsed.record) return {record: parsed.record, issues}
  return {issues: [...issues, ...(parsed.issues ?? [])]}
}

/** Attributes inform, they never replace words: what a label says, or something within the text, is not made milder by them. */
function decisive(statements: readonly Statement[]): Statement | undefined {
  const byStrictness = (a: Statement, b: Statement) => strictness(b.grade) - strictness(a.grade)
  const [exact] = statements
    .filter(({isInner}) => !isInner)
    .sort((a, b) => ranks.indexOf(a.rank) - ranks.indexOf(b.rank) || byStrictness(a, b))
  const [least] = statements.filter(({rank, isInner}) => isInner || rank === 'label').sort(byStrictness)
  return exact && !(least && byStrictness(exact, least) > 0) ? exact : least
}

function partFrom(id: string, statement: Statement, own: readonly Statement[]): Part {
  const src = own.find(one => one.src !== undefined)?.src
  return {
    id,
    medium: statement.medium,
    ...(src === undefined ? {} : {at: {src}}),
    steps: statedSteps(
      statement.grade,
      statement.models ?? own.find(one => one.models !== undefined)?.models,
      statement.reviewed,
    ),
  }
}

/** Statements about one part of which one says AI took part and another says it did not. */
function contradictions(id: string, own: readonly Statement[]): Judgement['issues'] {
  const whole = own.filter(({isInner}) => !isInner)
  const [first] = whole
  const other = whole.find(one => first && opposed(first, one))
  if (!first || !other) return []
  const message = `${name(first)} says ${first.grade} and ${name(other)} says ${other.grade}; make them say the same`
  return [{path: [id], message, code: 'contradiction', place: other.place}]
}

function metaContradictions(
  page: readonly Statement[],
  statements: readonly Statement[],
): Judgement['issues'] {
  const [meta, ...more] = page
  if (!meta) return []
  const issues: Judgement['issues'] = []
  const second = more.find(one => one.grade !== meta.grade)
  if (second) {
    const message = `two metas called ai-disclosure say ${meta.grade} and ${second.grade}; only the first counts`
    issues.push({path: ['ai-disclosure'], message, code: 'contradiction', place: second.place})
  }
  const part = statements.find(one => one.part !== undefined && !one.isInner && involvesAi(one.grade))
  if (meta.grade === 'human' && part) {
    const message = `the meta says ${meta.grade} of the page and ${name(part)} says ${part.grade} of ${part.part}`
    issues.push({path: ['ai-disclosure'], message, code: 'contradiction', place: meta.place})
  }
  return issues
}

function opposed(a: Statement, b: Statement): boolean {
  const [one, other] = [involvesAi(a.grade), involvesAi(b.grade)]
  return one !== undefined && other !== undefined && one !== other
}

function name({rank}: Statement): string {
  return {exact: 'data-ai-grade', 'json-ld': 'digitalSourceType', w3c: 'ai-disclosure', label: 'the label'}[
    rank
  ]
}
