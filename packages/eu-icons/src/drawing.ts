/**
 * A drawing of the pack as elements that can stand in a page: the same groups and paths, without what belongs to a file
 * of its own. The classes of the files (`cls-1`, `cls-2`) mean something else in every file, so what they say moves onto
 * the elements: nothing collides, a page that allows no inline style loses no colour, and what strips elements it does
 * not know leaves no style sheet behind as text.
 */
import {DisclosureError} from '@forthright/core'
import {Parser} from 'htmlparser2'

/** A group or a path. */
export interface DrawingElement {
  tag: 'g' | 'path'
  attributes: Record<string, string>
  children: DrawingElement[]
}

/** A drawing, and the box that its numbers are measured in. */
export interface Drawing {
  /** As the file has it, e.g. `0 0 566.93 566.93`. */
  viewBox: string
  elements: DrawingElement[]
}

type Declarations = Record<string, string>

/** What the files of the pack are made of. Anything else is no drawing that can be moved into a page unseen. */
const attributesOf: Readonly<Record<string, readonly string[]>> = {
  svg: ['id', 'data-name', 'xmlns', 'viewBox'],
  defs: [],
  style: [],
  g: [],
  path: ['class', 'd'],
}
const properties = ['fill', 'fill-rule', 'opacity']

/** The drawing in a file; throws `content-invalid` where it holds anything that the files of the pack do not. */
export function drawingOf(file: string, svg: string): Drawing {
  const root: DrawingElement = {tag: 'g', attributes: {}, children: []}
  const open: DrawingElement[] = [root]
  const inside: string[] = []
  const drawn: {element: DrawingElement; classes: string[]}[] = []
  let style = ''
  let viewBox = ''
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const allowed = attributesOf[name]
        const unknown = Object.keys(attributes).find(attribute => !allowed?.includes(attribute))
        if (!allowed || unknown !== undefined) throw foreign(file, unknown ?? `<${name}>`)
        inside.push(name)
        if (name === 'svg') viewBox = attributes.viewBox ?? ''
        if (name !== 'g' && name !== 'path') return
        const {d, class: classes = ''} = attributes
        const element: DrawingElement = {tag: name, attributes: d === undefined ? {} : {d}, children: []}
        open.at(-1)?.children.push(element)
        open.push(element)
        drawn.push({element, classes: classes.split(/\s+/).filter(one => one !== '')})
      },
      ontext(text) {
        if (inside.at(-1) === 'style') style += text
        else if (text.trim() !== '') throw foreign(file, JSON.stringify(text.trim().slice(0, 20)))
      },
      onclosetag(name) {
        inside.pop()
        if (name === 'g' || name === 'path') open.pop()
      },
    },
    {xmlMode: true},
  )
  parser.end(svg)
  if (!/^[\d.]+ [\d.]+ [\d.]+ [\d.]+$/.test(viewBox)) throw foreign(file, 'a drawing without a viewBox')
  const rules = rulesOf(file, style)
  for (const {element, classes} of drawn) {
    const own = rules.filter(([name]) => classes.includes(name)).map(([, declarations]) => declarations)
    element.attributes = Object.assign({}, ...own, element.attributes)
  }
  return {viewBox, elements: root.children}
}

/** The rules of a style sheet that has nothing but classes; the later one wins. */
function rulesOf(file: string, style: string): (readonly [className: string, Declarations])[] {
  const rules: (readonly [className: string, Declarations])[] = []
  const rest = style.replace(/\.([\w-]+)\s*\{([^{}]*)\}/g, (_, name: string, body: string) => {
    const declarations = body
      .split(';')
      .filter(one => one.trim() !== '')
      .map(one => one.split(':').map(piece => piece.trim()))
    for (const [property = '', value = ''] of declarations)
      if (!properties.includes(property) || !/^[#.\w]+$/.test(value))
        throw foreign(file, `${property}: ${value}`)
    rules.push([name, Object.fromEntries(declarations)])
    return ''
  })
  if (rest.trim() !== '') throw foreign(file, JSON.stringify(rest.trim().slice(0, 20)))
  return rules
}

function foreign(file: string, what: string): DisclosureError {
  return new DisclosureError(
    'content-invalid',
    `The drawing holds ${what}, so it cannot stand in a page without a change. Link it instead.`,
    {file, allowed: Object.keys(attributesOf)},
  )
}
