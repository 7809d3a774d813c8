/** Writes HTML: text is escaped, and names come from this package alone. */

/** Attributes in order; those without a value are left out. */
export type Attributes = Record<string, string | undefined>

/** Text between tags, or the value of an attribute in double quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, one => `&#${one.charCodeAt(0)};`)
}

/**
 * An element around HTML.
 *
 * @example
 * element('a', 'here', {href: 'https://a.example/'}) // <a href="https://a.example/">here</a>
 */
export function element(name: string, html: string, attributes: Attributes = {}): string {
  return `<${name}${written(attributes)}>${html}</${name}>`
}

/** An element that holds nothing. */
export function emptyElement(name: string, attributes: Attributes = {}): string {
  return `<${name}${written(attributes)}>`
}

/** A heading of the rank that is stored; the lowest where that is none. */
export function heading(rank: number | undefined, html: string): string {
  return element(rank && rank >= 1 && rank <= 6 && Number.isInteger(rank) ? `h${rank}` : 'h6', html)
}

/** A picture with its address and its alternative text. */
export function image(src: string, alt: string, title?: string): string {
  return emptyElement('img', {src, alt, title: title || undefined})
}

/** A box that is ticked or not. */
export function box(isChecked: boolean): string {
  return emptyElement('input', {type: 'checkbox', checked: isChecked ? '' : undefined})
}

/** Text in which each line is one. */
export function lines(text: string): string {
  return text
    .split(/\r\n|\n|\r/)
    .map(escaped)
    .join('<br>')
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(value)}"`))
    .join('')
}
