/** Compiles the names of models to one module: each by its maker and id. */
import {readYaml} from '../../guards/scripts/read-yaml.ts'
import {writeModules} from '../../guards/scripts/write-modules.ts'

interface Names {
  makers: {maker: string; also?: string[]; models: Record<string, string>}[]
}

/** Writes `model-names.ts`: the names by `maker/id`, and the makers by what else they are called. */
export function writeModelNames(data: URL, to: URL): void {
  const {makers} = readYaml(data) as Names
  const names = makers.flatMap(({maker, models}) =>
    Object.entries(models).map(([id, name]) => [`${maker}/${id}`, name]),
  )
  const called = makers.flatMap(({maker, also = []}) => also.map(other => [other, maker]))
  const text = [
    '/** Written by `pnpm gen` from data/models.yaml. Do not edit. */',
    `export const names: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(names))}`,
    `export const makers: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(called))}`,
    '',
  ].join('\n')
  writeModules(new Map([['model-names.ts', text]]), to)
}
