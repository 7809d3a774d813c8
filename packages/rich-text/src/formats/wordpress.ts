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

/** The comment of a block that has nothing in it: its words stand in its attributes, and the site makes HTML of them. */
const emptyBlock =
  /<!--\s+wp:([a-z][\w-]*(?:\/[a-z][\w-]*)?)\s+(\{[\s\S]*?\})\s+(?:\/-->|-->\s*<!--\s+\/wp:\1\s+-->)/g

/** Other comments of blocks are for the reader of HTML to pass over, as all are. */
function withoutBlocks(content: string): string {
  return content.replace(emptyBlock, (_, name: string, attributes: string) => wordsIn(name, attributes))
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
