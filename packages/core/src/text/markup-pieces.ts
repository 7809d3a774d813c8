/** Takes markup apart that is not parsed, as the tokenizer of the HTML standard does: tags, and the text between them. */

/** One piece; names are in lower case, and texts and values as they are spelled. */
export type Piece =
  | {kind: 'text'; text: string}
  | {kind: 'open'; name: string; attributes: [name: string, value: string][]; source: string}
  | {kind: 'close'; name: string}

/** Elements whose content is text up to their end tag, whatever stands in it. */
const rawText = new Set('iframe noembed noframes noscript script style textarea title xmp'.split(' '))

/** The pieces in order, without comments and what is in scripts and the like. */
export function* piecesOf(source: string): Generator<Piece, void> {
  // What looks like a name may hold the quotation that follows it.
  const opening = /<\/?[A-Za-z][^\s/>]*|<!--|<[?]|<![A-Za-z[]/g
  const dead = new Set<number>()
  let done = 0
  let drawings = 0
  for (let found = opening.exec(source); found; found = opening.exec(source)) {
    const {0: head, index} = found
    const tag = /^<[!?]/.test(head) ? undefined : tagAt(source, index, opening.lastIndex, dead)
    const end = tag?.end ?? (/^<[!?]/.test(head) ? commentEnd(source, index) : undefined)
    if (end === undefined) {
      // Only an end tag can begin in what looks like a name and have a name of its own.
      if (head.endsWith('<')) opening.lastIndex--
      continue
    }
    if (index > done) yield {kind: 'text', text: source.slice(done, index)}
    done = end
    if (tag) {
      const {name, inside} = tag
      if (name === 'svg') drawings += tag.isEnd ? -1 : 1
      if (tag.isEnd) yield {kind: 'close', name}
      else {
        yield {kind: 'open', name, attributes: attributesIn(inside), source: source.slice(index, end)}
        // Only in a drawing does a slash end an element, and has a title markup.
        if (drawings > 0 && inside.endsWith('/')) {
          if (name === 'svg') drawings--
          yield {kind: 'close', name}
        } else if (rawText.has(name) && !(drawings > 0 && name === 'title')) done = rawEnd(source, name, end)
      }
    }
    opening.lastIndex = done
  }
  if (done < source.length) yield {kind: 'text', text: source.slice(done)}
}

interface Tag {
  name: string
  isEnd: boolean
  /** What stands between the name and the end. */
  inside: string
  end: number
}

function tagAt(source: string, index: number, headEnd: number, dead: Set<number>): Tag | undefined {
  const isEnd = source[index + 1] === '/'
  const start = index + (isEnd ? 2 : 1)
  for (let nameEnd = headEnd; nameEnd > start; nameEnd--) {
    const end = tagEnd(source, nameEnd, dead)
    if (end !== undefined)
      return {
        name: source.slice(start, nameEnd).toLowerCase(),
        isEnd,
        inside: source.slice(nameEnd, end - 1),
        end,
      }
  }
  return undefined
}

/** A comment can be as short as `<!-->`; what begins with `<?` or `<!` is one up to the next `>`. */
function commentEnd(source: string, index: number): number {
  const rest = source.slice(index, index + 6)
  const short = /^<!---?>/.exec(rest)
  if (short) return index + short[0].length
  const ending = rest.startsWith('<!--') ? /--!?>/g : />/g
  ending.lastIndex = index + (rest.startsWith('<!--') ? 4 : 0)
  return ending.test(source) ? ending.lastIndex : source.length
}

/** Where the end tag of an element begins whose content is no markup; the end where it has none. */
function rawEnd(source: string, name: string, from: number): number {
  const ending = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  ending.lastIndex = from
  return ending.exec(source)?.index ?? source.length
}

function attributesIn(inside: string): [string, string][] {
  const all = inside.matchAll(/([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+))?/g)
  return Array.from(all, ([, name = '', value = '']): [string, string] => [
    name.toLowerCase(),
    /^["']/.test(value) ? value.slice(1, -1) : value,
  ])
}

/** Where a tag ends of which an offset is a part outside of quotations; those from which none ends are noted as dead. */
function tagEnd(source: string, from: number, dead: Set<number>): number | undefined {
  const passed: number[] = []
  for (let at = from; at < source.length && !dead.has(at) && source[at] !== '<'; at++) {
    if (source[at] === '>') return at + 1
    passed.push(at)
    if (source[at] === '"' || source[at] === "'") at = source.indexOf(source[at] as string, at + 1)
    if (at < 0) break
  }
  for (const at of passed) dead.add(at)
  return undefined
}
