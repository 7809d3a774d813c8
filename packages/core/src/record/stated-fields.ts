/** Fields that are there with `undefined` state nothing. */

/** The fields that are not `undefined`. */
export function stated<T extends object>(fields: T): {[K in keyof T]?: Exclude<T[K], undefined>} {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
}
