/** The tools that agents call. None of them writes to a disk, and none of them reviews. */
import {stripVTControlCharacters} from 'node:util'
import {checkOptions, strictOptions} from '@forthright/core/options'
import type {OptionKind} from '@forthright/core/surface'
import {rules} from '@forthright/lint'
import documents from '@forthright/policies/documents'
import {draftsOf, find} from '../explain/find.ts'
import {formats} from '../files/formats.ts'
import {lintText} from '../lint-text/lint-text.ts'
import {dutyLines} from '../output/duty-lines.ts'
import {explanationText} from '../output/explanation-text.ts'
import {overviewText} from '../output/market-list.ts'
import {ruleText} from '../output/rule.ts'
import {labelFor} from '../post/label-for.ts'
import {surfaces} from '../post/surfaces.ts'
import {settingsOf} from '../run.ts'
import {type Assessed, assessHeld} from '../site/create-forthright.ts'
import {inputOf, itemKinds, postOf, reviewNotes, type StatedItem, statedItem} from './stated-item.ts'

/** A tool: what it is told, and what it answers, an object or text. Throws `DisclosureError` where it cannot answer. */
export interface Tool {
  name: string
  title: string
  description: string
  inputSchema: {
    type: 'object'
    properties: Record<string, object>
    required?: string[]
    additionalProperties: false
  }
  run(given: Readonly<Record<string, unknown>>): object | string
}

const text = (description: string) => ({type: 'string', description})
const texts = (description: string) => ({type: 'array', items: {type: 'string'}, description})

const item = {
  content: text('The whole text of the post as its file holds it, with its front matter.'),
  file: text(
    'The name or path of its file, e.g. posts/wool.md: tells the format, and which configuration holds.',
  ),
  format: {
    type: 'string',
    enum: formats,
    description: 'What the content is, where the name of the file does not tell.',
  },
  origin: text(
    'For content that does not say it itself: human, ai-assisted, ai-modified, human-edited, ai-generated or unknown.',
  ),
  model: text('The model that took part, as provider/id, e.g. openai/gpt-5.2. It is recorded as declared.'),
  disclosure: {
    type: ['object', 'string'],
    description:
      'Instead of origin and model: shorthand or a full record, see forthright://schema/disclosure. No review.',
  },
  markets: texts('Where it is published, e.g. EU, US-NY; those of the configuration where absent.'),
  platforms: texts('Platforms whose terms count too, e.g. x, tiktok.'),
  on: text('The day of publication, YYYY-MM-DD; today where absent.'),
}

/** Every tool. */
export const tools: readonly Tool[] = [
  {
    name: 'assess',
    title: 'Is a label needed?',
    description:
      'Tells whether a post needs an AI disclosure, where, what to do, and which questions would decide it. Without content, what a way of making would owe.',
    inputSchema: {type: 'object', properties: item, additionalProperties: false},
    run: given => {
      const assessed = assess(statedItem('assess', given))
      const {verdict, grade, undeclared, open, infos, markets, next} = assessed
      // The questions stand in `open`, each once.
      const verdicts = assessed.verdicts.map(({questions: _, ...one}) => one)
      return {
        verdict,
        grade,
        undeclared,
        verdicts,
        do: dutyLines(assessed),
        questions: open,
        notes: [...infos, ...reviewNotes(assessed.record)],
        markets,
        next,
      }
    },
  },
  {
    name: 'questions',
    title: 'What would decide it?',
    description:
      'Asks only what would settle whether a label is needed, with the field of the disclosure that takes each answer. Ask the user; do not guess.',
    inputSchema: {type: 'object', properties: item, additionalProperties: false},
    run: given => {
      const {verdict, open} = assess(statedItem('questions', given))
      return {verdict, questions: open}
    },
  },
  {
    name: 'label',
    title: 'Write the disclosure',
    description:
      'Gives the content with the disclosure that is owed: the visible label and the marks for machines, what landed where, and what a person must do. Writes no file.',
    inputSchema: {
      type: 'object',
      properties: {
        ...item,
        to: {
          type: 'string',
          enum: Object.keys(surfaces),
          description: 'What to write; what the content is where absent.',
        },
        language: text('Language of the label, BCP 47; that of the post where absent.'),
        show: {type: 'string', enum: ['when-required', 'when-advised', 'always']},
      },
      required: ['content'],
      additionalProperties: false,
    },
    run: given => {
      const stated = statedItem('label', given, labelKinds)
      const {to, language, show} = given as {to?: string; language?: string; show?: 'always'}
      const labelled = labelFor(postOf(stated), to, {...stated.call, language, show}, stated.setting.site)
      const {status, why, grade, verdict, content, report, manual, infos} = labelled
      return {
        to: labelled.to,
        status,
        why,
        grade,
        verdict,
        language: labelled.language,
        content,
        report,
        manual,
        notes: [...infos, ...reviewNotes(labelled.record)],
      }
    },
  },
  {
    name: 'lint',
    title: 'Lint a post',
    description:
      'Finds what is missing, stale, hidden or cannot be read in the disclosure of a post or a finished page, with the fix.',
    inputSchema: {
      type: 'object',
      properties: {
        content: item.content,
        file: item.file,
        format: item.format,
        markets: item.markets,
        on: item.on,
      },
      required: ['content'],
      additionalProperties: false,
    },
    run: given => {
      const {args, call} = statedItem('lint', given, lintKinds)
      const {file, text, format} = inputOf(args)
      const settings = settingsOf({})
      const {site, config} = settings.of(file)
      const {findings, declared, isPost} = lintText(
        {file, text},
        {
          ...site,
          ...call,
          undeclared: config.undeclared,
          extends: config.presets,
          rules: {...config.rules, ...settings.ofPath(file).rules},
          from: format,
        },
      )
      return {
        findings,
        declared,
        isPost,
        errors: findings.filter(({severity}) => severity === 'error').length,
      }
    },
  },
  {
    name: 'explain',
    title: 'Explain a rule',
    description:
      'Explains an obligation, an instrument, all of a market or a platform, or a rule of the linter, with sources and dates.',
    inputSchema: {
      type: 'object',
      properties: {
        what: text('e.g. EU, law/eu/ai-act, x or missing-disclosure; an overview of all where absent.'),
      },
      additionalProperties: false,
    },
    run: given => {
      const {what} = checkOptions('explain', strictOptions({}, {what: 'string'}), given) as {what?: string}
      return stripVTControlCharacters(explained(what))
    },
  },
]

/** Which surface it is, `labelFor` finds out: networks have other names, too. */
const labelKinds = {
  ...itemKinds,
  ...{to: 'string', language: 'string', show: ['when-required', 'when-advised', 'always']},
} satisfies Record<string, OptionKind>

const {content, file, format, markets, on} = itemKinds
/** What content says of its making is what is linted, and not what an agent says beside it. */
const lintKinds = {content, file, format, markets, on}

function assess(stated: StatedItem): Assessed {
  const {args, setting, call, record} = stated
  const post = args.content === undefined ? undefined : postOf(stated)
  const told = post
    ? {record: post.record, held: post.reading.held, markets: post.reading.markets, file: post.file}
    : {record, held: []}
  return assessHeld('assess', setting.site, told, {...call, undeclared: 'allow'})
}

function explained(what: string | undefined): string {
  if (what === undefined) return overviewText(documents)
  if (Object.hasOwn(rules, what) && rules[what]) return ruleText(rules[what])
  const drafts = draftsOf(what)
  return explanationText(what, find(what, drafts), drafts)
}
