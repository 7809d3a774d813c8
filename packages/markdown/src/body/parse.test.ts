import {describe, expect, it} from 'vitest'
import {canonicalBlocks, markdown} from '../index.ts'

const mdx = {format: 'mdx'} as const

describe('MDX as its hosts read it', () => {
  it('may have ids of headings, as Docusaurus has them', () => {
    expect(canonicalBlocks('## Title {#id}\r\n\r\n# One {1}\n\nText {two}.\n', mdx)).toEqual([
      'Title',
      'One {1}',
      'Text {two}.',
    ])
  })

  it('may have directives with attributes', () => {
    const source = ':::note[About]{.box #a title="{x}"}\n\nText.\n\n:::\n\n::video{id=1}\n'.replace(
      '{x}',
      'x',
    )
    expect(canonicalBlocks(source, mdx)).toEqual([':::note[About]', 'Text.', ':::', '::video'])
  })

  it('keeps every offset', () => {
    const label = '{/* ai-disclosure: body */}\n\n*Made with AI.*\n\n{/* /ai-disclosure */}'
    const {labels} = markdown.read(`\uFEFF## Title {#id}\n\n${label}\n\nText.\n`, mdx)
    expect(labels[0]?.place).toEqual({start: {line: 5, column: 1}, end: {line: 5, column: 16}})
  })

  it.each(['## Title {#id}\n\nText {oops.\n', '## Title {#id}\n\nText {a b}.\n'])(
    'says what is wrong besides in %j, and where',
    source => {
      expect(() => canonicalBlocks(source, mdx)).toThrow(
        expect.objectContaining({
          code: 'content-invalid',
          place: expect.objectContaining({start: expect.objectContaining({line: 3})}),
        }),
      )
    },
  )
})
