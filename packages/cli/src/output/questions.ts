/** Questions as text: each with an example of its answers and the field that takes them. */
import {askedOnce, askedText} from '@forthright/core'
import pc from 'picocolors'
import {type AssessedFile, undeclaredLine} from './assessment.ts'

/** What is open about one file, the most decisive first; with `all`, also what would settle other duties. */
export function questionsText(
  {file, verdict, undeclared, open, questions, record}: AssessedFile,
  all: boolean,
): string {
  const asked = askedOnce(open)
  const lines = asked.flatMap((group, index) => [
    `  ${index + 1}. ${askedText(group, record.parts)}`,
    `     ${group[0]?.example}`,
    ...group.map(({field, decides}) => pc.dim(`     ${fieldText(field)}   decides ${decides.join(', ')}`)),
  ])
  const known = new Set(open.map(({field}) => field))
  const others = all ? questions.filter(({field}) => !known.has(field)) : []
  return [
    pc.bold(file),
    `  ${verdict}`,
    ...(undeclared ? [undeclaredLine] : []),
    ...(lines.length > 0 ? lines : ['  Nothing is open.']),
    ...(asked.length > 1
      ? [pc.dim('  An answer may make the rest needless: ask again after each, or use --answer.')]
      : []),
    ...others.flatMap(({field, question, decides}) => [
      `  · ${question}`,
      pc.dim(`     ${fieldText(field)}   decides ${decides.join(', ')}`),
    ]),
    '',
  ].join('\n')
}

/** Where an answer is written: `disclosure.publicInterest`, `disclosure.parts["a.png"].origin`. */
export function fieldText(field: string): string {
  const [, part, name] = /^parts\.(.+)\.(\w+)$/.exec(field) ?? []
  return part === undefined ? `disclosure.${field}` : `disclosure.parts[${JSON.stringify(part)}].${name}`
}
