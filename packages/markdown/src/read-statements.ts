/** What front matter states of how a file was made: in our words, in others, and where these disagree. */
import {
  type DisclosureRecord,
  type Grade,
  gradePart,
  type Issue,
  involvesAi,
  type Place,
  parseRecord,
  stepsOf,
  strictness,
} from '@forthright/core'
import type {Found} from '@forthright/core/surface'
import type {Stated} from './parse-file.ts'
import {type Statement, statementsIn} from './vocabularies/statements.ts'

type PlacedIssue = Issue & {place?: Place | undefined}

/** What is stated, what of it cannot be read, and the record that follows. */
export interface Statements {
  found: Found[]
  issues: PlacedIssue[]
  record?: DisclosureRecord
}

/** What front matter states; the `disclosure` key wins over what is said in other words. */
export function readStatements(file: Stated, parse: typeof parseRecord = parseRecord): Statements {
  const {data, computed} = file
  const found: Found[] = []
  const issues: PlacedIssue[] = []
  const value = data.disclosure
  const own = value === undefined || value === null ? undefined : parse(value)
  if (own) found.push(placed(file, 'disclosure', {vocabulary: 'forthright', value}))
  for (const issue of own?.issues ?? []) issues.push({...issue, place: placeOfIssue(file, issue.path)})
  if (computed)
    issues.push({path: [], message: 'this is code, which is not run: write plain data', place: computed})
  const others = statementsIn(data)
  for (const {key, vocabulary, value: said, grade, problem, allowed} of others) {
    found.push(placed(file, key, {vocabulary, value: said, ...(grade ? {grade} : {})}))
    if (problem !== undefined)
      issues.push({
        path: [key],
        message: problem,
        ...(allowed ? {allowed} : {}),
        place: file.placeOf([key]),
      })
  }
  const record = own?.record ?? (own ? undefined : recordOf(others))
  if (others.length > 0) {
    for (const {key, ...issue} of contradictions(others, own?.record))
      issues.push({...issue, path: [key], place: file.placeOf([key])})
    // In the order of the content.
    if (found.length > 1) found.sort((a, b) => (a.place?.start.line ?? 0) - (b.place?.start.line ?? 0))
  }
  return {found, issues, ...(record ? {record} : {})}
}

/** A statement whose place is looked up when somebody asks for it, since most are right and nobody does. */
function placed(file: Stated, key: string, statement: Omit<Found, 'place'>): Found {
  return {
    ...statement,
    get place() {
      return file.placeOf([key])
    },
  }
}

/** The place of a field, or of the nearest one around it that is there. */
function placeOfIssue(file: Stated, path: readonly (string | number)[]): Place | undefined {
  for (let length = path.length; length >= 0; length--) {
    const place = file.placeOf(['disclosure', ...path.slice(0, length)])
    if (place) return place
  }
  return undefined
}

/** The strictest of what other vocabularies say of the body. */
function recordOf(statements: readonly Statement[]): DisclosureRecord | undefined {
  const said = statements.flatMap(({grade}) => (grade === undefined ? [] : [grade]))
  const [strictest] = said.sort((a, b) => strictness(b) - strictness(a))
  return strictest && {version: 1, parts: [{id: 'body', medium: 'text', steps: stepsOf(strictest)}]}
}

/** Statements of which one says that AI took part and the other that it did not; `milder` is the record alone. */
function contradictions(
  statements: readonly Statement[],
  record: DisclosureRecord | undefined,
): (Pick<Issue, 'message' | 'code'> & {key: string})[] {
  const body = record?.parts.find(part => part.id === 'body')
  const all: {key: string; grade: Grade}[] = [
    ...(body ? [{key: 'disclosure', grade: gradePart(body)}] : []),
    ...statements.flatMap(({key, grade}) => (grade === undefined ? [] : [{key, grade}])),
  ]
  const [first, ...rest] = all.filter(({grade}) => involvesAi(grade) !== undefined)
  if (!first) return []
  const words = (grade: Grade) => (involvesAi(grade) ? 'that AI took part' : 'that no AI took part')
  return rest.flatMap(({key, grade}) =>
    involvesAi(grade) === involvesAi(first.grade)
      ? []
      : [
          {
            key,
            message: `${key} says ${words(grade)}, but ${first.key} says ${words(first.grade)}; keep the one that is true`,
            ...(first.key === 'disclosure' && involvesAi(grade) ? {code: 'milder' as const} : {}),
          },
        ],
  )
}
