/** Lengths and colours of CSS, as far as they say something by themselves. */

/** A colour: red, green, blue from 0 to 255, and how opaque it is, from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number]

/** A length in pixels, where it does not depend on anything but the size of the font; percentages are `undefined`. */
export function pixelsOf(value: string | undefined, font = 16): number | undefined {
  const [, size, unit = ''] =
    /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z]*)$/i.exec(value?.trim() ?? '') ?? []
  if (size === undefined) return undefined
  const number = Number(size)
  if (number === 0) return 0
  const factor = factors.get(unit.toLowerCase())
  if (factor !== undefined) return number * factor
  return unit.toLowerCase() === 'em' ? number * font : undefined
}

/** Of windows of 1,000 by 1,000 pixels. */
const factors: ReadonlyMap<string, number> = new Map([
  ...['px'].map(unit => [unit, 1] as const),
  ['pt', 4 / 3],
  ['pc', 16],
  ['in', 96],
  ['cm', 96 / 2.54],
  ['mm', 96 / 25.4],
  ['rem', 16],
  ['ch', 8],
  ['ex', 8],
  ...['vw', 'vh', 'vmin', 'vmax', 'dvw', 'dvh', 'svw', 'svh', 'lvw', 'lvh'].map(unit => [unit, 10] as const),
])

/** A number, or a percentage as a part of 1. */
export function numberOf(value: string | undefined): number | undefined {
  const [, size, percent] = /^([+-]?(?:\d+\.?\d*|\.\d+))(%?)$/.exec(value?.trim() ?? '') ?? []
  return size === undefined ? undefined : Number(size) / (percent === '%' ? 100 : 1)
}

/** A colour that is spelled out; undefined for what depends on something else, or is none. */
export function colourOf(value: string | undefined): Colour | undefined {
  const text = value?.trim().toLowerCase() ?? ''
  if (text === 'transparent') return [0, 0, 0, 0]
  const named = names.get(text)
  if (named !== undefined) return colourOf(named)
  const hex = /^#([\da-f]{3,8})$/.exec(text)?.[1]
  if (hex !== undefined) return fromHex(hex)
  const [, name, list = ''] = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(text) ?? []
  const parts = list.split(/[\s,/]+/).filter(part => part !== '')
  if (name === undefined || parts.length < 3) return undefined
  const alpha = parts[3] === undefined ? 1 : numberOf(parts[3])
  const numbers = parts.slice(0, 3).map(part => {
    const number = numberOf(part.replace(/deg$/, ''))
    return number !== undefined && part.endsWith('%') && name === 'rgb' ? number * 255 : number
  })
  if (alpha === undefined || numbers.some(one => one === undefined)) return undefined
  const [a = 0, b = 0, c = 0] = numbers as number[]
  return name === 'rgb' ? [a, b, c, alpha] : [...fromHsl(a, b, c), alpha]
}

/** The contrast of two opaque colours, from 1 to 21 (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export function contrastOf(a: Colour, b: Colour): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance([red, green, blue]: Colour): number {
  const [r, g, b] = [red, green, blue].map(channel => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function fromHex(hex: string): Colour | undefined {
  const digits = hex.length <= 4 ? [...hex].map(digit => digit + digit) : (hex.match(/../g) ?? [])
  if (![3, 4, 6, 8].includes(hex.length)) return undefined
  const [red = 0, green = 0, blue = 0, alpha = 255] = digits.map(pair => Number.parseInt(pair, 16))
  return [red, green, blue, alpha / 255]
}

function fromHsl(hue: number, saturation: number, lightness: number): [number, number, number] {
  const channel = (n: number) => {
    const k = (n + hue / 30) % 12
    const a = saturation * Math.min(lightness, 1 - lightness)
    return 255 * (lightness - a * Math.max(-1, Math.min(k - 3, 9 - k, 1)))
  }
  return [channel(0), channel(8), channel(4)]
}

/** Names that are common in sheets (CSS Color Level 4, https://www.w3.org/TR/css-color-4/#named-colors). */
const names: ReadonlyMap<string, string> = new Map([
  ['white', '#ffffff'],
  ['black', '#000000'],
  ['red', '#ff0000'],
  ['green', '#008000'],
  ['blue', '#0000ff'],
  ['yellow', '#ffff00'],
  ['gray', '#808080'],
  ['grey', '#808080'],
  ['silver', '#c0c0c0'],
  ['navy', '#000080'],
  ['maroon', '#800000'],
  ['teal', '#008080'],
  ['purple', '#800080'],
  ['orange', '#ffa500'],
  ['snow', '#fffafa'],
  ['ivory', '#fffff0'],
  ['whitesmoke', '#f5f5f5'],
  ['ghostwhite', '#f8f8ff'],
  ['floralwhite', '#fffaf0'],
  ['lightgray', '#d3d3d3'],
  ['lightgrey', '#d3d3d3'],
  ['darkgray', '#a9a9a9'],
  ['dimgray', '#696969'],
])
