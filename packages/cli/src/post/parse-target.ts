/** What `--to` names. */
import {platformIdOf} from '@forthright/social'
import {usage} from '../options.ts'
import {surfaces} from './surfaces.ts'

/** The id of a surface. */
export function parseTarget(value: string): string {
  const id = platformIdOf(value) ?? value.toLowerCase()
  const known = Object.keys(surfaces)
  if (!known.includes(id)) throw usage('--to', value, 'is neither a format nor a platform', known)
  return id
}
