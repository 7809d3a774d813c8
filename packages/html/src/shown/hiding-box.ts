/** Ways of taking the box of an element out of sight that leave it on the page. */
import type {Element} from 'hast'
import {numberOf, pixelsOf} from './css/values.ts'
import {type HiddenBy, type Look, told} from './look.ts'

/** What takes a box out of sight, with all that is in it. */
export function boxHides(node: Element, look: Look): HiddenBy | undefined {
  return fades(node, look) ?? clips(node, look) ?? shrinks(node, look) ?? isMovedAway(node, look)
}

function fades(node: Element, look: Look): HiddenBy | undefined {
  const opacity = look(node, 'opacity')
  if (opacity && (numberOf(opacity.value) ?? 1) <= 0.05) return told('opacity', opacity)
  const filter = look(node, 'filter')
  return filter && /opacity\(\s*0?\.?0*%?\s*\)/i.test(filter.value) ? told('filter', filter) : undefined
}

/** `clip` counts for what is positioned by itself alone (CSS Masking, https://www.w3.org/TR/css-masking-1/#clip-property). */
function clips(node: Element, look: Look): HiddenBy | undefined {
  const clip = look(node, 'clip')
  const sides = /^rect\(([^()]*)\)$/i
    .exec(clip?.value.trim() ?? '')?.[1]
    ?.split(/[\s,]+/)
    .filter(one => one !== '')
  if (clip && sides?.length === 4 && /^(?:absolute|fixed)$/i.test(look(node, 'position')?.value ?? '')) {
    const [top, right, bottom, left] = sides.map(side => pixelsOf(side))
    const isFlat = bottom !== undefined && bottom - (top ?? 0) <= 1
    if (isFlat || (right !== undefined && right - (left ?? 0) <= 1)) return told('clip', clip)
  }
  const path = look(node, 'clip-path')
  return path && isEmptyShape(path.value) ? told('clip-path', path) : undefined
}

function isEmptyShape(shape: string): boolean {
  const [, name = '', list = ''] = /^(inset|circle|ellipse|polygon)\(([^()]*)\)$/i.exec(shape.trim()) ?? []
  const points = list.split(',').map(point =>
    point
      .trim()
      .split(/\s+/)
      .map(part => Number.parseFloat(part)),
  )
  if (/^inset$/i.test(name)) {
    const [top = '', right = top, bottom = top, left = right] = list.trim().split(/\s+/)
    const taken = (a: string, b: string) => (numberOf(a) ?? 0) + (numberOf(b) ?? 0)
    const isPercent = [top, right, bottom, left].every(side => side.endsWith('%') || pixelsOf(side) === 0)
    return isPercent && (taken(top, bottom) >= 1 || taken(left, right) >= 1)
  }
  if (/^(?:circle|ellipse)$/i.test(name)) return points[0]?.[0] === 0
  const [first] = points
  return (
    /^polygon$/i.test(name) && points.every(point => point.every((part, index) => part === first?.[index]))
  )
}

function shrinks(node: Element, look: Look): HiddenBy | undefined {
  if (/^(?:hidden|clip)/i.test(look(node, 'overflow')?.value ?? ''))
    for (const name of ['height', 'max-height', 'width', 'max-width']) {
      const value = look(node, name)
      const size = value && (pixelsOf(value.value) ?? (value.value.trim() === '0%' ? 0 : undefined))
      if (value && size !== undefined && size <= 2) return told(name, value)
    }
  const transform = look(node, 'transform')
  if (transform && /scale(?:3d|[xy])?\(\s*0?(?:\.0\d*|\.1|0)?\s*[,)]/i.test(transform.value))
    return told('transform', transform)
  for (const name of ['scale', 'zoom']) {
    const value = look(node, name)
    if (value && /^0?\.?0+%?$/.test(value.value.trim())) return told(name, value)
  }
  return undefined
}

/** Past any edge of a screen: nine hundred pixels from where it would be, or all of it; three hundred of the screen itself. */
function isMovedAway(node: Element, look: Look): HiddenBy | undefined {
  const position = look(node, 'position')?.value.toLowerCase() ?? ''
  if (['absolute', 'fixed', 'relative'].includes(position))
    for (const name of ['left', 'right', 'top', 'bottom']) {
      const value = look(node, name)
      if (value && isFar(value.value, position === 'fixed' ? -300 : -900)) return told(name, value)
    }
  for (const name of ['margin-left', 'margin-top']) {
    const value = look(node, name)
    if (value && (pixelsOf(value.value) ?? 0) <= -500) return told(name, value)
  }
  const transform = look(node, 'transform')
  const moved = /translate(?:3d|[xy])?\(\s*([^,()]+)(?:,\s*([^,()]+))?/i.exec(transform?.value ?? '')
  if (transform && [moved?.[1], moved?.[2]].some(one => isFarLength(one?.trim() ?? '')))
    return told('transform', transform)
  return undefined
}

function isFar(value: string, least: number): boolean {
  const percent = /^(-[\d.]+)%$/.exec(value.trim())?.[1]
  return percent === undefined ? isFarLength(value, least) : Number(percent) <= -100
}

function isFarLength(value: string, least = -900): boolean {
  const pixels = pixelsOf(value) ?? 0
  return pixels <= least || pixels >= 5000
}
