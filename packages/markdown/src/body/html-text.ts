/** Tags in raw HTML and JSX: which of them end a block of text, and the text between them. */
import {decodeString} from 'micromark-util-decode-string'

/** Stands between two blocks in collected text; Markdown cannot hold it. */
export const blockBreak = '\u0000'

const blockNames = new Set(
  (
    'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p ' +
    'pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

/** Elements whose content is not text, or not the author's words. */
const silentNames =
  'audio canvas datalist iframe noembed noframes noscript object picture script select style svg template textarea title video'

const silentElements = new RegExp(
  `<(${silentNames.replaceAll(' ', '|')})(?![\\w.:-])[\\s\\S]*?(?:</\\1\\s*>|$)`,
  'gi',
)

/** Whether the content of an element does not count as text. */
export function isSilent(name: string | null): boolean {
  return name !== null && silentNames.split(' ').includes(name)
}

/** What a tag contributes to text: the end of a block, a space, or nothing. */
export function breakOf(name: string | null): string {
  const lower = name?.toLowerCase() ?? ''
  return blockNames.has(lower) ? blockBreak : lower === 'br' ? ' ' : ''
}

/** The text of raw HTML without tags, comments and silent elements; blocks are parted by {@link blockBreak}. */
export function htmlText(html: string): string {
  const marked = html
    .replace(/<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<![A-Za-z[][\s\S]*?(?:>|$)/g, '')
    .replace(silentElements, '')
  const text = withoutTags(marked)
  // Character references as Markdown reads them, which has escapes by backslash besides.
  return text.includes('&') ? decodeString(text.replaceAll('\\', '\\\\')) : text
}

/** The text with what each tag contributes in its place. What looks like a name may hold the quotation that follows it. */
function withoutTags(html: string): string {
  const opening = /<\/?[A-Za-z][^\s/>]*/g
  const dead = new Set<number>()
  let text = ''
  let done = 0
  for (let found = opening.exec(html); found; found = opening.exec(html)) {
    const name = found.index + (found[0].startsWith('</') ? 2 : 1)
    let nameEnd = opening.lastIndex
    let end = tagEnd(html, nameEnd, dead)
    while (end === undefined && nameEnd > name + 1) end = tagEnd(html, --nameEnd, dead)
    if (end === undefined) {
      // Only an end tag can begin in what looks like a name and have a name of its own.
      if (found[0].endsWith('<')) opening.lastIndex--
      continue
    }
    text += html.slice(done, found.index) + breakOf(html.slice(name, nameEnd))
    done = end
    opening.lastIndex = end
  }
  return text + html.slice(done)
}

/** Where a tag ends of which an offset is a part outside of quotations; those from which none ends are noted as dead. */
function tagEnd(html: string, from: number, dead: Set<number>): number | undefined {
  const passed: number[] = []
  for (let at = from; at < html.length && !dead.has(at) && html[at] !== '<'; at++) {
    if (html[at] === '>') return at + 1
    passed.push(at)
    if (html[at] === '"' || html[at] === "'") at = html.indexOf(html[at] as string, at + 1)
    if (at < 0) break
  }
  for (const at of passed) dead.add(at)
  return undefined
}
