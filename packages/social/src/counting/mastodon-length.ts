/** How Mastodon counts a status. */
import {graphemesOf} from './counters.ts'

/**
 * Graphemes, where a URL counts 23 (or what the instance says) and a mention only with its local part.
 * Source: https://docs.joinmastodon.org/entities/Instance/ and copies of the server's validator, read 2026-11-22.
 */
export function mastodonLength(text: string, perUrl = 23): number {
  const counted = text
    .replaceAll(/https?:\/\/\S+/giu, '_'.repeat(perUrl))
    .replaceAll(/(?<=^|[^\w/])(@\w+)@[\w.-]*\w/gu, '$1')
  return graphemesOf(counted).length
}
