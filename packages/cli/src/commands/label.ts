/** `forthright label`: writes the disclosure into content. */
import {
  DisclosureError,
  type DisclosureRecord,
  type ShowPolicy,
  type Undeclared,
  undeclaredMessage,
} from '@forthright/core'
import {demandPlace, labelPlaces, recordFrom} from '@forthright/core/surface'
import type {IconSet} from '@forthright/eu-icons'
import {platformIdOf} from '@forthright/social/ids'
import type {Command} from 'commander'
import {parse} from 'yaml'
import {type Failure, isFailure, settle} from '../failure.ts'
import {readIconPack} from '../files/eu-icons.ts'
import {type Input, readText} from '../files/input.ts'
import {refuseCollisions, targetOf} from '../files/targets.ts'
import {removeLeftovers, writeFile} from '../files/write-file.ts'
import {oneOf, parseGrade, parseLanguage} from '../options.ts'
import {present} from '../output/present.ts'
import {printable} from '../output/printable.ts'
import {type LabelResult, reportText} from '../output/report.ts'
import {printRaw, say} from '../output/streams.ts'
import {labelSummary, sayUndeclared, undeclaredIn} from '../output/summary.ts'
import {convert} from '../post/convert.ts'
import {labelFor} from '../post/label-for.ts'
import {parseTargets} from '../post/parse-target.ts'
import type {Post} from '../post/post.ts'
import {readPost} from '../post/read-post.ts'
import {surfaces} from '../post/surfaces.ts'
import {
  type CommonOptions,
  eachInput,
  type Setting,
  sayIgnored,
  settingsOf,
  withCommonOptions,
  withUndeclaredOption,
} from '../run.ts'

interface LabelCommandOptions extends CommonOptions {
  to?: readonly string[]
  lang?: string
  out?: string
  write?: boolean
  show?: ShowPolicy
  disclosure?: string
  record?: string
  euIcons?: string
  details?: boolean
  place?: string
  element?: boolean
  jsonLd?: 'auto' | boolean
  manifest?: string
  undeclared?: Undeclared
}

/** Its options, and what it does. */
export function setUp(command: Command): void {
  withUndeclaredOption(withCommonOptions(command))
    .option(
      '--to <target>',
      `what to write, or several with commas: ${Object.keys(surfaces).join(', ')} (default: what the input is)`,
      parseTargets,
    )
    .option('--lang <tag>', 'language of the label, e.g. nb (default: that of the post)', value =>
      parseLanguage(value),
    )
    .option(
      '--show <when>',
      'when-required, when-advised or always',
      oneOf('--show', ['when-required', 'when-advised', 'always'] as const),
    )
    .option('--disclosure <grade>', 'grade for posts that declare nothing, e.g. ai-generated', parseGrade)
    .option('--record <file>', 'record (YAML or JSON) for posts that declare nothing')
    .option(
      '--eu-icons <pack>',
      'folder or zip of the Commission’s SVG pack: its icons stand beside labels in HTML',
    )
    .option('--details', 'add a panel to HTML: models, review, who answers for it, the rule that asks')
    .option(
      '--place <where>',
      `where the label stands: ${labelPlaces.join(', ')}, or in HTML a CSS selector`,
      value => demandPlace('--place', value),
    )
    .option('--element', 'put labels and panel of HTML into <ai-disclosure>, which a script improves')
    .option(
      '--json-ld <when>',
      'JSON-LD in HTML: auto (in pages, not in fragments), true or false',
      parseJsonLd,
    )
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
  const setting = settingsOf(options)
  const disclosure = options.record === undefined ? options.disclosure : readRecordFile(options.record)
  const icons = iconsOf(setting, options)
  const same = new Set<string>()
  const handle = (input: Input, own: Setting, to: string | undefined): LabelResult => {
    const post = readPost(input, {disclosure, platform: to})
    const target = targetOf(post.file, post.surface, to ?? post.surface, options)
    const result = post.record ? labelOne(post, own, options, to, icons) : unlabelled(post, own, to)
    if (options.write && result.text === input.text) same.add(input.file)
    return {...result, ...(target === undefined ? {} : {target})}
  }
  const targets = options.to ?? []
  const isOfSeveral = targets.length > 1
  const settled = <T>(file: string, to: string | undefined, run: () => T) => {
    const result = settle(file, run)
    return isFailure(result) && isOfSeveral && to !== undefined ? {...result, to} : result
  }
  const inputs = {settings: setting, onIgnored: sayIgnored}
  const read = await eachInput(files, inputs, (input, own) =>
    isOfSeveral
      ? targets.map(to => settled(input.file, to, () => handle(input, own, to)))
      : [handle(input, own, targets[0])],
  )
  const given: (LabelResult | Failure)[] = read.flat()
  const done = given.filter(result => !isFailure(result))
  const isPrinted = options.format !== 'json' && !options.write && options.out === undefined
  const isTogether = isPrinted && isOfSeveral && isOfNetworks(given)
  if (done.length > 1 && isPrinted && !isTogether) {
    throw new DisclosureError(
      'usage',
      'Several results do not fit on standard output. Use --out <folder>, --write or --format json.',
    )
  }
  if (options.out !== undefined) refuseCollisions(given)
  removeLeftovers(given.flatMap(result => (isFailure(result) ? [] : (result.target ?? []))))
  const results = given.map(result =>
    settled(result.file, result.to, () => {
      if (isFailure(result) || result.target === undefined) return result
      if (!same.has(result.file)) writeFile(result.target, result.text)
      return result
    }),
  )
  const undeclared = undeclaredIn(results)
  const choice = options.undeclared ?? setting.config.undeclared ?? 'error'
  const counts = present(results, {
    format: options.format,
    json: ({text: _, ...result}) => result,
    text: (shown, raw) => {
      if (raw.target === undefined && !isTogether) printRaw(raw.text)
      say(reportText(shown, setting))
    },
    summary: {undeclared: undeclared.length, markets: setting.markets, on: setting.on},
  })
  if (isTogether) printRaw(textOf(payloadsOf(results)))
  sayUndeclared(undeclared, choice)
  const declared = results.filter(result => !isFailure(result) && !result.undeclared) as LabelResult[]
  const labelled = declared.filter(({status}) => status === 'labelled').length
  const bare = declared.length - labelled
  say(labelSummary({...counts, labelled, bare, undeclared: undeclared.length}, setting))
  if (counts.failed > 0) return 2
  return undeclared.length > 0 && choice === 'error' ? 1 : 0
}

function labelOne(
  post: Post,
  {site, call, config}: Setting,
  options: LabelCommandOptions,
  target: string | undefined,
  icons: IconSet | undefined,
): LabelResult {
  const element = options.element ?? config.element
  const jsonLd = options.jsonLd ?? config.jsonLd
  const labelled = labelFor(
    post,
    target,
    {
      ...call,
      language: options.lang,
      show: options.show,
      details: options.details,
      place: options.place,
      html: {icons, element, jsonLd, manifest: options.manifest},
    },
    site,
  )
  const {file, to, grade, language, content, report, manual, status, why} = labelled
  const {verdict, verdicts, markets, marketsFrom, infos} = labelled
  return {
    ...{file, to, grade, verdict, verdicts, markets, marketsFrom, status, why, language, content, report},
    ...{manual, infos, text: textOf(content)},
  }
}

function parseJsonLd(value: string): 'auto' | boolean {
  const when = oneOf('--json-ld', ['auto', 'true', 'false'] as const)(value)
  return when === 'auto' ? when : when === 'true'
}

/** The post as it is, in the form of the channel. */
function unlabelled(post: Post, {on}: Setting, to = post.surface): LabelResult {
  const content = convert(post, to, on)
  return {
    file: post.file,
    to,
    grade: 'unknown',
    status: 'undeclared',
    why: undeclaredMessage,
    undeclared: true,
    content,
    report: [],
    manual: [],
    text: textOf(content),
  }
}

/** Whether the results are what networks take, of one post: JSON that fits into one object. */
function isOfNetworks(results: readonly (LabelResult | Failure)[]): boolean {
  const files = new Set(results.map(({file}) => file))
  return files.size === 1 && results.every(({to}) => to !== undefined && platformIdOf(to) !== undefined)
}

/** The payload for each network by its id; what failed is left out, and was told. */
function payloadsOf(results: readonly (LabelResult | Failure)[]): Record<string, unknown> {
  return Object.fromEntries(
    results.flatMap(result => (isFailure(result) ? [] : [[result.to, result.content]])),
  )
}

function textOf(content: unknown): string {
  return typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`
}

/** The icons of the pack that the command line names, else the configuration; what in it is no icon is told of. */
function iconsOf({config}: Setting, {euIcons}: LabelCommandOptions): IconSet | undefined {
  const asked = euIcons === undefined ? config.euIcons : {...config.euIcons, pack: euIcons}
  if (!asked) return undefined
  const {icons, ignored, missing} = readIconPack(asked)
  for (const {name, reason} of ignored)
    say(`${printable(asked.pack)}: ${printable(name)} is left out. ${printable(reason)}`)
  for (const name of missing) say(`${printable(asked.pack)}: ${name} is not in it.`)
  return icons
}

/** The record of a file, in YAML or JSON; throws `record-invalid`. */
function readRecordFile(file: string): DisclosureRecord | undefined {
  try {
    return recordFrom(parse(readText(file), {logLevel: 'error'}))
  } catch (cause) {
    const {message, issues} = cause as DisclosureError
    const [why] = message.split('\n')
    throw new DisclosureError('record-invalid', `The record cannot be read: ${why}`, {file, issues, cause})
  }
}
