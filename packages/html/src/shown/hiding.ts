/** Whether words are kept from readers, by what stands around them and by the style sheets. */
import type {Hiding} from '@forthright/core/surface'
import type {Element} from 'hast'
import {attributeOf, hasAttribute} from '../hast/attributes.ts'
import {isElement} from '../hast/tree.ts'
import {type Page, parentOf} from '../page/page.ts'
import type {Candidate, Cascade} from './css/cascade.ts'
import {pixelsOf} from './css/values.ts'
import {boxHides} from './hiding-box.ts'
import {isInvisibleColour} from './hiding-colour.ts'
import {type HiddenBy, type Look, told} from './look.ts'

/** Properties of which a condition, or a state that a script sets, may change what is seen. */
const looked = (
  'display visibility opacity content-visibility position top right bottom left clip clip-path text-indent margin-left margin-top ' +
  'width height max-width max-height overflow font-size transform scale zoom filter color background-color background-image'
).split(' ')

/** How the words in an element are hidden; undefined where they are not, as far as can be told. */
export function hidingOf(
  page: Page,
  node: Element,
  cascade: Cascade,
  areSheetsWhole: boolean,
): Hiding | undefined {
  const chain = chainOf(page, node)
  const certain: Look = (one, name) => cascade.valueOf(one, name).certain
  const hides = (look: Look) => hiddenBy(chain, look) ?? isInvisibleColour(page, chain, look, areSheetsWhole)
  const found = hides(certain)
  if (found) {
    const isMoved = moves.has(found.by.split(':')[0] ?? '')
    const mayShow = chain.some(one => {
      const other = lookWith(cascade, certain, one, () => true)
      return (other && !hides(other)) || (isMoved && isAnimated(certain(one, 'animation')))
    })
    return {...found, when: mayShow ? 'sometimes' : 'always', readers: 'all'}
  }
  for (const one of chain) {
    const other = lookWith(cascade, certain, one, ({needs}) => needs === 'condition')
    const by = other && hiddenBy(chain, other)
    if (by) return {...by, when: 'sometimes', readers: 'all'}
  }
  const silent = chain.find(one => attributeOf(one, 'aria-hidden') === 'true' || hasAttribute(one, 'inert'))
  if (!silent) return undefined
  const by = hasAttribute(silent, 'inert') ? 'inert' : 'aria-hidden'
  return {by, when: 'always', readers: 'screen-readers'}
}

/** What an element stands in, from itself outwards. */
function chainOf(page: Page, node: Element): Element[] {
  const chain = [node]
  for (let at = parentOf(page, node); at.type !== 'root'; at = parentOf(page, at)) chain.push(at)
  return chain
}

const moves: ReadonlySet<string> = new Set([
  'opacity',
  'visibility',
  'transform',
  'scale',
  'clip-path',
  'max-height',
  'height',
  'filter',
  'left',
  'top',
  'right',
  'bottom',
])

function isAnimated(animation: Candidate | undefined): boolean {
  return animation !== undefined && !/^\s*(?:none|unset|initial)\b/.test(animation.value)
}

/** The same look, but that of one element what is possible holds; undefined where nothing is. */
function lookWith(
  cascade: Cascade,
  certain: Look,
  changed: Element,
  counts: (one: Candidate) => boolean,
): Look | undefined {
  const values = new Map<string, Candidate>()
  for (const name of looked) {
    const one = cascade.valueOf(changed, name).possible.findLast(counts)
    if (one) values.set(name, one)
  }
  if (values.size === 0) return undefined
  return (node, name) => (node === changed ? values.get(name) : undefined) ?? certain(node, name)
}

/** What hides the innermost of some elements, each in the next; undefined where nothing does. */
function hiddenBy(chain: readonly Element[], look: Look): HiddenBy | undefined {
  for (const [depth, node] of chain.entries()) {
    const display = look(node, 'display')
    if (display?.value.toLowerCase() === 'none') return byDisplay(display)
    const parent = chain[depth + 1]
    if (isElement(parent, 'details') && !hasAttribute(parent, 'open') && !isSummary(node, parent))
      return {by: 'closed <details>'}
    if (attributeOf(node, 'hidden')?.toLowerCase() === 'until-found') return {by: 'hidden'}
    const visibility = look(node, 'content-visibility')
    if (visibility?.value.toLowerCase() === 'hidden') return told('content-visibility', visibility)
    const box = boxHides(node, look)
    if (box) return box
  }
  return inheritedHides(chain, look)
}

/** What is handed on to what is inside, where that does not say otherwise. */
function inheritedHides(chain: readonly Element[], look: Look): HiddenBy | undefined {
  const nearest = (name: string) =>
    chain
      .map(node => look(node, name))
      .find(one => one !== undefined && !/^(?:inherit|unset)$/i.test(one.value))
  const visibility = nearest('visibility')
  if (visibility && /^(?:hidden|collapse)$/i.test(visibility.value)) return told('visibility', visibility)
  const indent = nearest('text-indent')
  if (indent && (pixelsOf(indent.value) ?? 0) <= -500) return told('text-indent', indent)
  return tooSmall(chain, look)
}

/** Nobody reads what is less than 4 pixels high. */
function tooSmall(chain: readonly Element[], look: Look): HiddenBy | undefined {
  let size = 16
  let set: Candidate | undefined
  for (const node of chain.toReversed()) {
    const own = look(node, 'font-size')
    if (!own || /^(?:inherit|unset)$/i.test(own.value)) continue
    set = own
    size = fontSize(own.value, size)
  }
  return set && size < 4 ? told('font-size', set) : undefined
}

function fontSize(value: string, outer: number): number {
  const [, size, unit = ''] = /^([\d.]+)(px|pt|r?em|%)?$/i.exec(value.trim()) ?? []
  if (size === undefined) return 16
  const factor: Record<string, number> = {px: 1, pt: 4 / 3, rem: 16, em: outer, '%': outer / 100}
  return Number(size) * (factor[unit.toLowerCase()] ?? (Number(size) === 0 ? 0 : 16))
}

function isSummary(node: Element, details: Element): boolean {
  return details.children.find(child => isElement(child, 'summary')) === node
}

function byDisplay({value, from}: Candidate): HiddenBy {
  return /^(?:hidden|closed )/.test(from) ? {by: from} : told('display', {value, from})
}
