/** The place that a draft leaves for what the upload of a file gives, so that no picture is lost on the way. */
import type {Medium} from '@forthright/core'
import {mediumOf} from '@forthright/core/surface'
import {fieldName} from './check-payload.ts'
import {isPlain} from './payload-shape.ts'

const prefix = 'upload:'

/** What stands in a payload until the file is uploaded: no platform takes it for an upload. */
export function uploadPlace(src: string): string {
  return `${prefix}${src}`
}

/** The medium of the file that is still to be uploaded; undefined where a value is no such place, or the name does not tell. */
export function mediumToUpload(value: unknown): Medium | undefined {
  return typeof value === 'string' && value.startsWith(prefix)
    ? mediumOf(value.slice(prefix.length))
    : undefined
}

/** Every such place in a payload. */
export function uploadsIn(payload: unknown, path: (string | number)[] = []): {src: string; path: string}[] {
  if (typeof payload === 'string')
    // Only fields that hold nothing else: a text may begin with anything.
    return payload.startsWith(prefix) && path.at(-1) !== 'text'
      ? [{src: payload.slice(prefix.length), path: fieldName(path)}]
      : []
  if (Array.isArray(payload)) return payload.flatMap((one, index) => uploadsIn(one, [...path, index]))
  return isPlain(payload)
    ? Object.entries(payload).flatMap(([key, one]) => uploadsIn(one, [...path, key]))
    : []
}

/** Every field that holds the path of a media file and no address of the web, which no platform can fetch. */
export function pathsIn(payload: unknown, path: (string | number)[] = []): {src: string; path: string}[] {
  if (typeof payload === 'string')
    return mediumOf(payload) !== undefined && !/^[a-z][a-z\d+.-]*:|\s/i.test(payload)
      ? [{src: payload, path: fieldName(path)}]
      : []
  if (Array.isArray(payload)) return payload.flatMap((one, index) => pathsIn(one, [...path, index]))
  return isPlain(payload) ? Object.entries(payload).flatMap(([key, one]) => pathsIn(one, [...path, key])) : []
}
