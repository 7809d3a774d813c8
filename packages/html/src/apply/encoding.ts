/** The encoding that a page says it is in. */
import {isUtf8} from '@forthright/core/text'

/** What a page says of itself in its first 1,024 characters, as browsers read it, where that is not UTF-8. */
export function otherEncoding(source: string): string | undefined {
  const head = source.slice(0, 1024)
  if (head.startsWith('\uFEFF')) return undefined
  const [, label] =
    /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)/i.exec(head) ??
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(head) ??
    []
  return label === undefined || /^utf-?8$/i.test(label) || isUtf8(label) ? undefined : label
}
