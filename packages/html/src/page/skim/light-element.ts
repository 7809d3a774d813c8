/** An element of a skimmed page: a hast element whose attributes are read only when somebody asks for them. */
import {decodeHTMLAttribute} from 'entities'
import type {Element, ElementContent, ElementData, Properties, Text} from 'hast'
import {propertyOf} from '../../hast/attributes.ts'
import {tagEnd} from '../../hast/tags.ts'
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
    this.#properties ??= propertiesOf(this.#source, this.#start)
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
    return positionsOf(this.#source, this.#start)
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

/** The attributes of a start tag as properties; of two with one name the first counts. */
function propertiesOf(source: string, start: number): Properties {
  const properties: Properties = {}
  tagEnd(source, start, (from, nameEnd, valueStart, valueEnd) => {
    const property = propertyOf(source.slice(from, nameEnd).toLowerCase())
    if (Object.hasOwn(properties, property)) return
    const raw = source.slice(valueStart, valueEnd)
    const value = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
    properties[property] = value.includes('&') ? decodeHTMLAttribute(value) : value
  })
  return properties
}

/** Where its attributes stand, by their properties. */
function positionsOf(source: string, start: number): Record<string, Position> {
  const positions: Record<string, Position> = {}
  tagEnd(source, start, (from, nameEnd, _valueStart, _valueEnd, end) => {
    positions[propertyOf(source.slice(from, nameEnd).toLowerCase())] ??= spanOf(from, end)
  })
  return positions
}
