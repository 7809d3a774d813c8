/**
 * The linter as a plugin of ESLint, for Markdown as `@eslint/markdown` reads it. What holds for the site stands in
 * `settings.forthright`, where rules are set, too; ESLint's own rules, one a severity, say how grave it takes them.
 */
import {DisclosureError, type Severity} from '@forthright/core'
import manifest from '../package.json' with {type: 'json'}
import {besideFile, picturesOnDisk} from './lint/beside-file.ts'
import {pictureReader} from './lint/pictures.ts'
import {createTextLinter, type LintTextOptions} from './lint-text/lint-text.ts'
import type {TextFinding} from './lint-text/worded.ts'

/** What `settings.forthright` takes. */
export type EslintSettings = Omit<LintTextOptions, 'from' | 'to'>

/** What a rule asks of ESLint; `line` and `column` count from 1, as in every language of Markdown. */
interface Context {
  filename: string
  settings: Readonly<Record<string, unknown>>
  sourceCode: {ast: unknown; text?: unknown}
  report(descriptor: {
    loc: TextFinding['place']
    message: string
    fix?: ((fixer: Fixer) => Edit[]) | null
  }): void
}

interface Edit {
  range: [start: number, end: number]
  text: string
}

interface Fixer {
  replaceTextRange(range: [start: number, end: number], text: string): Edit
}

/** One rule of ESLint. */
export interface EslintRule {
  meta: {
    type: 'problem' | 'suggestion'
    fixable: 'code'
    schema: []
    docs: {description: string; url: string}
  }
  create(context: Context): {root?: () => void}
}

/** A plugin of ESLint, as far as it is one. */
export interface EslintPlugin {
  meta: {name: string; version: string}
  rules: Record<'errors' | 'warnings' | 'notes', EslintRule>
  configs: {
    recommended: {
      name: string
      files: string[]
      readonly plugins: {forthright: EslintPlugin}
      rules: Record<`forthright/${'errors' | 'warnings' | 'notes'}`, 'error' | 'warn'>
    }
  }
}

const entry = 'forthright/eslint'
const files = ['**/*.md', '**/*.mdx', '**/*.markdown', '**/*.qmd', '**/*.rmd']

const rules: EslintPlugin['rules'] = {
  errors: ruleOf('problem', 'What must be put right before publishing', ['error']),
  warnings: ruleOf('problem', 'What is likely wrong', ['warning']),
  notes: ruleOf('suggestion', 'What a person must decide, and what is good to know', [
    'info',
    'needs-review',
  ]),
}

const plugin: EslintPlugin = {
  meta: {name: 'forthright', version: manifest.version},
  rules,
  configs: {
    recommended: {
      name: 'forthright/recommended',
      files,
      // A configuration holds the plugin itself.
      get plugins() {
        return {forthright: plugin}
      },
      rules: {'forthright/errors': 'error', 'forthright/warnings': 'warn', 'forthright/notes': 'warn'},
    },
  },
}
export default plugin

function ruleOf(
  type: EslintRule['meta']['type'],
  description: string,
  severities: readonly Severity[],
): EslintRule {
  return {
    meta: {type, fixable: 'code', schema: [], docs: {description, url: 'docs/lint.md'}},
    create(context) {
      demandMarkdown(context)
      return {
        root() {
          for (const found of findingsIn(context))
            if (severities.includes(found.severity)) report(context, found)
        },
      }
    },
  }
}

/** Nothing would be found in content of which ESLint gives no Markdown tree, and that would pass for being in order. */
function demandMarkdown({sourceCode: {ast}, filename}: Context): void {
  if (typeof ast === 'object' && ast !== null && 'type' in ast && ast.type === 'root') return
  throw new DisclosureError(
    'usage',
    `[${entry}] ESLint does not read ${filename} as Markdown. Set language: 'markdown/gfm' of @eslint/markdown for it, or limit files of this plugin, e.g. to ${files[0]}.`,
    {field: 'language'},
  )
}

function report(context: Context, {message, ruleId, place, fix}: TextFinding): void {
  context.report({
    loc: place,
    message: `${message} (${ruleId})`,
    fix: fix
      ? fixer => fix.edits.map(({start, end, text}) => fixer.replaceTextRange([start, end], text))
      : null,
  })
}

/** Three rules look at each file, and it is linted once. */
const known = new WeakMap<object, readonly TextFinding[]>()

function findingsIn({filename, settings, sourceCode}: Context): readonly TextFinding[] {
  const found = known.get(sourceCode) ?? lintAs(filename, String(sourceCode.text), settings.forthright ?? {})
  known.set(sourceCode, found)
  return found
}

function lintAs(filename: string, text: string, settings: EslintSettings): readonly TextFinding[] {
  const from = /\.mdx$/i.test(filename) ? 'mdx' : 'markdown'
  const lint = createTextLinter({...settings, from}, entry)
  const at = {file: filename, text}
  try {
    return lint({...at, ...besideFile(at, pictureReader(picturesOnDisk()))}).findings
  } catch (cause) {
    if (!(cause instanceof DisclosureError) || cause.code === 'usage') throw cause
    const start = {start: {line: 1, column: 1}, end: {line: 1, column: 1}}
    const {code, message, place = start} = cause
    return [{ruleId: code, code, severity: 'error', message, place, url: 'docs/lint.md'}]
  }
}
