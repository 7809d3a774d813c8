/** Only UTF-8 is read and written; what says that it is something else is left alone. */
import {isUtf8} from '@forthright/core/text'

/** Why a page is not to be read as UTF-8: what it says of itself, in its first 1,024 characters, as browsers do. */
export function otherEncoding(source: string): string | undefined {
  const head = source.slice(0, 1024)
  if (head.startsWith('\uFEFF')) return undefined
  const [, label] =
    /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)/i.exec(head) ??
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(head) ??
    []
  return label === undefined || isUtf8(label)
    ? undefined
    : `The page says that it is in ${JSON.stringify(label)}; only UTF-8 is written here.`
}
