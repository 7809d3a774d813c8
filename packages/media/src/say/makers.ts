/** Services that write their own name where cameras and programs do. */
import type {Found} from '@forthright/core/surface'

/**
 * Names, whole and in any case. Source: docs/watermarking-landscape.md and docs/supported-signals.md of
 * wiltodelta/remove-ai-watermarks, commit f52e40a, read 2026-11-22; NovelAI from pictures that it made.
 */
const makers: readonly string[] = ['Ideogram AI', 'reve.com', 'Aphrodite AI', 'NovelAI']

/** What the name of a maker or a program says; of any other, nothing. */
export function sayMaker(name: string): Found[] {
  const maker = makers.find(one => one.toLowerCase() === name.trim().toLowerCase())
  return maker === undefined ? [] : [{vocabulary: 'maker', value: maker, grade: 'ai-generated'}]
}
