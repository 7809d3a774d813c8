/** How deep data and trees are nested, found without a call for each level. */

/** The first value more than so many levels below another; one that holds itself has such values. */
export function deeperThan<T>(levels: number, root: T, inside: (value: T) => readonly T[]): T | undefined {
  let level: readonly T[] = [root]
  for (let depth = 0; depth <= levels && level.length > 0; depth++)
    level = [...new Set(level.flatMap(inside))]
  return level[0]
}
