/** Selectors of style sheets: what of them can be told from a page as it stands, and how much they weigh. */
import {filters, pseudos} from 'css-select'
import {type AttributeSelector, parse, type Selector, SelectorType} from 'css-what'

/** One selector without commas. */
export interface ReadSelector {
  tokens: readonly Selector[]
  /** Ids, classes and names, as CSS weighs them. */
  weight: readonly [ids: number, classes: number, names: number]
  /** What names its last element: it has one of these ids and classes, where there are any, else this name, where there is one. */
  keys: readonly string[]
  tag: string | undefined
  /** Whether it holds only where scripts, or something that nobody can tell from a page, make it so. */
  isUnsure: boolean
}

/** The selectors of a list that can meet an element of a page that nobody points at; none where the list is none. */
export function readSelectors(list: string): ReadSelector[] {
  let parsed: Selector[][]
  try {
    parsed = parse(list)
  } catch {
    // One that cannot be read takes the whole list with it, as in browsers.
    return []
  }
  return parsed.flatMap(tokens => {
    const seen = settled(tokens)
    return seen ? [{...seen, ...namesIn(lastOf(seen.tokens)), weight: weightOf(tokens)}] : []
  })
}

function namesIn(tokens: readonly Selector[]): Pick<ReadSelector, 'keys' | 'tag'> {
  const keys = tokens.flatMap(token =>
    token.type === SelectorType.Attribute && (token.action === 'element' || token.action === 'equals')
      ? `${token.name}=${token.value}`
      : token.type === SelectorType.Attribute
        ? token.name
        : [],
  )
  const tag = tokens.find(token => token.type === SelectorType.Tag)
  return {keys, tag: tag?.name.toLowerCase()}
}

/**
 * A selector without the states that a script may set: classes and attributes that no element of the page has. Undefined
 * where it asks for none of these, or where nothing is left that names the element itself.
 */
export function withoutStates(
  tokens: readonly Selector[],
  isOnPage: (token: AttributeSelector) => boolean,
): readonly Selector[] | undefined {
  const left = tokens.filter(token => !isState(token, isOnPage))
  if (left.length === tokens.length) return undefined
  const last = left.slice(left.findLastIndex(isCombinator) + 1)
  return last.some(token => token.type === SelectorType.Attribute) ? filled(left) : undefined
}

/** What the last element of a selector has to be: a quick look before it is matched. */
export function lastOf(tokens: readonly Selector[]): readonly Selector[] {
  return tokens.slice(tokens.findLastIndex(isCombinator) + 1)
}

const combinators: ReadonlySet<string> = new Set([
  SelectorType.Adjacent,
  SelectorType.Child,
  SelectorType.Descendant,
  SelectorType.Parent,
  SelectorType.Sibling,
  SelectorType.ColumnCombinator,
])

function isCombinator({type}: Selector): boolean {
  return combinators.has(type)
}

function isState(token: Selector, isOnPage: (token: AttributeSelector) => boolean): boolean {
  return token.type === SelectorType.Attribute && token.name !== 'id' && !isOnPage(token)
}

/** With something in the place of an element of which nothing is left. */
function filled(tokens: readonly Selector[]): Selector[] {
  return tokens.flatMap((token, index): Selector[] => {
    const before = tokens[index - 1]
    const isBare = isCombinator(token) && (before === undefined || isCombinator(before))
    return isBare ? [{type: SelectorType.Universal, namespace: null}, token] : [token]
  })
}

/** States that an element is in only while somebody points at it, writes in it, or has been there. */
const passing: ReadonlySet<string> = new Set(
  'hover active focus focus-visible focus-within target target-within visited playing fullscreen popover-open modal autofill user-invalid user-valid'.split(
    ' ',
  ),
)
const lists: ReadonlySet<string> = new Set([
  'is',
  'where',
  'matches',
  'not',
  'has',
  '-webkit-any',
  '-moz-any',
])
/** Classes of a page without scripts, or before they ran. */
const beforeScripts = /^(?:no-?js|js-disabled|async-hide|preload(?:ing)?|wf-loading)$/i

/** The tokens without what certainly holds; undefined where something certainly does not. */
function settled(tokens: readonly Selector[]): Pick<ReadSelector, 'tokens' | 'isUnsure'> | undefined {
  const left: Selector[] = []
  let isUnsure = false
  for (const token of tokens) {
    if (token.type === SelectorType.PseudoElement || token.type === SelectorType.ColumnCombinator)
      return undefined
    if (token.type === SelectorType.Attribute && token.name === 'class' && beforeScripts.test(token.value))
      isUnsure = true
    if (token.type !== SelectorType.Pseudo) left.push(token)
    else if (lists.has(token.name)) {
      const inner = Array.isArray(token.data) ? token.data.map(settled) : []
      const holds = inner.filter(one => one !== undefined)
      isUnsure ||= holds.some(one => one.isUnsure)
      if (holds.length === 0) {
        if (token.name !== 'not') return undefined
        continue
      }
      const name = token.name.startsWith('-') ? 'is' : token.name
      left.push({...token, name, data: holds.map(one => [...one.tokens])})
    } else if (passing.has(token.name) || token.name === 'host') return undefined
    else if (
      Object.hasOwn(filters, token.name) ||
      Object.hasOwn(pseudos, token.name) ||
      aliased.has(token.name)
    )
      left.push(token)
    // Before CSS 3, pseudo-elements were spelled with one colon.
    else if (/^(?:before|after|first-line|first-letter)$/.test(token.name)) return undefined
    else isUnsure = true
  }
  return {tokens: filledEnd(filled(left)), isUnsure}
}

function filledEnd(tokens: Selector[]): Selector[] {
  const last = tokens.at(-1)
  return last === undefined || isCombinator(last)
    ? [...tokens, {type: SelectorType.Universal, namespace: null}]
    : tokens
}

const aliased: ReadonlySet<string> = new Set(
  'any-link link disabled enabled checked required optional read-only read-write'.split(' '),
)

/** The specificity (Selectors Level 4, https://www.w3.org/TR/selectors-4/#specificity-rules). */
function weightOf(tokens: readonly Selector[]): ReadSelector['weight'] {
  const sum: [number, number, number] = [0, 0, 0]
  for (const token of tokens) {
    if (token.type === SelectorType.Attribute) sum[token.name === 'id' && token.action === 'equals' ? 0 : 1]++
    else if (token.type === SelectorType.Tag || token.type === SelectorType.PseudoElement) sum[2]++
    else if (token.type === SelectorType.Pseudo) {
      if (!lists.has(token.name)) sum[1]++
      else if (token.name !== 'where' && Array.isArray(token.data)) {
        const heaviest = token.data.map(weightOf).sort(compareWeights).at(-1) ?? [0, 0, 0]
        for (const place of [0, 1, 2] as const) sum[place] += heaviest[place]
      }
    }
  }
  return sum
}

/** The lighter first. */
export function compareWeights(a: ReadSelector['weight'], b: ReadSelector['weight']): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
}
