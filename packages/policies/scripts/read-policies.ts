/** Reads the YAML of every instrument, with its id from its path; complaints name file, line and field. */
import {existsSync, readdirSync} from 'node:fs'
import {type Clause, conditions, type PolicyDocument} from '@forthright/core'
import {draftSchema, policySchema} from '@forthright/core/schema'
import {readUnit} from '../../guards/scripts/read-unit.ts'
import type {Draft} from '../src/draft.ts'
import {clauseOf} from './policy-modules.ts'

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

/** Every file under `draft/`, in the order of their ids. They are known of and never shipped as rules. */
export function readDrafts(root: URL): {drafts: Draft[]; complaints: string[]} {
  const folder = new URL('draft/', root)
  const drafts: Draft[] = []
  const complaints: string[] = []
  for (const file of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const name = `draft/${file}`
    const unit = readUnit(new URL(file, folder), name, draftSchema)
    if (unit.complaints) complaints.push(...unit.complaints)
    else {
      const {jurisdiction: market, 'draft-date': on, ...draft} = unit.value
      drafts.push({id: name.replace(/\.yaml$/, ''), market, on, ...draft})
    }
  }
  return {drafts, complaints}
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
    ...obligation.requires.flatMap((requirement, index) =>
      clauseOf(requirement).flatMap(clause => names(clause, `requires.${index}`)),
    ),
  ].filter(({id}) => !Object.hasOwn(conditions, id))
}
