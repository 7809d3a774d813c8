/** Text in XML: what would be markup is escaped, and what XML cannot hold is written out. */
import {printable} from '../../output/printable.ts'

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as the value of an attribute, or between tags. */
export function xml(text: string): string {
  // Half of a character that takes two is no character of XML.
  return printable(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[&<>"']/g,
    sign => references[sign] ?? sign,
  )
}

/** Attributes with a space before each; those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${xml(String(value))}"`]))
    .join('')
}
