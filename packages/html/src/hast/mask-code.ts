/**
 * Sources that are not HTML yet: front matter, and the code of templates and servers (`<?…?>`, `<%…%>`, `{%…%}`, `{{…}}`,
 * `@page`, `<#if …>`). The parser gets a source of the same length in which code is a comment, and so ends where it ends,
 * is no text and keeps its place at the head.
 */
import {markupEnd, nameEnd, rawEnd, rawText, tagName} from './tags.ts'

/**
 * The source to parse. To write, all that puts out no text is a comment. To read, places and words count: a head is white
 * space, and code in braces stays the text that it is in a page about templates.
 */
export function maskCode(source: string, purpose: 'write' | 'read'): string {
  return mayHold.test(source) ? new Masker(source, purpose === 'write').run() : source
}

const mayHold = /<[?%#@]|<\/[#@]|\{[{%#!]|^[ \t\uFEFF]*@[a-z*{]|^\uFEFF?(?:---|\+\+\+|;;;|\{)/im

/** The block that generators read at the head of a page; with JSON alone its last line is a brace. */
const frontMatter =
  /^(\uFEFF?)(?:(---|\+\+\+|;;;)[ \t]*[a-z]*[ \t]*\r?\n(?:[\s\S]*?\n)?(?:\2|\.\.\.)[ \t]*(?:\r?\n|(?![\s\S]))|\{\s*"(?:[^\n]*|[\s\S]*?\n)\}[ \t]*(?:\r?\n|(?![\s\S])))/i

interface Code {
  end: number
  /** Whether it puts out text, as far as its form tells. */
  isText: boolean
}

class Masker {
  readonly #source: string
  readonly #writes: boolean
  /** Behind it, no instruction is closed. */
  readonly #lastClose: number
  #result = ''
  #done = 0

  constructor(source: string, writes: boolean) {
    this.#source = source
    this.#writes = writes
    this.#lastClose = source.lastIndexOf('?>')
  }

  run(): string {
    const source = this.#source
    const head = frontMatter.exec(source)
    let at = 0
    if (head) {
      at = head[0].length
      this.#put(head[1]?.length ?? 0, at, this.#writes ? comment : blank)
    }
    const next = /<|\{[{%#!]|(?<![^\n])[ \t]*@[a-z*{]/gi
    for (next.lastIndex = at; ; next.lastIndex = at) {
      const found = next.exec(source)
      if (!found) break
      at = this.#take(found.index + found[0].search(/\S/), found.index)
    }
    return this.#result + source.slice(this.#done)
  }

  /** Takes in what starts at an offset, whose line may start before it, and gives where it ends. */
  #take(start: number, lineStart: number): number {
    const source = this.#source
    const code = this.#codeAt(start) ?? (source[start] === '@' ? directiveAt(source, start) : undefined)
    if (code) {
      const isTag = source[start] === '<'
      if (isTag ? !code.isText : this.#writes && !code.isText)
        this.#put(source[start] === '@' ? lineStart : start, code.end, comment)
      else this.#put(start, code.end, untagged)
      return code.end
    }
    if (source[start] !== '<') return start + 1
    const name = tagName(source, start)
    if (name === undefined) return Math.max(markupEnd(source, start), start + 1)
    const end = this.#tag(start)
    return source[start + 1] !== '/' && rawText.has(name) ? rawEnd(source, name, end) : end
  }

  /** A tag with the code in it: in a value it loses the quotes that would end that, else it is white space. */
  #tag(start: number): number {
    const source = this.#source
    let quote = ''
    let at = nameEnd(source, start + 1)
    while (at < source.length) {
      const sign = source[at] as string
      const code = /[<{]/.test(sign) ? this.#codeAt(at) : undefined
      if (code) {
        const isValue = quote === '' && /=\s*$/.test(source.slice(Math.max(at - 20, start), at))
        const kept = quote
        this.#put(at, code.end, quote ? text => unquoted(text, kept) : isValue ? filled : blank)
        at = code.end
        continue
      }
      if (quote) quote = sign === quote ? '' : quote
      else if (sign === '>') return at + 1
      else if (/["']/.test(sign) && /=\s*$/.test(source.slice(Math.max(at - 20, start), at))) quote = sign
      at++
    }
    return source.length
  }

  #codeAt(at: number): Code | undefined {
    const source = this.#source
    if (source[at] === '<' && source[at + 1] === '?') return this.#instructionAt(at)
    for (const code of codes) {
      code.lastIndex = at
      const found = code.exec(source)?.[0]
      if (found !== undefined)
        return {end: at + found.length, isText: !(found[0] === '{' ? steers : /^<(?!%=)/).test(found)}
    }
    return undefined
  }

  /** An instruction of a server ends at its own sign, and PHP at the end of the file; that of XML a parser knows. */
  #instructionAt(at: number): Code | undefined {
    const source = this.#source
    const opening = source.slice(at, at + 6)
    if (/^<\?xml[\s-]/i.test(opening)) return undefined
    if (at + 2 <= this.#lastClose) return {end: source.indexOf('?>', at + 2) + 2, isText: false}
    return /^<\?(?:php\b|=)/i.test(opening) ? {end: source.length, isText: false} : undefined
  }

  #put(start: number, end: number, mask: (text: string) => string): void {
    if (start < this.#done) return
    this.#result += this.#source.slice(this.#done, start) + mask(this.#source.slice(start, end))
    this.#done = end
  }
}

/** Each runs up to the next that opens, so that no source is looked through twice. */
const codes: readonly RegExp[] = [
  /\{\{!--[^-{]*(?:(?:-(?!-\}\})|\{(?!\{!--))[^-{]*)*--\}\}/y,
  /\{\{[^{}]*(?:(?:\{(?!\{)|\}(?!\}))[^{}]*)*\}\}\}?/y,
  /\{%[^%{]*(?:(?:%(?!\})|\{(?!%))[^%{]*)*%\}/y,
  /\{#(?=[\s\-#*])[^#{]*(?:(?:#(?!\})|\{(?!#))[^#{]*)*#\}/y,
  /\{!![^!{]*(?:(?:!(?!!\})|\{(?!!!))[^!{]*)*!!\}/y,
  /<%--(?:[^-<]|-(?!-%>)|<(?!%--))*--%>/y,
  /<%[^%<]*(?:(?:%(?!>)|<(?!%))[^%<]*)*%>/y,
  /<#--(?:[^-<]|-(?!->)|<(?!#--))*-->/y,
  /<\/?[#@][a-z](?:[^<>"'(]|"[^"<]*"|'[^'<]*'|\([^()<]*\)|\((?![^()<]*\)))*>/iy,
]
/** In braces, what steers and does not speak: blocks and their ends, partials, definitions and comments. */
const steers =
  /^(?:\{[%#]|\{\{[-~]?\s*(?:[#/>!^]|--|\$\w+\s*:?=|(?:define|block|range|if|else|end|with|template|partial|layout|extends?|include|import|macro|set|let)\b))/

/** Lines that are a directive alone, with their line ending: of Razor and Blade, with arguments, a comment or a block. */
const directives: readonly RegExp[] = [
  /@[a-z][\w.]*[ \t]*\([^\n]*\)[ \t]*(?:\r?\n|(?![\s\S]))/iy,
  /@(?:page|model|using|inject|inherits|layout|namespace|attribute|implements|typeparam|rendermode|addTagHelper|removeTagHelper|section|show|stop|end\w*|else|php|csrf|verbatim)\b[^\n<{]*(?:\r?\n|(?![\s\S]))/iy,
  /@\*[^*@]*(?:(?:\*(?!@)|@(?!\*))[^*@]*)*\*@[ \t]*(?:\r?\n)?/y,
  /@[\w \t]*\{[ \t]*\r?\n(?:(?![ \t]*@|\})[^\n]*\n)*\}[ \t]*(?:\r?\n|(?![\s\S]))/y,
]

function directiveAt(source: string, at: number): Code | undefined {
  for (const directive of directives) {
    directive.lastIndex = at
    const found = directive.exec(source)?.[0]
    if (found !== undefined) return {end: at + found.length, isText: false}
  }
  return undefined
}

/** A comment as the parser ends it at the first `>`. */
function comment(text: string): string {
  return text.length < 4 ? blank(text) : `<?${blank(text.slice(2, -1)).replace(/[<>]/g, ' ')}>`
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ')
}

/** Text in which nothing begins a tag. */
function untagged(text: string): string {
  return text.replace(/<(?=[a-z/!?])/gi, ' ')
}

function unquoted(text: string, quote: string): string {
  return text.replaceAll(quote, quote === '"' ? "'" : '"')
}

/** The value of an attribute without quotes. */
function filled(text: string): string {
  return text.replace(/[\s"'<>=`/]/g, '_')
}
