/** Asks what is open about files, one question at a time, and writes the answers into them. */
import {askedOnce, DisclosureError, type Question} from '@forthright/core'
import {frontMatterData, setDisclosure} from '@forthright/markdown'
import type {AssessCommandOptions} from '../assess/assess.ts'
import {failureOf, isFailure} from '../failure.ts'
import {type Input, readInput, readText} from '../files/input.ts'
import {expandPaths} from '../files/paths.ts'
import {writeFile} from '../files/write-file.ts'
import {printable} from '../output/printable.ts'
import {fieldText} from '../output/questions.ts'
import {sayFailure} from '../output/streams.ts'
import {readPost} from '../post/read-post.ts'
import {type Setting, type Settings, sayIgnored} from '../run.ts'
import {type Assessed, assessHeld} from '../site/create-forthright.ts'
import type {Terminal} from '../terminal/terminal.ts'
import {answerKindOf} from './read-answer.ts'
import {withAnswer} from './with-answer.ts'

/** Asks about every file, until nothing is open or nobody answers any more. Gives the exit status. */
export async function answerFiles(
  files: readonly string[],
  options: AssessCommandOptions,
  settings: Settings,
  terminal: Terminal,
): Promise<number> {
  let status = 0
  const found = expandPaths(files, {settings: settings.ofPath})
  sayIgnored(found.ignored)
  for (const file of found.files) {
    if (isFailure(file)) {
      sayFailure(file)
      status = 2
      continue
    }
    try {
      const goesOn = await answerFile(
        readInput(file, settings.ofPath(file)),
        options,
        settings.of(file),
        terminal,
      )
      if (!goesOn) break
    } catch (error) {
      sayFailure({file, error: failureOf(error)})
      status = 2
    }
  }
  return status
}

/** Whether the next file is to be asked about. */
async function answerFile(
  input: Input,
  {disclosure}: AssessCommandOptions,
  setting: Setting,
  terminal: Terminal,
): Promise<boolean> {
  const {file} = input
  const passed = new Set<string>()
  let {text} = input
  let goesOn = true
  while (goesOn) {
    const {post, assessed} = assessText({...input, text}, setting, disclosure)
    if (post.surface !== 'markdown')
      throw new DisclosureError(
        'usage',
        `Answers are written into front matter, and ${post.surface} has none. Put them into the record that it was made with.`,
        {file},
      )
    if (passed.size === 0) terminal.say(`${printable(file)}: ${printable(assessed.verdict)}`)
    const group = askedOnce(assessed.open)
      .map(questions => questions.filter(({field}) => !passed.has(field)))
      .find(questions => questions.length > 0)
    if (!group) break
    const reply = await askOne(group, terminal, value => {
      const parts = assessed.record.parts
      const {format} = post.options
      let own: unknown = frontMatterData(text, post.options).disclosure ?? disclosure
      for (const field of value.fields) own = withAnswer(own, post.record, {field, value: value.value}, parts)
      text = setDisclosure(text, own as Parameters<typeof setDisclosure>[1], {format})
    })
    for (const {field} of reply.passed) passed.add(field)
    goesOn = !reply.stops
  }
  if (text !== input.text) {
    if (readText(file) !== input.text)
      throw new DisclosureError(
        'content-invalid',
        'It was changed meanwhile. Nothing was written; ask again.',
        {file},
      )
    writeFile(file, text)
    terminal.say(
      `${printable(file)} is written. ${printable(assessText({...input, text}, setting).assessed.verdict)}`,
    )
  } else terminal.say(`${printable(file)} is as it was.`)
  return goesOn
}

function assessText(
  input: Input,
  {site, call}: Setting,
  disclosure?: string,
): {post: ReturnType<typeof readPost>; assessed: Assessed} {
  const post = readPost(input, {disclosure})
  const item = {record: post.record, held: post.reading.held, markets: post.reading.markets, file: input.file}
  return {post, assessed: assessHeld('questions', site, item, {...call, undeclared: 'allow'})}
}

/** Asks until an answer can be taken, or none is given. */
async function askOne(
  group: readonly Question[],
  terminal: Terminal,
  take: (answer: {fields: string[]; value: unknown}) => void,
): Promise<{passed: readonly Question[]; stops: boolean}> {
  const [first] = group
  if (!first) return {passed: [], stops: false}
  const {hint, read} = answerKindOf(first.field)
  const all = group.length > 1 ? `; “all …” answers for all ${group.length}` : ''
  terminal.say(`\n${printable(first.question)}\n  ${first.example}\n  ${printable(fieldText(first.field))}`)
  for (;;) {
    const text = await terminal.ask(`  ${hint}${all} (Enter to skip, q to stop): `)
    if (text === undefined || /^q(uit)?$/i.test(text)) return {passed: [], stops: true}
    if (text === '') return {passed: [first], stops: false}
    const forAll = group.length > 1 && /^all\s/i.test(text)
    const answered = read(forAll ? text.slice(4).trim() : text)
    if ('again' in answered) {
      terminal.say(`  ${printable(answered.again)}`)
      continue
    }
    const of = forAll ? group : [first]
    try {
      take({fields: of.map(({field}) => field), value: answered.value})
      return {passed: of, stops: false}
    } catch (error) {
      if (!(error instanceof DisclosureError) || error.code !== 'record-invalid') throw error
      terminal.say(`  ${printable(error.message)}`)
    }
  }
}
