/** Which files are linted, by their names. */
import {platformIdOf} from '@forthright/social/ids'
import {formatByName} from '../files/format-by-name.ts'
import {platformByName} from './item.ts'

/** Whether a file is of a kind that is linted; hooks may name every file that changed. */
export function isLinted(file: string, to: string | undefined): boolean {
  const format = formatByName(file)
  if (format !== 'json' && format !== 'ndjson') return format !== undefined
  return to !== undefined || isPayload(file)
}

/** Whether the name of a file tells the platform of its payload. */
export function isPayload(file: string): boolean {
  const platform = platformByName(file)
  return platform !== undefined && platformIdOf(platform) !== undefined
}
