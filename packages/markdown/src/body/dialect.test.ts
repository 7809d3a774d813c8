import {sampleWords} from '@forthright/core/testing'
import {describe, expect, it} from 'vitest'
import {discloseAll} from '../../test/disclose-all.ts'
import {canonicalBlocks, formatOf, markdown} from '../index.ts'

const words = [sampleWords]
const write = (source: string, grade: 'ai-generated' | 'human' = 'ai-generated') =>
  markdown.write(source, discloseAll(grade), {frontMatter: 'keep', words})

describe('a file that is MDX by its content', () => {
  it.each([
    "import Tabs from '@theme/Tabs'\n\n# Wool\n\n<Tabs>a</Tabs>\n",
    "import {a, b} from './a'\nimport './b.css'\n\nText.\n",
    "import A, {b} from './a'\n\nText.\n",
    'export const a = 1\n\n# Wool\n\nText.\n',
    '---\ntitle: Wool\n---\n\n{/* a note */}\n\n# Wool\n\nText.\n',
    '# Wool\n\nText {/* a note */} goes on.\n',
    '# Wool\n\nText {/* a *note* */} *goes* on.\n',
    '# Wool\n\n{/* a note\n\nof two */}\n\nText.\n',
  ])('gets comments of MDX, below its imports: %j', source => {
    expect(formatOf(source)).toBe('mdx')
    const {content, manual} = write(source)
    expect(content).toContain('{/* ai-disclosure: body */}')
    expect(content).not.toContain('<!--')
    expect(manual).toEqual([])
    const imports = /^(?:import [^\n]*\n)+/.exec(source)?.[0] ?? ''
    expect(content.startsWith(imports)).toBe(true)
    expect(formatOf(content)).toBe('mdx')
    expect(write(content).content).toBe(content)
    expect(write(content, 'human').content).toBe(source)
  })

  it.each([
    '# Wool\n\n<Tabs>\n  <TabItem value="a">a</TabItem>\n</Tabs>\n',
    'Text with <Badge type="tip" text="1" /> in it.\n',
    "import a from './a'\n\n# Wool\n\n<br> {a\n",
    '<script setup>\nlet a\n</script>\n\n# Wool\n\n<Card :a="b" />\n',
  ])('gets no comment at all where that is not sure, and the report says so: %j', source => {
    expect(formatOf(source)).toBe('md')
    const {content, manual} = write(source)
    expect(content).not.toMatch(/<!--|\{\/\*/)
    expect(`\n${content}`).toContain('\n*Long label text-ai-generated')
    expect(manual).toEqual([expect.stringContaining('may be compiled as MDX')])
    expect(write(content)).toMatchObject({content, manual: []})
    expect(markdown.read(content, {words}).labels).toHaveLength(1)
    expect(canonicalBlocks(content, {words})).toEqual(canonicalBlocks(source, {words}))
    expect(write(content, 'human').content).toBe(source)
    expect(markdown.write(source, discloseAll('ai-generated'), {format: 'md'}).content).toContain('<!--')
  })

  it.each([
    '# Wool\n\nimport and export grow.\n',
    'Text \\{/* a */} in *braces*.\n',
    "```js\nimport a from './a'\n```\n\n`{/* a */}` and `<Tabs />`\n",
    '<DIV>a</DIV>\n\n<IMG src="a.png">\n',
    'A list of List<String> things.\n',
    "import a from './a'\n\n<!-- a note -->\n\nText.\n",
  ])('is none in %j', source => {
    expect(formatOf(source)).toBe('md')
    const {content, manual} = write(source)
    expect(content).toContain('<!-- ai-disclosure: body -->')
    expect(manual).toEqual([])
    expect(write(content, 'human').content).toBe(source)
  })
})
