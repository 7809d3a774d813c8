/** Whether two tags name one language, as far as its labels go. */

/** Norwegian is one language with two written forms, and pages name either or neither. */
const norwegian: ReadonlySet<string> = new Set(['no', 'nb', 'nn'])

/**
 * Whether labels in one language suit a page in the other: regions do not matter, scripts do.
 *
 * @example
 * isSameLanguage('zh-TW', 'zh-Hant') // true
 * isSameLanguage('zh-CN', 'zh-Hant') // false
 */
export function isSameLanguage(a: string, b: string): boolean {
  const [one, other] = [likely(a), likely(b)]
  if (!one || !other) return a.toLowerCase() === b.toLowerCase()
  if (norwegian.has(one.language) && norwegian.has(other.language)) return true
  return one.language === other.language && one.script === other.script
}

function likely(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.trim()).maximize()
  } catch {
    return undefined
  }
}
