/** What is worked out once for each thing that it is asked of. */

/**
 * The function with what it gave kept, for as long as the result is used.
 *
 * @example
 * const settingOf = kept(readSetting) // a folder is read once, whatever the number of its files
 */
export function kept<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return key => {
    if (!known.has(key)) known.set(key, make(key))
    return known.get(key) as Value
  }
}
