import {describe, expect, it} from 'vitest'
import {labelHtml, labelMarkdown} from '../site/functions.ts'
import {labelFor} from './label-for.ts'
import {readPost} from './read-post.ts'

const site = {markets: ['EU'], on: '2026-11-22', language: 'en'}
const post = (text: string, format: 'html' | 'markdown' = 'html') => readPost({file: 'a', format, text})
const page = (head: string) => `${head}<h1>Wool</h1>\n<p>{{ page.text }} is warm.</p>\n<img src="/a.png">\n`

describe('a page of HTML with front matter', () => {
  const source = page('---\ntitle: Wool\nlang: nb\ndisclosure: ai-generated\nimage: /hero.png\n---\n')

  it('is read as what its front matter says', () => {
    const {record, fields, reading} = post(source)
    expect(record?.parts).toMatchObject([{id: 'body', steps: [{action: 'generated'}]}])
    expect(fields).toMatchObject({title: 'Wool', language: 'nb', image: {src: '/hero.png'}})
    expect(reading.held.map(({id}) => id)).toEqual(['body', '/a.png', '/hero.png'])
    expect(reading.placeOf?.([])?.start).toEqual({line: 4, column: 1})
    expect(reading.held[0]?.digest).toBe(post(page('')).reading.held[0]?.digest)
  })

  it('gets its label below the heading, in its own language, and keeps its head', () => {
    const {content, status, report} = labelHtml(source, undefined, {markets: ['EU'], on: '2026-11-22'})
    expect(content.startsWith(source.slice(0, source.indexOf('</h1>') + 5))).toBe(true)
    expect(content).toContain('</h1><div class="ai-disclosure" role="note"')
    expect(content).toContain('lang="nb"')
    expect(status).toBe('labelled')
    expect(report).toContainEqual(expect.objectContaining({part: 'body', where: 'front matter'}))
    expect(labelHtml(content, undefined, site).content).toContain('disclosure: ai-generated')
  })

  it.each([
    '---\ntitle: Wool\n---\n',
    '+++\ntitle = "Wool"\n+++\n',
    '---json\n{"title": "Wool"}\n---\n',
    '---\n---\n',
    '{"title": "Wool"}\n',
  ])('gets another disclosure written into it, and out again to the byte: %j', head => {
    const bare = page(head)
    const {content} = labelHtml(bare, 'ai-generated', site)
    expect(content.startsWith(head.slice(0, 3))).toBe(true)
    expect(post(content).record?.parts).toMatchObject([{id: 'body', steps: [{action: 'generated'}]}])
    expect(labelHtml(content, undefined, site).content).toBe(content)
    const human = labelHtml(content, 'human', site).content
    expect(human).toContain('human')
    expect(human).not.toContain('generated')
    expect(post(human).record?.parts).toMatchObject([{id: 'body', steps: [{by: {kind: 'person'}}]}])
  })

  it('gets no label where a layout shows the text of others', () => {
    const {content, status, report} = labelHtml('---\nlayout: home\n---\n', 'ai-generated', site)
    expect(content).toBe('---\nlayout: home\ndisclosure: ai-generated\n---\n')
    expect(status).toBe('by-hand')
    expect(report).toContainEqual(expect.objectContaining({mark: 'label', via: 'none'}))
  })

  it('says where its head is broken, and is left as it is where that is code', () => {
    expect(() => post(page('---\na: [\n---\n'))).toThrow(
      expect.objectContaining({code: 'front-matter-invalid'}),
    )
    expect(() => labelHtml(page('---js\n{}\n---\n'), 'ai-generated', site)).toThrow(
      expect.objectContaining({code: 'front-matter-unsafe'}),
    )
  })

  it('leaves its head behind in a mail', () => {
    const {content} = labelFor(post(source), 'email', {}, site)
    expect(content).not.toContain('title: Wool')
    expect(content).toContain('<h1>Wool</h1>')
  })
})

describe('a page rendered from Markdown', () => {
  const model = '<img src=x onerror=alert(1)>'
  it.each([
    `---json\n{"title": "Wool", "disclosure": {"origin": "ai-generated", "model": "a/${model}"}}\n---\n`,
    `;;;\n"title": "Wool", "disclosure": {"origin": "ai-generated", "model": "a/${model}"}\n;;;\n`,
    `{"title": "Wool",\n "disclosure": {"origin": "ai-generated", "model": "a/${model}"}}\n`,
    `---\ntitle: Wool\ndisclosure: {origin: ai-generated, model: "a/${model}"}\n...\n`,
    `title: Wool\ndisclosure: {origin: ai-generated, model: "a/${model}"}\n\n`,
    `title: Wool\ndisclosure: {origin: ai-generated, model: "a/${model}"}\n---\n`,
    `+++\ntitle = "Wool"\n[disclosure]\norigin = "ai-generated"\nmodel = "a/${model}"\n+++\n`,
  ])('holds nothing of a head in whatever language: %j', head => {
    const {content} = labelFor(post(`${head}\n# Wool\n\nText.\n`, 'markdown'), 'html', {details: true}, site)
    expect(content).toContain('<title>Wool</title>')
    expect(content).not.toContain(model)
    expect(content).toMatch(/<article[^\n]*>\n<h1>Wool<\/h1>/)
    expect(labelMarkdown(`${head}\n# Wool\n\nText.\n`, undefined, site).content.startsWith(head)).toBe(true)
  })
})
