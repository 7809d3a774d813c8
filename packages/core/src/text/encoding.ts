/** Names of encodings. */

/** Whether a label, as in `charset=utf-8`, names UTF-8. */
export function isUtf8(label: string): boolean {
  try {
    return new TextDecoder(label).encoding === 'utf-8'
  } catch {
    return false
  }
}
