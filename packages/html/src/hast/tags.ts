/** Finds where the pieces of markup in a source end, as the tokenizer of the HTML standard does. */

/** Elements whose content is text up to their end tag, whatever stands in it; `noscript` where scripts run. */
export const rawText: ReadonlySet<string> = new Set(
  'script style textarea title xmp iframe noembed noframes noscript'.split(' '),
)

const rawEnds: ReadonlyMap<string, RegExp> = new Map(
  [...rawText].map(name => [name, new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'gi')]),
)

/** Elements that hold nothing and have no end tag. */
export const voids: ReadonlySet<string> = new Set(
  'area base br col embed frame hr img image input link meta param source track wbr'.split(' '),
)

/** Elements that a parser opens again in what follows until their own end tag. */
export const formatting: ReadonlySet<string> = new Set(
  'a b big code em font i nobr s small strike strong tt u'.split(' '),
)

/** Elements whose start tag ends a paragraph that is open. */
export const endParagraphs: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hgroup hr main menu nav ol p pre search section summary table ul'
  ).split(' '),
)

/** Elements whose text stands by itself. */
export const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p ' +
    'pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

/** What is not text of the page, or not its author's words. */
export const wordless: ReadonlySet<string> = new Set(
  (
    'audio canvas datalist embed head iframe img input noembed noframes noscript object optgroup option picture ' +
    'script select style svg template textarea title video'
  ).split(' '),
)

/** What may come before a heading without being content. */
export const silent: ReadonlySet<string> = new Set('script style link meta template noscript'.split(' '))

/** What stands in these is not shown, or not as text, and so is no part of a page. */
export const unseen: ReadonlySet<string> = new Set(
  'noscript template svg math iframe object canvas'.split(' '),
)

/** The name of the tag that starts at an offset, in lower case; undefined where no tag starts there. */
export function tagName(source: string, start: number): string | undefined {
  const first = source.charCodeAt(start + 1) === 47 ? start + 2 : start + 1
  if (!isLetter(source.charCodeAt(first))) return undefined
  return source.slice(first, nameEnd(source, first)).toLowerCase()
}

/** Where the tag or comment that starts at `start` ends; the end of the source where it does not. */
export function markupEnd(source: string, start: number): number {
  if (source.startsWith('<!--', start)) {
    const end = /--!?>/g
    end.lastIndex = start + (/^<!---?>/.test(source.slice(start, start + 6)) ? 2 : 4)
    return end.exec(source) ? end.lastIndex : source.length
  }
  const next = source.charCodeAt(start + 1)
  const slash = next === 47
  if (!isLetter(slash ? source.charCodeAt(start + 2) : next)) {
    // A lone `<` is text; `<!`, `<?` and `</` of anything else are comments up to the next `>`.
    return slash || next === 33 || next === 63 ? 1 + indexOr(source, '>', start) : start + 1
  }
  return tagEnd(source, start)
}

/** Where the name of a tag ends that starts at an offset: at white space, `/` or `>`. */
export function nameEnd(source: string, start: number): number {
  let end = start
  while (end < source.length && !endsName(source.charCodeAt(end))) end++
  return end
}

/** What is told of an attribute: where its name, its value and all of it stand. A value that is not there is empty. */
type Visit = (start: number, nameEnd: number, valueStart: number, valueEnd: number, end: number) => void

/** Where the tag that starts at `start` ends, with its attributes on the way; the end of the source where it does not. */
export function tagEnd(source: string, start: number, visit?: Visit): number {
  let at = nameEnd(source, start + (source.charCodeAt(start + 1) === 47 ? 2 : 1))
  while (at < source.length) {
    const code = source.charCodeAt(at)
    if (code === 62) return at + 1
    if (code === 47 || isSpace(code)) {
      at++
      continue
    }
    const from = at++
    while (at < source.length && source.charCodeAt(at) !== 61 && !endsName(source.charCodeAt(at))) at++
    const nameTo = at
    const equals = afterSpace(source, at)
    if (source.charCodeAt(equals) !== 61) {
      visit?.(from, nameTo, at, at, at)
      continue
    }
    let valueStart = afterSpace(source, equals + 1)
    let valueEnd = valueStart
    const quote = source.charCodeAt(valueStart)
    if (quote === 34 || quote === 39) {
      valueEnd = source.indexOf(quote === 34 ? '"' : "'", ++valueStart)
      if (valueEnd < 0) return source.length
      at = valueEnd + 1
    } else {
      while (valueEnd < source.length && !endsValue(source.charCodeAt(valueEnd))) valueEnd++
      at = valueEnd
    }
    // An equals sign without a value is no part of the attribute.
    visit?.(from, nameTo, valueStart, valueEnd, at === valueStart ? nameTo : at)
  }
  return source.length
}

/** Where the end tag of an element of {@link rawText} ends whose content begins at `from`. */
export function rawEnd(source: string, name: string, from: number): number {
  const end = rawEnds.get(name)
  if (!end) return source.length
  end.lastIndex = from
  const found = end.exec(source)
  return found ? markupEnd(source, found.index) : source.length
}

function indexOr(source: string, text: string, from: number): number {
  const index = source.indexOf(text, from)
  return index < 0 ? source.length - 1 : index
}

function afterSpace(source: string, from: number): number {
  let at = from
  while (isSpace(source.charCodeAt(at))) at++
  return at
}

/** White space or `>`. */
function endsValue(code: number): boolean {
  return code === 62 || isSpace(code)
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

/** White space, `/` or `>`. */
function endsName(code: number): boolean {
  return code === 47 || code === 62 || isSpace(code)
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13 || code === 12
}
