import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {frontMatterData} from '@forthright/markdown'
import {expect, it} from 'vitest'
import {folderWith} from '../../test/run-cli.ts'
import {settingsOf} from '../run.ts'
import type {Terminal} from '../terminal/terminal.ts'
import {answerFiles} from './answer-files.ts'
import {answerKindOf} from './read-answer.ts'

const settings = settingsOf({market: ['EU'], on: '2026-11-22'})

/** Somebody who types these lines, and then leaves. */
function typist(lines: readonly string[], before: () => void = () => {}): Terminal & {said: string[]} {
  const left = [...lines]
  const said: string[] = []
  return {
    said,
    ask: async prompt => {
      said.push(prompt)
      before()
      return left.shift()
    },
    say: text => void said.push(text),
    close() {},
  }
}

async function answered(text: string, lines: readonly string[], name = 'a.md') {
  const cwd = folderWith({[name]: text})
  const file = join(cwd, name)
  const terminal = typist(lines)
  const status = await answerFiles([file], {}, settings, terminal)
  return {status, text: readFileSync(file, 'utf8'), said: terminal.said.join('\n')}
}

it('asks until nothing is open, and writes what was answered', async () => {
  const {status, text, said} = await answered(
    '---\r\ntitle: A # keep\r\ndisclosure: ai-generated\r\n---\r\n\r\nText.\r\n',
    ['yes', 'y', 'maybe', 'no'],
  )
  expect(status).toBe(0)
  expect(text).toBe(
    '---\r\ntitle: A # keep\r\ndisclosure:\r\n  origin: ai-generated\r\n  published: true\r\n  informsPublic: true\r\n  publicInterest: false\r\n---\r\n\r\nText.\r\n',
  )
  expect(said).toContain('Please type yes or no.')
  expect(said).toContain('EU: no label')
})

it('stops asking when an answer settles it', async () => {
  const {text, said} = await answered(
    '---\ndisclosure: {origin: ai-generated, published: true}\n---\n\nx\n',
    ['no', 'no'],
  )
  expect(text).toContain('informsPublic: false')
  expect(text).not.toContain('publicInterest')
  expect(said.match(/yes or no/g)).toHaveLength(1)
})

it('keeps comments, and answers for all pictures at once', async () => {
  const post = `---
# Before.
disclosure: # why
  origin: human # Kari
  parts:
    a.png: ai-generated # from the model
---

![a](a.png) ![b](b.png) ![c](c.png)
`
  const {text} = await answered(post, ['no', 'all ai-generated', 'all no'])
  for (const comment of ['# Before.', '# why', '# Kari', '# from the model']) expect(text).toContain(comment)
  for (const name of ['a.png', 'b.png', 'c.png'])
    expect(text).toMatch(
      new RegExp(`${name}:.*\\n {6}origin: ai-generated\\n? *.*\\n {6}resemblesReality: false`),
    )
})

it('answers a post that declares nothing, and a full record', async () => {
  expect((await answered('x\n', ['human'])).text).toBe('---\ndisclosure: human\n---\n\nx\n')
  const record =
    '---\ndisclosure:\n  version: 1\n  parts:\n    - {id: body, medium: text, steps: [{action: generated, by: {kind: model, id: m}}]}\n    - {id: a.png, medium: image, at: {src: a.png}, steps: [{action: generated, by: {kind: model}}], facts: {resemblesReality: true}}\n  context: {publicInterest: false}\n---\n\n![a](a.png)\n'
  const {text, status} = await answered(record, ['no'])
  expect(status).toBe(0)
  expect(frontMatterData(text).disclosure).toEqual({
    origin: 'ai-generated',
    model: 'm',
    publicInterest: false,
    parts: {'a.png': {origin: 'ai-generated', resemblesReality: true, appearsAuthentic: false}},
  })
})

it('leaves a file as it was where nobody answers, where all is skipped, and where it has no front matter', async () => {
  const post = '---\ndisclosure:   ai-generated\n---\n\nx\n'
  expect((await answered(post, [])).text).toBe(post)
  expect((await answered(post, ['', '', ''])).text).toBe(post)
  expect((await answered(post, ['q'])).text).toBe(post)
  const page = '<!doctype html><title>x</title><p>x'
  expect(await answered(page, ['human'], 'a.html')).toMatchObject({status: 2, text: page})
})

it('writes nothing over a file that somebody else changed meanwhile', async () => {
  const file = join(
    folderWith({'a.md': '---\ndisclosure: {origin: ai-generated, published: true}\n---\n\nx\n'}),
    'a.md',
  )
  const other = '---\ndisclosure: human\n---\n\nTheirs.\n'
  const status = await answerFiles(
    [file],
    {},
    settings,
    typist(['no'], () => writeFileSync(file, other)),
  )
  expect(status).toBe(2)
  expect(readFileSync(file, 'utf8')).toBe(other)
})

it.each([
  ['publicInterest', 'Y', true],
  ['parts.a.png.origin', 'AI-generated', 'ai-generated'],
  ['purpose', 'editorial', 'editorial'],
  ['roles', 'deployer, publisher', ['deployer', 'publisher']],
  ['reviewed', 'Kari Nordmann, 2026-11-20', {by: 'Kari Nordmann', at: '2026-11-20'}],
  ['reviewed', 'Kari Nordmann', 'Kari Nordmann'],
  ['reviewed', 'no', false],
  ['responsible', 'Nordlys AS, https://n.example', {name: 'Nordlys AS', contact: 'https://n.example'}],
  ['responsible', 'Nordlys AS', 'Nordlys AS'],
])('of %s, %j stands for %j', (field, text, value) => {
  expect(answerKindOf(field).read(text)).toEqual({value})
})

it.each([
  ['publicInterest', 'perhaps'],
  ['origin', 'ai-genrated'],
  ['roles', 'deploier'],
  ['reviewed', 'yes'],
  ['responsible', 'no'],
])('of %s, %j is asked again', (field, text) => {
  expect(answerKindOf(field).read(text)).toHaveProperty('again')
})
