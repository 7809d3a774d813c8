/** What `--to` names. */
import {platformIdOf} from '@forthright/social'
import {usage} from '../options.ts'
import {surfaceNames, surfaces} from './surfaces.ts'

/** The id of a surface. */
export function parseTarget(value: string): string {
  const id = platformIdOf(value) ?? value.toLowerCase()
  if (!Object.hasOwn(surfaces, id))
    throw usage('--to', value, 'is neither a format nor a platform', surfaceNames)
  return id
}
