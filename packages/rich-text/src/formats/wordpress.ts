/** Posts of WordPress: HTML with its blocks in comments, or HTML of the classic editor. */
import {invalid, plainTree} from '../read/plain-tree.ts'
import {TreeNode} from '../read/tree-node.ts'
import type {RichTextFormat} from '../rich-text-format.ts'
import {strayWords} from '../write/stray-words.ts'

/** What a post has in `post_content` (`content.raw` of the REST API). */
export const wordpress: RichTextFormat = {
  name: 'WordPress blocks',
  toHtml(content) {
    if (typeof content !== 'string')
      invalid('', 'is no text. Give the content of a post as WordPress stores it (content.raw).')
    return /<!--\s+wp:/.test(content) ? withoutBlocks(content) : inParagraphs(content)
  },
}

/** A block that opens, or is empty: its name, its attributes, and a slash where it is empty. */
const opening = /^<!--\s+wp:([a-z][\w-]*(?:\/[a-z][\w-]*)?)\s+(\{[\s\S]*\})\s+(\/)?-->$/
const closing = /\s*<!--\s+\/wp:([\w/-]+)\s+-->/y

/** Of a block that holds nothing the words stand in its attributes: the site makes HTML of them. Other comments are passed over by who reads HTML. */
function withoutBlocks(content: string): string {
  let html = ''
  let done = 0
  for (let start = content.indexOf('<!--'); start !== -1; start = content.indexOf('<!--', done)) {
    const end = content.indexOf('-->', start)
    if (end === -1) break
    const comment = content.slice(start, end + 3)
    html += content.slice(done, start) + comment
    done = end + 3
    const [, name = '', attributes = '', isEmpty] = opening.exec(comment) ?? []
    closing.lastIndex = done
    if (name !== '' && (isEmpty || closing.exec(content)?.[1] === name)) html += wordsIn(name, attributes)
  }
  return html + content.slice(done)
}

function wordsIn(name: string, attributes: string): string {
  try {
    return strayWords(new TreeNode(plainTree(attributes), ''), () => undefined)
  } catch {
    return invalid('', `has a block ${name} whose attributes are no JSON.`)
  }
}

/** Elements in which an empty line is part of the text. */
const verbatim = /(<(pre|script|style|textarea|svg)\b[\s\S]*?<\/\2\s*>|<!--[\s\S]*?-->)/i

/** The classic editor keeps an empty line between paragraphs, and the site makes them (`wpautop`). */
function inParagraphs(content: string): string {
  return content
    .split(verbatim)
    .filter((_, index) => index % 3 !== 2)
    .map((piece, index) =>
      index % 2 === 1 ? piece : piece.replace(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/g, '\n<p></p>\n'),
    )
    .join('')
}
