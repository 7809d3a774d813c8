import {chmodSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {folderWith, forthright} from './run-cli.ts'
import {here, json} from './run-here.ts'

const generated =
  '---\ntitle: Hei\nlang: nb\ndisclosure:\n  origin: ai-generated\n  published: true\n---\n\n# Hei\n\nUll er varmt.\n'
const human = '---\ndisclosure: human\n---\n\nUll er varmt.\n'
const page =
  '<!doctype html>\n<html lang="nb"><head><title>Ull</title></head><body><article><h1>Ull</h1><p>Ull er varmt.</p></article></body></html>\n'
const broken = '---\ntitle: [x\n---\nText\n'

describe('usage', () => {
  it('has help for every command, and a version', async () => {
    for (const command of ['label', 'assess', 'questions', 'inspect', 'lint']) {
      const {status, out} = await here([command, '--help'])
      expect(status).toBe(0)
      expect(out).toContain(`forthright ${command}`)
      expect(out).toContain('--market')
    }
    expect(await here(['--version'])).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    })
    expect((await here(['--help'])).out).toContain('Exit status')
  })

  it.each([
    [['lable', 'x.md'], 'label'],
    [['label', 'x.md', '--wirte'], '--write'],
    [['label', 'x.md', '--to', 'instagrm'], 'Did you mean instagram?'],
    [['label', 'x.md', '--lang', 'nbb'], 'Did you mean nb?'],
    [['label', 'x.md', '--lang', 'tlh'], 'Allowed: '],
    [['assess', 'x.md', '--market', 'UE'], 'Did you mean EU?'],
    [['assess', 'x.md', '--on', '2026-02-30'], 'Did you mean 2026-02-28?'],
    [['assess', 'x.md', '--on', '2026-13-01'], 'Did you mean 2026-12-01?'],
    [['assess', 'x.md', '--on', 'tomorrow'], 'Write YYYY-MM-DD'],
    [['assess', 'x.md', '--format', 'jsno'], 'Did you mean json?'],
    [['label', 'x.md', '--show', 'allways'], 'Did you mean always?'],
    [['assess'], "missing required argument 'file'"],
    [['label', 'x.md', '--write', '--out', 'y'], 'exclude each other'],
    [['label', 'x.md', '--undeclared', 'wran'], 'Did you mean warn?'],
    [['label', 'x.md', '--disclosure', 'ai-genrated'], 'Did you mean ai-generated?'],
    [['assess', 'x.md', '--platform', 'tiktokk'], 'Did you mean tiktok?'],
    [['assess', 'x.md', '--market', ''], '--market "" is empty'],
    [['assess', 'x.md', '--market', ' , '], 'is empty'],
    [['assess', 'x.md', '--platform', ''], '--platform "" is empty'],
    [['label', 'x.md', '--out', ''], '--out is empty'],
    [['label', 'x.md', '--out', 'a', '--out', 'b'], '--out is given twice, as "a" and as "b"'],
    [['label', 'x.md', '--lang', 'nb', '--lang', 'sv'], '--lang is given twice'],
  ])('refuses %j and suggests what is meant', async (args, said) => {
    const {status, out, err} = await here(args, {cwd: folderWith({})})
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(said)
  })
})

it('takes lists in pieces, and what is said twice alike', async () => {
  const cwd = folderWith({'a.md': human})
  const lists = ['--market', 'no', '--market', 'FR,NO', '--platform', 'Twitter,x', '--platform', 'TikTok']
  const {status, out} = await here(['assess', 'a.md', ...lists, '--format', 'json', '--format', 'json'], {
    cwd,
  })
  expect(status).toBe(0)
  expect(JSON.parse(out).summary).toMatchObject({markets: ['NO', 'FR'], platforms: ['x', 'tiktok']})
})

it('lints a finished page by the context of the configuration', async () => {
  const cwd = folderWith({
    'page.html':
      '<html lang="en"><head><meta name="ai-disclosure" content="ai-generated"></head><body><p>Wool.</p></body></html>',
    'forthright.config.yaml':
      'context: {published: true, informsPublic: true, publicInterest: true}\nmarkets: eu\n',
  })
  const {status, out} = await here(['lint', 'page.html'], {cwd})
  expect(status).toBe(1)
  expect(out).toContain('No label stands on this page for the text')
})

describe('label', () => {
  it('writes the labelled content to standard output and nothing else', () => {
    const cwd = folderWith({'post.md': generated})
    const {status, out, err} = forthright(['label', 'post.md', '--market', 'EU'], {cwd})
    expect(status).toBe(0)
    expect(out).toBe(
      generated.replace(
        '# Hei\n',
        '# Hei\n\n*Denne teksten er laget av KI.*\n<!-- ai-disclosure: body -->\n',
      ),
    )
    expect(err).toContain('head of content')
  })

  it('reads standard input', () => {
    const {status, out} = forthright(['label', '-', '--market', 'EU', '--to', 'html'], {input: generated})
    expect(status).toBe(0)
    expect(out).toContain('Denne teksten er laget av KI.')
    expect(out).toMatch(/^<!doctype html>\n<html lang="nb">/)
    expect(forthright(['inspect', '-'], {input: page}).out).toContain('nothing')
  })

  it('writes back, twice the same, and leaves nothing else in the folder', async () => {
    const cwd = folderWith({'post.md': generated, 'page.html': page})
    const args = [
      'label',
      'post.md',
      'page.html',
      '--disclosure',
      'ai-generated',
      '--market',
      'EU',
      '--write',
    ]
    expect((await here(args, {cwd})).status).toBe(0)
    const once = ['post.md', 'page.html'].map(file => readFileSync(join(cwd, file), 'utf8'))
    expect(once[0]).toContain('Denne teksten er laget av KI.')
    expect(once[1]).toContain('<meta name="ai-disclosure"')
    expect((await here(args, {cwd})).status).toBe(0)
    expect(['post.md', 'page.html'].map(file => readFileSync(join(cwd, file), 'utf8'))).toEqual(once)
    expect(readdirSync(cwd).sort()).toEqual(['page.html', 'post.md'])
  })

  it('writes into a folder, in the format asked for', async () => {
    const cwd = folderWith({'a.md': generated, 'b.md': human})
    expect((await here(['label', 'a.md', 'b.md', '--to', 'html', '--out', 'dist'], {cwd})).status).toBe(0)
    expect(readdirSync(join(cwd, 'dist')).sort()).toEqual(['a.html', 'b.html'])
    expect((await here(['label', 'a.md', '--to', 'x', '--out', 'dist'], {cwd})).status).toBe(0)
    expect(JSON.parse(readFileSync(join(cwd, 'dist', 'a.x.json'), 'utf8')).text).toContain('KI')
  })

  it('tells several results apart', async () => {
    const cwd = folderWith({'a.md': generated, 'b.md': human})
    expect(await here(['label', 'a.md', 'b.md'], {cwd})).toMatchObject({status: 2, out: ''})
  })

  it('makes of one post what several networks take, in one object or a file each', async () => {
    const long = `---\ntitle: Wool\ndescription: ${'wool '.repeat(55)}\ndisclosure: ai-generated\n---\nWool.\n`
    const cwd = folderWith({'a.md': generated, 'long.md': long})
    const {status, out} = await here(['label', 'a.md', '--to', 'Twitter, bluesky,x'], {cwd})
    expect(status).toBe(0)
    const payloads = JSON.parse(out)
    expect(Object.keys(payloads)).toEqual(['x', 'bluesky'])
    expect([payloads.x.text, payloads.bluesky.text]).toEqual([
      expect.stringContaining('KI'),
      expect.stringContaining('KI'),
    ])
    expect((await here(['label', 'a.md', '--to', 'x,html', '--out', 'o'], {cwd})).status).toBe(0)
    expect(readdirSync(join(cwd, 'o')).sort()).toEqual(['a.html', 'a.x.json'])
    expect(await here(['label', 'a.md', '--to', 'x,html'], {cwd})).toMatchObject({status: 2, out: ''})
    // What one of them cannot take is told of it, and the others have theirs.
    const one = await here(['label', 'long.md', '--to', 'x,linkedin', '--show', 'always'], {cwd})
    expect(one).toMatchObject({status: 2, err: expect.stringMatching(/long\.md → x: .*280 are allowed/)})
    expect(Object.keys(JSON.parse(one.out))).toEqual(['linkedin'])
    const {results, summary} = await json(['label', 'long.md', '--to', 'x,linkedin', '--show', 'always'], {
      cwd,
    })
    expect(results).toMatchObject([
      {file: 'long.md', to: 'x', error: {code: 'label-too-long'}},
      {to: 'linkedin'},
    ])
    expect(summary).toMatchObject({files: 1, failed: 1})
  })

  it.each(['x,', ',x', 'x,,bluesky', ' '])('refuses --to %j, which names nothing somewhere', async to => {
    const cwd = folderWith({'a.md': generated})
    const {status, out, err} = await here(['label', 'a.md', '--to', to], {cwd})
    expect({status, out}).toEqual({status: 2, out: ''})
    expect(err).toContain('Write it as --to x,bluesky')
  })

  it('has a stable JSON', async () => {
    const cwd = folderWith({'a.md': generated})
    const {version, results, summary, status} = await json(
      ['label', 'a.md', '--to', 'x', '--market', 'EU', '--on', '2026-11-22'],
      {cwd},
    )
    expect({version, status, summary}).toEqual({
      version: 1,
      status: 0,
      summary: {files: 1, failed: 0, undeclared: 0, markets: ['EU'], on: '2026-11-22'},
    })
    expect(results).toEqual([
      {
        file: 'a.md',
        grade: 'ai-generated',
        to: 'x',
        status: 'labelled',
        why: 'body: end of text',
        language: {asked: 'nb', chosen: 'nb'},
        content: {text: 'Hei\n\nDenne teksten er laget av KI.'},
        report: [
          {part: 'body', mark: 'label', via: 'text', where: 'end of text', reason: expect.any(String)},
        ],
        manual: [],
        markets: ['EU'],
        marketsFrom: 'call',
        infos: [],
        verdict: expect.stringMatching(/^EU: the text may need a label · x: no label · 2 questions left/),
        verdicts: [
          {
            market: 'EU',
            label: 'depends',
            parts: ['body'],
            because: ['law/eu/ai-act#public-interest-text'],
            questions: expect.any(Array),
          },
          {market: 'x', label: 'not-required', parts: [], because: [], questions: []},
        ],
      },
    ])
  })

  it('says which language was asked and which was chosen, and never takes English in silence', async () => {
    const cwd = folderWith({'a.md': 'Wool.\n'})
    const args = ['label', 'a.md', '--disclosure', 'ai-generated']
    expect((await json([...args, '--lang', 'nb-NO'], {cwd})).results[0]).toMatchObject({
      language: {asked: 'nb-NO', chosen: 'nb'},
    })
    expect((await here(args, {cwd})).err).toContain('nobody said which')
    expect((await here([...args, '--lang', 'xh'], {cwd})).status).toBe(2)
  })

  it('takes a payload, alone or with its disclosure', async () => {
    const cwd = folderWith({
      'a.json': '{"text": "Ull er varmt.", "media": {"media_ids": ["1"]}}',
      'b.json': '{"payload": {"text": "Ull er varmt."}, "disclosure": "ai-generated"}',
      'c.json': '{"text": ',
    })
    const [a] = (
      await json<{content: {made_with_ai?: boolean}}>(
        ['label', 'a.json', '--to', 'x', '--record', 'record.yaml', '--lang', 'nb'],
        {
          cwd: folderWith({
            'a.json': readFileSync(join(cwd, 'a.json')),
            'record.yaml': 'parts: {clip.mp4: ai-generated}\n',
          }),
        },
      )
    ).results
    expect(a?.content.made_with_ai).toBe(true)
    expect(
      (await json<{content: {text: string}}>(['label', 'b.json', '--to', 'x', '--lang', 'nb'], {cwd}))
        .results[0]?.content.text,
    ).toContain('laget av KI')
    expect(await here(['label', 'c.json', '--to', 'x'], {cwd})).toMatchObject({
      status: 2,
      err: expect.stringContaining('It is not JSON'),
    })
    expect(await here(['label', 'a.json'], {cwd})).toMatchObject({
      status: 2,
      err: expect.stringContaining('--to'),
    })
  })
})

describe('assess', () => {
  it('has a stable JSON', async () => {
    const cwd = folderWith({'a.md': generated})
    const {results, summary} = await json<{outcomes: Record<string, unknown>[]}>(
      ['assess', 'a.md', '--market', 'EU', '--on', '2026-11-22'],
      {cwd},
    )
    expect(summary).toEqual({
      files: 1,
      failed: 0,
      markets: ['EU'],
      platforms: [],
      practices: [],
      on: '2026-11-22',
      outcomes: {
        required: expect.any(Number),
        unknown: expect.any(Number),
        'not-required': expect.any(Number),
      },
    })
    const found = (id: string) => results[0]?.outcomes.find(outcome => outcome.id === id)
    expect(found('law/eu/ai-act#deep-fake')).toMatchObject({
      market: 'EU',
      force: 'binding',
      outcome: 'not-required',
      missing: [],
    })
    expect(found('law/eu/ai-act#public-interest-text')).toMatchObject({
      market: 'EU',
      outcome: 'unknown',
      missing: [
        {field: 'informsPublic', question: expect.any(String)},
        {field: 'publicInterest', question: expect.any(String)},
      ],
    })
    for (const outcome of results[0]?.outcomes ?? []) {
      expect(outcome.citations).toContainEqual({
        provision: expect.any(String),
        url: expect.stringMatching(/^https:/),
      })
      if (outcome.outcome !== 'unknown') expect(outcome.reasons).not.toEqual([])
    }
  })

  it('says which markets were asked where nobody chose, and takes those of the configuration', async () => {
    const cwd = folderWith({'a.md': generated})
    expect((await here(['assess', 'a.md'], {cwd})).out).toContain('all that are shipped')
    const configured = folderWith({'a.md': generated, 'forthright.config.yaml': 'markets: [US-NY]\n'})
    expect((await json(['assess', 'a.md'], {cwd: configured})).summary.markets).toEqual(['US-NY'])
    const wrong = folderWith({'a.md': generated, 'forthright.config.yaml': 'market: [US-NY]\n'})
    expect(await here(['assess', 'a.md'], {cwd: wrong})).toMatchObject({
      status: 2,
      err: expect.stringContaining('unknown field "market"; did you mean "markets"?'),
    })
  })

  it('asks what holds in the Union wherever a member state is asked for', async () => {
    const cwd = folderWith({'a.md': generated})
    const {summary, results} = await json<{outcomes: {market: string}[]}>(
      ['assess', 'a.md', '--market', 'de'],
      {
        cwd,
      },
    )
    expect(summary.markets).toEqual(['DE'])
    expect(results[0]?.outcomes.some(({market}) => market === 'EU')).toBe(true)
  })

  it('hangs on the day', async () => {
    const cwd = folderWith({
      'a.md': generated.replace(
        'published: true',
        'published: true\n  informsPublic: true\n  publicInterest: true',
      ),
    })
    const outcome = async (on: string) =>
      (
        await json<{outcomes: {id: string; outcome: string}[]}>(
          ['assess', 'a.md', '--market', 'EU', '--on', on],
          {
            cwd,
          },
        )
      ).results[0]?.outcomes.find(({id}) => id.endsWith('#public-interest-text'))?.outcome
    expect(await outcome('2026-08-01')).toBe('not-required')
    expect(await outcome('2026-08-02')).toBe('required')
  })
})

describe('questions', () => {
  it('asks only what would decide, each once', async () => {
    const cwd = folderWith({'a.md': generated, 'b.md': human})
    const {results, status} = await json<{questions: {field: string; decides: string[]}[]}>(
      ['questions', 'a.md', 'b.md', '--market', 'EU'],
      {cwd},
    )
    expect(status).toBe(0)
    const fields = results[0]?.questions.map(question => question.field) ?? []
    expect(fields).toEqual(expect.arrayContaining(['informsPublic', 'publicInterest']))
    expect(new Set(fields).size).toBe(fields.length)
    expect(results[0]?.questions.find(question => question.field === 'publicInterest')?.decides).toContain(
      'law/eu/ai-act#public-interest-text',
    )
    expect((await here(['questions', 'a.md', '--market', 'EU'], {cwd})).out).toContain(
      'disclosure.publicInterest',
    )
  })
})

describe('explain', () => {
  it('finds drafts by their market, beside what holds there, and says that they are not applied', async () => {
    for (const market of ['BR', 'IT', 'DK', 'ES']) {
      const {status, out} = await here(['explain', market])
      expect(status).toBe(0)
      expect(out).toContain(`draft/${market.toLowerCase()}-`)
      expect(out).toContain('Known, and not applied')
    }
    expect((await here(['explain', 'IT'])).out).toContain('law/eu/ai-act#deep-fake')
    expect((await here(['explain', 'KZ'])).out).toContain('law/kz/ai-law#synthetic-results')
    expect((await here(['explain', 'KZ'])).out).not.toContain('draft/')
  })

  it('prints an obligation with its sources and how sure we are', async () => {
    const {status, out} = await here(['explain', 'law/eu/ai-act#deep-fake'])
    expect(status).toBe(0)
    for (const text of [
      'Article 50(4)',
      'https://eur-lex.europa.eu',
      'from 2026-08-02',
      'Our reading of',
      'appears-authentic',
    ])
      expect(out).toContain(text)
  })

  it('lists a market, a platform and an instrument', async () => {
    const ids = async (what: string) =>
      (await json<{id: string}>(['explain', what])).results.map(result => result.id)
    expect(await ids('us-ny')).toContain('law/us-ny/general-business-law-396-b#synthetic-performer')
    expect((await ids('EU')).every(id => !id.startsWith('law/cn'))).toBe(true)
    expect(new Set((await ids('law/cn/labelling-measures')).map(id => id.split('#')[0]))).toEqual(
      new Set(['law/cn/labelling-measures']),
    )
    expect((await ids('tiktok')).every(id => id.startsWith('platform/tiktok#'))).toBe(true)
  })

  it('suggests what is meant', async () => {
    expect(await here(['explain', 'law/eu/ai-act#deepfake'])).toMatchObject({
      status: 2,
      err: expect.stringContaining('Did you mean law/eu/ai-act#deep-fake?'),
    })
  })
})

describe('inspect', () => {
  it('has a stable JSON', async () => {
    const cwd = folderWith({'a.md': generated})
    const {results} = await json(['inspect', 'a.md'], {cwd})
    expect(results[0]).toMatchObject({
      file: 'a.md',
      grade: 'ai-generated',
      found: [
        {
          vocabulary: 'forthright',
          value: {origin: 'ai-generated', published: true},
          place: {start: {line: 4, column: 1}},
        },
      ],
      record: {
        version: 1,
        parts: [{id: 'body', medium: 'text', steps: [{action: 'generated', by: {kind: 'model'}}]}],
      },
      digests: {body: expect.stringMatching(/^sha256:[0-9a-f]{64}$/)},
    })
  })

  it('reads back what label wrote into a page, and finds the same digest as in the source', async () => {
    const cwd = folderWith({'a.md': generated})
    await here(['label', 'a.md', '--to', 'html', '--out', '.', '--market', 'EU'], {cwd})
    const {results} = await json<{found: {vocabulary: string}[]; digests: unknown; grade: string}>(
      ['inspect', 'a.md', 'a.html'],
      {cwd},
    )
    expect(results[1]?.grade).toBe('ai-generated')
    const vocabularies = results[1]?.found.map(found => found.vocabulary)
    expect(vocabularies).toEqual(expect.arrayContaining(['forthright', 'w3c-cg', 'schema.org', 'label']))
    expect(results[1]?.digests).toEqual(results[0]?.digests)
  })
})

describe('lint', () => {
  it('finds nothing in a post that says how it was made', async () => {
    const cwd = folderWith({'a.md': human})
    expect(await here(['lint'], {cwd})).toMatchObject({status: 0, out: ''})
  })

  it('has a stable JSON', async () => {
    const cwd = folderWith({'a.md': 'Ull.\n'})
    const {status, results, summary} = await json(['lint', 'a.md', '--market', 'EU', '--on', '2026-11-22'], {
      cwd,
    })
    expect(status).toBe(1)
    expect(summary).toEqual({
      files: 1,
      failed: 0,
      undeclared: 1,
      errors: 1,
      warnings: 0,
      infos: 0,
      known: 0,
      fixed: 0,
      noPosts: 0,
      needsReview: 0,
      markets: ['EU'],
      on: '2026-11-22',
    })
    expect(results).toEqual([
      {
        file: 'a.md',
        undeclared: true,
        grade: 'unknown',
        findings: [
          {
            ruleId: 'missing-disclosure',
            code: 'absent',
            severity: 'error',
            message: expect.stringContaining('`disclosure: human`'),
            place: {start: {line: 1, column: 1}, end: {line: 1, column: 1}},
            allowed: ['human', 'ai-assisted', 'ai-modified', 'human-edited', 'ai-generated'],
            url: 'docs/rules/missing-disclosure.md',
          },
        ],
      },
    ])
  })

  it('fails a post whose disclosure cannot be read, with the place of each mistake', async () => {
    const cwd = folderWith({
      'a.md': '---\ndisclosure:\n  origin: ai-genrated\n  modle: openai/gpt-5.2\n---\nText\n',
    })
    const {status, out} = await here(['lint', 'a.md'], {cwd})
    expect(status).toBe(1)
    expect(out).toMatch(
      /^ *3:3 +error +.*origin: "ai-genrated" is not allowed; did you mean "ai-generated"\? Write one of human/m,
    )
    expect(out).toMatch(/^ *4:3 +error +.*unknown field "modle"; did you mean "model"\?/m)
  })

  it('sees that a text changed after its review', async () => {
    const digest = (
      await json<{digests: {body: string}}>(['inspect', 'a.md'], {cwd: folderWith({'a.md': human})})
    ).results[0]?.digests.body
    const post = (text: string) =>
      `---\ndisclosure:\n  origin: ai-generated\n  reviewed:\n    by: Kari Nordmann\n    digest: ${digest}\n---\n\n${text}\n`
    const cwd = folderWith({'same.md': post('Ull er  varmt.'), 'changed.md': post('Ull er kaldt.')})
    const {results} = await json<{file: string; findings: {code: string; place: {start: unknown}}[]}>(
      ['lint', 'changed.md', 'same.md'],
      {cwd},
    )
    expect(results.map(({file, findings}) => [file, findings.map(finding => finding.code)])).toEqual([
      ['changed.md', ['changed']],
      ['same.md', []],
    ])
    expect(results[0]?.findings[0]?.place.start).toEqual({line: 4, column: 3})
  })
})

describe('input that cannot be read', () => {
  it('is told with file, line and reason, does not stop the others, and is left as it was', async () => {
    const bytes = Uint8Array.from([0x23, 0x20, 0xff, 0xfe, 0x0a])
    const cwd = folderWith({'broken.md': broken, 'bytes.md': bytes, 'good.md': generated})
    const {status, err} = await here(
      ['label', 'broken.md', 'bytes.md', 'good.md', '--write', '--market', 'EU'],
      {cwd},
    )
    expect(status).toBe(2)
    expect(err).toMatch(/^broken\.md:\d+:\d+: /m)
    expect(err).toMatch(/^bytes\.md: It is not valid UTF-8/m)
    expect(readFileSync(join(cwd, 'broken.md'), 'utf8')).toBe(broken)
    expect(new Uint8Array(readFileSync(join(cwd, 'bytes.md')))).toEqual(bytes)
    expect(readFileSync(join(cwd, 'good.md'), 'utf8')).toContain('laget av KI')
  })

  it('names every wrong field with what is allowed', async () => {
    const cwd = folderWith({
      'a.md': '---\ndisclosure:\n  origin: ai\n  reviewed: {by: K, at: 2026-02-30}\n---\nText\n',
    })
    const {status, err} = await here(['assess', 'a.md'], {cwd})
    expect(status).toBe(2)
    expect(err).toContain('a.md:3:3: disclosure.origin: "ai" is not allowed; write one of human')
    expect(err).toMatch(/^a\.md:4:\d+: disclosure\.reviewed\.at: "2026-02-30" must be a day that exists/m)
    expect((await json(['assess', 'a.md'], {cwd})).results[0]).toMatchObject({
      file: 'a.md',
      error: {
        code: 'record-invalid',
        line: 3,
        field: 'disclosure.origin',
        issues: [
          {line: 3, field: 'disclosure.origin'},
          {line: 4, field: 'disclosure.reviewed.at'},
        ],
      },
    })
  })

  it.each(['assess', 'inspect', 'lint', 'label'])(
    'is a failure of %s where there is no such file',
    async command => {
      expect((await here([command, 'nowhere.md'])).status).toBe(2)
    },
  )

  // Root may write everywhere, so there is nothing to see there.
  it.skipIf(process.getuid?.() === 0)(
    'never leaves half a file where a folder cannot be written to',
    async () => {
      const cwd = folderWith({'a.md': generated})
      chmodSync(cwd, 0o555)
      expect((await here(['label', 'a.md', '--write'], {cwd})).status).toBe(2)
      chmodSync(cwd, 0o755)
      expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(generated)
    },
  )
})
