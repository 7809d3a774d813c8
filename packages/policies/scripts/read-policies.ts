/** Reads the YAML of every instrument, with its id from its path; complaints name file, line and field. */
import {existsSync, readdirSync} from 'node:fs'
import {type Clause, conditions, type PolicyDocument} from '@forthright/core'
import {draftSchema, policySchema} from '@forthright/core/schema'
import {readUnit} from '../../guards/scripts/read-unit.ts'

/** Every instrument under `law/`, `platform/` and `standard/` of a folder, in the order of their ids. */
export function readPolicies(root: URL): {policies: PolicyDocument[]; complaints: string[]} {
  const policies: PolicyDocument[] = []
  const complaints: string[] = []
  for (const kind of ['law', 'platform', 'standard']) {
    const folder = new URL(`${kind}/`, root)
    if (!existsSync(folder)) continue
    for (const file of (readdirSync(folder, {recursive: true}) as string[])
      .map(path => path.replaceAll('\\', '/'))
      .sort()) {
      if (!file.endsWith('.yaml')) continue
      const name = `${kind}/${file}`
      const unit = readUnit(new URL(file, folder), name, policySchema)
      if (unit.complaints) complaints.push(...unit.complaints)
      else {
        policies.push({id: name.replace(/\.yaml$/, ''), ...unit.value})
        complaints.push(
          ...unit.value.obligations.flatMap(obligation =>
            unknownNames(obligation).map(
              ({path, id}) =>
                `${name} obligations.${obligation.id}.${path}: there is no condition called ${id}; the conditions are ${Object.keys(conditions).join(', ')}`,
            ),
          ),
        )
      }
    }
  }
  return {policies, complaints}
}

/** What is wrong with the files under `draft/`, which are never shipped as rules. */
export function draftComplaints(root: URL): string[] {
  const folder = new URL('draft/', root)
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap(
    file => readUnit(new URL(file, folder), `draft/${file}`, draftSchema).complaints ?? [],
  )
}

function unknownNames(obligation: PolicyDocument['obligations'][number]): {path: string; id: string}[] {
  const names = (clause: Clause, path: string): {path: string; id: string}[] =>
    Object.entries(clause).flatMap(([key, nodes]) =>
      (nodes as (string | Clause)[]).flatMap(node =>
        typeof node === 'string' ? [{path: `${path}.${key}`, id: node}] : names(node, `${path}.${key}`),
      ),
    )
  return [
    ...names(obligation.applies, 'applies'),
    ...(obligation.exceptions ?? []).flatMap(exception =>
      names(exception.when, `exceptions.${exception.id}`),
    ),
  ].filter(({id}) => !Object.hasOwn(conditions, id))
}
