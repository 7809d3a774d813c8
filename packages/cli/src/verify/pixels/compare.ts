/** What of a stretch of a page changes when its words are taken away. */
import type {Pixels} from './png.ts'

/** How much can be seen of words. */
export interface Ink {
  /** The share of pixels that change by a contrast of at least {@link visible}, from 0 to 1. */
  share: number
  /** The highest contrast of a pixel with and without the words, from 1 to 21 (WCAG 2.2, contrast ratio). */
  contrast: number
}

/** Below this contrast nobody takes a change for a letter. */
export const visible = 1.5

/**
 * Compares the same stretch with its words, without them, and with them again: what has changed in between by itself, as a
 * film behind the words does, counts for nothing.
 */
export function compare(with1: Pixels, without: Pixels, with2: Pixels): Ink {
  const count = with1.width * with1.height
  let changed = 0
  let contrast = 1
  for (let at = 0; at < count; at++) {
    const [a, b, c] = [with1, without, with2].map(({rgb}) => luminance(rgb, at * 3)) as [
      number,
      number,
      number,
    ]
    if (ratio(a, c) > 1.05) continue
    const seen = ratio(a, b)
    if (seen >= visible) changed++
    if (seen > contrast) contrast = seen
  }
  return {share: count === 0 ? 0 : changed / count, contrast}
}

function ratio(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** Relative luminance of WCAG 2.2, from 0 to 1. */
function luminance(rgb: Uint8Array, at: number): number {
  const [r = 0, g = 0, b = 0] = rgb.subarray(at, at + 3)
  return 0.2126 * (linear[r] ?? 0) + 0.7152 * (linear[g] ?? 0) + 0.0722 * (linear[b] ?? 0)
}

const linear = Array.from({length: 256}, (_, value) => {
  const part = value / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
})
