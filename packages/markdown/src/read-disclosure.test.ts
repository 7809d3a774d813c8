import {type DisclosureRecord, disclose, type Grade, gradePart, stepsOf} from '@forthright/core'
import {labelIds, meaningOf} from '@forthright/core/surface'
import {sampleWords} from '@forthright/core/testing'
import {describe, expect, it} from 'vitest'
import {discloseAll} from '../test/disclose-all.ts'
import {testWords} from '../test/words.ts'
import {markdown} from './index.ts'

const front = (yaml: string) => markdown.read(`---\n${yaml}\n---\n\nText.\n`)

describe('read', () => {
  it('finds nothing where nothing is said, and what there is to disclose', () => {
    const reading = markdown.read(
      '---\ntitle: x\ncover: {src: c.png}\nimages: [d.mp4]\n---\n\nText ![](./e%20f.png)\n',
    )
    expect(reading).toMatchObject({found: [], labels: [], issues: []})
    expect(reading.record).toBeUndefined()
    expect(reading.held).toEqual([
      {id: 'body', medium: 'text', steps: [], digest: expect.stringMatching(/^sha256:/)},
      {id: './e%20f.png', medium: 'image', at: {src: './e%20f.png'}, steps: []},
      {id: 'c.png', medium: 'image', at: {src: 'c.png'}, steps: []},
      {id: 'd.mp4', medium: 'video', at: {src: 'd.mp4'}, steps: []},
    ])
  })

  it('gives an embedded file the id that the record has for it', () => {
    const {held} = markdown.read('---\ndisclosure: {parts: {a b.png: human}}\n---\n\n![](./a%20b.png)\n')
    expect(held[1]).toEqual({id: 'a b.png', medium: 'image', at: {src: 'a b.png'}, steps: []})
  })

  it('knows the place of a field and of a broken one', () => {
    const reading = front('title: x\ndisclosure:\n  origin: ai-generated\n  reviewd: true')
    expect(reading.record).toBeUndefined()
    expect(reading.issues).toEqual([
      expect.objectContaining({
        path: ['reviewd'],
        place: {start: {line: 5, column: 3}, end: {line: 5, column: 16}},
      }),
    ])
    expect(reading.placeOf?.(['origin'])?.start).toEqual({line: 4, column: 3})
    expect(front('disclosure:').issues).toEqual([])
  })

  it.each<[yaml: string, vocabulary: string, grade: Grade | undefined]>([
    ['ai: true', 'habit', 'ai-generated'],
    ['ai: false', 'habit', 'human'],
    ['ai-generated: true', 'habit', 'ai-generated'],
    ['ai_generated: false', 'habit', undefined],
    ['ai_disclosure_level: no_ai', 'forem', 'human'],
    ['ai_disclosure_level: some_ai', 'forem', 'ai-modified'],
    ['ai_disclosure_level: fully_autonomous', 'forem', 'ai-generated'],
    ['ai_disclosure_level: not_disclosed', 'forem', undefined],
    ['ai-disclosure: human-only', 'w3c-cg', 'human'],
    ['ai-disclosure: autonomous', 'w3c-cg', 'ai-generated'],
    ['digitalSourceType: trainedAlgorithmicMedia', 'schema.org', 'ai-generated'],
    ["AIGC: {Label: '1', ContentProducer: x}", 'aigc', 'ai-generated'],
    ["AIGC: {Label: '3'}", 'aigc', 'unknown'],
    [`AIGC: '{"AIGC": {"Label": "1"}}'`, 'aigc', 'ai-generated'],
  ])('reads %j', (yaml, vocabulary, grade) => {
    const {found, record, issues} = front(yaml)
    expect(issues).toEqual([])
    expect(found).toEqual([expect.objectContaining({vocabulary, place: expect.anything()})])
    expect(record?.parts[0] && gradePart(record.parts[0])).toBe(grade)
  })

  it.each(['ai: {model: x}', 'ai: gpt', 'ai:', 'constructor: true', '__proto__: true'])(
    'does not take %j for a statement',
    yaml => {
      expect(front(yaml)).toMatchObject({found: [], issues: []})
    },
  )

  it.each(['ai_disclosure_level: lots', 'ai-disclosure: sure', 'AIGC: {Label: 9}'])(
    'says that %j cannot be read',
    yaml => {
      expect(front(yaml).issues).toEqual([
        expect.objectContaining({
          allowed: expect.arrayContaining([expect.any(String)]),
          place: expect.anything(),
        }),
      ])
    },
  )

  it('lets the disclosure key win, and says where another contradicts it', () => {
    const reading = front('ai: false\ndisclosure: ai-generated')
    expect(reading.record?.parts[0]?.steps[0]?.action).toBe('generated')
    expect(reading.issues).toEqual([
      expect.objectContaining({path: ['ai'], place: expect.objectContaining({start: {line: 2, column: 1}})}),
    ])
    expect(reading.issues[0]).not.toHaveProperty('code')
    expect(front('ai: true\ndisclosure: ai-generated').issues).toEqual([])
  })

  it.each([
    ['ai: true\ndisclosure: human', ['milder']],
    ['disclosure: human\nai_disclosure_level: some_ai\nai-disclosure: human-only', ['milder']],
    ['ai: false\nai_disclosure_level: some_ai', [undefined]],
  ])('says where the record of %j is milder than the other fields', (yaml, codes) => {
    expect(front(yaml).issues.map(({code}) => code)).toEqual(codes)
  })

  it('finds labels by their marker, and by their wording where it was lost', () => {
    const {content} = markdown.write('Text.\n', discloseAll('ai-generated'), {frontMatter: 'keep'})
    expect(markdown.read(content).labels).toEqual([
      expect.objectContaining({part: 'body', place: expect.anything()}),
    ])
    const bare = content.replace(/<!--.*-->\n/g, '')
    expect(markdown.read(bare).labels).toEqual([])
    const reading = markdown.read(bare, {words: [sampleWords]})
    expect(reading.labels).toEqual([expect.objectContaining({part: 'body', id: 'text-ai-generated'})])
    expect(reading.record?.parts[0]?.steps).toEqual([{action: 'generated', by: {kind: 'model'}}])
    expect(reading.held).toEqual(markdown.read('Text.\n').held)
  })

  it.each(labelIds)('reads the grade and the part of %s from its words', id => {
    const {medium, grade} = meaningOf(id)
    const label = sampleWords.labels[id]
    const part = medium === 'text' ? 'body' : 'media/a "b".x'
    const record: DisclosureRecord = {
      version: 1,
      parts: [{id: part, medium, ...(medium === 'text' ? {} : {at: {src: part}}), steps: stepsOf(grade)}],
    }
    const options = {words: [testWords.nb, sampleWords]}
    for (const text of [label.long, label.short]) {
      const escaped = part.replaceAll('"', '&quot;')
      for (const [format, content] of [
        [
          'md',
          `<!-- ai-disclosure: ${encodeURIComponent(part)} -->\n\n*${text}*\n\n<!-- /ai-disclosure -->\n\nText.\n`,
        ],
        ['mdx', `<AiDisclosure part="${escaped}" language="en">${text}</AiDisclosure>\n\nText.\n`],
        // As the HTML surface has it.
        [
          'md',
          `<p class="ai-disclosure" role="note" data-ai-disclosure-part="${escaped}" lang="en">${text}</p>\n\nText.\n`,
        ],
      ] as const) {
        const reading = markdown.read(content, {...options, format})
        expect(reading.labels, content).toMatchObject([{part, id, text}])
        expect(reading.record, content).toEqual(record)
        expect(reading.held[0], content).toEqual(markdown.read('Text.\n').held[0])
      }
    }
  })

  it.each([
    '<p class="ai-disclosure" data-ai-disclosure-part="body">By Kari Nordmann</p>\n',
    '<p class="ai-disclosure" data-ai-disclosure-part="body" hidden>LABEL</p>\n',
    '<p style="display: none">LABEL</p>\n',
    '<p>LABEL</p><p>And more.</p>\n',
    '<!-- LABEL -->\n',
  ])('takes no raw HTML for a label by its class, or that is not seen: %j', source => {
    const content = source.replace('LABEL', sampleWords.labels['text-ai-generated'].long)
    const reading = markdown.read(content, {words: [sampleWords]})
    expect(reading.labels).toEqual([])
    expect(reading.record).toBeUndefined()
  })

  it('says where MDX does not parse', () => {
    expect(() => markdown.read('---\na: 1\n---\n\n<b\n', {format: 'mdx'})).toThrow(
      expect.objectContaining({
        code: 'content-invalid',
        place: expect.objectContaining({start: {line: 6, column: 1}}),
      }),
    )
  })
})

describe('write', () => {
  const text = discloseAll({origin: 'ai-generated', model: 'openai/gpt-5.2'})

  it('leaves a key alone that says the same, and one that it cannot read', () => {
    const same = '---\ndisclosure: { model: "openai/gpt-5.2", origin: ai-generated } # by hand\n---\n'
    expect(markdown.write(same, text).content.startsWith(same)).toBe(true)
    const affiliate = '---\ndisclosure: This post has affiliate links\n---\n'
    const {content, report, manual} = markdown.write(affiliate, text)
    expect(content.startsWith(affiliate)).toBe(true)
    expect(report).toContainEqual(expect.objectContaining({mark: 'disclosure', via: 'none'}))
    expect(manual).toEqual([expect.stringContaining('line 2')])
  })

  it('does not write what is only known from the content', () => {
    const record = {
      ...text.record,
      parts: [
        ...text.record.parts.map(part => ({...part, digest: `sha256:${'0'.repeat(64)}`})),
        {id: 'a.png', medium: 'image' as const, at: {src: 'a.png'}, steps: []},
      ],
    }
    const {content} = markdown.write('![](a.png)\n', {...text, record})
    expect(content).toContain('---\ndisclosure:\n  origin: ai-generated\n  model: openai/gpt-5.2\n---\n')
  })

  it('changes nothing where there is nothing to disclose', () => {
    const {content, report} = markdown.write('Text.\n', discloseAll('unknown'))
    expect([content, report]).toEqual(['Text.\n', []])
  })

  it('reports duties that it does not meet', () => {
    const outcome = {
      id: 'law/xx/sample#marks',
      market: 'XX',
      force: 'binding' as const,
      outcome: 'required' as const,
      summary: 'Asks.',
      parts: [{part: 'body', outcome: 'required' as const}],
      reasons: [],
      missing: [],
      citations: [],
      requires: [
        {kind: 'mark' as const, vocabulary: 'aigc'},
        {kind: 'declaration' as const, note: 'Declare it to the platform.'},
      ],
    }
    const disclosure = disclose(text.record, {outcomes: [outcome], words: sampleWords, channel: 'markdown'})
    const {report, manual} = markdown.write('Text.\n', disclosure)
    expect(report).toContainEqual(expect.objectContaining({part: 'body', mark: 'aigc', via: 'none'}))
    expect(report).toContainEqual(expect.objectContaining({part: 'body', mark: 'declaration', via: 'manual'}))
    expect(manual).toEqual(['Declare it to the platform.'])
  })
})
