/** Why: agents do what the skill says word by word, so each of its commands runs, and the server is started as they start it. */
import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {Client} from '@modelcontextprotocol/sdk/client/index.js'
import {StdioClientTransport} from '@modelcontextprotocol/sdk/client/stdio.js'
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'
import {parse} from 'yaml'
import {folderWith, forthright} from './run-cli.ts'
import {here} from './run-here.ts'

const read = (page: string) => readFileSync(new URL(`../../../docs/${page}`, import.meta.url), 'utf8')
const blocks = (page: string, language: string) =>
  [...read(page).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, code = '']) => code,
  )

describe('the skill', () => {
  const [, head = ''] = /^---\n([\s\S]*?)\n---\n/.exec(read('skill/SKILL.md')) ?? []
  const disclosure = blocks('skill/SKILL.md', 'yaml')[0] ?? ''
  const post = `---\nlang: en\ntitle: Wool\n${disclosure}---\n\n# Wool\n\nWool is warm.\n`
  const commands = blocks('skill/SKILL.md', 'sh').flatMap(code => code.trim().split('\n'))

  // What is owed, and found, changes with the day.
  beforeAll(() => void vi.useFakeTimers({now: new Date('2026-11-22T12:00:00Z'), toFake: ['Date']}))
  afterAll(() => void vi.useRealTimers())

  it('says what it is for', () => {
    expect(parse(head)).toEqual({name: 'forthright', description: expect.stringMatching(/^Use when/)})
  })

  it('has commands', () => {
    expect(commands.length).toBeGreaterThan(5)
    expect(commands.every(command => command.startsWith('npx forthright '))).toBe(true)
  })

  it.each(commands)('%s', async command => {
    const cwd = folderWith({'wool.md': post, 'forthright.config.yaml': 'context: {roles: [deployer]}\n'})
    const {status, out, err} = await here(command.split(' ').slice(2), {cwd})
    expect([status, out + err]).toEqual([0, expect.stringMatching(/\S/)])
  })
})

describe('forthright mcp', () => {
  it('is started as the page says, and answers', async () => {
    const [json = ''] = blocks('agents.md', 'json')
    const {command, args} = JSON.parse(json).mcpServers.forthright as {command: string; args: string[]}
    expect([command, ...args]).toEqual(['npx', 'forthright', 'mcp'])
    const bin = fileURLToPath(new URL('../bin/forthright.mjs', import.meta.url))
    const cwd = folderWith({'forthright.config.yaml': 'markets: [EU]\n'})
    const client = new Client({name: 'test', version: '1.0.0'})
    await client.connect(new StdioClientTransport({command: process.execPath, args: [bin, 'mcp'], cwd}))
    const given = {name: 'assess', arguments: {origin: 'ai-generated', model: 'openai/gpt-5.2'}}
    expect(await client.callTool(given)).toMatchObject({
      structuredContent: {grade: 'ai-generated', markets: ['EU']},
    })
    await client.close()
  })

  it('takes nothing else', () => {
    expect(forthright(['mcp', '--port', '80'])).toMatchObject({
      status: 2,
      err: expect.stringMatching(/--port/),
    })
  })
})
