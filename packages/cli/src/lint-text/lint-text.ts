/** The linter for one text by the name of its file: for editors, browsers and other tools. It reads nothing from a disk. */
import {DisclosureError} from '@forthright/core'
import {suggest} from '@forthright/core/options'
import {createLinter} from '@forthright/lint'
import {formatByName} from '../files/format-by-name.ts'
import {type Format, formats} from '../files/formats.ts'
import {type Beside, itemsIn} from '../lint/item.ts'
import {surfaceOf} from '../post/surfaces.ts'
import {checkedCall, type SiteOptions} from '../site/options.ts'
import {chosenRules, type RuleOptions, ruleKinds} from './rule-options.ts'
import {atLine, type TextFinding, worded} from './worded.ts'

/** A text, and what is known of it: style sheets that a page links and pictures that a post embeds, where they are at hand. */
export interface TextToLint extends Partial<Beside> {
  /** The name or path of its file, which tells what it is: `post.md`, `page.html`, `post.x.json`. */
  file: string
  text: string
  /** Whether it is a post though a page says nothing of that; by the page where absent. */
  isPost?: boolean | undefined
}

/** What is known of the texts. */
interface FormatOptions {
  /** What the text is, where the name of its file does not tell. */
  from?: Format | undefined
  /** The platform whose payloads JSON holds, where the name does not tell. */
  to?: string | undefined
}

/** What a site says once, and which rules run; every field may be left out. */
export interface LintTextOptions extends SiteOptions, RuleOptions, FormatOptions {}

/** What was found in a text. */
export interface LintedText {
  /** In the order of the rules. */
  findings: TextFinding[]
  /** Whether it declares anything about its making. */
  declared: boolean
  /** Whether it is something that is published by itself; of a page that is none, nothing is asked. */
  isPost: boolean
}

/** Lints one text after the other by the same options. */
export type TextLinter = (text: TextToLint) => LintedText

/**
 * What the linter finds in a text, by the name of its file. Works in browsers. Throws `usage` for options and for a name
 * that does not tell what the text is, and as reading it does where it cannot be read (`payload-invalid` for what is not JSON).
 *
 * @example
 * lintText({file: 'wool.md', text: '# Wool\n'}, {markets: ['EU']}).findings[0]?.ruleId // → 'missing-disclosure'
 */
export function lintText(text: TextToLint, options: LintTextOptions = {}): LintedText {
  return createTextLinter(options, 'lintText')(text)
}

/**
 * The same for many texts: options are checked once. Messages about them begin with `entry`, the tool that took them.
 * Throws `usage` as {@link lintText} does.
 *
 * @example
 * const lint = createTextLinter({markets: ['EU'], extends: ['recommended', 'eu']})
 * lint({file: 'wool.md', text: '# Wool\n'}).declared // → false
 */
export function createTextLinter(options: LintTextOptions = {}, entry = 'createTextLinter'): TextLinter {
  const {settings, language, rest} = checkedCall<RuleOptions & FormatOptions>(entry, {}, options, kinds)
  const {undeclared, ...site} = settings
  const {from, to, ...choice} = rest
  const {custom} = choice
  const linter = createLinter({
    ...site,
    ...(language === undefined ? {} : {language}),
    ...chosenRules(entry, choice, undeclared),
  })
  return given => {
    const {file, text, isPost, stylesheet, pictures} = demandTextToLint(entry, given)
    const format = from ?? formatByName(file)
    if (format === undefined)
      throw usage(
        entry,
        'file',
        `The name ${JSON.stringify(file)} does not tell what the text is. Say it with from, one of ${formats.join(', ')}.`,
        formats,
      )
    const input = {file, text, format, said: from !== undefined}
    const beside = {...(stylesheet ? {stylesheet} : {}), ...(pictures ? {pictures} : {})}
    const items = itemsIn(surfaceOf, input, {beside, ...(to === undefined ? {} : {platform: to})})
    const all = items.map(({item, line}) => ({
      line,
      ...linter(isPost === undefined ? item : {...item, isPost}),
    }))
    return {
      findings: all.flatMap(({findings, line}) =>
        findings.map(finding => worded(atLine(finding, line), custom)),
      ),
      declared: all.every(one => one.declared || !one.isPost),
      isPost: all.some(one => one.isPost),
    }
  }
}

const kinds = {...ruleKinds, from: formats, to: 'string'} as const

const ofText = ['file', 'text', 'isPost', 'stylesheet', 'pictures']

function demandTextToLint(entry: string, given: TextToLint): TextToLint {
  const stray = Object.keys(given ?? {}).find(name => !ofText.includes(name))
  if (stray !== undefined)
    throw usage(entry, stray, `A text has no field ${stray}. ${suggest(stray, ofText)}`, ofText)
  for (const field of ['file', 'text'] as const)
    if (typeof given?.[field] !== 'string')
      throw usage(entry, field, `Give {file, text}; ${field} is not a string.`)
  return given
}

function usage(entry: string, field: string, sentence: string, allowed?: readonly string[]): DisclosureError {
  return new DisclosureError('usage', `[${entry}] ${sentence}`, {field, ...(allowed ? {allowed} : {})})
}
