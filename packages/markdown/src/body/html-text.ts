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
  const text = html
    .replace(/<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<![A-Za-z[][\s\S]*?(?:>|$)/g, '')
    .replace(silentElements, '')
    .replace(/<\/?([A-Za-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^"'<>])*>/g, (_, name: string) => breakOf(name))
  // Character references as Markdown reads them, which has escapes by backslash besides.
  return text.includes('&') ? decodeString(text.replaceAll('\\', '\\\\')) : text
}
