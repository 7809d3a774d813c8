/**
 * Lines of `Key: value` at the head of a file, and whether they are its metadata or a paragraph that looks like it.
 * Python-Markdown, whose Meta-Data Pelican and MkDocs read: https://python-markdown.github.io/extensions/meta_data/;
 * MultiMarkdown: https://fletcher.github.io/MultiMarkdown-6/syntax/metadata.html (both looked up 2026-11-30).
 */

/** A key with its value, over one line or more that are indented. */
export interface MetaLine {
  /** As it is spelled. */
  key: string
  value: string
  start: number
  /** Offset after the line ending of its last line. */
  end: number
}

const keyed =
  /^ {0,3}([\p{L}\p{N}][\p{L}\p{N}_ -]*?)[ \t]*:(?:[ \t]+([^\r\n]*?))?[ \t]*(?:\r\n|\n|(?![\s\S]))/u
const continued = /^(?: {4,}|\t)[ \t]*(\S[^\r\n]*?)[ \t]*(?:\r\n|\n|(?![\s\S]))/

/** The lines from an offset on, as far as they go. */
export function metaLines(source: string, from: number): MetaLine[] {
  const lines: MetaLine[] = []
  for (let at = from; at < source.length; ) {
    const lineEnd = source.indexOf('\n', at) + 1 || source.length
    const line = source.slice(at, lineEnd)
    const [, key, value = ''] = keyed.exec(line) ?? []
    const last = lines.at(-1)
    const more = continued.exec(line)?.[1]
    if (key !== undefined) lines.push({key, value, start: at, end: lineEnd})
    else if (more !== undefined && last) Object.assign(last, {value: `${last.value}\n${more}`, end: lineEnd})
    else break
    at = lineEnd
  }
  return lines
}

/** Keys that no paragraph begins a line with, but for ones about metadata. */
const sure =
  'title disclosure slug layout permalink css template save_as baseheaderlevel htmlheader xhtmlheader quoteslanguage latexmode latexinput'
/** Keys that hosts know and a paragraph may have as well: two of them are a head. */
const likely =
  'author authors date category categories tags tag summary description status modified updated lang language locale keywords subtitle draft url aliases image cover excerpt type weight id copyright affiliation version'

const isSure = new Set(sure.split(' '))
const isLikely = new Set(likely.split(' '))

/** Whether a block, in whatever language, is the metadata of a file and not a paragraph such as `Note: …`. */
export function speaksOfPost(text: string): boolean {
  const found = text.matchAll(
    /^[ \t{]*(?:\.\. )?["']?([\p{L}\p{N}][\p{L}\p{N}_ -]*?)["']?[ \t]*[:=](?=\s|["'[{]|$)/gmu,
  )
  const keys = new Set([...found].map(([, key = '']) => key.toLowerCase().replace(/[ -]/g, '')))
  return [...keys].some(key => isSure.has(key)) || [...keys].filter(key => isLikely.has(key)).length > 1
}
