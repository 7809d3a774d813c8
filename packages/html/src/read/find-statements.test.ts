import {gradePart, reviewOf} from '@forthright/core'
import {sampleWords} from '@forthright/core/testing'
import {describe, expect, it} from 'vitest'
import {html} from '../index.ts'

const gradesOf = (source: string, words = false) =>
  Object.fromEntries(
    (html.read(source, words ? {words: [sampleWords]} : {}).record?.parts ?? []).map(part => [
      part.id,
      gradePart(part),
    ]),
  )

const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

describe('read', () => {
  it('finds statements in the order of the page, with their places', () => {
    const source = `<head><meta name="ai-disclosure" content="mixed"></head>\n<body>\n<img src=a.png ai-disclosure=ai-generated ai-model=m>\n${jsonLd({digitalSourceType: 'x'})}</body>`
    const {found} = html.read(source)
    expect(found.map(({vocabulary, value, part, place}) => [vocabulary, value, part, place?.start])).toEqual([
      ['w3c-cg', 'mixed', undefined, {line: 1, column: 7}],
      ['w3c-cg', 'ai-generated', 'a.png', {line: 3, column: 16}],
      ['schema.org', 'x', 'body', {line: 4, column: 1}],
    ])
  })

  it.each([
    ['<p>a', {}],
    ['<meta name="ai-disclosure" content="ai-autonomous"><p>a', {body: 'ai-generated'}],
    ['<meta name="ai-disclosure" content="made by robots"><p>a', {}],
    ['<meta name="ai-disclosure" content="ai_assisted_hitl; required=1; icon=x"><p>a', {body: 'ai-modified'}],
    ['<meta name="ai-disclosure" content="ai_metadata; required=0"><p>a', {}],
    ['<body ai-disclosure="NONE">a', {body: 'human'}],
    ['<img src=a.png ai-disclosure=autonomous><p>a', {'a.png': 'ai-generated'}],
    [
      jsonLd({
        '@type': 'Article',
        digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
      }),
      {body: 'ai-generated'},
    ],
    [
      `${jsonLd({
        '@graph': [
          {'@type': 'WebSite'},
          {
            '@type': ['ImageObject'],
            contentUrl: './a.png',
            digitalSourceType: {
              '@id': 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
            },
          },
        ],
      })}<img src=a.png>`,
      {'a.png': 'ai-modified'},
    ],
    [
      jsonLd([
        {
          image: {
            '@type': 'ImageObject',
            url: 'z.png',
            digitalSourceType: 'http://schema.org/TrainedAlgorithmicMediaDigitalSource',
          },
        },
      ]),
      {'z.png': 'ai-generated'},
    ],
    ['<article data-ai-grade="human-edited" ai-disclosure="ai-assisted">a</article>', {body: 'human-edited'}],
    [
      `${jsonLd({digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource'})}<body ai-disclosure="ai-assisted">`,
      {body: 'ai-generated'},
    ],
  ])('takes the grades from %j', (source, expected) => {
    expect(gradesOf(source)).toEqual(expected)
    expect(html.read(source).issues).toEqual([])
  })

  it('takes models and reviews from exact attributes', () => {
    const models = JSON.stringify([{provider: 'a', id: 'b', version: '2'}, {id: 'c'}]).replaceAll(
      '"',
      '&quot;',
    )
    const {record} = html.read(
      `<article data-ai-grade=ai-generated data-ai-reviewed data-ai-models="${models}">x</article>`,
    )
    const [body] = record?.parts ?? []
    expect(body?.steps.map(step => step.by).filter(by => by.kind === 'model')).toEqual([
      {kind: 'model', provider: 'a', id: 'b', version: '2'},
      {kind: 'model', id: 'c'},
    ])
    expect(body && [gradePart(body), reviewOf(body).state]).toEqual(['ai-generated', 'standing'])
  })

  it.each([
    ['<p>Long label text-ai-modified &amp; more.</p><p>a', {body: 'ai-modified'}],
    [
      '<figure><img src=a.png><figcaption>Foto. Short label image-ai-generated</figcaption></figure>',
      {'a.png': 'ai-generated'},
    ],
    ['<p><img src=b.png> <span>Short label image-ai-modified</span></p>', {'b.png': 'ai-modified'}],
    ['<span>Short label video-ai-generated</span>', {video: 'ai-generated'}],
    ['<blockquote><p>Long label text-ai-generated &amp; more.</p></blockquote>', {body: 'ai-generated'}],
  ])('recognises labels by their wording in %j', (source, expected) => {
    expect(gradesOf(source, true)).toEqual(expected)
    expect(html.read(source, {words: [sampleWords]}).labels).toHaveLength(1)
    expect(html.read(source).labels).toEqual([])
  })

  it('makes issues of what cannot be read, and throws for none of it', () => {
    const source =
      '<article data-ai-grade="robot">a</article>\n<script type="application/ld+json">{"digitalSourceType"</script><img src=b.png data-ai-grade=human data-ai-models="{">x'
    const {issues, record} = html.read(source)
    expect(issues.map(({path, place}) => [path.join('.'), place?.start.line])).toEqual([
      ['body.data-ai-grade', 1],
      ['json-ld', 2],
      ['b.png.data-ai-models', 2],
    ])
    expect(issues[0]?.allowed).toContain('ai-generated')
    expect(record?.parts.map(part => gradePart(part))).toEqual(['human'])
  })

  it('leaves broken JSON-LD alone that says nothing of how something was made', () => {
    expect(html.read('<script type="application/ld+json">{oops</script>').issues).toEqual([])
  })

  it.each([
    '<body data-ai-grade=ai-generated ai-disclosure=none>a',
    '<meta name=ai-disclosure content=human-only><img src=a.png data-ai-grade=ai-generated>',
    '<meta name=ai-disclosure content=human-only><meta name=ai-disclosure content=ai-assisted>',
    `<img src=a.png data-ai-grade=human>${jsonLd({'@type': 'ImageObject', contentUrl: 'a.png', digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource'})}`,
  ])('says where statements contradict each other: %j', source => {
    expect(html.read(source).issues).toHaveLength(1)
  })

  it('holds the text and every picture, recording and clip with an address', () => {
    const {held} = html.read(
      '<article>a<img src="./a.png"><img src="./a.png"><video><source src=v.mp4></video><audio src=s.mp3></audio><img src="data:image/png;base64,AA"><img alt=x><noscript><img src=n.png></noscript></article>',
    )
    expect(held.map(({id, medium, at}) => [id, medium, at])).toEqual([
      ['body', 'text', undefined],
      ['./a.png', 'image', {src: './a.png'}],
      ['v.mp4', 'video', {src: 'v.mp4'}],
      ['s.mp3', 'audio', {src: 's.mp3'}],
    ])
    expect(held[0]?.digest).toMatch(/^sha256:/)
  })

  it('reads JSON-LD however deep it nests', () => {
    const deep = `${'{"a":['.repeat(3000)}{"@type":"ImageObject","contentUrl":"a.png","digitalSourceType":"https://schema.org/TrainedAlgorithmicMediaDigitalSource"}${']}'.repeat(3000)}`
    expect(gradesOf(`<script type="application/ld+json">${deep}</script>`)).toEqual({'a.png': 'ai-generated'})
  })
})
