/** Other names that people use for a platform. */
import {platformIds} from './generated/ids.ts'

const aliases: Readonly<Record<string, string>> = {twitter: 'x'}

/** The id of a platform by its id or another name of it, in any case; undefined where there is none of it. */
export function platformIdOf(name: string): string | undefined {
  const lower = name.toLowerCase()
  const id = Object.hasOwn(aliases, lower) ? aliases[lower] : lower
  return platformIds.find(one => one === id)
}

/** Every name of a platform, its id first. */
export function namesOf(id: string): string[] {
  return [id, ...Object.keys(aliases).filter(name => aliases[name] === id)]
}
