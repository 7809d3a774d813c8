/** An element of a skimmed page: a hast element whose attributes are read only when somebody asks for them. */
import {decodeHTMLAttribute} from 'entities'
import type {Element, ElementContent, ElementData, Properties, Text} from 'hast'
import {propertyOf} from '../attributes.ts'
import {endsName, isSpace} from '../tags.ts'
import type {TagKind} from './tag-kinds.ts'

type Position = NonNullable<Element['position']>

/** A hast element over a stretch of a source. Offsets are right; lines and columns are not counted, and 0. */
export class LightElement implements Element {
  readonly type = 'element'
  readonly tagName: string
  readonly kind: TagKind
  children: ElementContent[] = []
  /** Whether it is of interest, and so what it stands in. */
  kept = false
  readonly #source: string
  readonly #start: number
  readonly #openingEnd: number
  #closingStart: number | undefined
  #end: number
  #properties: Properties | undefined

  /** `end` is where the start tag ends; for void elements that is all there is. */
  constructor(source: string, kind: TagKind, start: number, end: number) {
    this.tagName = kind.name
    this.kind = kind
    this.#source = source
    this.#start = start
    this.#openingEnd = end
    this.#end = end
  }

  /** The start tag as it is spelled. */
  get tag(): string {
    return this.#source.slice(this.#start, this.#openingEnd)
  }

  get position(): Position {
    return spanOf(this.#start, this.#end)
  }

  get data(): ElementData {
    return {
      position: new TagPositions(this.#source, this.#start, this.#openingEnd, this.#closingStart, this.#end),
    }
  }

  get properties(): Properties {
    this.#properties ??= propertiesOf(this.#source, this.#start, this.#openingEnd)
    return this.#properties
  }

  set properties(_: Properties) {
    throw new TypeError('A skimmed page is spliced in its source, never changed as a tree.')
  }

  /** Sets the end of the element, and its end tag where it is spelled. */
  close(start: number, end: number, tag: boolean): void {
    this.#end = end
    if (tag) this.#closingStart = start
  }
}

/** Where the tags of an element stand, and its attributes; each is made when somebody asks for it. */
class TagPositions implements NonNullable<ElementData['position']> {
  readonly #source: string
  readonly #start: number
  readonly #openingEnd: number
  readonly #closingStart: number | undefined
  readonly #end: number

  constructor(
    source: string,
    start: number,
    openingEnd: number,
    closingStart: number | undefined,
    end: number,
  ) {
    this.#source = source
    this.#start = start
    this.#openingEnd = openingEnd
    this.#closingStart = closingStart
    this.#end = end
  }

  get opening(): Position {
    return spanOf(this.#start, this.#openingEnd)
  }

  get closing(): Position | undefined {
    return this.#closingStart === undefined ? undefined : spanOf(this.#closingStart, this.#end)
  }

  get properties(): Record<string, Position> {
    return positionsOf(this.#source, this.#start, this.#openingEnd)
  }
}

/** A text of a skimmed page. */
export class LightText implements Text {
  readonly type = 'text'
  readonly value: string
  readonly #start: number
  readonly #end: number

  constructor(value: string, start: number, end: number) {
    this.value = value
    this.#start = start
    this.#end = end
  }

  get position(): Position {
    return spanOf(this.#start, this.#end)
  }
}

/** A position of which only the offsets are known. */
export function spanOf(start: number, end: number): Position {
  return {start: pointAt(start), end: pointAt(end)}
}

function pointAt(offset: number): Position['start'] {
  return {line: 0, column: 0, offset}
}

/** The attributes of a start tag as properties. */
function propertiesOf(source: string, start: number, end: number): Properties {
  const properties: Properties = {}
  eachAttribute(source, start, end, (name, _, [from, to]) => {
    const property = propertyOf(name)
    if (Object.hasOwn(properties, property)) return
    const raw = source.slice(from, to)
    const value = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
    properties[property] = value.includes('&') ? decodeHTMLAttribute(value) : value
  })
  return properties
}

/** Where its attributes stand, by their properties; of two with one name the first counts. */
function positionsOf(source: string, start: number, end: number): Record<string, Position> {
  const positions: Record<string, Position> = {}
  eachAttribute(source, start, end, (name, from, [, , to]) => {
    positions[propertyOf(name)] ??= spanOf(from, to)
  })
  return positions
}

/** Goes through the attributes of a start tag that ends at `end`, by their names in lower case. */
function eachAttribute(
  source: string,
  start: number,
  end: number,
  visit: (name: string, start: number, value: Value) => void,
): void {
  let at = start + 1
  while (!endsName(source.charCodeAt(at))) at++
  for (;;) {
    while (endsName(source.charCodeAt(at)) && at < end) at++
    if (at >= end) return
    const from = at++
    while (source.charCodeAt(at) !== 61 && !endsName(source.charCodeAt(at))) at++
    const value = valueAfter(source, at)
    visit(source.slice(from, at).toLowerCase(), from, value)
    at = value[2]
  }
}

/** Where the value of an attribute stands, and where the attribute ends. */
type Value = readonly [start: number, end: number, after: number]

/** The value of an attribute whose name ends at `at`. */
function valueAfter(source: string, at: number): Value {
  let start = skipSpace(source, at)
  if (source.charCodeAt(start) !== 61) return [at, at, at]
  start = skipSpace(source, start + 1)
  const quote = source.charCodeAt(start)
  if (quote === 34 || quote === 39) {
    const end = source.indexOf(quote === 34 ? '"' : "'", start + 1)
    return [start + 1, end, end + 1]
  }
  let end = start
  while (source.charCodeAt(end) !== 62 && !isSpace(source.charCodeAt(end))) end++
  return end === start ? [at, at, at] : [start, end, end]
}

function skipSpace(source: string, from: number): number {
  let at = from
  while (isSpace(source.charCodeAt(at))) at++
  return at
}
