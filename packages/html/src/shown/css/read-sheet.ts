/**
 * Reads a style sheet as browsers do (CSS Syntax Level 3, https://www.w3.org/TR/css-syntax-3/): what cannot be read is
 * passed over up to where it ends, and the rest counts. Nesting is resolved; nothing is looked up.
 */
import {nested} from './nesting.ts'

/** One declaration, as it is written. */
export interface Declaration {
  /** In lower case, but for custom properties. */
  name: string
  value: string
  isImportant: boolean
}

/** A style rule with all that stands around it. */
export interface StyleRule {
  /** The list of its selectors, with those of the rules around it. */
  selector: string
  declarations: Declaration[]
  /** What has to hold, from the outside inwards, e.g. `media (min-width: 40em)`. */
  conditions: readonly string[]
  /** The names of the cascade layers around it. */
  layer: readonly string[]
}

/** Another sheet that is taken in. */
export interface Import {
  href: string
  conditions: readonly string[]
  layer: readonly string[]
}

/** All of a sheet, in its order. */
export interface Sheet {
  imports: Import[]
  rules: StyleRule[]
  /** Layers in the order in which they are named first. */
  layers: (readonly string[])[]
}

interface Around {
  selector: string | undefined
  conditions: readonly string[]
  layer: readonly string[]
  depth: number
}

/** Rules nested deeper than this are left out: nobody writes them. */
const deepest = 32
const conditional: ReadonlySet<string> = new Set(['media', 'supports', 'container', 'scope'])

/** Reads a sheet; never throws. */
export function readSheet(text: string): Sheet {
  return new Reader(text).sheet()
}

/** The declarations of a `style` attribute. */
export function readDeclarations(text: string): Declaration[] {
  return new Reader(text).declarations()
}

class Reader {
  readonly #text: string
  readonly #sheet: Sheet = {imports: [], rules: [], layers: []}
  #at = 0
  #unnamed = 0

  constructor(text: string) {
    this.#text = text.replace(
      /\/\*[\s\S]*?(?:\*\/|$)|("(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*')/g,
      (_, string) => string ?? ' ',
    )
  }

  sheet(): Sheet {
    this.#block({selector: undefined, conditions: [], layer: [], depth: 0}, [])
    return this.#sheet
  }

  declarations(): Declaration[] {
    const found: Declaration[] = []
    this.#block({selector: '*', conditions: [], layer: [], depth: deepest}, found)
    return found
  }

  /** Reads up to the brace that closes a block; at the top of a sheet, up to its end. */
  #block(around: Around, declarations: Declaration[]): void {
    while (this.#at < this.#text.length) {
      const sign = this.#text[this.#at] as string
      if (sign === '}') {
        this.#at++
        if (around.depth > 0) return
      } else if (
        /[\s;]/.test(sign) ||
        this.#text.startsWith('<!--', this.#at) ||
        this.#text.startsWith('-->', this.#at)
      ) {
        this.#at += /[\s;]/.test(sign) ? 1 : sign === '<' ? 4 : 3
      } else if (sign === '@') this.#atRule(around, declarations)
      else {
        const isCustom = this.#text.startsWith('--', this.#at) && around.depth > 0
        const prelude = this.#upTo(isCustom ? ';}' : around.depth > 0 ? '{};' : '{')
        if (this.#text[this.#at] === '{' && !isCustom) this.#rule(prelude, around)
        else {
          const declaration = declarationOf(prelude)
          if (declaration) declarations.push(declaration)
        }
      }
    }
  }

  #rule(prelude: string, around: Around): void {
    this.#at++
    const selector = nested(prelude.trim(), around.selector)
    const declarations: Declaration[] = []
    const rule: StyleRule = {selector, declarations, conditions: around.conditions, layer: around.layer}
    if (around.depth < deepest) this.#sheet.rules.push(rule)
    this.#block({...around, selector, depth: around.depth + 1}, declarations)
  }

  #atRule(around: Around, declarations: Declaration[]): void {
    const [, name = '', prelude = ''] = /^@(-?[\w-]*)([\s\S]*)$/.exec(this.#upTo('{};')) ?? []
    const kind = name.toLowerCase()
    const stated = prelude.trim()
    if (this.#text[this.#at] !== '{') {
      if (kind === 'import' && around.depth === 0) this.#import(stated)
      if (kind === 'layer')
        for (const one of stated.split(',')) this.#nameLayer([...around.layer, one.trim()])
      return
    }
    this.#at++
    const inner = {...around, depth: around.depth + 1}
    if (conditional.has(kind)) inner.conditions = [...around.conditions, `${kind} ${stated}`]
    else if (kind === 'layer') {
      inner.layer = [...around.layer, ...(stated === '' ? [`unnamed ${this.#unnamed++}`] : stated.split('.'))]
      this.#nameLayer(inner.layer)
    } else {
      // Key frames, fonts and the like say nothing of an element as it stands.
      const [rules, there] = [this.#sheet.rules, this.#sheet.rules.length]
      this.#block(inner, [])
      rules.length = there
      return
    }
    if (around.selector === undefined) this.#block(inner, declarations)
    else {
      // Declarations under a condition are those of the rule around it.
      const own: StyleRule = {
        selector: around.selector,
        declarations: [],
        conditions: inner.conditions,
        layer: inner.layer,
      }
      if (around.depth < deepest) this.#sheet.rules.push(own)
      this.#block(inner, own.declarations)
    }
  }

  #import(stated: string): void {
    const match = /^(?:url\(\s*)?("[^"]*"|'[^']*'|[^\s"')]+)\s*\)?\s*([\s\S]*)$/i.exec(stated)
    if (!match) return
    let rest = match[2] ?? ''
    const layered = /^layer(?:\(\s*([^)]*?)\s*\))?(?=\s|$)/i.exec(rest)
    if (layered) rest = rest.slice(layered[0].length).trim()
    const layer = layered
      ? layered[1] === undefined
        ? [`unnamed ${this.#unnamed++}`]
        : layered[1].split('.')
      : []
    if (layered) this.#nameLayer(layer)
    const supports = /^supports\(((?:[^()]|\([^()]*\))*)\)\s*/i.exec(rest)
    if (supports) rest = rest.slice(supports[0].length)
    const conditions = [
      ...(supports ? [`supports (${supports[1]})`] : []),
      ...(rest.trim() === '' ? [] : [`media ${rest.trim()}`]),
    ]
    this.#sheet.imports.push({href: (match[1] ?? '').replace(/^["']|["']$/g, ''), conditions, layer})
  }

  #nameLayer(path: readonly string[]): void {
    this.#sheet.layers.push(path.flatMap(name => name.split('.')))
  }

  /** The text up to one of some signs outside of strings and brackets; stands at the sign then. */
  #upTo(signs: string): string {
    const start = this.#at
    let depth = 0
    for (; this.#at < this.#text.length; this.#at++) {
      const sign = this.#text[this.#at] as string
      if (sign === '\\') this.#at++
      else if (sign === '"' || sign === "'") this.#string(sign)
      else if (sign === '(' || sign === '[') depth++
      else if (sign === ')' || sign === ']') depth = Math.max(0, depth - 1)
      else if (depth === 0 && signs.includes(sign)) break
      // A bracket that nobody closes does not take in the rest of the sheet.
      else if (
        depth > 0 &&
        sign === '{' &&
        signs.includes('{') &&
        !this.#text.slice(start, this.#at).includes('url(')
      )
        break
    }
    return this.#text.slice(start, this.#at)
  }

  #string(quote: string): void {
    for (this.#at++; this.#at < this.#text.length; this.#at++) {
      const sign = this.#text[this.#at]
      if (sign === '\\') this.#at++
      else if (sign === quote || sign === '\n') return
    }
  }
}

function declarationOf(text: string): Declaration | undefined {
  const [, name = '', stated = ''] = /^\s*(-*[a-z_][\w-]*|--[\w-]+)\s*:([\s\S]*)$/i.exec(text) ?? []
  if (name === '') return undefined
  const value = stated.replace(/!\s*important\s*$/i, '')
  const isImportant = value !== stated
  return {name: name.startsWith('--') ? name : name.toLowerCase(), value: value.trim(), isImportant}
}
