/** Finds the head of a file, in any form that a host is known to read, without reading it. */
import {endOfObject} from './json/json-block.ts'
import {metaLines, speaksOfPost} from './meta/meta-lines.ts'

/** Where a block of front matter stands. */
export interface Fenced {
  /** `meta`: lines of `Key: value`. `other`: a block in another language, which is left alone and not read. */
  format: 'yaml' | 'toml' | 'json' | 'meta' | 'other'
  /** Offset of the opening fence. */
  start: number
  /** Offset after the closing fence and its line ending. */
  end: number
  /** Offset of the first line between the fences. */
  innerStart: number
  /** Offset of the closing fence. */
  innerEnd: number
  /** What an `other` block is, and how to say the same in one that can be written. */
  called?: string
  /** Whether its host reads a block of YAML below it as well. */
  takesYaml?: true
}

const languages: Readonly<Record<string, Fenced['format']>> = {
  yaml: 'yaml',
  yml: 'yaml',
  toml: 'toml',
  json: 'json',
}

/**
 * Finds the block of front matter. Fences with more signs than three are Hexo's, a head after blank lines Hugo's: both
 * count where they hold keys that hosts know, since in any other host they are text.
 */
export function findFrontMatter(source: string): Fenced | undefined {
  const bom = source.startsWith('\uFEFF') ? 1 : 0
  const start = bom + (/^(?:[ \t]*\r?\n)*/.exec(source.slice(bom))?.[0].length ?? 0)
  const found = fenced(source, start) ?? findJson(source, start)
  if (found && (start === bom || speaks(source, found))) return found
  return withoutFence(source, bom) ?? inOtherWords(source, bom)
}

function speaks(source: string, {innerStart, innerEnd}: Fenced): boolean {
  return speaksOfPost(source.slice(innerStart, innerEnd))
}

function fenced(source: string, start: number): Fenced | undefined {
  const opening =
    /^(?:(---)(?:[ \t]*(yaml|yml|toml|json|js|javascript|coffee|cson)|([a-z]*))|(-{4,}|\+\+\+|;{3,}))[ \t]*(?:\r\n|\n)/i.exec(
      source.slice(start, start + 200),
    )
  if (!opening) return undefined
  const [whole, rule, known, unknown, signs = '---'] = opening
  const innerStart = start + whole.length
  const language = (known ?? unknown ?? '').toLowerCase()
  const format = rule ? (language === '' ? 'yaml' : (languages[language] ?? 'other')) : bySign(signs)
  const dots = format === 'yaml' ? dotsAfter(source, innerStart) : undefined
  const block = toFence(source, start, innerStart, signs, format)
  if (dots && (!block || dots.innerEnd < block.innerEnd)) {
    const isBoth = block && source.slice(dots.end, block.innerEnd).trim() === ''
    return {...dots, start, end: isBoth ? block.end : dots.end}
  }
  return block && signs.length > 3 && !speaks(source, block) ? undefined : block
}

function bySign(signs: string): Fenced['format'] {
  return signs.startsWith('-') ? 'yaml' : signs.startsWith('+') ? 'toml' : 'json'
}

/** YAML that its own end of a document closes, as Pandoc, Jekyll and Python-Markdown read it; text may hold three dots as well. */
function dotsAfter(source: string, innerStart: number): Fenced | undefined {
  const block = toFence(source, innerStart, innerStart, '...', 'yaml')
  const first = /^(?:[ \t]*(?:#.*)?\r?\n)*(?:[{"']|[\w.-]+[ \t]*:(?:\s|$))/
  return block && first.test(source.slice(innerStart, block.innerEnd)) ? block : undefined
}

function toFence(
  source: string,
  start: number,
  innerStart: number,
  fence: string,
  format: Fenced['format'],
): Fenced | undefined {
  const closing = new RegExp(`^${fence.replaceAll(/[+.]/g, '\\$&')}[ \\t]*(?:\\r\\n|\\n|(?![\\s\\S]))`, 'gm')
  closing.lastIndex = innerStart
  const match = closing.exec(source)
  return match
    ? {format, start, innerStart, innerEnd: match.index, end: match.index + match[0].length}
    : undefined
}

/** An object as Hugo has it, or members that only a closing fence ends, as Hexo has them. */
function findJson(source: string, start: number): Fenced | undefined {
  if (!/^\{?\s*"[^"\n]*"\s*:/.test(source.slice(start, start + 300))) return undefined
  const format = 'json'
  if (source[start] !== '{') return toFence(source, start, start, ';;;', format)
  const text = source.slice(start)
  // Where it is broken, it ends with the first line that is a brace, so that it can be said what is wrong.
  const length = endOfObject(text) ?? /^[\s\S]*?\n\}(?=[ \t]*(?:\r?\n|$))/.exec(text)?.[0].length
  const rest = length === undefined ? null : /^[ \t]*(?:\r?\n|$)/.exec(text.slice(length))
  if (length === undefined || !rest) return undefined
  const innerEnd = start + length
  return {format, start, innerStart: start, innerEnd, end: innerEnd + rest[0].length}
}

/**
 * Lines of `Key: value` that a blank line ends (Python-Markdown and with it Pelican and MkDocs, MultiMarkdown), or YAML
 * that only a closing fence ends (Hexo, Statiq).
 */
function withoutFence(source: string, start: number): Fenced | undefined {
  const lines = metaLines(source, start)
  const last = lines.at(-1)
  if (!last) return undefined
  const stop = /(?<![^\n])(?:[ \t]*|(-{3,})[ \t]*)(?=\r?\n|(?![\s\S]))/.exec(source.slice(start))
  const [length, fence] = [stop?.index ?? source.length - start, stop?.[1]]
  if (!speaksOfPost(source.slice(start, start + length))) return undefined
  const isMeta = last.end === start + length
  const block: Fenced = {format: 'meta', start, innerStart: start, innerEnd: last.end, end: last.end}
  if (fence !== undefined)
    return toFence(
      source,
      start,
      start,
      fence,
      isMeta && /^[A-Z]/.test(lines[0]?.key ?? '') ? 'meta' : 'yaml',
    )
  return isMeta ? block : {...block, format: 'other', called: crowded}
}

const crowded =
  'lines of Key: value with something else right below them. Put a blank line below the last of them'

/** Heads in other languages than ours, by the words that hosts know in them. */
function inOtherWords(source: string, start: number): Fenced | undefined {
  const text = source.slice(start)
  for (const {pattern, called} of others) {
    const length = pattern.exec(text)?.[0].length
    if (length === undefined) continue
    const found: Fenced = {
      format: 'other',
      start,
      innerStart: start,
      innerEnd: start + length,
      end: start + length,
      called,
    }
    if (called !== titleBlock) {
      if (speaks(source, found)) return found
      continue
    }
    // Pandoc reads YAML below its title block as well, and where both have a field, that of the YAML.
    const gap = /^(?:[ \t]*\r?\n)*/.exec(source.slice(found.end))?.[0].length ?? 0
    const below = fenced(source, found.end + gap)
    if (below?.format === 'yaml') return below
    return source.endsWith('\n', found.end) ? {...found, takesYaml: true} : found
  }
  return undefined
}

const titleBlock =
  'a title block of Pandoc (lines that begin with %) and has nothing else. Put a line ending below it'

const others: readonly {pattern: RegExp; called: string}[] = [
  {pattern: /^(?:%(?:[ \t]+\S.*|[ \t]*)(?:\r?\n|$)(?:[ \t]+\S.*(?:\r?\n|$))*){1,3}/, called: titleBlock},
  {
    pattern: /^(?:<!--[ \t]*\r?\n)?(?:\.\. [\w-]+:.*(?:\r?\n|$))+(?:[ \t]*-->[ \t]*(?:\r?\n|$))?/,
    called: 'the metadata of Nikola. Convert it to YAML between --- and ---',
  },
  {
    pattern: /^\/\*+[ \t]*\r?\n[\s\S]*?\n[ \t]*\*+\/[ \t]*(?:\r?\n|$)/,
    called: 'a comment between /* and */, as Pico reads it. Convert it to YAML between --- and ---',
  },
  {
    pattern: /^(#{3,}|={3,}|~{3,})[ \t]*\w*\r?\n[\s\S]*?\n\1[ \t]*(?:\r?\n|$)/,
    called: 'fenced by other signs than those of YAML, TOML and JSON. Convert it to YAML between --- and ---',
  },
]

/** Whether a file opens front matter that it never closes, and the line that is wanted. */
export function openFence(source: string): string | undefined {
  const [, fence, inner = ''] = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n([\s\S]*)/.exec(source) ?? []
  const [head = ''] = inner.split(/\r?\n[ \t]*\r?\n/)
  const [first = ''] = head.split('\n')
  return fence !== undefined && /^["']?[\w-]+["']?[ \t]*[:=]/.test(first) && speaksOfPost(head)
    ? fence
    : undefined
}
