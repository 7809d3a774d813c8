import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import eslintPlugin from './eslint.ts'
import remarkLintForthright, {type RemarkLintOptions} from './remark-lint.ts'
import vite, {type ViteOptions} from './vite.ts'

const on = '2026-11-30'
const residue = '---\ndisclosure: human\n---\n\nWool is warm.:contentReference[oaicite:0]{index=0}\n'

describe('forthright/remark-lint', () => {
  const run = (value: string, options: RemarkLintOptions, path?: string) =>
    unified()
      .use(remarkParse)
      .use(remarkLintForthright, {on, ...options})
      .use(function compile() {
        this.compiler = (_, file) => String(file)
      })
      .processSync({value, ...(path === undefined ? {} : {path})})
  const messages = (...args: Parameters<typeof run>) =>
    run(...args).messages.map(({ruleId, fatal}) => [ruleId, fatal])

  it('puts findings on the file, with a place, a rule and its page', () => {
    const file = run(residue, {}, 'post.md')
    expect(file.messages).toEqual([
      expect.objectContaining({
        ruleId: 'chat-residue',
        source: 'forthright',
        fatal: true,
        line: 5,
        column: 14,
        url: 'docs/rules/chat-residue.md',
      }),
    ])
    expect(String(file.messages[0])).toMatch(/^post\.md:5:14-/)
  })

  it('spells severities as vfile does', () => {
    const text = '---\ndisclosure: ai-generated\n---\n\nWool.\n'
    const found = messages(text, {markets: ['EU'], extends: 'strict'}, 'post.md')
    expect(found).toContainEqual(['missing-model', false])
    expect(messages('Wool.', {rules: {'missing-disclosure': 'info'}}, 'post.md')).toEqual([
      ['missing-disclosure', null],
    ])
    expect(messages('Wool.', {undeclared: 'warn'}, 'post.md')).toEqual([['missing-disclosure', false]])
  })

  it.each(['post.md', 'notes.txt', 'README', undefined])('reads %s as Markdown', path => {
    expect(messages('Wool.', {}, path)).toEqual([['missing-disclosure', true]])
  })

  it('honours comments that give a reason', () => {
    const text = residue.replace(
      'Wool is',
      '<!-- forthright-disable-next-line chat-residue -- shown -->\nWool is',
    )
    expect(messages(text, {}, 'post.md')).toEqual([])
  })

  it('refuses options before any file', () => {
    const wrong = {market: ['EU']} as RemarkLintOptions
    expect(() => unified().use(remarkLintForthright, wrong).freeze()).toThrow(
      '[forthright/remark-lint] There is no option market. Did you mean markets?',
    )
  })
})

describe('forthright/eslint', () => {
  /** What a rule reports where ESLint gives it a text; with ESLint itself it is tested in the guards. */
  const report = (
    rule: keyof typeof eslintPlugin.rules,
    text: string,
    settings: object,
    filename = 'post.md',
  ) => {
    const reports: Parameters<Parameters<(typeof eslintPlugin.rules)['errors']['create']>[0]['report']>[0][] =
      []
    const sourceCode = {text, ast: {type: 'root'}}
    const context = {filename, settings: {forthright: {on, ...settings}}, sourceCode}
    eslintPlugin.rules[rule].create({...context, report: one => reports.push(one)}).root?.()
    return reports.map(({message}) => /\(([\w-]+)\)$/.exec(message)?.[1])
  }

  it('reports each finding under the rule of its severity', () => {
    const text = '---\ndisclosure: ai-generated\n---\n\nWool.\n'
    const settings = {markets: ['EU'], extends: 'strict'}
    expect(report('errors', text, settings)).toEqual([])
    expect(report('warnings', text, settings)).toContain('missing-model')
    expect(report('notes', text, settings)).toEqual(['undecided'])
    expect(report('errors', 'Wool.', {})).toEqual(['missing-disclosure'])
  })

  it('refuses settings, and content that is not read as Markdown', () => {
    expect(() => report('errors', 'Wool.', {market: ['EU']})).toThrow(
      '[forthright/eslint] There is no option market.',
    )
    const sourceCode = {text: 'let a', ast: {type: 'Program'}}
    const create = () =>
      eslintPlugin.rules.errors.create({filename: 'a.js', settings: {}, sourceCode, report: () => {}})
    expect(create).toThrow('ESLint does not read a.js as Markdown')
  })
})

describe('pictures beside a post', () => {
  /** A PNG that says of itself that AI made it; without pixels. */
  const text = 'XML:com.adobe.xmp\0<a b:DigitalSourceType="trainedAlgorithmicMedia"/>'
  const size = Buffer.alloc(4)
  size.writeUInt32BE(text.length)
  const png = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    size,
    Buffer.from(`tEXt${text}0000`),
  ])
  const post = '---\ndisclosure: human\n---\n\n![Wool](wool.png)\n'
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'forthright-pictures-'))
    writeFileSync(join(folder, 'wool.png'), png)
  })
  afterAll(() => rmSync(folder, {recursive: true}))

  it('are seen by remark-lint, from where its file lies', () => {
    const pipeline = unified()
      .use(remarkParse)
      .use(remarkLintForthright, {on})
      .use(function compile() {
        this.compiler = (_, file) => String(file)
      })
    const {messages} = pipeline.processSync({value: post, path: 'post.md', cwd: folder})
    expect(messages.map(({ruleId}) => ruleId)).toEqual(['undeclared-ai-media'])
  })

  it('are seen by ESLint', () => {
    const found: string[] = []
    eslintPlugin.rules.errors
      .create({
        filename: join(folder, 'post.md'),
        settings: {forthright: {on}},
        sourceCode: {text: post, ast: {type: 'root'}},
        report: ({message}) => found.push(message),
      })
      .root?.()
    expect(found).toEqual([expect.stringMatching(/\(undeclared-ai-media\)$/)])
  })
})

describe('forthright/vite', () => {
  const before = process.cwd()
  const folder = mkdtempSync(join(tmpdir(), 'forthright-vite-'))
  const write = (file: string, text: string) => {
    mkdirSync(join(folder, file, '..'), {recursive: true})
    writeFileSync(join(folder, file), text)
    return join(folder, file)
  }
  beforeAll(() => process.chdir(folder))
  beforeEach(() => rmSync(join(folder, 'content'), {recursive: true, force: true}))
  afterAll(() => {
    process.chdir(before)
    rmSync(folder, {recursive: true})
  })

  /** What Rollup gives a plugin, with a record of what it is told. */
  const hooks = (options: ViteOptions, watchMode = false) => {
    const told: string[] = []
    const watched: string[] = []
    const short = ({message}: {message: string}) => message.replaceAll(`${folder}/`, '')
    const context = {
      meta: {watchMode},
      info: (log: {message: string}) => told.push(`info ${short(log)}`),
      warn: (log: {message: string}) => told.push(`warn ${short(log)}`),
      error: (log: {message: string}): never => {
        throw new Error(short(log))
      },
      addWatchFile: (file: string) => watched.push(file),
    }
    const plugin = vite({on, ...options})
    return {
      told,
      watched,
      start: () => plugin.buildStart.call(context),
      transform: (id: string) => plugin.transform.call(context, '', id),
      change: (id: string) => plugin.watchChange(id),
    }
  }

  it('stops the build for errors in posts that are imported, and names the place', async () => {
    const file = write('content/post.md', residue)
    const {transform} = hooks({})
    await expect(transform(file)).rejects.toThrow(/^content\/post\.md:5:14 ChatGPT left .*\(chat-residue\)$/)
    // Whoever asks again is told again.
    await expect(transform(`${file}?raw`)).rejects.toThrow('chat-residue')
  })

  it('says warnings, once a file, and again when the file has changed', async () => {
    const file = write('content/post.md', 'Wool.\n')
    const {transform, told, change} = hooks({undeclared: 'warn'})
    await transform(file)
    await transform(`${file}?url`)
    expect(told).toEqual([expect.stringMatching(/^warn content\/post\.md:1:1 .*\(missing-disclosure\)$/)])
    change(file)
    await transform(file)
    expect(told).toHaveLength(2)
  })

  it('leaves code, and what is not a file, to others', async () => {
    const {transform, told} = hooks({})
    for (const id of ['\0virtual.md', 'nowhere.md', write('content/a.ts', 'export {}')]) await transform(id)
    expect(told).toEqual([])
  })

  it('looks at paths before the build, goes by the configuration, and names all that is wrong', async () => {
    write('content/a.md', residue)
    write('content/deep/b.mdx', 'Wool.\n')
    write('content/c.md', 'Wool.\n')
    write('content/d.png', '')
    const config = write(
      'forthright.config.yaml',
      'paths: [content]\nrules: {chat-residue: warn}\nignore: c.md\n',
    )
    for (const paths of ['content', ['content/**'], true] as const) {
      const {start, told, watched} = hooks({paths})
      await expect(start()).rejects.toThrow(/b\.mdx:1:1 .*\(missing-disclosure\)$/)
      expect(told).toEqual([expect.stringMatching(/^warn content\/a\.md:5:14 /)])
      expect(watched.sort()).toEqual([join(folder, 'content/a.md'), join(folder, 'content/deep/b.mdx')])
    }
    rmSync(config)
    const all = await hooks({paths: 'content'})
      .start()
      .catch(({message}) => message.split('\n').length)
    expect(all).toBe(3)
  })

  it('lets a server go on', async () => {
    write('content/a.md', 'Wool.\n')
    const {start, told} = hooks({paths: 'content'}, true)
    await start()
    expect(told).toEqual([expect.stringMatching(/^warn .*missing-disclosure/)])
  })

  it('fails where there is nothing to look at, and where a path or the configuration cannot be read', async () => {
    mkdirSync(join(folder, 'content'))
    await expect(hooks({paths: 'content'}).start()).rejects.toThrow('nothing to lint in content')
    await expect(hooks({paths: 'contents'}).start()).rejects.toThrow(/contents/)
    const config = write('forthright.config.yaml', 'marktes: [EU]\n')
    await expect(hooks({paths: 'content'}).start()).rejects.toThrow(
      /forthright\.config\.yaml: .*did you mean "markets"/,
    )
    rmSync(config)
  })

  it.each([
    [{path: 'content'}, 'Did you mean paths?'],
    [{paths: []}, 'expected true, a path, or a list of paths'],
    [{paths: false}, 'expected true, a path, or a list of paths'],
    [{undeclared: 'ignore'}, '[forthright/vite] The option undeclared'],
  ])('refuses the options %j', (options, sentence) => {
    expect(() => vite(options as ViteOptions)).toThrow(sentence)
  })
})
