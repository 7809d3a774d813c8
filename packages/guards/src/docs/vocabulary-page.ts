/** The page of the foreign vocabularies: what each mapping follows, what it writes, reads and loses. */
import * as core from '@forthright/core'

/** A mapping, with whatever its writer needs besides the making. */
interface Row {
  mapping: core.Mapping
  write(making: core.Making): unknown
  read(value: unknown): core.Making | undefined
}

/** Writers that want to know more than the making, and an example of it. */
const needed: Readonly<Record<string, unknown>> = {
  aigc: {producer: '001191110000MA000000000001', produceId: '3f2c9d60'},
}

/** Every mapping that core exports, as Markdown. */
export function vocabularyPage(): string {
  const rows = Object.values({...core} as Record<string, unknown>)
    .filter(isMapping)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(rowOf)
  return [
    '<!-- Printed by `pnpm gen` from packages/core/src/vocabularies. Do not edit. -->',
    '# Foreign vocabularies',
    'Each mapping is a pure function in both directions, follows one dated text, and states what it loses. Writing is never milder than the record. Reading takes only what a value says for certain: what a person may have done does not count, and where a value says nothing, nothing is read. A line without “reviewed” holds with and without a review, unless another line says what is written with one.',
    [
      '| id | follows | state of | what is lost |',
      '| --- | --- | --- | --- |',
      ...rows.map(
        ({mapping: {id, follows, loss}}) =>
          `| [\`${id}\`](#${id.replaceAll('.', '')}) | [${follows.name}](${follows.url}) | ${follows.date} | ${loss} |`,
      ),
    ].join('\n'),
    ...rows.map(section),
    '',
  ].join('\n\n')
}

function section({mapping, write, read}: Row): string {
  const lines = core.grades.flatMap(grade => {
    const [without, reviewed] = [false, true].map(reviewed => {
      const value = write({grade, reviewed})
      const back = value === undefined ? undefined : read(value)
      return `${value === undefined ? 'nothing' : code(value)} | ${back ? words(back) : ''} |`
    })
    return without === reviewed
      ? [`| ${grade} | ${without}`]
      : [`| ${grade} | ${without}`, `| ${grade}, reviewed | ${reviewed}`]
  })
  return [
    `## ${mapping.id}`,
    ...(mapping.unsure === undefined ? [] : [`**Note.** ${mapping.unsure}`]),
    ['| the record says | written | read back |', '| --- | --- | --- |', ...lines].join('\n'),
  ].join('\n\n')
}

function isMapping(value: unknown): value is core.Mapping {
  return typeof value === 'object' && value !== null && 'follows' in value && 'loss' in value
}

function rowOf(mapping: core.Mapping): Row {
  const {from, to} = mapping as core.ObjectVocabulary<unknown, [options?: unknown]>
  return {mapping, write: making => from(making, needed[mapping.id]), read: to}
}

function words({grade, reviewed}: core.Making): string {
  return `${grade}${reviewed ? ', reviewed' : ''}`
}

function code(value: unknown): string {
  return `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``
}
