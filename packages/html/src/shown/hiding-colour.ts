/** Words in the colour of what is behind them; told only where both are certain. */
import type {Element} from 'hast'
import {attributeOf} from '../hast/attributes.ts'
import {isElement, traverse} from '../hast/tree.ts'
import type {Page} from '../page/page.ts'
import {colourOf, contrastOf} from './css/values.ts'
import {type HiddenBy, type Look, told} from './look.ts'

/** Less than this is no difference that an eye sees. */
const least = 1.15

/** What makes words invisible by their colour. */
export function isInvisibleColour(
  page: Page,
  chain: readonly Element[],
  look: Look,
  areSheetsWhole: boolean,
): HiddenBy | undefined {
  const set = chain
    .map(node => look(node, '-webkit-text-fill-color') ?? look(node, 'color'))
    .find(one => one !== undefined && !/^(?:inherit|unset|currentcolor)$/i.test(one.value))
  const colour = colourOf(set?.value)
  if (!set || !colour) return undefined
  const isClipped = chain.some(node => /\btext\b/i.test(look(node, 'background-clip')?.value ?? ''))
  if (isClipped) return undefined
  if (colour[3] <= 0.05) return told('color', set)
  if (colour[3] < 1) return undefined
  const behind = backgroundOf(page, chain, look, areSheetsWhole)
  return behind && contrastOf(colour, behind) < least ? told('color', set) : undefined
}

/** The colour behind some words; undefined where a picture may be, or where something may lie between. */
function backgroundOf(page: Page, chain: readonly Element[], look: Look, areSheetsWhole: boolean) {
  for (const [depth, node] of chain.entries()) {
    const image = look(node, 'background-image')
    if (image && !/^(?:none|unset|initial)$/i.test(image.value)) return undefined
    const set = look(node, 'background-color')
    const colour = set ? colourOf(set.value) : undefined
    if (set && !colour && !/^(?:unset|initial|inherit)$/i.test(set.value)) return undefined
    if (colour && colour[3] > 0)
      return colour[3] === 1 && (areSheetsWhole || depth === 0) ? colour : undefined
    if (mayOverlap(node, look)) return undefined
  }
  const hasScheme = chain.some(node => look(node, 'color-scheme') !== undefined) || namesScheme(page)
  return areSheetsWhole && !hasScheme ? ([255, 255, 255, 1] as const) : undefined
}

/** What is positioned, or stands in a grid, can lie above a picture beside it. */
function mayOverlap(node: Element, look: Look): boolean {
  return (
    /^(?:relative|absolute|fixed|sticky)$/i.test(look(node, 'position')?.value ?? '') ||
    /grid/i.test(look(node, 'display')?.value ?? '')
  )
}

function namesScheme(page: Page): boolean {
  let names = false
  traverse(page.root, node => {
    names ||= isElement(node, 'meta') && attributeOf(node, 'name')?.toLowerCase() === 'color-scheme'
    return !names
  })
  return names
}
