/** Why: a sweep that cannot tell a changed tree finds nothing. */
import {parse} from 'parse5'
import {expect, it} from 'vitest'
import {html5libDocuments} from '../../src/sweep/documents.ts'
import {outline} from '../../src/sweep/html-trees.ts'
import {treeOf} from '../../src/sweep/markdown-tree.ts'

const page = (body: string) => outline(parse(`<!doctype html><title>t</title><body>${body}`))
const label = '<div class="ai-disclosure" role="note" data-ai-disclosure-part="body">By AI.</div>'

it('sees what moved in a page, and not what is ours', () => {
  expect(page(`${label}<p>a</p>`)).toBe(page('<p>a</p>'))
  expect(page(`a${label}b`)).toBe(page('ab'))
  expect(page(`<p>${label}a</p>`)).not.toBe(page('<p>a</p>'))
  expect(page('<div class="ai-disclosure">By AI.</div>')).not.toBe(page(''))
  expect(page('<template><p>a</p></template>')).not.toBe(page('<template></template>'))
})

it('sees what changed in a post, and not what is ours', () => {
  const marked = '*By AI.*\n\n<!-- ai-disclosure: body -->\n\n'
  expect(treeOf(`---\ntitle: t\ndisclosure: ai-generated\n---\n\n${marked}a\n`, 'md')).toBe(
    treeOf('---\ntitle: t\n---\n\na\n', 'md'),
  )
  expect(treeOf(`${marked}b\n`, 'md')).not.toBe(treeOf('a\n', 'md'))
  expect(treeOf('*By AI.*\n\na\n', 'md')).not.toBe(treeOf('a\n', 'md'))
  expect(treeOf('---\ntitle: u\ndisclosure: human\n---\na\n', 'md')).not.toBe(
    treeOf('---\ntitle: t\n---\na\n', 'md'),
  )
})

it('reads the documents of html5lib, and leaves out fragments', () => {
  const file =
    '#data\n<p>a\n#errors\n#document\n| <p>\n\n#data\n<td>\n#errors\n#document-fragment\ntr\n#document\n\n#data\nb\nc\n#errors\n'
  expect(html5libDocuments(file)).toEqual(['<p>a', 'b\nc'])
})
