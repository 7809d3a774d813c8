/**
 * Why: the linter is worth most where people work already. ESLint itself, pre-commit's file and the action of GitHub take it
 * as their users do; a flag that is gone, or an input that a shell would run, is found here.
 */
import {spawnSync} from 'node:child_process'
import {chmodSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import markdown from '@eslint/markdown'
import {platformIds} from '@forthright/social/ids'
import {ESLint, Linter} from 'eslint'
import {lintText as lintInNode} from 'forthright'
import forthright from 'forthright/eslint'
import {JSDOM} from 'jsdom'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {extensions} from '../../cli/src/files/format-by-name.ts'
import {bundle} from '../src/bundle.ts'
import {root} from '../src/workspace.ts'

const on = '2026-11-30'
const residue = '---\ndisclosure: human\n---\n\nWool is warm.:contentReference[oaicite:0]{index=0}\n'
/** Where the record says what made it, the leftover may go. */
const fixable = residue.replace('human', 'ai-generated')

describe('ESLint with @eslint/markdown', () => {
  const config = (settings: object = {}): Linter.Config[] => [
    {files: ['**/*.md'], plugins: {markdown}, language: 'markdown/gfm'},
    {...forthright.configs.recommended, settings: {forthright: {on, ...settings}}},
  ]
  const verify = (text: string, settings?: object, file = 'post.md') =>
    new Linter({configType: 'flat'}).verify(text, config(settings), file)

  it('shows findings where they are, by their severity', () => {
    expect(verify(residue)).toEqual([
      expect.objectContaining({
        ruleId: 'forthright/errors',
        severity: 2,
        line: 5,
        column: 14,
        endLine: 5,
        message: expect.stringMatching(/\(chat-residue\)$/),
      }),
    ])
    expect(verify('Wool.\n', {undeclared: 'warn'}).map(({ruleId, severity}) => [ruleId, severity])).toEqual([
      ['forthright/warnings', 1],
    ])
    expect(verify('---\ndisclosure: human\n---\n\nWool.\n')).toEqual([])
  })

  it('fixes what is safe', () => {
    const fixed = new Linter({configType: 'flat'}).verifyAndFix(fixable, config(), 'post.md')
    expect(fixed).toMatchObject({fixed: true, messages: []})
    expect(fixed.output).toBe('---\ndisclosure: ai-generated\n---\n\nWool is warm.\n')
  })

  it('counts places behind a byte order mark as ESLint does', () => {
    const text = `\uFEFF${fixable}`
    const fixed = new Linter({configType: 'flat'}).verifyAndFix(text, config(), 'post.md')
    expect(fixed.output).toContain('Wool is warm.\n')
    expect(fixed.messages).toEqual([])
  })

  it('refuses settings, and files that are no Markdown', async () => {
    expect(() => verify('Wool.', {market: ['EU']})).toThrow('Did you mean markets?')
    const eslint = new ESLint({
      overrideConfigFile: true,
      overrideConfig: [{...forthright.configs.recommended, files: ['**/*.js']}],
    })
    await expect(eslint.lintText('let a\n', {filePath: 'a.js'})).rejects.toThrow('does not read')
  })

  it('goes through the checks that ESLint makes of a configuration', async () => {
    const eslint = new ESLint({cwd: root, overrideConfigFile: true, overrideConfig: config()})
    const [result] = await eslint.lintText(fixable, {filePath: join(root, 'post.md')})
    expect(result).toMatchObject({errorCount: 1, fixableErrorCount: 1})
  })
})

describe('a browser', () => {
  it('lints with lintText, in a bundle without a module of Node', async () => {
    // What names one cannot be bundled for browsers.
    const {text} = await bundle(`import {lintText} from 'forthright'; globalThis.lintText = lintText`)
    const {window} = new JSDOM('', {runScripts: 'outside-only'})
    window.eval(`(() => {${text}})()`)
    const lintText: typeof lintInNode = window.lintText
    const {findings} = lintText({file: 'post.md', text: residue}, {on, markets: ['EU']})
    expect(JSON.stringify(findings)).toBe(
      JSON.stringify(lintInNode({file: 'post.md', text: residue}, {on, markets: ['EU']}).findings),
    )
    expect(findings[0]?.ruleId).toBe('chat-residue')
  })
})

/** The flags of a command line that forthright lint does not have. */
function strayFlags(line: string): string[] {
  const {stdout} = spawnSync(
    process.execPath,
    [join(root, 'packages/cli/bin/forthright.mjs'), 'lint', '--help'],
    {
      encoding: 'utf8',
    },
  )
  const known = new Set(stdout.match(/--[a-z-]+/g))
  expect(known.size).toBeGreaterThan(10)
  return (line.match(/(?<![\w-])--[a-z-]+/g) ?? []).filter(flag => !known.has(flag))
}

describe('the file for pre-commit', () => {
  const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as Record<string, unknown>[]

  // https://pre-commit.com/#creating-new-hooks, 2026-11-30
  it('has what a hook must have, and a command that there is', () => {
    expect(hooks.map(({id}) => id)).toEqual(['forthright-lint'])
    for (const {
      id,
      name,
      entry,
      language,
      additional_dependencies: packages,
      types_or: types,
      files,
    } of hooks) {
      expect([typeof id, typeof name, language, packages]).toEqual([
        'string',
        'string',
        'node',
        ['forthright'],
      ])
      expect(String(entry)).toMatch(/^forthright lint /)
      expect(strayFlags(String(entry))).toEqual([])
      expect([types, files]).toEqual([undefined, expect.any(String)])
    }
  })

  it('takes posts, pages and payloads by their names, and no others', () => {
    const files = new RegExp(String(hooks[0]?.files))
    const posts = Object.entries(extensions).flatMap(([extension, format]) =>
      ['markdown', 'mdx', 'html'].includes(format) ? [`posts/a${extension}`] : [],
    )
    const payloads = platformIds.flatMap(id => [`a.${id}.json`, `a.${id}.ndjson`, `a.${id}.jsonl`])
    expect(posts.length).toBeGreaterThan(5)
    expect([...posts, ...payloads, 'a.Rmd'].filter(file => !files.test(file))).toEqual([])
    const others = [
      'a.ts',
      'package.json',
      'tsconfig.base.json',
      'requirements.txt',
      'a.md.bak',
      'md',
      'x.json',
    ]
    expect(others.filter(file => files.test(file))).toEqual([])
  })
})

describe('the action of GitHub', () => {
  const file = join(root, '.github/actions/lint/action.yml')
  const action = parse(readFileSync(file, 'utf8')) as {
    inputs: Record<string, {default?: string; description: string}>
    runs: {using: string; steps: {run: string; shell: string; env: Record<string, string>}[]}
  }
  const [step] = action.runs.steps

  it('is composite, and no input stands in a script', () => {
    expect([action.runs.using, action.runs.steps.length, step?.shell]).toEqual(['composite', 1, 'bash'])
    expect(step?.run).not.toContain('${{')
    const named = Object.values(step?.env ?? {}).map(
      value => /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value)?.[1],
    )
    expect(named.sort()).toEqual(Object.keys(action.inputs).sort())
    expect(strayFlags((step?.run ?? '').replace('npx --yes', ''))).toEqual([])
  })

  /** What npx is called with, where the inputs are these and all others their defaults. */
  function called(
    inputs: Record<string, string> = {},
    status = 0,
  ): {args: string[]; status: number | null; stderr: string} {
    const folder = mkdtempSync(join(tmpdir(), 'forthright-action-'))
    const npx = join(folder, 'npx')
    writeFileSync(npx, `#!/bin/bash\nprintf '%s\\n' "$@" > "$CALLED"\nexit ${status}\n`)
    chmodSync(npx, 0o755)
    const env = Object.fromEntries(
      Object.entries(step?.env ?? {}).map(([name, value]) => {
        const input = /inputs\.([a-z-]+)/.exec(value)?.[1] ?? ''
        return [name, inputs[input] ?? action.inputs[input]?.default ?? '']
      }),
    )
    const args = join(folder, 'called')
    // As the runner calls it: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell, 2026-11-30
    const ran = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? ''], {
      cwd: folder,
      encoding: 'utf8',
      env: {...env, PATH: `${folder}:${process.env.PATH}`, CALLED: args},
    })
    return {args: readFileSync(args, 'utf8').trimEnd().split('\n'), status: ran.status, stderr: ran.stderr}
  }

  it('lints the folder where nothing is said', () => {
    expect(called().args).toEqual(['--yes', 'forthright@latest', 'lint', '--format', 'github'])
  })

  it('passes what is said: paths one a line, and flags with their values', () => {
    const inputs = {
      version: '1.2.3',
      paths: 'content\n  posts/my post.md  \n\n!content/old/**\n',
      changed: 'origin/main',
      'max-warnings': '0',
      baseline: 'true',
      undeclared: 'warn',
    }
    expect(called(inputs).args).toEqual([
      ...['--yes', 'forthright@1.2.3', 'lint', '--format', 'github'],
      ...['--changed=origin/main', '--max-warnings=0', '--baseline', '--undeclared=warn'],
      ...['--', 'content', 'posts/my post.md', '!content/old/**'],
    ])
    expect(called({baseline: 'old.json'}).args).toContain('--baseline=old.json')
  })

  it('fails as the command fails', () => {
    expect(called({}, 1).status).toBe(1)
    expect(called({}, 2).status).toBe(2)
  })

  it.each(['$(touch hit)', '`touch hit`', '; touch hit', '" ; touch hit ; "', "' ; touch hit ; '", '* ?'])(
    'runs nothing that an input says: %s',
    text => {
      for (const input of ['paths', 'version', 'changed', 'baseline', 'max-warnings', 'undeclared']) {
        const {args, stderr} = called({[input]: text})
        expect(stderr).toBe('')
        expect(args.filter(arg => arg.includes(text))).toHaveLength(1)
      }
    },
  )

  it('lets no path pass for a flag', () => {
    expect(called({paths: '--update-baseline'}).args.slice(-2)).toEqual(['--', '--update-baseline'])
  })
})
