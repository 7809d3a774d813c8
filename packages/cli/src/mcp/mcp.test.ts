/** Why: agents meet the tools through a client, so they are called by the SDK's own; and no tool may attest for a person. */
import {mkdtempSync, readdirSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Client} from '@modelcontextprotocol/sdk/client/index.js'
import {InMemoryTransport} from '@modelcontextprotocol/sdk/inMemory.js'
import fc from 'fast-check'
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'
import {loadSdk} from './load-sdk.ts'
import {mcpServer} from './server.ts'

const before = process.cwd()
const folder = mkdtempSync(join(tmpdir(), 'forthright-mcp-'))
const client = new Client({name: 'test', version: '1.0.0'})

beforeAll(async () => {
  // What is owed, and found, changes with the day.
  vi.useFakeTimers({now: new Date('2026-11-22T12:00:00Z'), toFake: ['Date']})
  const config = 'markets: [EU]\nlanguage: en\ncontext:\n  roles: [deployer]\n'
  writeFileSync(join(folder, 'forthright.config.yaml'), config)
  process.chdir(folder)
  const [here, there] = InMemoryTransport.createLinkedPair()
  await mcpServer(await loadSdk(before)).connect(there)
  await client.connect(here)
})
afterAll(() => {
  vi.useRealTimers()
  process.chdir(before)
})

interface Answer {
  isError?: boolean
  content: {type: string; text: string}[]
  structuredContent?: Record<string, unknown> & {
    error?: {code: string; message: string; field?: string; allowed?: string[]}
  }
}
const call = async (name: string, args: Record<string, unknown>) =>
  (await client.callTool({name, arguments: args})) as unknown as Answer

const fieldsIn = (content: Answer['structuredContent']) =>
  (content?.questions as {field: string}[] | undefined)?.map(({field}) => field)

const post = '---\nlang: en\ntitle: Wool\n---\n\n# Wool\n\nWool is warm.\n'
const health = {origin: 'ai-generated', model: 'openai/gpt-5.2', on: '2026-11-22'}

describe('the server', () => {
  it('lists tools that read only, and none that reviews', async () => {
    const {tools} = await client.listTools()
    expect(tools.map(({name}) => name)).toEqual(['assess', 'questions', 'label', 'lint', 'explain'])
    for (const {annotations, inputSchema, description} of tools) {
      expect(annotations).toMatchObject({readOnlyHint: true})
      expect(inputSchema.additionalProperties).toBe(false)
      expect(description).toBeTruthy()
      expect(Object.keys(inputSchema.properties ?? {})).not.toContain('reviewed')
    }
  })

  it('gives policies and schemas to read', async () => {
    const {resources} = await client.listResources()
    const read = async (uri: string) => {
      const {contents} = await client.readResource({uri})
      return JSON.parse((contents[0] as {text: string}).text)
    }
    const policies = (await read('forthright://policies')) as {id: string; obligations: string[]}[]
    expect(policies.length).toBeGreaterThan(30)
    for (const {id} of policies)
      expect(resources.map(({uri}) => uri)).toContain(`forthright://policies/${id}`)
    const aiAct = await read('forthright://policies/law/eu/ai-act')
    expect(aiAct.obligations[0].cite[0].url).toMatch(/^https:/)
    expect((await read('forthright://schema/disclosure')).$schema).toMatch(/json-schema/)
    expect((await read('forthright://schema/config')).$schema).toMatch(/json-schema/)
    await expect(client.readResource({uri: 'forthright://policies/none'})).rejects.toThrow(/no resource/)
  })

  it('writes nothing to the disk', async () => {
    await call('label', {content: post, file: 'wool.md', ...health})
    await call('lint', {content: post, file: 'wool.md'})
    expect(readdirSync(folder)).toEqual(['forthright.config.yaml'])
  })
})

describe('assess', () => {
  it('goes by the configuration, and asks what is open', async () => {
    const {structuredContent} = await call('assess', {content: post, file: 'wool.md', ...health})
    expect(structuredContent).toMatchObject({grade: 'ai-generated', undeclared: false, markets: ['EU']})
    expect(structuredContent?.verdicts).toMatchObject([{market: 'EU', label: 'depends'}])
    const asked = fieldsIn(structuredContent)
    expect(asked).toContain('publicInterest')
    const {structuredContent: alone} = await call('questions', {content: post, file: 'wool.md', ...health})
    expect(fieldsIn(alone)).toEqual(asked)
  })

  it('tells of a way of making without content', async () => {
    const facts = {origin: 'ai-generated', publicInterest: true, informsPublic: true, published: true}
    const {structuredContent} = await call('assess', {disclosure: facts, on: '2026-11-22'})
    expect(structuredContent?.verdicts).toMatchObject([{market: 'EU', label: 'required'}])
    expect(structuredContent?.do).toMatchObject([expect.stringMatching(/^Label/)])
  })

  it('says of content that declares nothing that it is undeclared', async () => {
    const {structuredContent} = await call('assess', {content: post, file: 'wool.md'})
    expect(structuredContent).toMatchObject({undeclared: true, grade: 'unknown'})
  })
})

describe('label', () => {
  it('records the model as declared', async () => {
    const {structuredContent} = await call('label', {
      content: post,
      file: 'wool.md',
      ...health,
      show: 'always',
    })
    const content = structuredContent?.content as string
    expect(structuredContent).toMatchObject({status: 'labelled', to: 'markdown', grade: 'ai-generated'})
    expect(content).toContain('This text was generated by AI.')
    expect(content).toMatch(/basis: declared/)
  })

  it('does not take a tool for a witness', async () => {
    const disclosure = {origin: 'ai-generated', model: {provider: 'openai', id: 'gpt-5.2', basis: 'response'}}
    const {structuredContent} = await call('label', {
      content: post,
      file: 'wool.md',
      disclosure,
      show: 'always',
    })
    expect(structuredContent?.content).toMatch(/basis: declared/)
    expect(structuredContent?.content).not.toMatch(/basis: response/)
  })

  it('knows a network by its other names', async () => {
    const {structuredContent} = await call('label', {
      content: post,
      file: 'wool.md',
      to: 'Twitter',
      ...health,
    })
    expect(structuredContent).toMatchObject({to: 'x'})
  })

  it('writes for a network, and tells what a person must do', async () => {
    const {structuredContent} = await call('label', {
      content: post,
      file: 'wool.md',
      to: 'x',
      ...health,
      show: 'always',
    })
    expect(structuredContent).toMatchObject({to: 'x', content: {text: expect.stringContaining('AI')}})
    expect(structuredContent?.report).toEqual(expect.any(Array))
  })
})

describe('lint', () => {
  it('finds what is missing, with what to do', async () => {
    const {structuredContent} = await call('lint', {content: post, file: 'wool.md'})
    expect(structuredContent).toMatchObject({declared: false, isPost: true})
    expect(structuredContent?.findings).toMatchObject([
      {ruleId: 'missing-disclosure', message: expect.stringMatching(/\S/)},
    ])
  })

  it('takes the format where the name does not tell', async () => {
    const {structuredContent} = await call('lint', {
      content: post.replace('title', 'disclosure: human\ntitle'),
      format: 'markdown',
    })
    expect(structuredContent).toMatchObject({declared: true, errors: 0})
  })
})

describe('explain', () => {
  it.each([
    [undefined, /EU/],
    ['EU', /law\/eu\/ai-act/],
    ['missing-disclosure', /missing-disclosure/],
    ['x', /platform\/x/],
  ])('%s', async (what, expected) => {
    const {content, isError} = await call('explain', what === undefined ? {} : {what})
    expect(isError).toBeFalsy()
    expect(content[0]?.text).toMatch(expected)
    expect(content[0]?.text).not.toContain('\u001b')
  })
})

it('no tool takes an argument that it does not list, and all list what they take', async () => {
  const {tools} = await client.listTools()
  for (const {name, inputSchema} of tools) {
    const {content} = await call(name, {strange: 1})
    const allowed = /Allowed: (.*)\.$/.exec(content[0]?.text ?? '')?.[1]?.split(', ')
    expect(allowed?.sort()).toEqual(Object.keys(inputSchema.properties ?? {}).sort())
  }
})

describe('what is wrong is an answer', () => {
  it.each<[string, string, Record<string, unknown>, RegExp]>([
    ['a misspelt argument', 'assess', {contents: post}, /no option contents.*content/],
    ['a market that there is none of', 'assess', {...health, markets: ['EUU']}, /EUU.*EU/],
    ['a grade that there is none of', 'assess', {origin: 'ai'}, /ai-/],
    ['a day that does not exist', 'assess', {...health, on: '2026-02-30'}, /2026-02-30/],
    ['a format that cannot be told', 'lint', {content: post}, /format/],
    ['content that is none', 'label', {content: 7, format: 'text'}, /content/],
    ['no content', 'label', {...health}, /content/],
    ['no content to lint', 'lint', {format: 'text'}, /content/],
    ['a surface that there is none of', 'label', {content: post, file: 'a.md', to: 'htlm'}, /html/],
    ['an undeclared post', 'label', {content: post, file: 'a.md'}, /how this was made/],
    ['origin and disclosure', 'assess', {origin: 'human', disclosure: 'human'}, /not both/],
    [
      'what the content says itself',
      'assess',
      {content: '---\ndisclosure: human\n---\n', file: 'a.md', ...health},
      /says itself/,
    ],
    [
      'a misspelt argument of its own',
      'label',
      {content: post, file: 'a.md', shw: 'always'},
      /no option shw.*show/,
    ],
    [
      'a network that there is none of',
      'label',
      {content: post, file: 'a.md', to: 'twiter'},
      /twiter.*twitter/,
    ],
    ['a making to lint', 'lint', {content: post, file: 'a.md', origin: 'human'}, /no option origin.*content/],
    [
      'a disclosure to lint',
      'lint',
      {content: post, file: 'a.md', disclosure: 'human'},
      /no option disclosure/,
    ],
    ['platforms to lint', 'lint', {content: post, file: 'a.md', platforms: ['x']}, /no option platforms/],
    ['an empty text to explain', 'explain', {what: ''}, /called "".*EU/],
    ['a rule that there is none of', 'explain', {what: 'missing-disclosur'}, /missing-disclosure/],
  ])('%s', async (_, tool, args, message) => {
    const {isError, content, structuredContent} = await call(tool, args)
    expect([isError, content[0]?.text]).toEqual([true, expect.stringMatching(message)])
    expect(structuredContent?.error?.code).not.toBe('internal')
  })

  it('a tool that there is none of', async () => {
    await expect(client.callTool({name: 'review', arguments: {}})).rejects.toThrow(/no tool review/)
  })
})

describe('a review', () => {
  const person = fc.constantFrom<unknown>(
    true,
    '',
    'Kari Nordmann',
    {by: 'Kari Nordmann', at: '2026-11-20'},
    {by: {name: 'Kari Nordmann', role: 'editor'}, decision: 'approved', kind: 'editorial-control'},
    {by: 'GPT-5'},
  )
  const step = {action: 'reviewed', by: {kind: 'person', name: 'Kari Nordmann'}}
  const written = {action: 'generated', by: {kind: 'model', id: 'gpt-5.2'}}
  const disclosure = fc.oneof(
    person.map(reviewed => ({origin: 'ai-generated', reviewed})),
    person.map(reviewed => ({origin: 'human', parts: {'hero.png': {origin: 'ai-generated', reviewed}}})),
    fc.constant({version: 1, parts: [{id: 'body', medium: 'text', steps: [written, step]}]}),
    fc.constant({parts: [{id: 'body', medium: 'text', steps: [step]}]}),
  )

  it('is refused from every tool, wherever it stands', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('assess', 'questions', 'label'), disclosure, async (tool, given) => {
        const {isError, content} = await call(tool, {content: post, file: 'wool.md', disclosure: given})
        expect([isError, content[0]?.text]).toEqual([true, expect.stringMatching(/review/i)])
      }),
    )
  })

  it.each(['assess', 'label'])(
    'is read by %s where it stands in the post, which says that nobody saw it',
    async tool => {
      const reviewed = post.replace(
        'lang',
        'disclosure: {origin: ai-generated, reviewed: Kari Nordmann}\nlang',
      )
      const {isError, structuredContent} = await call(tool, {content: reviewed, file: 'wool.md'})
      expect(isError).toBeFalsy()
      expect(structuredContent?.notes).toContainEqual(
        expect.stringMatching(/only where that person wrote it/),
      )
      const {structuredContent: other} = await call(tool, {content: post, file: 'wool.md', ...health})
      expect(other?.notes).toEqual([])
    },
  )
})
