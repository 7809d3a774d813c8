/** `forthright label`: writes the disclosure into content. */
import {readFileSync} from 'node:fs'
import {mkdir} from 'node:fs/promises'
import {dirname, extname, join, relative, sep} from 'node:path'
import {DisclosureError, type ReportEntry, type ShowPolicy} from '@forthright/core'
import type {IconSet} from '@forthright/eu-icons'
import type {Command} from 'commander'
import writeFileAtomic from 'write-file-atomic'
import {parse} from 'yaml'
import {readIconPack} from '../files/eu-icons.ts'
import {oneOf, parseLanguage, parseTarget} from '../options.ts'
import {reportText} from '../output/report.ts'
import {printJson, printRaw, say, sayFailure} from '../output/streams.ts'
import {labelFor} from '../post/label-for.ts'
import {type Post, readPost} from '../post/post.ts'
import {surfaces} from '../post/surfaces.ts'
import {type CommonOptions, eachInput, isFailure, type Setting, settingOf, withCommonOptions} from '../run.ts'

interface LabelCommandOptions extends CommonOptions {
  to?: string
  lang?: string
  out?: string
  write?: boolean
  show?: ShowPolicy
  disclosure?: string
  record?: string
  euIcons?: string
  details?: boolean
  element?: boolean
  manifest?: string
}

/** Adds the command. */
export function addLabel(program: Command): void {
  const command = program
    .command('label <file...>')
    .description('write the disclosure that is owed into content')
  withCommonOptions(command)
    .option(
      '--to <target>',
      `what to write: ${Object.keys(surfaces).join(', ')} (default: what the input is)`,
      parseTarget,
    )
    .option('--lang <tag>', 'language of the label, e.g. nb (default: that of the post)', parseLanguage)
    .option(
      '--show <when>',
      'when-required, when-advised or always',
      oneOf('--show', ['when-required', 'when-advised', 'always'] as const),
    )
    .option('--disclosure <grade>', 'grade for posts that declare nothing, e.g. ai-generated')
    .option('--record <file>', 'record (YAML or JSON) for posts that declare nothing')
    .option(
      '--eu-icons <pack>',
      'folder or zip of the Commission’s SVG pack: its icons stand beside labels in HTML',
    )
    .option('--details', 'add a panel to HTML: models, review, who answers for it, the rule that asks')
    .option('--element', 'put labels and panel of HTML into <ai-disclosure>, which a script improves')
    .option('--manifest <url>', 'link this C2PA manifest in the head of HTML')
    .option('--out <folder>', 'write the results into this folder')
    .option('--write', 'write the results back to the files')
    .action(async (files: string[], options: LabelCommandOptions) => {
      process.exitCode = await label(files, options)
    })
}

async function label(files: string[], options: LabelCommandOptions): Promise<number> {
  if (options.write && options.out !== undefined)
    throw new DisclosureError('usage', '--write and --out exclude each other.')
  if (options.disclosure !== undefined && options.record !== undefined)
    throw new DisclosureError('usage', '--disclosure and --record exclude each other.')
  const setting = await settingOf(options)
  const disclosure = options.record === undefined ? options.disclosure : readRecordFile(options.record)
  const icons = iconsOf(setting, options)
  const results = await eachInput(files, options.from, async input => {
    const post = readPost(input, {disclosure, platform: options.to})
    const result = labelOne(post, setting, options, icons)
    const target = targetOf(post, result.to, options)
    if (target !== undefined && !(options.write && result.text === input.text))
      await save(target, result.text)
    return {...result, ...(target === undefined ? {} : {target})}
  })
  const done = results.filter(result => !isFailure(result))
  if (done.length > 1 && options.format !== 'json' && !options.write && options.out === undefined) {
    throw new DisclosureError(
      'usage',
      'Several results do not fit on standard output. Use --out <folder>, --write or --format json.',
    )
  }
  if (options.format === 'json') {
    printJson(
      results.map(result =>
        isFailure(result)
          ? result
          : {
              file: result.file,
              grade: result.grade,
              to: result.to,
              language: result.language,
              content: result.content,
              report: result.report,
              manual: result.manual,
              ...(result.target === undefined ? {} : {target: result.target}),
            },
      ),
      {
        files: results.length,
        failed: results.filter(isFailure).length,
        markets: setting.markets,
        on: setting.on,
      },
    )
  }
  for (const result of results) {
    if (isFailure(result)) sayFailure(result)
    else {
      if (options.format !== 'json' && result.target === undefined) printRaw(result.text)
      if (options.format !== 'json') say(reportText(result, setting))
    }
  }
  return results.some(isFailure) ? 2 : 0
}

/** What became of one post. */
export interface LabelResult {
  file: string
  to: string
  grade: string
  language: {asked?: string; chosen: string}
  content: unknown
  /** The content as a file holds it. */
  text: string
  report: ReportEntry[]
  manual: string[]
  /** The file it was written to. */
  target?: string
}

function labelOne(
  post: Post,
  {markets, platforms, config}: Setting,
  options: LabelCommandOptions,
  icons: IconSet | undefined,
): LabelResult {
  const {file, to, grade, language, content, report, manual} = labelFor(post, options.to, {
    language: options.lang,
    defaultLanguage: config.language,
    markets,
    platforms,
    on: options.on,
    context: config.context,
    show: options.show ?? config.show,
    details: options.details ?? config.details,
    html: {icons, element: options.element ?? config.element, manifest: options.manifest},
  })
  const text = typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`
  return {file, to, grade, language, content, text, report, manual}
}

/** The icons of the pack that the command line names, else the configuration; what in it is no icon is told of. */
function iconsOf({config}: Setting, {euIcons}: LabelCommandOptions): IconSet | undefined {
  const asked = euIcons === undefined ? config.euIcons : {...config.euIcons, pack: euIcons}
  if (!asked) return undefined
  const {icons, ignored, missing} = readIconPack(asked)
  for (const {name, reason} of ignored) say(`${asked.pack}: ${name} is left out. ${reason}`)
  for (const name of missing) say(`${asked.pack}: ${name} is not in it.`)
  return icons
}

function targetOf(post: Post, to: string, {write, out}: LabelCommandOptions): string | undefined {
  if (write) {
    if (post.file === '-')
      throw new DisclosureError('usage', '--write needs a file; standard input has none.', {file: '-'})
    if (to !== post.surface)
      throw new DisclosureError(
        'usage',
        `--write keeps the format of the file (${post.surface}); use --out for ${to}.`,
        {file: post.file},
      )
    return post.file
  }
  if (out === undefined) return undefined
  const own =
    post.file === '-'
      ? 'stdin'
      : relative(process.cwd(), post.file)
          .split(sep)
          .filter(step => step !== '..')
          .join(sep)
  if (to === post.surface && post.file !== '-') return join(out, own)
  const extension = {markdown: '.md', html: '.html', text: '.txt'}[to] ?? `.${to}.json`
  return join(out, own.slice(0, own.length - extname(own).length) + extension)
}

/** To a temporary file in the same folder, then renamed: there is never half a file. */
async function save(file: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(file), {recursive: true})
    await writeFileAtomic(file, text, 'utf8')
  } catch (cause) {
    throw new DisclosureError(
      'content-invalid',
      `It cannot be written: ${(cause as Error).message}. Nothing was changed.`,
      {file, cause},
    )
  }
}

function readRecordFile(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new DisclosureError('record-invalid', `The record cannot be read: ${(cause as Error).message}`, {
      file,
      cause,
    })
  }
}
