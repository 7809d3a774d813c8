/** YAML in braces, or JSON, between the fences of YAML: one key of it replaced in the source text. */
import {isNode, type Pair, type YAMLMap} from 'yaml'
import {type Entry, type Literal, type Notation, removeEntry, setEntry} from '../object-literal.ts'
import {commentsIn, endOf, keyOf, startOf} from './yaml-places.ts'

/** The block with a key of its mapping set to a value, or without it where the value is undefined. */
export function spliceFlow(text: string, map: YAMLMap, key: string, value: unknown, eol: string): string {
  const object = literalOf(map, text)
  if (value === undefined) return removeEntry(text, object, key)
  const isJson = map.items.every(pair => text[startOf(pair)] === '"')
  const written = setEntry(text, object, key, value, {eol, notation: isJson ? json : yaml})
  const there = object.entries?.find(entry => entry.key === key)
  if (!there) return written
  const {start, literal} = there
  const isEmpty = literal.start === literal.end
  const glue = !isEmpty ? '' : text[literal.start - 1] === ':' ? ' ' : ': '
  const above = commentsAbove(text, there, eol)
  return text.slice(0, start) + above + text.slice(start, literal.start) + glue + written.slice(literal.start)
}

/** The comments inside the value of an entry, on lines that go before it. */
function commentsAbove(text: string, {start, literal}: Entry, eol: string): string {
  const inside = commentsIn(text).filter(one => one.start >= literal.start && one.start < literal.end)
  if (inside.length === 0) return ''
  const gap = /\s/.test(text[start - 1] ?? '') ? '' : ' '
  const indent = /(?:^|\n)([ \t]*)$/.exec(text.slice(0, start))?.[1] ?? ''
  return gap + inside.map(comment => comment.text + eol + indent).join('')
}

const json: Notation = {quote: '"', bareKeys: false}
/** Words that no version of YAML reads as anything but text stand without quotes. */
const yaml: Notation = {
  ...json,
  isBare: text =>
    /^[A-Za-z][\w/.-]*(?: [\w/.-]+)*$/.test(text) && !/^(?:y|yes|n|no|on|off|true|false|null)$/i.test(text),
}

function literalOf({range, items}: YAMLMap, text: string): Literal {
  const [start = 0, end = 0] = range ?? []
  return {
    start,
    end,
    entries: items.map(pair => ({
      key: keyOf(pair) ?? '',
      start: startOf(pair),
      literal: literalAt(pair, text),
    })),
  }
}

/** With the anchor and the tag before it. */
function literalAt(pair: Pair, text: string): Literal {
  const end = endOf(pair, text)
  const property = pair.srcToken?.sep?.find(({type}) => type === 'anchor' || type === 'tag')
  const start = property?.offset ?? ((isNode(pair.value) && pair.value.range?.[0]) || end)
  return {start: Math.min(start, end), end}
}
