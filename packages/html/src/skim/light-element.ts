/** An element of a skimmed page: a hast element whose attributes are read only when somebody asks for them. */
import {decodeHTMLAttribute} from 'entities'
import type {Element, ElementContent, ElementData, Properties, Text} from 'hast'
import {propertyOf} from '../attributes.ts'

type Position = NonNullable<Element['position']>

interface Attributes {
  properties: Properties
  /** Where each of them stands. */
  spans: Record<string, readonly [start: number, end: number]>
}

/** A hast element over a stretch of a source. Offsets are right; lines and columns are not counted, and 0. */
export class LightElement implements Element {
  readonly type = 'element'
  readonly tagName: string
  children: ElementContent[] = []
  readonly #source: string
  readonly #start: number
  readonly #openingEnd: number
  #closingStart: number | undefined
  #end: number
  #attributes: Attributes | undefined
  #data: ElementData | undefined

  /** `end` is where the start tag ends; for void elements that is all there is. */
  constructor(source: string, tagName: string, start: number, end: number) {
    this.tagName = tagName
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
    const element = this
    this.#data ??= {
      position: {
        opening: spanOf(this.#start, this.#openingEnd),
        closing: this.#closingStart === undefined ? undefined : spanOf(this.#closingStart, this.#end),
        get properties() {
          return positionsOf(element.#read())
        },
      },
    }
    return this.#data
  }

  get properties(): Properties {
    return this.#read().properties
  }

  set properties(_: Properties) {
    throw new TypeError('A skimmed page is spliced in its source, never changed as a tree.')
  }

  /** Sets the end of the element, and its end tag where it is spelled. */
  close(start: number, end: number, tag: boolean): void {
    this.#end = end
    this.#data = undefined
    if (tag) this.#closingStart = start
  }

  #read(): Attributes {
    this.#attributes ??= attributesIn(this.#source, this.#start, this.#openingEnd)
    return this.#attributes
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

function positionsOf({spans}: Attributes): Record<string, Position> {
  return Object.fromEntries(Object.entries(spans).map(([name, [start, end]]) => [name, spanOf(start, end)]))
}

const nameEnd = /<[^\t\n\f\r />]*/y
const attribute =
  /([\t\n\f\r /]*)([^\t\n\f\r />][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f\r >"'][^\t\n\f\r >]*)))?/y

/** The attributes of a start tag; of two with one name the first counts. */
function attributesIn(source: string, start: number, end: number): Attributes {
  const properties: Properties = {}
  const spans: Attributes['spans'] = {}
  nameEnd.lastIndex = start
  nameEnd.exec(source)
  attribute.lastIndex = nameEnd.lastIndex
  for (
    let match = attribute.exec(source);
    match && attribute.lastIndex < end;
    match = attribute.exec(source)
  ) {
    const [whole, before = '', name = '', double, single, bare] = match
    const property = propertyOf(name.toLowerCase())
    if (Object.hasOwn(properties, property)) continue
    const value = (double ?? single ?? bare ?? '').replace(/\r\n?/g, '\n')
    properties[property] = value.includes('&') ? decodeHTMLAttribute(value) : value
    spans[property] = [match.index + before.length, match.index + whole.length]
  }
  return {properties, spans}
}
