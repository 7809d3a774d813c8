/** Reads and sets one field at a path of a payload, e.g. `status.containsSyntheticMedia` or `media[0].caption`. */
import {isPlain} from './payload-shape.ts'
import type {TextPiece} from './platform.ts'

/** What stands at the path; undefined where nothing does. */
export function valueAt(payload: unknown, path: string): unknown {
  return keysOf(path).reduce<unknown>((value, key) => {
    if (typeof key === 'number') return Array.isArray(value) ? value[key] : undefined
    return isPlain(value) && Object.hasOwn(value, key) ? value[key] : undefined
  }, payload)
}

/** The text at the path; undefined where there is none. */
export function textAt(payload: unknown, path: string): string | undefined {
  const value = valueAt(payload, path)
  return typeof value === 'string' ? value : undefined
}

/** A payload with a value at the path, which makes the objects on the way; `undefined` takes the field away. */
export function withValue<Payload>(payload: Payload, path: string, value: unknown): Payload {
  return put(payload, keysOf(path), value) as Payload
}

/** A text piece for the text at the path. */
export function textPiece<Payload>(path: string): Pick<TextPiece<Payload>, 'field' | 'get' | 'set'> {
  return {
    field: path,
    get: payload => textAt(payload, path),
    set: (payload, text) => withValue(payload, path, text),
  }
}

function keysOf(path: string): (string | number)[] {
  return path
    .replaceAll('[', '.[')
    .split('.')
    .map(key => (key.startsWith('[') ? Number(key.slice(1, -1)) : key))
}

function put(target: unknown, [key, ...more]: readonly (string | number)[], value: unknown): unknown {
  if (key === undefined) return value
  if (typeof key === 'number') {
    const list: unknown[] = Array.isArray(target) ? [...target] : []
    list[key] = put(list[key], more, value)
    return list
  }
  const object = isPlain(target) ? target : {}
  const {[key]: old, ...rest} = object
  const inner = put(old, more, value)
  return inner === undefined ? rest : {...object, [key]: inner}
}
