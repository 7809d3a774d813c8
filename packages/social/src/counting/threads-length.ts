/** How Threads counts a text. */
import {graphemesOf, utf8Bytes} from './counters.ts'

const isEmoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u

/**
 * Characters, where an emoji counts as many as it has bytes in UTF-8: a robot 4, a family 25.
 * Source: https://developers.facebook.com/documentation/threads/reference/publishing, read 2026-11-30.
 */
export function threadsLength(text: string): number {
  return graphemesOf(text).reduce((sum, one) => sum + (isEmoji.test(one) ? utf8Bytes(one) : one.length), 0)
}
