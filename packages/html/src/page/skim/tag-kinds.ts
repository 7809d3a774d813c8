/**
 * What the skimmer knows of elements by their names. It asks a dozen things of every tag, so a name is looked up once,
 * and gives all the answers.
 */

import {endParagraphs, rawText, voids} from '../../hast/tags.ts'
import {leading} from '../content-search.ts'
import {mediaTags} from '../media-element.ts'

/** What the start tag of an element ends or asks for; elements without a rule end nothing. */
export type Rule =
  | 'block'
  | 'heading'
  | 'item'
  | 'once'
  | 'ruby'
  | 'strange'
  | 'table'
  | 'table part'
  | 'term'

/** An element of which only the end matters. */
export type Region = 'template' | 'svg' | 'select'

/** The elements of one name. */
export interface TagKind {
  readonly name: string
  readonly rule: Rule | undefined
  /** Only its end matters. */
  readonly region: Region | undefined
  /** `html`, `head` or `body`. */
  readonly isFrame: boolean
  /** Its content is text up to its end tag. */
  readonly isRaw: boolean
  readonly isVoid: boolean
  /** May stand in the head so that the head ends where its end tag stands. */
  readonly isInHead: boolean
  /** May begin content, or be it. */
  readonly isLeading: boolean
  /** A plan asks about it, and so about the elements around it. */
  readonly isTelling: boolean
  /** A plan for media asks about it. */
  readonly isMedia: boolean
  /** Has to end before the place of a label for media in it is known. */
  readonly isHolder: boolean
  /** May be the content of a page. */
  readonly isContent: boolean
  /** May lack its end tag. */
  readonly isImplied: boolean
  /** Ended by its parent's end, or by one of its kind. */
  readonly isTablePart: boolean
  /** A list item, or term, looks for one to end up to one of these; what is not special it looks past. */
  readonly isSpecial: boolean
  /** What may stand in it, where it is a table or a part of one that holds no text. */
  readonly holds: ReadonlySet<string> | undefined
  /** What its end tag ends besides its own element. */
  readonly ends: ReadonlySet<string>
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const headings = 'h1 h2 h3 h4 h5 h6'
const names: Readonly<Record<Exclude<Rule, 'block'>, string>> = {
  heading: headings,
  item: 'li',
  once: 'a button form',
  ruby: 'rp rt',
  strange:
    'applet frame frameset image isindex keygen listing marquee math menuitem nobr noembed noframes object optgroup ' +
    'option plaintext rb rtc xmp',
  table: 'table',
  'table part': 'caption col colgroup tbody td tfoot th thead tr',
  term: 'dd dt',
}
/** What ends a paragraph is a block, unless it has a rule of its own. */
const rules: ReadonlyMap<string, Rule> = new Map([
  ...[...endParagraphs].map(name => [name, 'block'] as const),
  ...(Object.keys(names) as (keyof typeof names)[]).flatMap(rule =>
    names[rule].split(' ').map(name => [name, rule] as const),
  ),
])
const inTable: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['table', words('caption colgroup thead tbody tfoot tr')],
  ['colgroup', words('col')],
  ['thead', words('tr')],
  ['tbody', words('tr')],
  ['tfoot', words('tr')],
  ['tr', words('td th')],
])
const frame = words('html head body')
const inHead = words('base link meta noscript script style template title')
const telling = words('article main h1 h2')
const media = new Set(['figure', 'figcaption', 'picture', 'source', ...mediaTags])
const holders = new Set([...media, ...words(`a button label summary details ${headings}`)])
const contents = words('article main body')
const implied = words('dd dt li p rp rt')
const tableParts = words('tbody thead tfoot tr td th colgroup')
const special = new Set([
  ...[...endParagraphs].filter(name => !['address', 'div', 'p'].includes(name)),
  ...words(`${names['table part']} body button dd dt head html iframe li noscript select template`),
])

/** The kind of the elements of a name in lower case. */
export function kindOf(name: string): TagKind {
  const known = kinds.get(name)
  if (known) return known
  const kind = kindFor(name)
  // Names can be anything, and so any number.
  if (kinds.size < 500) kinds.set(name, kind)
  return kind
}

const kinds = new Map<string, TagKind>()

function kindFor(name: string): TagKind {
  return {
    name,
    rule: rules.get(name),
    region: name === 'template' || name === 'svg' || name === 'select' ? name : undefined,
    isFrame: frame.has(name),
    isRaw: rawText.has(name),
    isVoid: voids.has(name),
    isInHead: inHead.has(name),
    isLeading: leading.has(name),
    isTelling: telling.has(name),
    isMedia: media.has(name),
    isHolder: holders.has(name),
    isContent: contents.has(name),
    isImplied: implied.has(name),
    isTablePart: tableParts.has(name),
    isSpecial: special.has(name),
    holds: inTable.get(name),
    ends: endsBefore(name),
  }
}

function endsBefore(name: string): ReadonlySet<string> {
  if (name === 'table' || tableParts.has(name)) return rowEnds
  if (name === 'li' || name === 'dd' || name === 'dt') return paragraph
  const rule = rules.get(name)
  const block =
    rule === 'block' || rule === 'heading' || name === 'form' || name === 'button' || name === 'caption'
  return block && name !== 'p' ? implied : nothing
}

const rowEnds = new Set([...implied, ...tableParts])
const paragraph = words('p')
const nothing: ReadonlySet<string> = new Set()
