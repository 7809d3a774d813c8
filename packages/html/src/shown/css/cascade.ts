/** What the cascade makes of a property of an element (CSS Cascade Level 5, https://www.w3.org/TR/css-cascade-5/). */
import {compile, type Options} from 'css-select'
import type {AttributeSelector, Selector} from 'css-what'
import type {Element, RootContent} from 'hast'
import {attributeOf} from '../../hast/attributes.ts'
import {type Parent, textOf} from '../../hast/tree.ts'
import type {Page} from '../../page/page.ts'
import {attributeValue, mayMeet, mayName, statesOf, statesOn} from './element-states.ts'
import {expanded} from './expand.ts'
import type {SheetRule} from './page-sheets.ts'
import {readDeclarations} from './read-sheet.ts'
import {compareWeights, type ReadSelector, withoutStates} from './selector.ts'

/** A value that a property has, or may have. */
export interface Candidate {
  value: string
  /** Where it is set: `style`, or the sheet; empty for a sheet in the page. */
  from: string
  /** What it needs: a condition of the sheet, or a state that a script sets; absent where it holds for certain. */
  needs?: 'condition' | 'state' | undefined
}

/** What is known of a property. */
export interface Value {
  /** What it is as long as nothing that is unsure holds; absent where nothing sets it. */
  certain?: Candidate
  /** What it is under conditions, or once a script has set a class or an attribute. */
  possible: readonly Candidate[]
}

interface Weighed extends Candidate {
  isImportant: boolean
  /** By rank of the origin, layer, weight of the selector, and order. */
  rank: readonly [origin: number, layer: readonly number[], weight: ReadSelector['weight'], order: number]
}

type Node = Parent | RootContent

/** Works out values for the elements of one page. */
export class Cascade {
  readonly #page: Page
  readonly #rules: readonly SheetRule[]
  readonly #options: Options<Node, Element>
  readonly #known = new Map<Element, ReadonlyMap<string, Value>>()
  readonly #compiled = new Map<readonly Selector[], (node: Element) => boolean>()
  #states: ReadonlySet<string> | undefined

  constructor(page: Page, rules: readonly SheetRule[]) {
    this.#page = page
    this.#rules = rules
    this.#options = optionsFor(page)
  }

  /** What is known of a property of an element, with `var()` put in where it is simple. */
  valueOf(node: Element, name: string): Value {
    const value = this.#valuesOf(node).get(name)
    if (!value) return unset
    const filled = (one: Candidate) => ({...one, value: this.#withVariables(node, one.value, 0)})
    return {
      ...(value.certain ? {certain: filled(value.certain)} : {}),
      possible: value.possible.map(filled),
    }
  }

  #valuesOf(node: Element): ReadonlyMap<string, Value> {
    const known = this.#known.get(node)
    if (known) return known
    const found = new Map<string, Weighed[]>()
    const note = (name: string, value: Weighed) => {
      const there = found.get(name)
      if (there) there.push(value)
      else found.set(name, [value])
    }
    const own = new Set([...statesOf(node)])
    for (const [order, rule] of this.#rules.entries())
      for (const selector of rule.selectors)
        if (mayName(node, own, selector)) this.#noteRule(node, rule, selector, order, note)
    const style = attributeOf(node, 'style')
    for (const {name, value, isImportant} of style ? readDeclarations(style).flatMap(expanded) : [])
      note(name, {value, from: 'style', isImportant, rank: [2, [Infinity], [0, 0, 0], 0]})
    for (const value of byBrowser(node)) note('display', value)
    const values = new Map(Array.from(found, ([name, list]) => [name, settled(list)] as const))
    this.#known.set(node, values)
    return values
  }

  #noteRule(
    node: Element,
    {declarations, when, layer, href}: SheetRule,
    {tokens, weight, isUnsure}: ReadSelector,
    order: number,
    note: (name: string, value: Weighed) => void,
  ): void {
    const isMet = mayMeet(node, tokens) && this.#meets(node, tokens)
    const relaxed = isMet ? undefined : withoutStates(tokens, token => this.#isOnPage(token))
    if (!isMet && !(relaxed && mayMeet(node, relaxed) && this.#meets(node, relaxed))) return
    const needs = !isMet ? 'state' : isUnsure || when === 'sometimes' ? 'condition' : undefined
    for (const {name, value, isImportant} of declarations)
      note(name, {value, from: href, isImportant, rank: [1, layer, weight, order], needs})
  }

  #meets(node: Element, tokens: readonly Selector[]): boolean {
    let meets = this.#compiled.get(tokens)
    if (!meets) {
      try {
        meets = compile<Node, Element>([tokens.map(token => ({...token}))], this.#options)
      } catch {
        meets = () => false
      }
      this.#compiled.set(tokens, meets)
    }
    return meets(node)
  }

  /** Whether any element has what a selector asks for; what none has, a script may set. */
  #isOnPage({name, action, value}: AttributeSelector): boolean {
    this.#states ??= statesOn(this.#page)
    return this.#states.has(
      (name === 'class' && action === 'element') || action === 'equals' ? `${name}=${value}` : name,
    )
  }

  #withVariables(node: Element, value: string, depth: number): string {
    // A value that names many others is none that is simple.
    if (!value.includes('var(') || depth > 8 || value.split('var(').length > 4) return value
    return value.replace(
      /var\(\s*(--[\w-]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)/g,
      (whole, name: string, other?: string) => {
        for (let at: Parent = node; at.type !== 'root'; at = this.#page.parentOf(at)) {
          const set = this.#valuesOf(at).get(name)
          if (set)
            return set.certain && set.possible.length === 0
              ? this.#withVariables(at, set.certain.value, depth + 1)
              : whole
        }
        return other === undefined ? whole : this.#withVariables(node, other.trim(), depth + 1)
      },
    )
  }
}

const unset: Value = {possible: []}

/** What wins for certain, and what may win over it. */
function settled(list: Weighed[]): Value {
  const sorted = list.sort(byRank)
  const last = sorted.findLastIndex(({needs}) => needs === undefined)
  const certain = sorted[last]
  return {...(certain ? {certain} : {}), possible: sorted.slice(last + 1)}
}

/** The lighter first: among what is important, layers count the other way round. */
function byRank(a: Weighed, b: Weighed): number {
  if (a.isImportant !== b.isImportant) return a.isImportant ? 1 : -1
  const turn = a.isImportant ? -1 : 1
  const [origin, layer, weight, order] = a.rank
  return (
    origin - b.rank[0] ||
    turn * compareLayers(layer, b.rank[1]) ||
    compareWeights(weight, b.rank[2]) ||
    order - b.rank[3]
  )
}

function compareLayers(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((place, index) => place !== b[index])
  return at < 0 ? 0 : (a[at] as number) < (b[at] ?? Infinity) ? -1 : 1
}

/** The sheet of the browser (https://html.spec.whatwg.org/multipage/rendering.html#hidden-elements). */
function byBrowser(node: Element): Weighed[] {
  const hidden = attributeOf(node, 'hidden')
  const isClosed = node.tagName === 'dialog' && attributeOf(node, 'open') === undefined
  const from =
    hidden !== undefined && hidden.toLowerCase() !== 'until-found'
      ? 'hidden'
      : isClosed
        ? 'closed <dialog>'
        : attributeOf(node, 'popover') === undefined
          ? undefined
          : 'closed popover'
  if (from === undefined) return []
  return [{value: 'none', from, isImportant: false, rank: [0, [Infinity], [0, 0, 0], 0]}]
}

function optionsFor(page: Page): Options<Node, Element> {
  const parentOf = (node: Node): Parent | null => (node.type === 'root' ? null : page.parentOf(node))
  const childrenOf = (node: Node): Node[] => ('children' in node ? (node.children as RootContent[]) : [])
  return {
    adapter: {
      isTag: (node): node is Element => node.type === 'element',
      getAttributeValue: attributeValue,
      hasAttrib: (node, name) => attributeValue(node, name) !== undefined,
      getName: node => node.tagName,
      getParent: parentOf,
      getChildren: childrenOf,
      getSiblings: node => childrenOf(parentOf(node) ?? node),
      getText: node => ('children' in node ? textOf(node as Parent) : node.type === 'text' ? node.value : ''),
      removeSubsets: nodes => nodes,
    },
  }
}
