/** Why: a marketer reads the first line and no more; what stands there has to be the answer, for every post. */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {folderWith} from './run-cli.ts'
import {here} from './run-here.ts'

const newsroom = fileURLToPath(new URL('../../../examples/newsroom/posts/', import.meta.url))
const posts = readdirSync(newsroom).filter(name => name.endsWith('.md'))
const day = ['--on', '2026-11-22']

describe('assess', () => {
  it.each(posts)(
    'says of %s in its first line whether a label is needed, and no more than 20 lines',
    async file => {
      const {out, status} = await here(['assess', file, '--market', 'EU', ...day], {cwd: newsroom})
      expect(status).toBe(0)
      const lines = out.trimEnd().split('\n')
      expect(lines.length).toBeLessThanOrEqual(20)
      expect(lines.filter(line => line.trim() !== '').length).toBeLessThanOrEqual(13)
      expect(lines[0]).toMatch(
        /^EU: (no label|label .+ \(required\)|.+ may need a label|not known yet, .+)( · |$)/,
      )
      // No id, field or article stands in it.
      expect(lines[0]).not.toMatch(/law\/|#|disclosure\.|Article/)
    },
  )

  it.each(posts)('stays that short for %s in all markets', async file => {
    const {out} = await here(['assess', file, ...day], {cwd: newsroom})
    expect(out.trimEnd().split('\n').length).toBeLessThanOrEqual(20)
  })

  it('knows what each post of the newsroom is an example of', async () => {
    const {out} = await here(['assess', ...posts, '--market', 'EU', '--format', 'json', ...day], {
      cwd: newsroom,
    })
    const results = JSON.parse(out).results as {file: string; verdicts: {label: string; parts: string[]}[]}[]
    const labels = Object.fromEntries(
      results.map(({file, verdicts: [verdict]}) => [
        file.replace('.md', ''),
        `${verdict?.label} ${verdict?.parts.map(part => part.split('/').at(-1)).join(' ')}`.trim(),
      ]),
    )
    expect(labels).toMatchObject({
      'essay-on-darkness': 'not-required',
      'polar-kettle-launch': 'not-required',
      'ull-guide-th': 'not-required',
      'spring-campaign-personalised': 'required spring-terrace.svg',
      'zh-lamp-listicle': 'required lamp-room.svg',
      'zh-launch': 'required fjell-dawn.svg fjell-dawn.mp4',
    })
    expect(labels['undisclosed-roundup']).toMatch(/^depends/)
  })

  it('begins with what may not be published, and says which exception would lift a label', async () => {
    const cwd = folderWith({
      'toys.md':
        '---\ndisclosure: {origin: human, purpose: advertising, audience: {targeted: true, includesChildren: true}}\n---\n\nText.\n',
      'model.md':
        '---\ndisclosure: {origin: human, purpose: advertising, parts: {m.png: {origin: ai-generated, depictsInventedPerson: true}}}\n---\n\n![](m.png)\n',
    })
    const toys = await here(['assess', 'toys.md', '--market', 'NO,TR', '--on', '2026-11-30'], {cwd})
    expect(toys.out).toMatch(/^TR: do not publish it as it is; .+ · NO: no label/)
    expect(toys.out).toMatch(/do {3}Do not publish it as it is: Advertising that is targeted at children/)
    const model = await here(['assess', 'model.md', '--market', 'US-NY', '--on', '2026-11-30'], {cwd})
    expect(model.out).toMatch(/^US-NY: label the picture \(required\)\n/)
    expect(model.out).toContain('no label if this holds: It advertises an expressive work')
  })

  it('names the file before the verdict where there are several, and what is long or hostile in names stays a line', async () => {
    const name = '\u001b[31modd 名前\n::error::.md'
    const cwd = folderWith({
      [name]: `---\ndisclosure: human\n---\n\n![a](${'長い'.repeat(200)}.png)\n`,
      'b.md': 'x\n',
    })
    const {out} = await here(['assess', '.', '--market', 'EU', ...day], {cwd})
    expect(out).not.toContain('\u001b[31m')
    expect(out).not.toMatch(/^::/m)
    expect(out).toContain('\\u001b[31modd 名前\\n::error::.md: EU: no label\n')
    expect(out).toMatch(/^b\.md: EU: not known yet, for nothing says how this was made/m)
  })

  it('has the reasons behind --why, and all of them behind --all', async () => {
    const run = async (...more: string[]) =>
      (await here(['assess', 'zh-lamp-listicle.md', '--market', 'EU', ...day, ...more], {cwd: newsroom})).out
    expect(await run()).not.toContain('law/eu/ai-act#deep-fake')
    const why = await run('--why')
    expect(why.split('\n')[0]).toBe('EU: label the picture (required)')
    expect(why).toContain('law/eu/ai-act#deep-fake')
    expect(why).toContain('https://eur-lex.europa.eu/')
    expect(why).not.toContain('Not required')
    expect(await run('--all')).toContain('Not required')
  })

  it('merges what several markets ask for, and tells what is not assessed once', async () => {
    const cwd = folderWith({'a.md': '---\ndisclosure: human\n---\n\n![a](a.png) ![b](b.png)\n'})
    const {out} = await here(['assess', 'a.md', '--market', 'EU,US-NY,FR', ...day], {cwd})
    expect(out.split('\n')[0]).toBe('EU, US-NY, FR: no label')
    expect(out.match(/not assessed/g)).toHaveLength(1)
    const lamp = await here(['assess', 'zh-lamp-listicle.md', '--market', 'EU,FR,TH', ...day], {
      cwd: newsroom,
    })
    expect(lamp.out.match(/^ {2}do {3}Label/gm)).toHaveLength(1)
  })

  it('says the next day on which it changes', async () => {
    const cwd = folderWith({
      'a.md':
        '---\ndisclosure: {origin: ai-generated, published: true, informsPublic: true, publicInterest: true}\n---\n\nx\n',
    })
    const {out} = await here(['assess', 'a.md', '--market', 'EU', '--on', '2026-08-01'], {cwd})
    expect(out.split('\n')[0]).toBe('EU: no label')
    expect(out).toMatch(/next from 2026-08-02, EU: (label the text|the text may need a label)/)
  })
})

describe('the markets of a post', () => {
  const files = {
    'own.md': '---\ndisclosure: {origin: ai-generated, markets: [UK, eu]}\n---\n\nx\n',
    'beside.md': '---\nmarkets: [US_NY]\ndisclosure: human\n---\n\nx\n',
    'crypto.md': '---\nmarkets: [crypto]\ndisclosure: human\n---\n\nx\n',
    'wrong.md': '---\ndisclosure: {origin: human, markets: [Norway]}\n---\n\nx\n',
    'forthright.config.yaml': 'markets: [CN]\n',
  }
  const assessed = async (args: string[]) => {
    const {out} = await here(['assess', '.', '--format', 'json', ...day, ...args], {cwd: folderWith(files)})
    const results = JSON.parse(out).results as {
      file: string
      error?: {field: string}
      verdicts?: {market: string}[]
      infos?: string[]
    }[]
    return Object.fromEntries(
      results.map(({file, error, verdicts = [], infos = []}) => [
        file,
        [error?.field ?? verdicts.map(({market}) => market).join(), infos.length],
      ]),
    )
  }

  it('go before those of the configuration, and after those of the command line', async () => {
    expect(await assessed([])).toEqual({
      'own.md': ['GB,EU', 0],
      'beside.md': ['US-NY', 0],
      'crypto.md': ['CN', 1],
      'wrong.md': ['disclosure.markets', 0],
    })
    expect(await assessed(['--market', 'NO'])).toMatchObject({
      'own.md': ['NO', 0],
      'beside.md': ['NO', 0],
      'crypto.md': ['NO', 0],
    })
  })

  it('are a finding of lint where they are none, and a note where they are left alone', async () => {
    const {out} = await here(['lint', '.', '--format', 'json', ...day], {cwd: folderWith(files)})
    const results = JSON.parse(out).results as {
      file: string
      findings: {code: string; severity: string; place: object}[]
    }[]
    const found = (file: string) => results.find(result => result.file === file)?.findings ?? []
    expect(found('wrong.md')).toMatchObject([
      {code: 'unreadable', severity: 'error', place: {start: {line: 2}}},
    ])
    expect(found('crypto.md')).toMatchObject([{code: 'left-alone', severity: 'info'}])
    expect(found('own.md')).toEqual([])
  })

  it('are those that label goes by', async () => {
    const {out} = await here(['label', 'own.md', '--format', 'json', ...day], {cwd: folderWith(files)})
    const [result] = JSON.parse(out).results
    expect(result).toMatchObject({markets: ['GB', 'EU'], marketsFrom: 'item'})
    expect(result.verdict).toMatch(/^EU: .+ · GB: /)
  })
})

describe('questions', () => {
  it('has an example of the answers, the field, and no question of a provider to a deployer', async () => {
    const cwd = folderWith({
      'a.md': '---\ndisclosure: {origin: ai-generated, roles: [deployer], published: true}\n---\n\nx\n',
      'b.md': '---\ndisclosure: human\n---\n\n![a](a.png)\n',
    })
    const {out} = await here(['questions', 'a.md', 'b.md', '--market', 'EU,CN,US-NY', ...day], {cwd})
    expect(out).toMatch(/1\. .+\?\n {5}Yes: .+ No: /)
    expect(out).toContain('disclosure.publicInterest')
    expect(out).not.toMatch(/chatbot\?|disclosure\.roles/)
    expect(out).toMatch(/b\.md\n {2}EU, CN, US-NY: no label\n {2}Nothing is open\./)
  })

  it('refuses to answer where nobody sits at the terminal', async () => {
    const cwd = folderWith({'a.md': '---\ndisclosure: ai-generated\n---\n\nx\n'})
    const {status, err} = await here(['questions', 'a.md', '--answer'], {cwd})
    expect(status).toBe(2)
    expect(err).toContain('--answer asks somebody on a terminal')
  })
})

describe('init', () => {
  const flags = ['--market', 'EU,no', '--role', 'deployer,publisher', '--responsible', 'Nordlys: "AS" #1']
  const all = [...flags, '--language', 'nb,th', '--content', 'editorial,advertising,chatbot']

  it('writes a configuration that every command reads, with comments', async () => {
    const cwd = folderWith({'a.md': '---\ndisclosure: human\n---\n\nx\n'})
    expect(await here(['init', ...all, '--contact', 'https://n.example/c'], {cwd})).toMatchObject({status: 0})
    const text = readFileSync(join(cwd, 'forthright.config.yaml'), 'utf8')
    expect(text.match(/^\s*#/gm)?.length).toBeGreaterThan(8)
    const {out} = await here(['assess', 'a.md', '--format', 'json'], {cwd})
    expect(JSON.parse(out)).toMatchObject({summary: {markets: ['EU', 'NO']}, results: [{file: 'a.md'}]})
  })

  it('refuses with what is missing', async () => {
    const {status, err} = await here(['init', '--market', 'EU'], {cwd: folderWith({})})
    expect(status).toBe(2)
    for (const flag of ['--role', '--responsible', '--language', '--content'])
      expect(err).toContain(`${flag}: `)
    expect(err).not.toContain('--market: ')
  })

  it.each([
    [['--role', 'deploier'], 'Did you mean deployer?'],
    [['--content', 'advertisng'], 'Did you mean advertising?'],
    [['--contact', 'call us'], 'http(s) URL'],
    [['--responsible', 'none'], 'names nobody'],
    [['--responsible', 'ingen'], 'names nobody'],
    [['--language', 'xx'], 'there are no words for'],
    [['--market', 'Norway'], 'Did you mean NO?'],
  ])('refuses %j', async (args, said) => {
    const {status, err} = await here(['init', ...args], {cwd: folderWith({})})
    expect(status).toBe(2)
    expect(err).toContain(said)
  })

  it('never replaces a configuration without being told to', async () => {
    const cwd = folderWith({'forthright.config.yaml': 'markets: [CN]\n'})
    expect(await here(['init', ...all], {cwd})).toMatchObject({
      status: 2,
      err: expect.stringContaining('--force'),
    })
    expect(readFileSync(join(cwd, 'forthright.config.yaml'), 'utf8')).toBe('markets: [CN]\n')
    expect(await here(['init', ...all, '--force'], {cwd})).toMatchObject({
      status: 0,
      err: expect.stringContaining('is replaced'),
    })
    const json = folderWith({'forthright.config.json': '{}'})
    expect(await here(['init', ...all, '--force'], {cwd: json})).toMatchObject({
      status: 2,
      err: expect.stringContaining('forthright.config.json'),
    })
  })
})

describe('explain', () => {
  it('lists a market to read: instruments, duties, dates, how sure', async () => {
    const {out} = await here(['explain', 'us-ny'], {cwd: newsroom})
    expect(out).toContain('US-NY')
    expect(out).toMatch(/Synthetic performer: a label.*, from 2026-06-09/)
    expect(out).toMatch(
      /law\/us-ny\/general-business-law-396-b#synthetic-performer · read on \d{4}-\d\d-\d\d: /,
    )
  })

  it('says without an argument what is known', async () => {
    const {out} = await here(['explain'], {cwd: newsroom})
    expect(out).toMatch(/EU \(European Union\) +\d+ obligations/)
    expect(out).toMatch(/tiktok +\d+ obligation/)
  })
})
