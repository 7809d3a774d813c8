import {conditions, DisclosureError, type Policy} from '@forthright/core'
import {sampleWords} from '@forthright/core/testing'
import type {Element, Root} from 'hast'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {disclosureOf} from '../test/disclosures.ts'
import {elementsOf} from '../test/elements.ts'
import {textOf} from './hast/tree.ts'
import rehypeDisclosure, {type RehypeOptions} from './rehype.ts'

const policies: Policy[] = [
  {
    id: 'law/xx/sample',
    name: 'Sample',
    status: 'law',
    markets: ['XX'],
    conditions,
    obligations: [
      {
        id: 'label',
        summary: 'Label what AI made.',
        media: ['text', 'image'],
        applies: {all: ['ai-made']},
        'in-force': {from: '2026-01-01'},
        requires: [{kind: 'label', placement: 'head-of-content'}],
        cite: [{provision: 'Art. 1', url: 'https://law.example/1'}],
      },
    ],
  },
]
const options = {words: sampleWords, policies, on: '2026-11-22'}

function tree(): Root {
  return {
    type: 'root',
    children: [
      {type: 'element', tagName: 'h1', properties: {}, children: [{type: 'text', value: 'T'}]},
      {
        type: 'element',
        tagName: 'p',
        properties: {},
        children: [{type: 'element', tagName: 'img', properties: {src: './a.png', alt: 'A'}, children: []}],
      },
      // As MDX has it: no properties, and a type of its own.
      {
        type: 'mdxJsxFlowElement',
        name: 'Card',
        attributes: [],
        children: [{type: 'text', value: 'x'}],
      } as never,
      {type: 'element', tagName: 'p', children: []} as unknown as Element,
    ],
  }
}

function run(
  given: RehypeOptions,
  data: Record<string, unknown> = {},
  root = tree(),
): {root: Root; file: VFile} {
  const file = new VFile({path: 'post.md'})
  Object.assign(file.data, data)
  unified().use(rehypeDisclosure, given).runSync(root, file)
  return {root, file}
}

const labels = (root: Root) =>
  elementsOf(root)
    .filter(element => element.properties?.dataAiDisclosurePart)
    .map(element => [element.tagName, element.properties.dataAiDisclosurePart, textOf(element)])

describe('the rehype plugin', () => {
  it('writes into trees without positions, html and body', () => {
    const disclosure = disclosureOf({origin: 'ai-generated', parts: {'a.png': 'ai-generated'}})
    const {root, file} = run({disclosure})
    expect(labels(root)).toEqual([
      ['div', 'body', 'Long label text-ai-generated & more.'],
      ['span', 'a.png', ' Short label image-ai-generated '],
    ])
    expect(root.children.map(child => (child as Element).tagName ?? child.type)).toEqual([
      'h1',
      'div',
      'p',
      'mdxJsxFlowElement',
      'p',
    ])
    expect(file.data.forthright).toMatchObject({manual: []})
    const again = structuredClone(root)
    unified().use(rehypeDisclosure, {disclosure}).runSync(again, new VFile())
    expect(again).toEqual(root)
  })

  it.each([
    [{astro: {frontmatter: {disclosure: 'ai-generated'}}}],
    [{frontMatter: {disclosure: {origin: 'ai-generated'}}}],
    [{matter: {disclosure: 'ai-generated'}}],
    [{frontmatter: {disclosure: 'ai-generated'}}],
  ])('works the disclosure out from the front matter in %j', data => {
    expect(labels(run(options, data).root)).toEqual([['div', 'body', 'Long label text-ai-generated & more.']])
  })

  it('prefers a record that it is given, and takes other spellings of an address for the same picture', () => {
    const record = {origin: 'human', parts: {'a.png': 'ai-generated'}} as const
    const {root, file} = run({...options, record}, {matter: {disclosure: 'ai-generated'}})
    expect(labels(root)).toEqual([['span', 'a.png', ' Short label image-ai-generated ']])
    expect(file.data).toMatchObject({
      forthright: {disclosure: {record: {parts: [{id: 'body'}, {id: 'a.png'}]}}},
    })
  })

  it('writes nothing where nothing is known, or the law is not in force', () => {
    expect(run(options).root).toEqual(tree())
    expect(labels(run({...options, on: '2025-12-31', record: 'ai-generated'}).root)).toEqual([])
  })

  it('says what is missing of its options, and what is wrong with a record', () => {
    expect(() => run({words: sampleWords, policies} as never)).toThrow(/The option on is missing/)
    expect(() => run(undefined as never)).toThrow(DisclosureError)
    expect(() => run(options, {matter: {disclosure: 'robot'}})).toThrow(/disclosure: "robot"/)
  })

  it('takes the options of a site, and refuses others by the nearest name', () => {
    const said = (given: object) => () => run({...options, ...given} as never)
    expect(said({marktes: ['XX']})).toThrow('Did you mean markets?')
    expect(said({markets: ['xy']})).toThrow('"xy" is not a market that any policy is about')
    expect(said({undeclared: 'eror'})).toThrow('Did you mean error?')
    const context = {roles: ['deployer']} as const
    const {file} = run({...options, markets: ['xx'], context, platforms: []} as never, {
      matter: {disclosure: 'ai-generated'},
    })
    expect(file.data).toMatchObject({forthright: {disclosure: {record: {context}}}})
  })

  it('says on the file that nothing is stated, as it was asked to', () => {
    const {file} = run(options)
    expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['undeclared', 'front-matter-unseen'])
    expect(run({...options, undeclared: 'allow'}).file.messages.map(({ruleId}) => ruleId)).toEqual([
      'front-matter-unseen',
    ])
    expect(() => run({...options, require: true})).toThrow('Nothing says how this was made')
  })

  it('speaks the language of the page where front matter names none', () => {
    const page: Root = {
      type: 'root',
      children: [
        {
          type: 'element',
          tagName: 'html',
          properties: {lang: 'sv'},
          children: [
            {type: 'element', tagName: 'body', properties: {}, children: tree().children as Element[]},
          ],
        },
      ],
    }
    const swedish = {...sampleWords, language: 'sv'}
    const {file} = run(
      {...options, words: [sampleWords, swedish]},
      {matter: {disclosure: 'ai-generated'}},
      page,
    )
    expect(file.data).toMatchObject({forthright: {disclosure: {language: 'sv'}}})
  })

  it('bears trees as deep as they come', () => {
    const root: Root = {type: 'root', children: []}
    let parent: Root | Element = root
    for (let depth = 0; depth < 10_000; depth++) {
      const child: Element = {type: 'element', tagName: 'div', properties: {}, children: []}
      parent.children.push(child)
      parent = child
    }
    run({disclosure: disclosureOf('ai-generated')}, {}, root)
    expect((root.children[0] as Element).tagName).toBe('div')
  })
})
