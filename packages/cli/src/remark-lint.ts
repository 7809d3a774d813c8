/**
 * The linter as a plugin of remark, for remark-cli and editors: `remark . --use forthright/remark-lint`, or
 * `plugins: [['forthright/remark-lint', {markets: ['EU'], extends: ['recommended', 'eu']}]]`. It changes nothing.
 */
import {resolve} from 'node:path'
import {DisclosureError, type Place, type Severity} from '@forthright/core'
import {formatByName} from './files/format-by-name.ts'
import {besideFile, picturesOnDisk} from './lint/beside-file.ts'
import {pictureReader} from './lint/pictures.ts'
import {createTextLinter, type LintTextOptions} from './lint-text/lint-text.ts'

/** Options of the plugin; all may be left out. */
export type RemarkLintOptions = Omit<LintTextOptions, 'from' | 'to'>

/** What the plugin asks of a file: any VFile has it. */
export interface MessageFile {
  path?: string
  cwd?: string
  toString(): string
  message(
    reason: string,
    options: {place?: Place | undefined; ruleId: string; source: string},
  ): {
    fatal?: boolean | null | undefined
    url?: string | undefined
    expected?: string[] | undefined
  }
}

/** How vfile-message spells a severity; with `null` it is for information. */
const fatal: Readonly<Record<Severity, boolean | null>> = {
  error: true,
  warning: false,
  info: null,
  'needs-review': null,
}

/**
 * Puts what the linter finds on the file as messages. Throws `usage` for options; what cannot be read is a message, too.
 *
 * @example
 * unified().use(remarkParse).use(remarkLintForthright, {markets: ['EU']})
 */
export default function remarkLintForthright(
  options: RemarkLintOptions = {},
): (tree: unknown, file: MessageFile) => void {
  const lint = createTextLinter(options, 'forthright/remark-lint')
  const lintMarkdown = createTextLinter({...options, from: 'markdown'}, 'forthright/remark-lint')
  return (_, file) => {
    const {path = 'post.md', cwd = '.'} = file
    const at = {file: resolve(cwd, path), text: String(file)}
    const text = {...at, ...besideFile(at, pictureReader(picturesOnDisk()))}
    const format = formatByName(path)
    try {
      // Whatever its name, remark reads it as Markdown.
      const {findings} = format === 'markdown' || format === 'mdx' ? lint(text) : lintMarkdown(text)
      for (const {ruleId, severity, message, place, allowed, url} of findings) {
        const said = file.message(message, {place, ruleId, source: 'forthright'})
        said.fatal = fatal[severity]
        said.url = url
        if (allowed) said.expected = [...allowed]
      }
    } catch (cause) {
      if (!(cause instanceof DisclosureError)) throw cause
      const said = file.message(cause.message, {place: cause.place, ruleId: cause.code, source: 'forthright'})
      said.fatal = true
    }
  }
}
