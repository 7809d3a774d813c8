/** What `--to` names. */
import {DisclosureError} from '@forthright/core'
import {platformIdOf} from '@forthright/social/ids'
import {usage} from '../options.ts'
import {surfaceNames, surfaces} from './surfaces.ts'

/** The id of a surface. */
export function parseTarget(value: string): string {
  const id = platformIdOf(value) ?? value.toLowerCase()
  if (!Object.hasOwn(surfaces, id))
    throw usage('--to', value, 'is neither a format nor a platform', surfaceNames)
  return id
}

/** The ids of several, with commas between them: each once, in their order. */
export function parseTargets(value: string): readonly string[] {
  const names = value.split(',').map(name => name.trim())
  if (names.includes(''))
    throw new DisclosureError(
      'usage',
      `--to ${JSON.stringify(value)} names nothing before or after a comma. Write it as --to x,bluesky.`,
      {field: '--to'},
    )
  return [...new Set(names.map(parseTarget))]
}
