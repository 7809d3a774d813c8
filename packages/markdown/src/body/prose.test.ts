import {expect, it} from 'vitest'
import {markdown} from '../markdown.ts'

const said = (source: string, format?: 'md' | 'mdx') =>
  markdown.prose?.(source, {format}).map(([start, end]) => source.slice(start, end).trim()) ?? []

it('gives paragraphs, headings, lists, tables and alerts, with their link targets', () => {
  const source =
    '\uFEFF---\ntitle: Head\n---\n\n# One *two*\n\nThree [four](https://x.example/?utm_source=a).\n\n- five\n\n| six |\n| --- |\n| seven |\n\n> [!NOTE]\n> eight\n'
  const text = said(source).join(' | ')
  for (const word of ['# One *two*', 'utm_source=a', 'five', 'six', 'seven', 'eight'])
    expect(text).toContain(word)
  expect(text).not.toContain('Head')
})

it.each([
  ['a code span', 'One `two` three.'],
  ['a code block', 'One\n\n```js\ntwo\n```\n\nthree'],
  ['a quotation', 'One\n\n> two\n\nthree'],
  ['a quotation in a list', '- One\n\n  > two\n\n  three'],
  ['quotation marks', 'One \u201ctwo\u201d "two" \u300ctwo\u300d \u00abtwo\u00bb three'],
  ['a comment', 'One <!-- two --> three'],
  ['an attribute', 'One <b title="two">three</b>'],
  [
    'raw elements',
    '<p class="two">One <q>two</q></p>\n\n<blockquote>\n\ntwo\n\n</blockquote>\n\nthree <code>two</code>',
  ],
  ['a script', '<script>two</script>\n\nOne three'],
])('leaves out %s', (_, source) => {
  const text = said(source).join(' ')
  expect(text).toContain('One')
  expect(text).toContain('three')
  expect(text).not.toContain('two')
})

it('leaves out expressions, statements and quotations of MDX', () => {
  const source =
    'import two from \'two\'\n\nOne {two} <Quote>three</Quote>\n\n<blockquote>\n  two\n</blockquote>\n\n<Note kind="two">\n  four\n</Note>\n'
  const text = said(source, 'mdx').join(' ')
  for (const word of ['One', 'three', 'four']) expect(text).toContain(word)
  expect(text).not.toContain('two')
})
