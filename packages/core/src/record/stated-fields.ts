/** Fields that are there with `undefined` state nothing. */

/** The fields that are not `undefined`. */
export function stated<T extends object>(fields: T): Stated<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Stated<T>
}

type Stated<T> = {[K in keyof T]?: Exclude<T[K], undefined>}
