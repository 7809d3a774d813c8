/** Makes data from outside safe to print: it cannot move the cursor, start a line or give a command to a build service. */

// Control characters, both line separators of Unicode, and what turns the direction of text.
const unsafe = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu
// Commands of build services: `::error::` at the head of a line, even after spaces; `##[error]` and `##vso[…]` anywhere.
const atHead = /^(\s*):/
const anywhere = /##(?=\w*\[)/g

/** A text from outside as one piece of a line: what is unsafe is written as `\u001b`, a line break as `\n`. */
export function printable(text: string): string {
  return text
    .replace(unsafe, character => named[character] ?? code(character))
    .replace(atHead, '$1\\u003a')
    .replace(anywhere, '#\\u0023')
}

/** The same for every text in data, its keys too. */
export function printableAll<T>(data: T): T
export function printableAll(data: unknown): unknown {
  if (typeof data === 'string') return printable(data)
  if (Array.isArray(data)) return data.map(one => printableAll(one))
  if (typeof data !== 'object' || data === null) return data
  if ('toJSON' in data && typeof data.toJSON === 'function') return printableAll(data.toJSON())
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [printable(key), printableAll(value)]))
}

/** JSON that a terminal can show; it reads back as the same data. */
export function printableJson(json: string): string {
  // Line breaks of JSON itself stand between its pieces.
  return json
    .replace(unsafe, character => (character === '\n' ? character : code(character)))
    .replace(anywhere, '#\\u0023')
}

const named: Readonly<Record<string, string>> = {'\n': '\\n', '\r': '\\r', '\t': '\\t'}

function code(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
