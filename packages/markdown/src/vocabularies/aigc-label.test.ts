import {expand} from '@forthright/core'
import {discloseSample} from '@forthright/core/testing'
import {describe, expect, it} from 'vitest'
import {type MarkdownOptions, markdown, readFrontMatter} from '../index.ts'

const parties = {producer: '001191110000MA000000000001', produceId: '3f2c9d60'}
const generated = discloseSample(expand('ai-generated'), {channel: 'markdown'})
const write = (content: string, options: MarkdownOptions = {}, disclosure = generated) =>
  markdown.write(content, disclosure, {aigc: parties, ...options})
const entryIn = ({report}: ReturnType<typeof write>) => report.find(({mark}) => mark === 'aigc')

describe('the AIGC label', () => {
  it('stands at the top of front matter, its values as text', () => {
    const written = write("---\ntitle: 'x' # y\n---\n\nText.\n")
    expect(written.content.slice(0, written.content.indexOf('\n---\n\n'))).toBe(
      [
        '---',
        "title: 'x' # y",
        'disclosure: ai-generated',
        'AIGC:',
        '  Label: "1"',
        '  ContentProducer: 001191110000MA000000000001',
        '  ProduceID: 3f2c9d60',
        '  ReservedCode1: ""',
        '  ContentPropagator: ""',
        '  PropagateID: ""',
        '  ReservedCode2: ""',
      ].join('\n'),
    )
    expect(entryIn(written)).toMatchObject({part: 'body', via: 'machine', where: 'front matter, AIGC'})
  })

  it('is text also where YAML would read a number', () => {
    const {content} = write('Text.\n', {aigc: {producer: '0123', produceId: '1e5'}})
    expect(readFrontMatter(content)?.data.AIGC).toMatchObject({ContentProducer: '0123', ProduceID: '1e5'})
  })

  it('is written once, and the one that is there stays', () => {
    const once = write('Text.\n').content
    expect(write(once).content).toBe(once)
    const theirs = '---\nAIGC:\n  Label: "2"\n  ContentProducer: other\n---\n\nText.\n'
    const written = write(theirs)
    expect(written.content).toContain('AIGC:\n  Label: "2"\n  ContentProducer: other\n')
    expect(written.content.match(/AIGC:/g)).toHaveLength(1)
    expect(entryIn(written)?.reason).toMatch(/there already/)
  })

  it('is read again as a statement of the file', () => {
    const {issues} = markdown.read(write('Text.\n').content)
    expect(issues).toEqual([])
  })

  it('is left out where no model made or changed the text, and where front matter is kept', () => {
    const helped = discloseSample(expand('ai-assisted'), {channel: 'markdown'})
    expect(write('Text.\n', {}, helped).content).not.toContain('AIGC')
    expect(write('Text.\n', {frontMatter: 'keep'}).content).not.toContain('AIGC')
    expect(markdown.write('Text.\n', generated).content).not.toContain('AIGC')
  })

  it.each([
    ['TOML', '+++\ntitle = "x"\n+++\n\nText.\n', 'md'],
    ['JSON', '{\n  "title": "x"\n}\n\nText.\n', 'md'],
    ['code', "export const metadata = {title: 'x'}\n\nText.\n", 'mdx'],
  ] as const)('is left to a person where front matter is %s', (_, content, format) => {
    const written = write(content, {format})
    expect(written.content).not.toContain('AIGC')
    expect(entryIn(written)?.via).toBe('none')
    expect(written.manual.join()).toContain('"ContentProducer":"001191110000MA000000000001"')
  })

  it('is refused where a name does not fit its alphabet, and nothing is changed', () => {
    expect(() => write('Text.\n', {aigc: {producer: '公司', produceId: '1'}})).toThrow(/registered code/)
  })

  it('answers for the duty, or says what it lacks', () => {
    const duty = {obligation: 'law/cn/x#mark', kind: 'mark', vocabulary: 'aigc', parts: ['body']} as const
    const owing = {...generated, duties: [{...duty, parts: [...duty.parts]}]}
    const asked = (options: MarkdownOptions) =>
      markdown.write('Text.\n', owing, options).report.filter(({mark}) => mark === 'aigc')
    expect(asked({aigc: parties}).map(({via}) => via)).toEqual(['machine'])
    expect(asked({})).toMatchObject([{via: 'none', reason: expect.stringContaining('option aigc')}])
  })
})
