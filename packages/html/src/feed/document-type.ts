/** Finds the document type of an XML source, with all that it declares. */

/** Its offsets; `end` is absent where it is never closed. Undefined where there is none. */
export function documentTypeOf(source: string): {start: number; end?: number} | undefined {
  const start = afterMisc(source)
  if (!/^<!DOCTYPE\s/.test(source.slice(start, start + 10))) return undefined
  let declares = false
  const mark = /["'[\]>]|<!--|<\?/g
  mark.lastIndex = start + '<!DOCTYPE'.length
  for (let found = mark.exec(source); found; found = mark.exec(source)) {
    const [text] = found
    const close = closes[text]
    if (close !== undefined) {
      const end = source.indexOf(close, mark.lastIndex)
      if (end < 0) break
      mark.lastIndex = end + close.length
    } else if (text !== '>') declares = text === '['
    else if (!declares) return {start, end: mark.lastIndex}
  }
  return {start}
}

const closes: Readonly<Record<string, string>> = {'"': '"', "'": "'", '<!--': '-->', '<?': '?>'}

/** After the declaration, the comments and the instructions that a source begins with. */
function afterMisc(source: string): number {
  const next = /\S/g
  for (;;) {
    const at = next.exec(source)?.index ?? source.length
    const open = ['<!--', '<?'].find(one => source.startsWith(one, at))
    const close = open && closes[open]
    const end = close ? source.indexOf(close, at + open.length) : -1
    if (!close || end < 0) return at
    next.lastIndex = end + close.length
  }
}
