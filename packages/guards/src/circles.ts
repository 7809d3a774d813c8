/** Circles of imports in a package, imports of types among them: files none of which can be read before the others. */
import {posix} from 'node:path'
import {referencesOf} from './references.ts'
import type {SourceFile} from './workspace.ts'

/** Files that import each other, from one to the next and from the last to the first. */
export type Circle = readonly string[]

/** The shortest circle through every file that lies on one, each once; none where imports go one way. */
export function circlesIn(files: readonly SourceFile[]): Circle[] {
  const paths = new Set(files.map(({path}) => path))
  const imports = new Map(
    files.map(({path, text}) => {
      const targets = referencesOf(path, text).map(({specifier}) => targetOf(path, specifier, paths))
      return [path, new Set(targets.filter(target => target !== undefined))]
    }),
  )
  const circles = new Map<string, Circle>()
  for (const path of imports.keys()) {
    const circle = wayBack(path, imports)
    if (!circle) continue
    const key = [...circle].sort().join()
    if (!circles.has(key)) circles.set(key, circle)
  }
  return [...circles.values()]
}

/** A circle as a sentence that says how to cut it. */
export function circleMessage(folder: string, circle: Circle): string {
  const way = [...circle, circle[0]].join(' → ')
  return `${folder}: ${way} is a circle of imports. Move what both ends need, most often types, into a file of its own that imports neither.`
}

function targetOf(from: string, specifier: string | undefined, paths: ReadonlySet<string>) {
  if (!specifier?.startsWith('.')) return undefined
  const target = posix.join(posix.dirname(from), specifier)
  const stem = target.replace(/\.[cm]?jsx?$/, '')
  return [target, `${stem}.ts`, `${stem}.tsx`, `${target}/index.ts`].find(path => paths.has(path))
}

/** The shortest way from a file back to itself. */
function wayBack(start: string, imports: ReadonlyMap<string, ReadonlySet<string>>): Circle | undefined {
  const ways: string[][] = [[start]]
  const seen = new Set<string>()
  for (const way of ways) {
    for (const next of imports.get(way.at(-1) ?? start) ?? []) {
      if (next === start) return way
      if (seen.has(next)) continue
      seen.add(next)
      ways.push([...way, next])
    }
  }
  return undefined
}
