/** Lints inputs: the rules that hold for each, findings with their words, and fixes. */
import type {Finding, Place, Undeclared} from '@forthright/core'
import {createLinter, type Linted, type LintOptions, type RuleSetting} from '@forthright/lint'
import {markdown} from '@forthright/markdown'
import {pathMatcher} from '../config/file-settings.ts'
import type {Input} from '../files/input.ts'
import {kept} from '../kept.ts'
import {undeclaredRule} from '../lint-text/undeclared-rule.ts'
import {atLine, worded} from '../lint-text/worded.ts'
import type {AnySurface} from '../post/surfaces.ts'
import type {Setting, Settings} from '../run.ts'
import {checkedCall} from '../site/options.ts'
import {besideFile, picturesOnDisk} from './beside-file.ts'
import {fixedText} from './fix.ts'
import {itemsIn} from './item.ts'
import {pictureReader} from './pictures.ts'
import type {FileResult, WordedFinding} from './result.ts'

/** What the command line asks of all files. */
export interface LintRunOptions {
  undeclared?: Undeclared | undefined
  /** The platform whose payloads JSON files hold. */
  to?: string | undefined
  /** Whether to work out what is left after all fixes. */
  fix?: boolean | undefined
  /** Told of every path beside a file that is looked for. */
  onLook?: ((file: string, path: string) => void) | undefined
}

/** Lints one file by the settings that hold for it; a page that somebody named is a post. Throws as reading the file does. */
export type LintInput = (input: Input, setting: Setting, isNamed: boolean) => Promise<FileResult>

/** Lints files one after the other; what many have in common is made once. */
export function createLintInput(settings: Settings, options: LintRunOptions): LintInput {
  const picturesIn = pictureReader(picturesOnDisk())
  const lintersOf = kept((setting: Setting) =>
    kept((rules: string) => createLinter(lintOptionsFor(setting, JSON.parse(rules), options))),
  )
  const isPostBy = kept((setting: Setting) => anyOf(setting.config.posts ?? []))
  return async (given, setting, isNamed) => {
    const {rules = {}} = settings.ofPath(given.file)
    const linter = lintersOf(setting)(JSON.stringify(rules))
    const surfaceOf = await surfacesFor(given)
    const look = (input: Input): LintedItem[] =>
      itemsIn(surfaceOf, input, {
        beside: besideFile(input, picturesIn, path => options.onLook?.(input.file, path)),
        platform: options.to,
      }).map(({item, line}) => ({
        line,
        linted: linter(isNamed || isPostBy(setting)(input.file) ? {...item, isPost: true} : item),
      }))
    let input = given
    let items = look(input)
    let fixes = 0
    // A fix may uncover another finding; more rounds than these are a circle.
    for (let round = 0; options.fix && round < 10; round++) {
      const fixed = fixedText(
        input.text,
        items.flatMap(({linted}) => linted.findings),
      )
      if (fixed === undefined || fixed.text === input.text) break
      fixes += fixed.count
      input = {...input, text: fixed.text}
      items = look(input)
    }
    return {...resultOf(input, items), ...(fixes > 0 ? {fixes, fixed: input.text} : {})}
  }
}

/** What was found in one item, and the line where it begins. */
interface LintedItem {
  line: number
  linted: Linted
}

function resultOf({file, text}: Input, items: readonly LintedItem[]): FileResult {
  const findings = items.flatMap(({linted, line}) => linted.findings.map(finding => atLine(finding, line)))
  const [only] = items
  const isDeclared = items.every(({linted}) => linted.declared || !linted.isPost)
  return {
    file,
    ...(isDeclared ? {} : {undeclared: true as const}),
    ...(items.some(({linted}) => linted.isPost) ? {} : {noPost: true as const}),
    ...(only && items.length === 1 ? {grade: only.linted.grade} : {}),
    // A reader goes down the file; of one place, the order of the rules stays.
    findings: findings.map(finding => withLine(finding, text)).sort((a, b) => before(a.place, b.place)),
  }
}

function before({start: a}: Place, {start: b}: Place): number {
  return a.line - b.line || a.column - b.column
}

/** What holds for a file. */
export function lintOptionsFor(
  {site, call, config}: Setting,
  own: Readonly<Record<string, RuleSetting>>,
  {undeclared = config.undeclared}: LintRunOptions,
): LintOptions {
  const {undeclared: _, ...settings} = checkedCall('lint', site, call).settings
  return {
    ...settings,
    presets: config.presets,
    rules: {
      ...(undeclared === undefined ? {} : undeclaredRule(undeclared)),
      ...config.rules,
      ...own,
    },
  }
}

/** Whether a file is one that any of the patterns of a configuration names. */
export function anyOf(
  all: readonly {folder: string; patterns: readonly string[]}[],
): (file: string) => boolean {
  const matchers = all.map(({folder, patterns}) => pathMatcher(patterns, folder))
  return file => matchers.some(matches => matches(file))
}

/** What finds the surface of a file; Markdown, which most files are, does not wait for the others. */
async function surfacesFor({format}: Input): Promise<(id: string) => AnySurface> {
  if (format !== 'markdown' && format !== 'mdx') return (await import('../post/surfaces.ts')).surfaceOf
  return () => markdown
}

/** The finding with its words, and the line of the text where it begins. */
export function withLine(finding: Finding, text: string): WordedFinding {
  const one = worded(finding)
  return {...one, line: lineOf(text, one.place.start.line)}
}

/** No longer than a terminal is wide. */
const longest = 160

/** A line of a text, as findings have it. */
export function lineOf(text: string, number: number): string {
  let start = 0
  for (let line = 1; line < number; line++) {
    const end = text.indexOf('\n', start)
    if (end < 0) return ''
    start = end + 1
  }
  const end = text.indexOf('\n', start)
  const line = text.slice(start, end < 0 ? undefined : end).trim()
  // A piece of a text keeps all of it in memory, a copy does not.
  return Buffer.from(line.slice(0, longest), 'utf16le').toString('utf16le')
}
