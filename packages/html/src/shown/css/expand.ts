/** Of the declarations of a rule, those that can keep something from being seen; short forms taken apart. */
import type {Declaration} from './read-sheet.ts'
import {colourOf} from './values.ts'

/** What is looked at. */
const telling: ReadonlySet<string> = new Set(
  (
    'display visibility opacity content-visibility position top right bottom left clip clip-path text-indent margin-left ' +
    'margin-top width height max-width max-height overflow font-size color background-color background-image ' +
    'background-clip transform scale zoom filter animation transition color-scheme -webkit-text-fill-color'
  ).split(' '),
)

/** A declaration as those of its long forms that are looked at; custom properties as they are. */
export function expanded(declaration: Declaration): Declaration[] {
  const {name, value} = declaration
  if (name.startsWith('--') || telling.has(name)) return [declaration]
  const as = (values: Readonly<Record<string, string | undefined>>): Declaration[] =>
    Object.entries(values).flatMap(([long, one]) =>
      one === undefined ? [] : [{...declaration, name: long, value: one}],
    )
  const parts = value.trim().split(/\s+/)
  const [first, second = first, third = first, fourth = second] = parts
  switch (name) {
    case 'background':
      return as(background(value, parts))
    case 'font':
      return as({'font-size': /(?:^|\s)([\d.]+(?:px|r?em|pt|%)?)(?=\s*\/|\s)/.exec(value)?.[1]})
    case 'inset':
      return as({top: first, right: second, bottom: third, left: fourth})
    case 'inset-inline-start':
      return as({left: value})
    case 'inset-block-start':
      return as({top: value})
    case 'margin':
      return as({'margin-top': first, 'margin-left': fourth})
    case 'overflow-x':
    case 'overflow-y':
      return as({overflow: value})
    case 'animation-name':
      return as({animation: value})
    case '-webkit-background-clip':
      return as({'background-clip': value})
    case 'inline-size':
      return as({width: value})
    case 'block-size':
      return as({height: value})
    default:
      return []
  }
}

function background(value: string, parts: readonly string[]): Record<string, string | undefined> {
  if (/\bvar\(/.test(value) && parts.length === 1) return {'background-color': value}
  const hasImage = /url\(|gradient\(|image-set\(|\bvar\(/i.test(value)
  const colour = hasImage ? undefined : [value, ...parts].find(part => colourOf(part) !== undefined)
  const clip = /\btext\b/.test(value) ? 'text' : undefined
  return {
    'background-image': hasImage ? 'some' : 'none',
    'background-color': hasImage
      ? undefined
      : (colour ?? (/^(?:none|0|unset|initial)$/.test(value) ? 'transparent' : value)),
    'background-clip': clip,
  }
}
