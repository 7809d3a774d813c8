/** Runs an example of a rule: a file as an author has it, with what lies beside it, and with that rule alone. */
import type {SiteSettings} from '@forthright/core'
import {createLinter, type Linted, lintSite, type Rule, type RuleExample} from '@forthright/lint'
import {policies} from '@forthright/policies'
import {stringify} from 'yaml'
import {formatByName} from '../files/format-by-name.ts'
import {surfaceOf} from '../post/surfaces.ts'
import {type Beside, itemsIn} from './item.ts'
import {pictureReader} from './pictures.ts'

/** The day of all examples. */
const on = '2026-11-30'

/** What the rule finds in the example, and in a site that has no other post. */
export function runExample(rule: Rule, example: RuleExample): Linted {
  const {file = 'post.md', files = {}, site} = example
  const input = {file, text: exampleText(example), format: formatByName(file) ?? 'markdown'}
  const options = {
    policies,
    on,
    ...(site as Partial<SiteSettings>),
    presets: [],
    custom: {[rule.id]: rule},
    rules: {[rule.id]: settingOf(rule)},
  }
  const picturesIn = pictureReader({bytesAt: path => bytesOf(files[path])})
  const beside: Partial<Beside> = {
    stylesheet: href => files[href],
    pictures: read => picturesIn({text: input.text, pathsOf: src => [src.replace(/^\.\//, '')], read}),
  }
  const [only] = itemsIn(surfaceOf, input, {beside})
  if (!only) throw new Error(`${example.name} is empty`)
  const linted = createLinter(options)(only.item)
  // A site of one post.
  return {...linted, findings: [...linted.findings, ...lintSite([linted], options)]}
}

/** A picture among the files of an example. */
function bytesOf(content: string | undefined): Uint8Array | undefined {
  return content?.startsWith('base64:') ? Buffer.from(content.slice('base64:'.length), 'base64') : undefined
}

/** The whole file of an example. */
export function exampleText({content, disclosure, body = ''}: RuleExample): string {
  if (content !== undefined) return content
  return disclosure === undefined ? body : `---\n${stringify({disclosure})}---\n\n${body}`
}

/** Any that is not `off`: the severity of the rule itself is kept where it says one. */
function settingOf({severity}: Rule): 'error' | 'warn' | 'info' {
  return severity === 'warning' ? 'warn' : severity === 'error' ? 'error' : 'info'
}
